import {
  LANGUAGES,
  explainText,
  readDossier,
  reproduce,
  type Difference,
  type Dossier,
  type Language,
} from "@talenta/talent";
import { Command, Option } from "commander";
import { jsonIn } from "../json-file.ts";
import { CommandFailure } from "../settings.ts";

const DOSSIER = { what: "dossier", fix: "Export the dossier again." };

/** `talenta explain`: computes a placement again from its dossier alone, and explains it in plain words. */
export function explainCommand(): Command {
  return new Command("explain")
    .description("compute a placement again from its dossier, and explain it in plain words")
    .argument("<dossier>", "a .json file holding policy, evidence and placement")
    .addOption(
      new Option("--language <language>", "Indonesian or English").choices(LANGUAGES).default("id"),
    )
    .addHelpText(
      "after",
      `
Needs no database and no running instance. The text explains what is computed now.

Exit codes:
  0  the dossier states exactly what its policy and evidence give
  1  it states something else; every difference is named
  2  it cannot be read`,
    )
    .action(async (file: string, options: { language: Language }) => {
      try {
        const dossier = await dossierIn(file);
        const { agrees, placement, differences } = reproduce(dossier);
        console.log(explainText(dossier.policy, placement, options.language).join("\n"));
        if (agrees) return;
        console.error(sentences(file, differences).join("\n"));
        process.exitCode = 1;
      } catch (error) {
        if (!(error instanceof CommandFailure)) throw error;
        console.error(error.message);
        process.exitCode = error.exitCode;
      }
    });
}

async function dossierIn(file: string): Promise<Dossier> {
  const reading = readDossier(await jsonIn(file, DOSSIER));
  if (reading.ok) return reading.dossier;
  const problems = reading.problems.map(({ path, message }) => `  ${path || "(all)"}: ${message}`);
  throw new CommandFailure(`${file} is no dossier that can be read.\n${problems.join("\n")}`, 2);
}

function sentences(file: string, differences: readonly Difference[]): string[] {
  return [
    `${file} does not state what its policy and evidence give:`,
    ...differences.map(
      ({ path, stated, computed }) =>
        `  ${path}: stated ${stated ?? "nothing"}, computed ${computed ?? "nothing"}`,
    ),
  ];
}
