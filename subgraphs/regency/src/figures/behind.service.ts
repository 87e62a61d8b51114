import { say, type Sentence } from "@talenta/sentences";
import { type EvidenceState, type GroupDimension, normalPeriod } from "@talenta/contract";
import { badUserInput, forbidden } from "@talenta/service";
import { oneOf } from "@talenta/store";
import { isOfUnits, itemIdsOf, STANDINGS, unitValue } from "@talenta/talent";
import { relationOf } from "../access/visibility.ts";
import { awaitsCalibration } from "../calibration/awaiting.ts";
import { type Condition, not } from "../employee/employee.filter.ts";
import type { Reader } from "../employee/employee.service.ts";
import { today, type Tenant } from "../tenant/tenant.ts";
import { type UnitTree, unitTree } from "../unit/unit-tree.ts";
import { withEvidence } from "./completeness.service.ts";
import { checkGroup } from "./group-words.ts";
import { groupOf } from "./group.ts";
import { type Moved, movedBetween, refuseTomorrow } from "./movement.service.ts";

/** A row of figures by groups; without a value the people of whom it is not known. */
interface AskedGroup {
  readonly dimension: GroupDimension;
  readonly value?: string | null;
}

/** What is on record of one item of the policy. */
interface AskedEvidence {
  readonly item: string;
  readonly state: EvidenceState;
}

/** A row of figures about movement. */
interface AskedMove {
  readonly from: string;
  readonly until: string;
  readonly fromBox?: number | null;
  readonly toBox?: number | null;
  readonly joined?: boolean | null;
  readonly left?: boolean | null;
}

/** The fields of a filter that lead from a figure to the people behind it. */
interface Behind {
  readonly unplaced?: boolean | null;
  readonly groups?: readonly AskedGroup[] | null;
  readonly evidence?: readonly AskedEvidence[] | null;
  readonly moved?: AskedMove | null;
  readonly awaitsCalibration?: boolean | null;
}

/**
 * The people behind a figure, as conditions over `employee`. From inside only: from outside a list by
 * these would tell of a person what is not shared.
 *
 * @throws FORBIDDEN from outside, BAD_USER_INPUT for a row of figures that there cannot be
 */
export async function conditionsBehind(
  { tenant, principal }: Pick<Reader, "tenant" | "principal">,
  { unplaced, groups, evidence, moved, awaitsCalibration: awaits }: Behind,
): Promise<Condition[]> {
  const asked = [unplaced, groups, evidence, moved, awaits];
  if (asked.every((field) => field == null)) return [];
  if (relationOf(principal, tenant) !== "OWN") {
    throw forbidden(say("figures.ownOnly"));
  }
  const ofTops = groups?.some(({ dimension }) => dimension === "TOP_UNIT") === true;
  const tree = ofTops ? await unitTree(tenant.store.db) : null;
  return [
    ...whether((eb) => eb("employee.box", "is", null), unplaced),
    ...some("groups", groups).map((group) => inGroup(tenant, tree, group)),
    ...some("evidence", evidence).map((item) => withEvidence(checkedItem(tenant, item))),
    ...(moved ? [movedBetween(checkedMove(tenant, moved))] : []),
    ...whether(awaitsCalibration, awaits),
  ];
}

function whether(condition: Condition, wanted: boolean | null | undefined): Condition[] {
  if (wanted == null) return [];
  return [wanted ? condition : not(condition)];
}

/** Longest list of conditions on one person. */
const MOST = 20;

function some<Item>(field: string, given: readonly Item[] | null | undefined): readonly Item[] {
  if (given == null) return [];
  if (given.length > 0 && given.length <= MOST) return given;
  throw badUserInput({
    field: `filter.${field}`,
    shown: say("figures.entries", { count: given.length }),
    fix: say("figures.oneTo", { most: MOST }),
  });
}

function inGroup(
  tenant: Tenant,
  tree: UnitTree | null,
  { dimension, value }: AskedGroup,
): Condition {
  const where = { code: tenant.code, day: today(tenant) };
  if (value == null) return (eb) => eb(groupOf(eb, dimension, where), "is", null);
  checkGroup("filter.groups", { dimension, value }, tenant.code);
  const found = isOfUnits(dimension) ? value.slice(unitValue(tenant.code, "").length) : value;
  if (dimension !== "TOP_UNIT") return (eb) => eb(groupOf(eb, dimension, where), "=", found);
  const below = [...(tree?.tops ?? [])].flatMap(([id, top]) => (top === found ? [id] : []));
  return oneOf("employee.unit_id", below);
}

function checkedItem(tenant: Tenant, { item, state }: AskedEvidence): AskedEvidence {
  const items = itemIdsOf(tenant.policy.document);
  if (items.has(item)) return { item, state };
  throw badUserInput({
    field: "filter.evidence",
    value: item.slice(0, 60),
    fix: say("figures.item", { items: [...items] }),
  });
}

function checkedMove(tenant: Tenant, moved: AskedMove): Moved {
  const period = normalPeriod(moved);
  refuseTomorrow(tenant, "filter.moved.until", period.until);
  const fromBox = checkedStanding("fromBox", moved.fromBox);
  const toBox = checkedStanding("toBox", moved.toBox);
  const [joined, left] = [moved.joined === true, moved.left === true];
  if (joined) refuseBeside("fromBox", fromBox, say("figures.joinedStoodNowhere"));
  if (left) refuseBeside("toBox", toBox, say("figures.leftStandsNowhere"));
  if (left && joined) refuseBeside("joined", joined, say("figures.leftStandsNowhere"));
  return { ...period, fromBox, toBox, joined, left };
}

function checkedStanding(
  field: "fromBox" | "toBox",
  box: number | null | undefined,
): Moved["fromBox"] {
  if (box == null) return null;
  const standing = STANDINGS.find((known) => known === box);
  if (standing !== undefined) return standing;
  const fix = say("figures.boxOrUnplaced");
  throw badUserInput({ field: `filter.moved.${field}`, value: box, fix });
}

function refuseBeside(
  field: keyof AskedMove,
  value: number | boolean | null | undefined,
  because: Sentence,
): void {
  if (value == null) return;
  throw badUserInput({
    field: `filter.moved.${field}`,
    value,
    fix: say("figures.leaveOutBecause", { because }),
  });
}
