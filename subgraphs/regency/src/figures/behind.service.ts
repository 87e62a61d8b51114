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
import { movedBetween, refuseTomorrow } from "./movement.service.ts";

/** The fields of a filter that lead from a figure to the people behind it. */
type Behind = Pick<
  EmployeeFilter,
  "unplaced" | "groups" | "evidence" | "moved" | "awaitsCalibration"
>;

/**
 * The people behind a figure, as conditions over `employee`. From inside only: from outside a list by
 * these would tell of a person what is not shared. Throws FORBIDDEN or BAD_USER_INPUT.
 */
export function conditionsBehind(
  { tenant, principal }: Pick<Reader, "tenant" | "principal">,
  { unplaced, groups, evidence, moved, awaitsCalibration }: Behind,
): Condition[] {
  const asked = [unplaced, groups, evidence, moved, awaitsCalibration].some(
    (field) => field !== null && field !== undefined,
  );
  if (!asked) return [];
  if (standingOf(principal, tenant) !== "OWN") {
    throw forbidden(
      "Only the regency itself lists people by unplaced, groups, evidence, moved and awaitsCalibration. Leave them out.",
    );
  }
  return [
    ...(unplaced === null || unplaced === undefined
      ? []
      : [{ text: unplaced ? "box is null" : "box is not null", parameters: [] }]),
    ...some("groups", groups).map((group) => inGroup(tenant, group)),
    ...some("evidence", evidence).map((item) => withEvidence(checkedItem(tenant, item))),
    ...(moved ? [movedBetween(checkedMove(tenant, moved))] : []),
    ...(awaitsCalibration === null || awaitsCalibration === undefined
      ? []
      : [{ text: `${awaitsCalibration ? "" : "not "}${AWAITS_CALIBRATION}`, parameters: [] }]),
  ];
}

/** Longest list of conditions on one person. */
const MOST = 20;

function some<Item>(field: string, given: readonly Item[] | null | undefined): readonly Item[] {
  if (given === null || given === undefined) return [];
  if (given.length > 0 && given.length <= MOST) return given;
  throw badUserInput({
    field: `filter.${field}`,
    value: `${given.length} entries`,
    fix: `Give 1 to ${MOST}, or leave it out.`,
  });
}

function inGroup(tenant: Tenant, { dimension, value }: GroupInput): Condition {
  const { text, parameters } = groupExpression(dimension, today(tenant));
  if (value === null || value === undefined) return { text: `${text} is null`, parameters };
  const prefix = unitValue(tenant.code, "");
  checkGroup("filter.groups", { dimension, value });
  if (dimension !== "UNIT") {
    return { text: `${text} = ?`, parameters: [...parameters, value] };
  }
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

function checkedMove(tenant: Tenant, moved: MovedInput) {
  const period = normalPeriod(moved);
  refuseTomorrow(tenant, "filter.moved.until", period.until);
  const { fromBox, toBox, joined, left } = moved;
  for (const [field, box] of Object.entries({ fromBox, toBox })) {
    if (box === null || box === undefined || STANDINGS.some((standing) => standing === box))
      continue;
    throw badUserInput({
      field: `filter.moved.${field}`,
      value: box,
      fix: "Give a box from 1 to 9, or 0 for the unplaced.",
    });
  }
  if (joined === true && fromBox !== null && fromBox !== undefined) {
    throw badUserInput({
      field: "filter.moved.fromBox",
      value: fromBox,
      fix: "Who joined stood nowhere before: leave it out.",
    });
  }
  const later = { toBox, joined: joined === true ? joined : null };
  for (const [field, value] of Object.entries(left === true ? later : {})) {
    if (value === null || value === undefined) continue;
    throw badUserInput({
      field: `filter.moved.${field}`,
      value,
      fix: "Who left stood nowhere on the later day: leave it out.",
    });
  }
  return {
    ...period,
    fromBox: fromBox ?? null,
    toBox: toBox ?? null,
    joined: joined ?? null,
    left: left ?? null,
  };
}
