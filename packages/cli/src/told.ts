import {
  type Language,
  LANGUAGES,
  say,
  type SentenceCode,
  type Sentence,
  worded,
} from "@talenta/sentences";

/** Offices here work in Indonesian. */
const DEFAULT: Language = "id";

/**
 * The language the command speaks: `--language en`, else `TALENTA_LANGUAGE`, else Indonesian. It is read where it is
 * first needed, which may be before the command line is parsed: a fault in it is told in the same language.
 */
export function chosenLanguage(argv = process.argv, env = process.env): Language {
  const at = argv.findIndex((word) => word === "--language" || word.startsWith("--language="));
  const given = at < 0 ? undefined : (argv[at]?.split("=")[1] ?? argv[at + 1]);
  const wanted = given ?? env["TALENTA_LANGUAGE"];
  return LANGUAGES.find((language) => language === wanted) ?? DEFAULT;
}

/** A sentence in the language of the command. */
export function told(sentence: Sentence): string {
  return worded(sentence, chosenLanguage());
}

/** The sentence of this code in the language of the command. */
export function tell<Code extends SentenceCode>(...sentence: Parameters<typeof say<Code>>): string {
  return told(say<Code>(...sentence));
}
