import { say } from "@talenta/sentences";
import { SiasnError } from "../errors.ts";
import type { NamedBlob } from "./raw.ts";

/**
 * A browser has no paths.
 * @public taken in place of `open-path.ts` by `imports` of package.json
 */
export function openPath(path: string): Promise<NamedBlob> {
  throw new SiasnError(say("file.noPathHere", { path }));
}
