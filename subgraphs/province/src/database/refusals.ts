import type { Refusal } from "@talenta/store";
import { POLICIES_KEPT } from "./kept/policy.kept.ts";
import { PROGRAMMES_KEPT } from "./kept/programme.kept.ts";

/** What the database refuses, whoever writes: history and what was signed. */
export const REFUSALS: readonly Refusal[] = [...POLICIES_KEPT, ...PROGRAMMES_KEPT];
