import type { SliceFilter } from "@talenta/contract";
import { escapeLike, placeholders, type SqlValue } from "@talenta/store";
import type { Box, IsoDate } from "@talenta/talent";
import type { VisibleRows } from "../access/visibility.ts";
import { yearsBefore } from "../regency/clock.ts";
import { today, type Tenant } from "../regency/tenant.ts";
import { unitCode } from "../unit/unit-code.ts";
import { searchName, withoutMarks } from "./search-name.ts";

/** Part of a `where` clause over `employee`, with its parameters in order. */
export interface Condition {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

/** Joins conditions by AND; true when there are none. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return { text: "true", parameters: [] };
  return {
    text: conditions.map((condition) => `(${condition.text})`).join(" and "),
    parameters: conditions.flatMap((condition) => condition.parameters),
  };
}

/** Whose people are asked about, and on which day. */
type Here = Pick<Tenant, "code" | "clock">;

/**
 * A checked filter as conditions. Ages are counted of today; people without a birth date have none.
 * `units` takes the units below along. Boxes are the caller's to add, because what is allowed differs; of which
 * policy the question is, is asked of the whole regency before.
 */
export function conditionsOf(filter: SliceFilter, tenant: Here): Condition[] {
  const day = today(tenant);
  const lists: [string, readonly string[] | null][] = [
    ["position_class", filter.positionClasses],
    ["rank", filter.ranks],
    ["education_level", filter.educationLevels],
    ["employment_kind", filter.employmentKinds],
    ["sex", filter.sexes],
  ];
  const conditions = lists.flatMap(([column, values]) =>
    values === null ? [] : [oneOf(column, values)],
  );
  if (filter.units !== null) {
    conditions.push(inUnits(filter.units.map((unit) => unitCode(tenant.code, unit))));
  }
  if (filter.ageMin !== null) {
    conditions.push({ text: "birth_date <= ?", parameters: [yearsBefore(day, filter.ageMin)] });
  }
  if (filter.ageMax !== null) {
    conditions.push({ text: "birth_date > ?", parameters: [yearsBefore(day, filter.ageMax + 1)] });
  }
  if (filter.retiringBefore !== null) {
    conditions.push({ text: "retirement_date < ?", parameters: [filter.retiringBefore] });
  }
  if (filter.retiringAfter !== null) {
    conditions.push({ text: "retirement_date > ?", parameters: [filter.retiringAfter] });
  }
  if (filter.pastRetirement !== null) {
    const past = pastRetirement(day);
    conditions.push(filter.pastRetirement ? past : { ...past, text: `not (${past.text})` });
  }
  if (filter.search !== null) conditions.push(matching(filter.search));
  return conditions;
}

/** Those whose last day in service is before `day`; nobody of whom it is unknown. */
export function pastRetirement(day: IsoDate): Condition {
  return { text: "coalesce(retirement_date < ?, 0)", parameters: [day] };
}

/** Active employees who match a checked filter, its boxes included. */
export function activeMatching(filter: SliceFilter, tenant: Here): Condition {
  return allOf([{ text: "active = 1", parameters: [] }, whoeverMatches(filter, tenant)]);
}

/** Those who match a checked filter, its boxes included, active or not. */
export function whoeverMatches(filter: SliceFilter, tenant: Here): Condition {
  return allOf([
    ...(filter.boxes === null ? [] : [inBoxes(filter.boxes)]),
    ...conditionsOf(filter, tenant),
  ]);
}

/** Those in one of these boxes. */
export function inBoxes(boxes: readonly Box[]): Condition {
  return oneOf("box", boxes);
}

/** The rows a caller may see. */
export function visible(rows: VisibleRows): Condition {
  const conditions: Condition[] = [];
  if (rows.nip !== undefined) conditions.push({ text: "nip = ?", parameters: [rows.nip] });
  if (rows.active) conditions.push({ text: "active = 1", parameters: [] });
  if (rows.boxes) conditions.push(inBoxes(rows.boxes));
  return allOf(conditions);
}

function oneOf(column: string, values: readonly SqlValue[]): Condition {
  return { text: `${column} in (${placeholders(values.length)})`, parameters: values };
}

/** `union` rather than `union all`: units that name each other as parent end the walk. */
function inUnits(units: readonly string[]): Condition {
  return {
    text: `unit_id in (
      with recursive below (id) as (
        select id from unit where id in (${placeholders(units.length)})
        union
        select unit.id from unit join below on unit.parent_id = below.id
      ) select id from below)`,
    parameters: units,
  };
}

/** Part of a name, blind to case, accents and apostrophes, or a whole NIP. A search of apostrophes finds nobody. */
function matching(search: string): Condition {
  const nip = withoutMarks(search).replaceAll(/\s/g, "");
  const name = searchName(search);
  if (name === "") return { text: "false", parameters: [] };
  return {
    text: `nip = ? or search_name like ? escape '\\'`,
    parameters: [nip, `%${escapeLike(name)}%`],
  };
}
