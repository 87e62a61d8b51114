import type { Coverage as MergedCoverage } from "@talenta/talent";

import type { Directory } from "../regency/directory.service.ts";
import { ownerOf } from "../regency/regency.service.ts";
import type { Coverage } from "./coverage.type.ts";

/** Coverage with the owners' names, as the schema shows it. */
export function coverageOf(merged: MergedCoverage, directory: Directory): Coverage {
  return {
    asked: merged.asked,
    answered: merged.answered,
    complete: merged.complete,
    missing: merged.missing.map(({ regency, reason }) => ({
      regency: ownerOf(directory, regency),
      reason,
    })),
  };
}
