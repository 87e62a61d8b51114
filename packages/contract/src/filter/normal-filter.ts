import { say } from "@talenta/sentences";
import type {
  Box,
  EducationLevel,
  EmploymentKind,
  IsoDate,
  PositionClass,
  RegencyCode,
  Sex,
} from "@talenta/talent";

import { ContractError } from "../contract.errors.ts";
import {
  EducationLevel as EducationLevels,
  EmploymentKind as EmploymentKinds,
  PositionClass as PositionClasses,
  Sex as Sexes,
} from "../enums/employment.ts";
import { age, boxes, date, ids, policyVersion, ranks, regencies, search, words } from "./checks.ts";
import type { PolicyVersionInput } from "./policy-version.input.ts";
import type { TalentFilter } from "./talent-filter.input.ts";

/**
 * A filter checked and put in one form: every field present, null where nothing was asked, lists
 * without repeats and sorted. Two filters that mean the same are deeply equal.
 */
export interface NormalFilter {
  readonly boxes: readonly Box[] | null;
  readonly positionClasses: readonly PositionClass[] | null;
  readonly regencies: readonly RegencyCode[] | null;
  readonly ranks: readonly string[] | null;
  readonly educationLevels: readonly EducationLevel[] | null;
  readonly employmentKinds: readonly EmploymentKind[] | null;
  readonly sexes: readonly Sex[] | null;
  readonly units: readonly string[] | null;
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly retiringBefore: IsoDate | null;
  readonly retiringAfter: IsoDate | null;
  readonly pastRetirement: boolean | null;
  readonly policy: PolicyVersionInput | null;
  readonly search: string | null;
}

/** What an owner is asked: everything but which owners are. */
export type SliceFilter = Omit<NormalFilter, "regencies">;

/**
 * Checks a filter and puts it in its one form.
 *
 * Throws ContractError naming the field, the value and what to do: boxes outside 1..9, ages outside
 * 0..120 or the wrong way round, words outside their list, unknown ranks, malformed codes, an
 * impossible date, days of retirement the wrong way round, a policy that cannot be, an empty list (which would ask for nobody), more than 200 values, a blank search.
 */
export function normalFilter(filter: TalentFilter | null | undefined): NormalFilter {
  const given = filter ?? {};
  const normal: NormalFilter = {
    boxes: boxes("filter.boxes", given.boxes),
    positionClasses: words("filter.positionClasses", given.positionClasses, PositionClasses),
    regencies: regencies("filter.regencies", given.regencies),
    ranks: ranks("filter.ranks", given.ranks),
    educationLevels: words("filter.educationLevels", given.educationLevels, EducationLevels),
    employmentKinds: words("filter.employmentKinds", given.employmentKinds, EmploymentKinds),
    sexes: words("filter.sexes", given.sexes, Sexes),
    units: ids("filter.units", given.units),
    ageMin: age("filter.ageMin", given.ageMin),
    ageMax: age("filter.ageMax", given.ageMax),
    retiringBefore: date("filter.retiringBefore", given.retiringBefore),
    retiringAfter: date("filter.retiringAfter", given.retiringAfter),
    pastRetirement: given.pastRetirement ?? null,
    policy: policyVersion("filter.policy", given.policy),
    search: search("filter.search", given.search),
  };
  if (normal.ageMin !== null && normal.ageMax !== null && normal.ageMin > normal.ageMax) {
    throw new ContractError(
      "filter.ageMin",
      say("filter.ageCrossed", { ageMin: normal.ageMin, ageMax: normal.ageMax }),
      say("filter.ageOrder"),
      normal.ageMin,
    );
  }
  const { retiringAfter, retiringBefore } = normal;
  if (retiringAfter !== null && retiringBefore !== null && retiringAfter >= retiringBefore) {
    throw new ContractError(
      "filter.retiringAfter",
      say("filter.retiringCrossed", { after: retiringAfter, before: retiringBefore }),
      say("filter.retiringOrder"),
      retiringAfter,
    );
  }
  return normal;
}

/** The part of a filter an owner is asked: without `regencies`. */
export function sliceFilterOf(filter: SliceFilter): SliceFilter {
  return {
    boxes: filter.boxes,
    positionClasses: filter.positionClasses,
    ranks: filter.ranks,
    educationLevels: filter.educationLevels,
    employmentKinds: filter.employmentKinds,
    sexes: filter.sexes,
    units: filter.units,
    ageMin: filter.ageMin,
    ageMax: filter.ageMax,
    retiringBefore: filter.retiringBefore,
    retiringAfter: filter.retiringAfter,
    pastRetirement: filter.pastRetirement,
    policy: filter.policy,
    search: filter.search,
  };
}

/** A filter as it is written: what was not asked is left out. */
export function withoutNulls(filter: object): object {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
}
