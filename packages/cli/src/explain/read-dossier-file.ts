import { readDossier, type Dossier } from "@talenta/talent";
import { jsonIn } from "../json-file.ts";
import { CommandFailure } from "../settings.ts";
import { tell } from "../told.ts";

/**
 * Reads a dossier from a file.
 *
 * @throws CommandFailure (exit code 2) naming everything that is wrong with it
 */
export async function readDossierFile(file: string | URL): Promise<Dossier> {
  const expected = { what: tell("cli.what.dossier"), fix: tell("cli.exportDossier") };
  const reading = readDossier(await jsonIn(file, expected));
  if (reading.ok) return reading.dossier;
  const problems = reading.problems.map(
    ({ path, message }) => `  ${path || tell("cli.all")}: ${message}`,
  );
  throw new CommandFailure(
    [tell("cli.noDossier", { file: String(file) }), ...problems].join("\n"),
    2,
  );
}
