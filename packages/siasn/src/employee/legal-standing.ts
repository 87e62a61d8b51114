import { say } from "@talenta/sentences";
import { MARKS } from "@talenta/talent";
import { z } from "zod";
import type { Cells } from "../cell/cells.ts";
import { remembering } from "../cell/remember.ts";
import { wordsOf } from "../cell/text.ts";
import table from "./legal-standings.json" with { type: "json" };

const Entry = z.strictObject({
  /** SIASN's two digits; null for words that have none. */
  code: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  words: z.string().min(1),
  /** In service and at work. */
  active: z.boolean(),
  /** How sure it is who counts as at work. */
  mark: z.enum(MARKS),
  note: z.string(),
  /** Other words for it; one word may stand for several codes. */
  also: z.array(z.string().min(1)),
});

/** One legal standing (kedudukan hukum) of the reference table. */
export type LegalStanding = z.infer<typeof Entry>;

/** The reference table: `legal-standings.json`, which an office may edit. */
export const LEGAL_STANDINGS: readonly LegalStanding[] = z
  .strictObject({ note: z.string(), standings: z.array(Entry).min(1) })
  .parse(table).standings;

const BY_CODE = new Map(
  LEGAL_STANDINGS.flatMap((entry) => (entry.code === null ? [] : [[entry.code, entry] as const])),
);
const BY_WORDS = new Map<string, LegalStanding[]>();
for (const entry of LEGAL_STANDINGS) {
  for (const words of [entry.words, ...entry.also]) {
    const key = wordsOf(words);
    BY_WORDS.set(key, [...(BY_WORDS.get(key) ?? []), entry]);
  }
}

/** Whose standing it is says nothing about the standing. */
const WHOSE = /\b(PNS|CPNS|PPPK|P3K|ASN|PEGAWAI|STATUS|KEDUDUKAN|HUKUM)\b/g;

/** What a cell of words says. */
interface Named {
  /** The standings these words may be. */
  readonly entries: readonly LegalStanding[];
  /** The code that stands before them. */
  readonly code: string | null;
  /** There are words, and not the code alone. */
  readonly written: boolean;
}

const NOTHING: Named = { entries: [], code: null, written: false };

const named = remembering((text): Named => {
  const [, code = null, rest = text] = /^(\d{1,2})\b[\s.:)-]*(.*)$/.exec(text.trim()) ?? [];
  const words = wordsOf(rest);
  const outside = wordsOf(rest.replaceAll(/\([^)]*\)/g, " "));
  const tries = [words, outside, withoutWhose(words), withoutWhose(outside)];
  const found = tries.map((each) => BY_WORDS.get(each)).find((each) => each !== undefined) ?? [];
  return { entries: found, code, written: words !== "" };
});

const withoutWhose = (words: string): string =>
  words.replaceAll(WHOSE, " ").replaceAll(/\s+/g, " ").trim();

/** What words and code of a row say of somebody's standing. */
interface ReadStanding {
  /** By its words, else by its code; null where neither is in the table. */
  readonly standing: LegalStanding | null;
  /** The one the code names, where the words name another. */
  readonly otherByCode: LegalStanding | null;
  /** Words are written that are not in the table. */
  readonly strangeWords: boolean;
}

/** Reads a standing from its words and SIASN's code; a code may stand before the words, or in their place. */
function readStanding(text: string | null, id: string | null): ReadStanding {
  const words = text === null ? NOTHING : named(text);
  const byCode = BY_CODE.get((id ?? words.code ?? "").padStart(2, "0")) ?? null;
  const [first = null] = words.entries;
  if (first === null) {
    return { standing: byCode, otherByCode: null, strangeWords: words.written };
  }
  const agree = byCode === null || words.entries.includes(byCode);
  return {
    standing: agree ? (byCode ?? first) : first,
    otherByCode: agree ? null : byCode,
    strangeWords: false,
  };
}

const WORDS = "KEDUDUKAN HUKUM NAMA";
const CODE = "KEDUDUKAN HUKUM ID";

/** What a row of an employees file says of a person's standing. */
export interface RowStanding {
  /** The state of somebody who is new. */
  readonly told: { readonly active: boolean; readonly legalStanding: string | null };
  /** False where something is written that is not known: the state of somebody on record stays as it was. */
  readonly known: boolean;
}

/** Reads somebody's standing from a row; whoever has none is at work. */
export function standingIn(cells: Cells): RowStanding {
  const text = cells.text(WORDS);
  const id = cells.code(CODE);
  if (text === null && id === null) {
    const known = !cells.unread(WORDS) && !cells.unread(CODE);
    return { told: { active: true, legalStanding: null }, known };
  }
  const { standing, otherByCode, strangeWords } = readStanding(text, id);
  const column = text === null ? CODE : WORDS;
  if (standing === null) {
    const message = say("finding.unknownStanding");
    cells.note(column, "ACCURACY", message);
  } else if (strangeWords) {
    const message = say("finding.standingWordsUnknown", { words: standing.words });
    cells.note(column, "CONSISTENCY", message);
  } else if (otherByCode !== null) {
    const message = say("finding.standingDiffers", {
      words: standing.words,
      other: otherByCode.words,
    });
    cells.note(column, "CONSISTENCY", message);
  }
  const words = text === null || /^\d+$/.test(text) ? (standing?.words ?? text) : text;
  return {
    told: { active: standing?.active ?? true, legalStanding: words },
    known: standing !== null,
  };
}
