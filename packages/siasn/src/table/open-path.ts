import { say } from "@talenta/sentences";
import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { SiasnError } from "../errors.ts";
import type { NamedBlob } from "./raw.ts";

/** Opens a file by its path without reading it; Node only. */
export async function openPath(path: string): Promise<NamedBlob> {
  const name = basename(path);
  try {
    return { name, blob: await openAsBlob(path) };
  } catch {
    throw new SiasnError(say("file.cannotBeOpened", { name }));
  }
}
