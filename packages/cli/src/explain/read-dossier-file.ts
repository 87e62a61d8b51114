import { readDossier, type Dossier } from "@talenta/talent";
import { jsonIn } from "../json-file.ts";
import { CommandFailure } from "../settings.ts";

/**
 * Reads a dossier from a file.
 *
 * @throws CommandFailure (exit code 2) naming everything that is wrong with it
 */
export async function readDossierFile(file: string | URL): Promise<Dossier> {
  const expected = { what: "dossier", fix: "Export the dossier again." };
  const reading = readDossier(await jsonIn(file, expected));
  if (reading.ok) return reading.dossier;
  const problems = reading.problems.map(({ path, message }) => `  ${path || "(all)"}: ${message}`);
  throw new CommandFailure(
    `${String(file)} is no dossier that can be read.\n${problems.join("\n")}`,
    2,
  );
}
