import type { RegencyCode } from "@talenta/talent";
import type { ProvinceDirectory } from "../directory.ts";
import type { Acting } from "./acting.ts";

/** Something that happened at one owner, done through its own door. */
export type Scene = (act: Acting) => Promise<void>;

/** What the sample was made with; further files are written into the folder. */
export interface Told {
  readonly province: string;
  readonly size: "small" | "full";
  readonly today: string;
  readonly folder: string;
}
export function scenesOf(
  _facts: ProvinceDirectory,
  _owner: RegencyCode,
  _told: Told,
): readonly Scene[] {
  return [];
}
