import { Language } from "@talenta/contract";
import {
  type AxisName,
  type Box,
  type CalibrationOutcome,
  dayInJakarta,
  explained,
  type ExplainedAxis,
  explainText,
  FOLLOW_UPS,
  type FollowUp,
  type ItemDocument,
  itemsOf,
  type Prospect,
  prospectsOf,
} from "@talenta/talent";
import type { Tenant } from "../tenant/tenant.ts";
import { dossierFor } from "./past.service.ts";
import type { Placement } from "../database/entities/placement.entity.ts";

type Policies = Pick<Tenant, "policyNamed">;

/** What a signed session decided about a placement. */
interface Decided {
  readonly outcome: CalibrationOutcome;
  /** That of the box moved to. */
  readonly reason: string | null;
  /** The session's. */
  readonly title: string;
  readonly decidedAt: string;
  /** 1 where the head signed the move. */
  readonly headAgreed: number;
}

/** What the box somebody stands in leads to, the committee's where it gave one; null while unplaced. */
export function followUpOf({
  box,
  calibratedBox,
}: Pick<Placement, "box" | "calibratedBox">): FollowUp | null {
  const standing: Box | null = calibratedBox ?? box;
  return standing && FOLLOW_UPS[standing];
}

/** A placement in plain words, what a committee decided about it among them, line by line; null when its policy version is not stored. */
export function explanationText(
  tenant: Policies,
  placement: Placement,
  decided: Decided | null,
  language: Language,
): string[] | null {
  const dossier = dossierFor(tenant, placement);
  if (dossier === null) return null;
  const { calibratedBox } = placement;
  const written = language === Language.ID ? "id" : "en";
  return explainText(dossier.policy, dossier.placement, written, {
    calibratedBox,
    decision: decided && {
      outcome: decided.outcome,
      reason: decided.reason,
      session: decided.title,
      day: dayInJakarta(new Date(decided.decidedAt)),
      headSigned: decided.headAgreed === 1,
    },
  });
}

/** A placement's axes in the words of its policy; null when that version is not stored. */
export function explainedAxes(
  tenant: Policies,
  placement: Placement,
): Readonly<Record<AxisName, ExplainedAxis>> | null {
  const dossier = dossierFor(tenant, placement);
  return dossier && explained(dossier.policy, dossier.placement.explanation);
}

/** A missing item as its policy calls it, and what it could do. */
export type NamedProspect = Prospect & Pick<ItemDocument, "title">;

/** What each missing item could do by itself, the furthest reaching first; nothing when the policy version is not stored. */
export function prospectsFor(tenant: Policies, placement: Placement): NamedProspect[] {
  const policy = tenant.policyNamed({ id: placement.policyId, version: placement.policyVersion });
  const dossier = dossierFor(tenant, placement);
  if (policy === null || dossier === null) return [];
  const titles = new Map(itemsOf(policy.document.axes).map(({ id, title }) => [id, title]));
  return prospectsOf(policy, dossier.placement).map((prospect) => ({
    ...prospect,
    title: titles.get(prospect.item) ?? { id: prospect.item, en: prospect.item },
  }));
}
