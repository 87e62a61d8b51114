import { readFile } from "node:fs/promises";
import { CommandFailure } from "./settings.ts";
import { tell } from "./told.ts";

/** What a file should hold; whatever is far larger is something else. */
export interface ExpectedJson {
  /** In a word, such as `dossier`. */
  readonly what: string;
  /** What to do when it is no JSON. */
  readonly fix: string;
}

/** Some tens of kilobytes are usual. */
const LARGEST_BYTES = 4 * 1024 * 1024;

/**
 * Reads a file of JSON named on the command line: UTF-8, or what Windows makes of it (a byte order mark, UTF-16).
 *
 * @throws CommandFailure (exit code 2) when it cannot be read, is over 4 MB or no JSON
 */
export async function jsonIn(file: string | URL, { what, fix }: ExpectedJson): Promise<unknown> {
  const content = await contentOf(file);
  if (content.length > LARGEST_BYTES) {
    throw new CommandFailure(tell("cli.tooLarge", { file: String(file), what }), 2);
  }
  try {
    return JSON.parse(textOf(content));
  } catch {
    throw new CommandFailure(tell("cli.noJson", { file: String(file), fix }), 2);
  }
}

/** A redirected output of PowerShell is UTF-16, and says so in its first two bytes. */
function textOf(content: Buffer): string {
  const isUtf16 = content[0] === 0xff && content[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(content);
}

async function contentOf(file: string | URL): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown fault";
    throw new CommandFailure(tell("cli.cannotRead", { file: String(file), code }), 2);
  }
}
