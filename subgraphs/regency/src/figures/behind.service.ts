import { normalPeriod } from "@talenta/contract";
import { badUserInput, forbidden } from "@talenta/service";
import { itemIdsOf, STANDINGS, unitValue } from "@talenta/talent";
import { standingOf } from "../access/visibility.ts";
import { AWAITS_CALIBRATION } from "../calibration/awaiting.sql.ts";
import type { EmployeeFilter } from "../employee/employee-filter.input.ts";
import type { Condition } from "../employee/employee.filter.ts";
import type { Reader } from "../employee/employee.service.ts";
import { today, type Tenant } from "../regency/tenant.ts";
import type { EvidenceStateInput, GroupInput, MovedInput } from "./behind.input.ts";
import { withEvidence } from "./completeness.service.ts";
import { groupExpression } from "./group.sql.ts";
import { checkGroup } from "./group-words.ts";
import { type Moved, movedBetween, refuseTomorrow } from "./movement.service.ts";

/** The fields of a filter that lead from a figure to the people behind it. */
type Behind = Pick<
  EmployeeFilter,
  "unplaced" | "groups" | "evidence" | "moved" | "awaitsCalibration"
>;

/**
 * The people behind a figure, as conditions over `employee`. From inside only: from outside a list by
 * these would tell of a person what is not shared.
 *
 * @throws FORBIDDEN from outside, BAD_USER_INPUT for a row of figures that there cannot be
 */
export function conditionsBehind(
  { tenant, principal }: Pick<Reader, "tenant" | "principal">,
  { unplaced, groups, evidence, moved, awaitsCalibration }: Behind,
): Condition[] {
  const asked = [unplaced, groups, evidence, moved, awaitsCalibration];
  if (asked.every((field) => field == null)) return [];
  if (standingOf(principal, tenant) !== "OWN") {
    throw forbidden(
      "Only the regency itself lists people by unplaced, groups, evidence, moved and awaitsCalibration. Leave them out.",
    );
  }
  return [
    ...whether("box is null", unplaced),
    ...some("groups", groups).map((group) => inGroup(tenant, group)),
    ...some("evidence", evidence).map((item) => withEvidence(checkedItem(tenant, item))),
    ...(moved ? [movedBetween(checkedMove(tenant, moved))] : []),
    ...whether(AWAITS_CALIBRATION, awaitsCalibration),
  ];
}

function whether(text: string, wanted: boolean | null | undefined): Condition[] {
  if (wanted == null) return [];
  return [{ text: wanted ? text : `not (${text})`, parameters: [] }];
}

/** Longest list of conditions on one person. */
const MOST = 20;

function some<Item>(field: string, given: readonly Item[] | null | undefined): readonly Item[] {
  if (given == null) return [];
  if (given.length > 0 && given.length <= MOST) return given;
  throw badUserInput({
    field: `filter.${field}`,
    value: `${given.length} entries`,
    fix: `Give 1 to ${MOST}, or leave it out.`,
  });
}

function inGroup(tenant: Tenant, { dimension, value }: GroupInput): Condition {
  const { text, parameters } = groupExpression(dimension, today(tenant));
  if (value == null) return { text: `${text} is null`, parameters };
  checkGroup("filter.groups", { dimension, value });
  if (dimension !== "UNIT") {
    return { text: `${text} = ?`, parameters: [...parameters, value] };
  }
  const prefix = unitValue(tenant.code, "");
  if (value.startsWith(prefix)) {
    return { text: `${text} = ?`, parameters: [...parameters, value.slice(prefix.length)] };
  }
  throw badUserInput({
    field: "filter.groups",
    value,
    fix: `A unit is written as the figures show it, beginning with ${prefix}`,
  });
}

function checkedItem(tenant: Tenant, { item, state }: EvidenceStateInput): EvidenceStateInput {
  const items = itemIdsOf(tenant.policy.document);
  if (items.has(item)) return { item, state };
  throw badUserInput({
    field: "filter.evidence",
    value: item.slice(0, 60),
    fix: `Name an item of the policy adopted: ${[...items].join(", ")}.`,
  });
}

function checkedMove(tenant: Tenant, moved: MovedInput): Moved {
  const period = normalPeriod(moved);
  refuseTomorrow(tenant, "filter.moved.until", period.until);
  const { fromBox, toBox } = moved;
  checkStanding("fromBox", fromBox);
  checkStanding("toBox", toBox);
  const [joined, left] = [moved.joined === true, moved.left === true];
  if (joined) refuseBeside("fromBox", fromBox, "Who joined stood nowhere before");
  if (left) refuseBeside("toBox", toBox, "Who left stood nowhere on the later day");
  if (left && joined) refuseBeside("joined", joined, "Who left stood nowhere on the later day");
  return { ...period, fromBox: fromBox ?? null, toBox: toBox ?? null, joined, left };
}

function checkStanding(field: "fromBox" | "toBox", box: number | null | undefined): void {
  if (box == null || STANDINGS.some((standing) => standing === box)) return;
  const fix = "Give a box from 1 to 9, or 0 for the unplaced.";
  throw badUserInput({ field: `filter.moved.${field}`, value: box, fix });
}

function refuseBeside(
  field: keyof MovedInput,
  value: number | boolean | null | undefined,
  because: string,
): void {
  if (value == null) return;
  throw badUserInput({ field: `filter.moved.${field}`, value, fix: `${because}: leave it out.` });
}
