import type {
  AxisName,
  CauseKind as TalentCauseKind,
  Direction,
  GroupDimension as TalentGroupDimension,
} from "@talenta/talent";

import { defineEnum } from "./enum.ts";

/** What people are counted by. */
export const GroupDimension = defineEnum<TalentGroupDimension>(
  "GroupDimension",
  "What people are counted by.",
  {
    UNIT: "Organisation unit (unor). From outside, units with fewer than five people are one row without a name.",
    POSITION_CLASS: "Class of the position held.",
    SEX: "Sex.",
    AGE_BAND: "Age in full years today: UNDER_30, FROM_30, FROM_40, FROM_50.",
    EMPLOYMENT_KIND: "Kind of employment.",
    REGENCY: "The owner that keeps the person's data, by its code.",
    TOP_UNIT:
      "Top unit (OPD): the highest unit the person's own hangs below, the government itself left out. From outside those with fewer than five people are one row without a name.",
    EDUCATION_LEVEL: "Level of the highest education on record.",
    RANK: "Rank (golongan/ruang), for example III/d for PNS or IX for PPPK.",
    RETIREMENT_YEAR:
      "Year of the last day in service, for example 2031; unknown without birth date or class.",
  },
);
export type GroupDimension = TalentGroupDimension;

/** Which way somebody moved between two placements. */
export const MoveDirection = defineEnum<Direction>(
  "MoveDirection",
  "Which way somebody moved. Box numbers are no order; levels are.",
  {
    SAME: "Stays in the box, or without one.",
    UP: "A level rose and none fell.",
    DOWN: "A level fell and none rose.",
    ACROSS: "One level rose, the other fell.",
    PLACED: "Came into the nine box.",
    UNPLACED: "Fell out of the nine box.",
  },
);
export type MoveDirection = Direction;

/** What changed a level. */
export const CauseKind = defineEnum<TalentCauseKind>("CauseKind", "What changed a level.", {
  COMPONENT: "Of all parts of the axis, one component changed most the way the level went.",
  LIMITS: "Bringing the score within its limits changed more than any component.",
  CUTOFFS: "The score did not move that way, so the cut-offs did.",
  EVIDENCE: "The axis gained or lost its point.",
});
export type CauseKind = TalentCauseKind;

/** The two axes of the nine box. */
export const Axis = defineEnum<Uppercase<AxisName>>("Axis", "The two axes of the nine box.", {
  PERFORMANCE: "Performance (kinerja).",
  POTENTIAL: "Potential (potensial).",
});
export type Axis = keyof typeof Axis;

/** Whether what a policy asks for is there. */
export const EvidenceState = defineEnum(
  "EvidenceState",
  "Whether what an item of the policy asks for is there.",
  {
    ON_RECORD: "On record, and on the scale of the item.",
    NONE: "Nothing on record, which the policy takes as an answer, such as no award.",
    MISSING: "Not on record, or not on the scale of the item: unknown, which is not low.",
  },
);
export type EvidenceState = keyof typeof EvidenceState;

/** An axis in the words of the schema. */
export function axisOf(axis: AxisName): Axis {
  return axis === "performance" ? Axis.PERFORMANCE : Axis.POTENTIAL;
}
