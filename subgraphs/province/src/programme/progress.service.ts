import type { OnUnavailable } from "@talenta/contract";
import type { ProgrammeProgress, RegencyCode } from "@talenta/talent";

import { PROGRAMME } from "../figures/figures.kinds.ts";
import type { OpenFigures } from "../figures/figures.service.ts";
import type { Asker } from "../merged/asker.ts";
import { ask } from "../merged/merged.service.ts";
import { askedOf } from "../merged/owners-asked.ts";

/** Asks the owners with a quota, or the caller's own among them, how far a programme is. */
export function askProgress(
  { key, owners }: { readonly key: string; readonly owners: readonly RegencyCode[] },
  onUnavailable: OnUnavailable,
  asker: Asker,
): OpenFigures<"PROGRAMME", ProgrammeProgress> {
  const asked = askedOf(asker.principal, [...new Set(owners)].toSorted());
  const question = { about: "PROGRAMME", programme: key } as const;
  return ask(PROGRAMME, { kind: "FIGURES", asked, question, onUnavailable }, asker);
}
