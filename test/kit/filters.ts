import * as fc from "fast-check";
import { CANDIDATE_ORDERS, POSITION_CLASSES } from "@talenta/talent";
import type { PooledFilter, PooledPerson } from "./pooled.ts";

/** Any order a ranking may have. */
export const orders = fc.constantFrom(...CANDIDATE_ORDERS);

/**
 * Any filter over the people at hand: every field present or not, drawn from values that occur and
 * some that do not.
 *
 * @param options `search` draws parts of names too; counts of other governments do not take it
 */
export function filters(
  people: readonly PooledPerson[],
  options: { search?: boolean } = {},
): fc.Arbitrary<PooledFilter> {
  const some = <Value>(values: readonly Value[]) =>
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: values.length });
  const occurring = (pick: (person: PooledPerson) => string | null) => [
    ...new Set(people.flatMap((person) => pick(person) ?? [])),
  ];
  return fc
    .record(
      {
        boxes: some([1, 2, 3, 4, 5, 6, 7, 8, 9]),
        positionClasses: some(POSITION_CLASSES),
        regencies: some(occurring((person) => person.regency)),
        ranks: some(occurring((person) => person.rank)),
        educationLevels: some(occurring((person) => person.educationLevel)),
        employmentKinds: some(["PNS", "PPPK"]),
        sexes: some(["FEMALE", "MALE"]),
        ageMin: fc.integer({ min: 18, max: 50 }),
        ageMax: fc.integer({ min: 30, max: 65 }),
        retiringBefore: fc
          .integer({ min: 2024, max: 2060 })
          .chain((year) => fc.constantFrom(`${year}-01-01`, `${year}-07-31`)),
        retiringAfter: fc
          .integer({ min: 2015, max: 2040 })
          .chain((year) => fc.constantFrom(`${year}-01-31`, `${year}-12-31`)),
        pastRetirement: fc.boolean(),
        ...(options.search
          ? { search: fc.constantFrom("a", "an", "sari", "putra", "WIJ", "%", "_") }
          : {}),
      },
      { requiredKeys: [] },
    )
    .filter(
      ({ ageMin, ageMax, retiringAfter: after, retiringBefore: before }) =>
        (ageMin === undefined || ageMax === undefined || ageMin <= ageMax) &&
        (after === undefined || before === undefined || after < before),
    );
}
