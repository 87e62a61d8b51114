import type { SliceFilter } from "@talenta/contract";
import { escapeLike, like, oneOf } from "@talenta/store";
import { type Box, type IsoDate, yearsBefore, cleanNip } from "@talenta/talent";
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { VisibleRows } from "../access/visibility.ts";
import type { Tables } from "../database/tables.ts";
import { today, type Tenant } from "../tenant/tenant.ts";
import { unitCode } from "../text/unit-code.ts";
import { unitsBelow } from "../unit/units-below.ts";
import { searchName } from "../text/search-name.ts";

/** A condition on employees, for `where` of any query that asks of `employee` under that name. */
export type Condition = (eb: ExpressionBuilder<Tables, "employee">) => Expression<SqlBool>;

/** Joins conditions by AND; true when there are none. */
export function allOf(conditions: readonly Condition[]): Condition {
  return (eb) => eb.and(conditions.map((condition) => condition(eb)));
}

/** Whose people are asked about, and on which day. */
type Here = Pick<Tenant, "code" | "clock">;

/**
 * A checked filter as conditions. Ages are counted of today; people without a birth date have none. `units` takes the
 * units below along. Boxes are the caller's to add, because what is allowed differs; of which policy the question is, is
 * asked of the whole regency before. Lists of words are short and never empty: each word is a parameter, because SQLite
 * goes through a regency's people a third faster by them than by `oneOf`.
 */
export function conditionsOf(filter: SliceFilter, tenant: Here): Condition[] {
  const day = today(tenant);
  const conditions: Condition[] = [];
  const { positionClasses, ranks, educationLevels, employmentKinds, sexes, units } = filter;
  const { ageMin, ageMax, retiringBefore, retiringAfter, pastRetirement: past, search } = filter;
  if (positionClasses)
    conditions.push((eb) => eb("employee.position_class", "in", positionClasses));
  if (ranks) conditions.push((eb) => eb("employee.rank", "in", ranks));
  if (educationLevels)
    conditions.push((eb) => eb("employee.education_level", "in", educationLevels));
  if (employmentKinds)
    conditions.push((eb) => eb("employee.employment_kind", "in", employmentKinds));
  if (sexes) conditions.push((eb) => eb("employee.sex", "in", sexes));
  if (units) {
    const below = unitsBelow(units.map((unit) => unitCode(tenant.code, unit)));
    conditions.push((eb) => eb("employee.unit_id", "in", below));
  }
  if (ageMin !== null) conditions.push(born("<=", ageMin, day));
  if (ageMax !== null) conditions.push(born(">", ageMax + 1, day));
  if (retiringBefore !== null) {
    conditions.push((eb) => eb("employee.retirement_date", "<", retiringBefore));
  }
  if (retiringAfter !== null) {
    conditions.push((eb) => eb("employee.retirement_date", ">", retiringAfter));
  }
  if (past !== null) conditions.push(past ? pastRetirement(day) : not(pastRetirement(day)));
  if (search !== null) conditions.push(matching(search));
  return conditions;
}

/** Those born by the day so many years before `day`, or after it. 29 February is no trap, texts compare. */
export function born(when: "<=" | ">", years: number, day: IsoDate): Condition {
  return (eb) => {
    const birthDate = eb.ref("employee.birth_date").$castTo<string | null>();
    return eb(birthDate, when, yearsBefore(day, years));
  };
}

/** Those whose last day in service is before `day`; nobody of whom it is unknown. */
export function pastRetirement(day: IsoDate): Condition {
  return (eb) =>
    eb.and([
      eb("employee.retirement_date", "is not", null),
      eb("employee.retirement_date", "<", day),
    ]);
}

/** Everybody else. The condition must be true or false of each, never unknown. */
export function not(condition: Condition): Condition {
  return (eb) => eb.not(condition(eb));
}

/** Active employees who match a checked filter, its boxes included. */
export function activeMatching(filter: SliceFilter, tenant: Here): Condition {
  return allOf([(eb) => eb("employee.active", "=", 1), whoeverMatches(filter, tenant)]);
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
  return oneOf("employee.box", boxes);
}

/** The rows a caller may see. */
export function visible({ nip, active, boxes }: VisibleRows): Condition {
  const conditions: Condition[] = [];
  if (nip !== undefined) conditions.push((eb) => eb("employee.nip", "=", nip));
  if (active) conditions.push((eb) => eb("employee.active", "=", 1));
  if (boxes) conditions.push(inBoxes(boxes));
  return allOf(conditions);
}

/** Part of a name, blind to case, accents and apostrophes, or a whole NIP. A search of apostrophes finds nobody. */
function matching(search: string): Condition {
  const nip = cleanNip(search);
  const name = searchName(search);
  if (name === "") return (eb) => eb.lit(false);
  return (eb) =>
    eb.or([
      eb("employee.nip", "=", nip),
      like("employee.search_name", `%${escapeLike(name)}%`)(eb),
    ]);
}
