import type { Coverage as MergedCoverage } from "@talenta/talent";

import type { Asker } from "../../merged/asker.ts";
import type { Coverage } from "./coverage.type.ts";

/** What the names and silences of owners are looked up in. */
export type OwnersKnown = Pick<Asker, "directory" | "seen">;

/** Coverage with the owners' names, as the schema shows it. */
export function shownCoverage(merged: MergedCoverage, { directory, seen }: OwnersKnown): Coverage {
  const { asked, answered, complete, missing, present, policies } = merged;
  return {
    asked,
    answered,
    complete,
    missing: missing.map(({ regency, reason }) => {
      const { silentSince, lastAnswered } = seen.of(regency);
      return { regency: directory.owner(regency), reason, since: silentSince, lastAnswered };
    }),
    present: present.map(({ regency, asOf }) => ({ regency: directory.owner(regency), asOf })),
    policies: policies.map(({ policy, regencies }) => ({
      name: policy,
      regencies: regencies.map((code) => directory.owner(code)),
    })),
  };
}
