import { readFile } from "node:fs/promises";
import { readDossier, type Dossier } from "@talenta/talent";
import { CommandFailure } from "../settings.ts";

/** A dossier is some tens of kilobytes; whatever is far larger is something else. */
const LARGEST_BYTES = 4 * 1024 * 1024;

/**
 * Reads a dossier from a file.
 *
 * @throws CommandFailure (exit code 2) naming everything that is wrong with it
 */
export async function readDossierFile(file: string | URL): Promise<Dossier> {
  const name = String(file);
  const reading = readDossier(parsed(name, await contentOf(file)));
  if (reading.ok) return reading.dossier;
  const problems = reading.problems.map(({ path, message }) => `  ${path || "(all)"}: ${message}`);
  throw new CommandFailure(`${name} is no dossier that can be read.\n${problems.join("\n")}`, 2);
}

async function contentOf(file: string | URL): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown fault";
    throw new CommandFailure(`${String(file)} cannot be read (${code}). Is the path right?`, 2);
  }
}

function parsed(file: string, content: Buffer): unknown {
  if (content.length > LARGEST_BYTES) {
    throw new CommandFailure(`${file} is too large for a dossier (over 4 MB).`, 2);
  }
  try {
    return JSON.parse(content.toString("utf8"));
  } catch {
    throw new CommandFailure(`${file} is no JSON. Export the dossier again.`, 2);
  }
}
