import { readFile } from "node:fs/promises";
import { CommandFailure } from "./settings.ts";

/** What a file should hold; whatever is far larger is something else. */
export interface ExpectedJson {
  /** In a word, such as `dossier`. */
  readonly what: string;
  /** What to do when it is no JSON. */
  readonly fix: string;
}

const LARGEST_BYTES = 4 * 1024 * 1024;

/**
 * Reads a file of JSON named on the command line.
 *
 * @throws CommandFailure (exit code 2) when it cannot be read, is over 4 MB or no JSON
 */
export async function jsonIn(file: string, { what, fix }: ExpectedJson): Promise<unknown> {
  const content = await contentOf(file);
  if (content.length > LARGEST_BYTES) {
    throw new CommandFailure(`${file} is too large for a ${what} (over 4 MB).`, 2);
  }
  try {
    return JSON.parse(content.toString("utf8"));
  } catch {
    throw new CommandFailure(`${file} is no JSON. ${fix}`, 2);
  }
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown fault";
    throw new CommandFailure(`${file} cannot be read (${code}). Is the path right?`, 2);
  }
}
