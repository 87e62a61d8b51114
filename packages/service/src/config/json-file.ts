import { readFile } from "node:fs/promises";
import type { ZodType } from "zod";
import { ConfigError } from "./read-config.ts";

/** A setting whose value is a file of JSON. */
export interface JsonFile<T> {
  /** The variable that names the file. */
  readonly variable: string;
  readonly file: string;
  readonly schema: ZodType<T>;
}

/**
 * Reads a file of JSON that a setting names.
 *
 * @throws ConfigError with every fault; nothing of the content is repeated, it may be a key
 */
export async function readJsonFile<T>({ variable, file, schema }: JsonFile<T>): Promise<T> {
  const fail = (...faults: string[]): never => {
    throw new ConfigError(faults.map((fault) => `${variable} names ${file}: ${fault}.`));
  };
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) =>
    fail(
      error.code === "ENOENT"
        ? "there is no such file"
        : `it cannot be read (${error.code ?? "unknown reason"})`,
    ),
  );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail("it is not JSON");
  }
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  return fail(
    ...read.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `at ${path.join(".")}, ${message}`,
    ),
  );
}
