import {
  normalFilter,
  normalPeriod,
  type OnUnavailable,
  type TalentFilter,
} from "@talenta/contract";
import { say } from "@talenta/sentences";
import { badUserInput } from "@talenta/service";
import { dayInJakarta, type Movement } from "@talenta/talent";

import { MOVEMENT } from "../figures/figures.kinds.ts";
import { askFigures, type OpenFigures } from "../figures/figures.service.ts";
import type { Asker } from "../merged/asker.ts";

/**
 * Asks owners who stood where at the end of two days, `yyyy-mm-dd` in Asia/Jakarta.
 * Throws BAD_USER_INPUT for days that do not exist, the wrong way round or after today.
 */
export function askMovement(
  asked: {
    readonly from: string;
    readonly until: string;
    readonly filter?: TalentFilter | null | undefined;
  },
  onUnavailable: OnUnavailable,
  asker: Asker & { readonly clock: () => Date },
): OpenFigures<"MOVEMENT", Movement> {
  const period = normalPeriod(asked);
  const today = dayInJakarta(asker.clock());
  if (period.until > today) {
    const fix = say("asked.todayOrEarlier", { today });
    throw badUserInput({ field: "until", value: period.until, fix });
  }
  const question = { about: "MOVEMENT", ...period, filter: normalFilter(asked.filter) } as const;
  return askFigures(MOVEMENT, question, onUnavailable, asker);
}
