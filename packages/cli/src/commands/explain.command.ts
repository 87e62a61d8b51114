import { Command } from "commander";
import { connecting, type Connection } from "../connection.ts";
import { explainDossier, type Explained } from "../explain/explain-dossier.ts";
import { explainExamples } from "../explain/explain-examples.ts";
import { explainPerson } from "../explain/explain-person.ts";
import { type LanguageChoice, languageOption, languagesOf } from "../explain/language.ts";
import { regencyCode } from "../regency-code.ts";
import { CommandFailure } from "../settings.ts";
import { tell } from "../told.ts";
import { exiting } from "./exiting.ts";

interface ExplainOptions extends Connection {
  language: LanguageChoice;
  examples?: true;
  nip?: string;
  regency?: string;
  competencies?: true;
}

/** `talenta explain`: a placement in plain words, from its dossier, of the typical people, or of somebody on record. */
export function explainCommand(): Command {
  return connecting(
    new Command("explain")
      .description("explain a placement in plain words; from a dossier, it is computed again first")
      .argument("[dossier]", "a .json file holding policy, evidence and placement")
      .addOption(languageOption())
      .option("--examples", "explain ten typical people, all invented")
      .option("--nip <nip>", "explain somebody on record: employee number, 18 digits")
      .option("--regency <code>", "the regency that keeps the person's data", regencyCode)
      .option("--competencies", "with --nip: competencies against the position held, too"),
  )
    .addHelpText(
      "after",
      `
A dossier and the examples need no database and no running instance; the text explains what is
computed now. The digest of the policy inside goes to standard error: a dossier whose policy was
changed computes well, and is told by that digest alone.

Exit codes:
  0  it is explained; a dossier states exactly what its policy and evidence give
  1  a dossier states something else; every difference is named
  2  it cannot be read, or there is no such person`,
    )
    .action((file: string | undefined, options: ExplainOptions) =>
      exiting(async () => {
        const { lines, differences, notes } = await explained(file, options);
        console.log(lines.join("\n"));
        for (const note of notes) console.error(note);
        if (differences.length === 0) return 0;
        console.error(differences.join("\n"));
        return 1;
      }),
    );
}

async function explained(file: string | undefined, options: ExplainOptions): Promise<Explained> {
  const { examples, nip, regency } = options;
  const languages = languagesOf(options.language);
  if ([file, examples, nip].filter((what) => what !== undefined).length !== 1) {
    throw new CommandFailure(tell("cli.explainWhat"), 2);
  }
  if (file !== undefined) return explainDossier(file, languages);
  if (nip === undefined) return explainExamples(languages);
  if (regency === undefined) {
    throw new CommandFailure(tell("cli.explainRegency"), 2);
  }
  const lines = await explainPerson({ ...options, nip, regency }, languages);
  return { lines, differences: [], notes: [] };
}
