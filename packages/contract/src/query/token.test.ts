import { deflateRawSync } from "node:zlib";

import { describe, expect, test } from "@jest/globals";
import {
  BOXES,
  CANDIDATE_ORDERS,
  type Crossing,
  DEFAULT_POLICY,
  EDUCATION_LEVELS,
  GROUP_DIMENSIONS,
  type IsoDate,
  isOfUnits,
  POSITION_CLASSES,
  RANKS,
  type RegencyCode,
} from "@talenta/talent";
import * as fc from "fast-check";

import {
  type AnyQuery,
  ContractError,
  decodeQuery,
  encodeQuery,
  type FiguresQuestion,
  fingerprintOf,
  normalFilter,
  type TalentFilter,
} from "../index.ts";

const some = <Value>(values: readonly Value[]) =>
  fc.option(fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 8 }));
const codes = ["18", "18.01", "18.10", "18.71"] as RegencyCode[];

const filters: fc.Arbitrary<TalentFilter> = fc
  .record(
    {
      boxes: some(BOXES),
      positionClasses: some(POSITION_CLASSES),
      regencies: some(codes),
      ranks: some(RANKS.map((rank) => rank.code)),
      educationLevels: some(EDUCATION_LEVELS),
      employmentKinds: some(["PNS", "PPPK"] as const),
      sexes: some(["FEMALE", "MALE"] as const),
      units: some(["u-1", "u-2", "ünit 3"]),
      ageMin: fc.option(fc.integer({ min: 0, max: 60 })),
      ageMax: fc.option(fc.integer({ min: 60, max: 120 })),
      retiringBefore: fc.option(fc.constantFrom("2030-12-31", "2028-02-29")),
      retiringAfter: fc.option(fc.constantFrom("2026-01-31", "2027-12-31")),
      pastRetirement: fc.option(fc.boolean()),
      policy: fc.option(
        fc.record({
          key: fc.constantFrom("bkn-411-2025", "x"),
          version: fc.integer({ min: 1, max: 99 }),
        }),
      ),
      search: fc.option(fc.constantFrom("Siti", "  dua   kata ", "nʼgadi", "😀")),
    },
    { requiredKeys: [] },
  )
  .map((filter): TalentFilter => filter);

const position = fc.record({
  key: fc.integer(),
  regency: fc.constantFrom(...codes),
  id: fc.string({ minLength: 1, maxLength: 20 }),
});
const policies = fc
  .record({ id: fc.constantFrom("a", "b"), note: fc.string(), long: fc.boolean() })
  .map(({ id, note, long }) => ({
    ...(long && structuredClone(DEFAULT_POLICY)),
    id,
    version: 2,
    note,
  }));
const day = fc.integer({ min: 10, max: 27 });
const questions: fc.Arbitrary<FiguresQuestion> = fc
  .record({
    filter: filters.map((filter) => {
      const { regencies: _regencies, ...slice } = normalFilter(filter);
      return slice;
    }),
    about: fc.constantFrom<FiguresQuestion["about"][]>(
      "SIMULATION",
      "NINE_BOX",
      "MOVEMENT",
      "COMPLETENESS",
      "PROGRAMME",
    ),
    by: fc.subarray([...GROUP_DIMENSIONS]),
    crossed: fc.option(
      fc
        .subarray([...GROUP_DIMENSIONS], { minLength: 2, maxLength: 2 })
        .map(([first = "SEX", second = "RANK"]): Crossing => [first, second])
        .filter((pair) => !pair.every(isOfUnits)),
    ),
    before: policies,
    after: policies,
    first: day,
  })
  .map(({ about, by, crossed, filter, before, after, first }): FiguresQuestion => {
    switch (about) {
      case "SIMULATION":
        return { about, before, after, filter };
      case "NINE_BOX":
      case "COMPLETENESS":
        return { about, by, crossed, filter };
      case "MOVEMENT":
        return {
          about,
          from: `2026-01-${first}` as IsoDate,
          until: `2026-01-${first + 1}` as IsoDate,
          filter,
        };
      case "PROGRAMME":
        return { about, programme: before.id };
    }
  });
const queries = fc
  .record({
    filter: filters.map(normalFilter),
    kind: fc.constantFrom<AnyQuery["kind"][]>(
      "POOL",
      "RANKED",
      "POOL_SLICE",
      "RANKED_SLICE",
      "FIGURES",
      "FIGURES_SLICE",
    ),
    question: questions,
    orderBy: fc.constantFrom(...CANDIDATE_ORDERS),
    onUnavailable: fc.constantFrom("WARN" as const, "ABORT" as const),
    first: fc.integer({ min: 1, max: 200 }),
    after: fc.option(position),
    asked: fc.subarray([...codes]),
    rank: fc.integer({ min: 1, max: 1000 }),
  })
  .map((drawn): AnyQuery => {
    const { kind, asked, filter, orderBy, first, after, onUnavailable, rank, question } = drawn;
    const { regencies: _regencies, ...slice } = filter;
    const cursor = after && { ...after, rank, merged: [after.regency], fingerprint: "f" };
    switch (kind) {
      case "POOL":
        return { kind, asked, filter, onUnavailable };
      case "RANKED":
        return { kind, asked, filter, orderBy, first, after: cursor, onUnavailable };
      case "POOL_SLICE":
        return { kind, filter: slice };
      case "RANKED_SLICE":
        return { kind, filter: slice, orderBy, first, after };
      case "FIGURES":
        return { kind, asked, question, onUnavailable };
      case "FIGURES_SLICE":
        return { kind, question };
    }
  });

describe("a query token", () => {
  test("gives back the question it was made of", () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(decodeQuery(query.kind, encodeQuery(query))).toEqual(query);
      }),
    );
  });

  test("is the same for the same filter, whatever its order and repeats", () => {
    const token = (filter: TalentFilter) =>
      encodeQuery({ kind: "POOL", asked: [], filter: normalFilter(filter), onUnavailable: "WARN" });
    expect(token({ ranks: ["IV/a", "III/d", "IV/a"], boxes: [9, 7], sexes: null })).toBe(
      token({ boxes: [7, 9, 7], ranks: ["III/d", "IV/a"] }),
    );
    fc.assert(
      fc.property(filters, (filter) => {
        const turned = Object.fromEntries(
          Object.entries(filter)
            .toReversed()
            .map(([field, value]) => [
              field,
              Array.isArray(value) ? [...value, ...value].toReversed() : value,
            ]),
        );
        expect(token(turned)).toBe(token(filter));
      }),
    );
  });

  test("keeps the owners asked out of what an owner is asked", () => {
    const of = (regencies: string[]) =>
      encodeQuery({ kind: "POOL_SLICE", filter: normalFilter({ regencies, boxes: [9] }) });
    expect(of(["18.01"])).toBe(of(["18.71", "18.02"]));
  });

  test("keeps the rest of a merged cursor out of what an owner is asked", () => {
    const after = {
      key: 5,
      regency: "18.01" as RegencyCode,
      id: "a",
      rank: 3,
      merged: ["18.01" as RegencyCode],
      fingerprint: "f",
    };
    const token = encodeQuery({
      kind: "RANKED_SLICE",
      filter: normalFilter({}),
      orderBy: "VALUE_DESC",
      first: 20,
      after,
    });
    expect(decodeQuery("RANKED_SLICE", token).after).toEqual({ key: 5, regency: "18.01", id: "a" });
  });

  test("fits for the largest filter allowed", () => {
    const units = Array.from({ length: 200 }, (_, index) => `${index}`.padStart(64, "€"));
    const token = encodeQuery({ kind: "POOL_SLICE", filter: normalFilter({ units }) });
    expect(decodeQuery("POOL_SLICE", token).filter.units).toHaveLength(200);
  });
});

describe("a question with whole policies in it", () => {
  const policy = structuredClone(DEFAULT_POLICY) as unknown as { id: string; version: number };
  const filter = normalFilter({});
  const question = { about: "SIMULATION", before: policy, after: policy, filter } as const;
  const token = encodeQuery({ kind: "FIGURES_SLICE", question });

  test("is deflated, and fits many times over", () => {
    expect(token).toMatch(/^z\./);
    expect(token.length).toBeLessThan(8000);
    expect(decodeQuery("FIGURES_SLICE", token).question).toMatchObject({ after: policy });
  });

  test("is refused before it is sent where nobody would read it", () => {
    const noise = Array.from({ length: 40_000 }, (_, n) => Math.sin(n).toString(36)).join("");
    const after = { ...policy, note: noise };
    const long = { ...question, after } as const;
    expect(() => encodeQuery({ kind: "FIGURES_SLICE", question: long })).toThrow(/too long/);
  });

  test.each([
    ["deflated though it is short", "z." + deflateRawSync('{"v":2}').toString("base64url")],
    ["bytes that unfold to nothing", `z.${"A".repeat(50)}`],
    ["a bomb", `z.${deflateRawSync("[".repeat(20_000_000)).toString("base64url")}`],
    [
      "more than two policies can be",
      `z.${deflateRawSync(
        `{"kind":"FIGURES_SLICE","question":{"about":"SIMULATION","after":{"id":"a","padding":"${"x".repeat(700_000)}","version":1},"before":{"id":"a","version":1},"filter":{}},"v":2}`,
      ).toString("base64url")}`,
    ],
    [
      "nesting nobody can write again",
      `z.${deflateRawSync(
        `{"kind":"FIGURES_SLICE","question":{"about":"SIMULATION","after":{"a":${"[".repeat(100_000)}${"]".repeat(100_000)},"id":"a","version":1},"before":{"id":"a","version":1},"filter":{}},"v":2}`,
      ).toString("base64url")}`,
    ],
    [
      "a day that is none",
      Buffer.from(
        '{"kind":"FIGURES_SLICE","question":{"about":"MOVEMENT","filter":{},"from":"2026-02-30","until":"2026-03-01"},"v":2}',
      ).toString("base64url"),
    ],
  ])("is refused: %s", (_what, given) => {
    expect(() => decodeQuery("FIGURES_SLICE", given)).toThrow(ContractError);
  });
});

describe("a cursor in a query token", () => {
  test("has no rank beyond what a client can be told", () => {
    const tokenWith = (rank: number) =>
      encodeQuery({
        kind: "RANKED",
        asked: ["18.01" as RegencyCode],
        filter: normalFilter({}),
        orderBy: "VALUE_DESC",
        first: 20,
        after: {
          key: 5,
          regency: "18.01" as RegencyCode,
          id: "a",
          rank,
          merged: ["18.01" as RegencyCode],
          fingerprint: "f",
        },
        onUnavailable: "WARN",
      });
    expect(decodeQuery("RANKED", tokenWith(1_000_000)).after?.rank).toBe(1_000_000);
    expect(() => decodeQuery("RANKED", tokenWith(2 ** 31 - 1))).toThrow(/not well formed at after/);
  });
});

describe("reading a query token", () => {
  const good = { v: 2, kind: "POOL_SLICE", filter: { boxes: [7, 8] } };
  const tokenOf = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString("base64url");
  const reading = (token: string) => () => decodeQuery("POOL_SLICE", token);

  test.each([
    ["nothing", "", "query cannot be read"],
    ["garbage", "%%%garbage%%%", "query cannot be read"],
    ["text that is no JSON", Buffer.from("{not json").toString("base64url"), "cannot be read"],
    ["JSON that is no object", tokenOf("POOL_SLICE"), "cannot be read"],
    ["a list", tokenOf([1, 2]), "another version"],
    ["another version", tokenOf({ ...good, v: 1 }), "another version"],
    ["another kind", tokenOf({ ...good, kind: "POOL" }), "another kind"],
    ["an extra key", tokenOf({ ...good, admin: true }), "not well formed"],
    [
      "an extra filter key",
      tokenOf({ ...good, filter: { sql: "1" } }),
      "not well formed at filter",
    ],
    ["regencies in a slice", tokenOf({ ...good, filter: { regencies: ["18.01"] } }), "well formed"],
    [
      "a wrong type",
      tokenOf({ ...good, filter: { boxes: "7" } }),
      "not well formed at filter.boxes",
    ],
    [
      "a value outside its range",
      tokenOf({ ...good, filter: { boxes: [10] } }),
      "filter.boxes is 10",
    ],
    ["lists out of order", tokenOf({ ...good, filter: { boxes: [8, 7] } }), "canonical form"],
    ["keys out of order", tokenOf({ kind: "POOL_SLICE", v: 2, filter: {} }), "canonical form"],
    ["too much", "A".repeat(70_000), "too long"],
  ])("refuses %s with a plain sentence", (_what, token, sentence) => {
    expect(reading(token)).toThrow(ContractError);
    expect(reading(token)).toThrow(sentence);
  });

  test("refuses whatever was not written by it, and never with another error", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => tokenOf(text)),
        ),
        (token) => {
          expect(reading(token)).toThrow(ContractError);
        },
      ),
    );
  });
});

describe("the fingerprint of a question", () => {
  test("is the same for the same filter and order, and another for any other", () => {
    const seven = normalFilter({ boxes: [7, 8] });
    expect(fingerprintOf(seven, "VALUE_DESC")).toBe(
      fingerprintOf(normalFilter({ boxes: [8, 7], sexes: null }), "VALUE_DESC"),
    );
    expect(fingerprintOf(seven, "VALUE_DESC")).not.toBe(fingerprintOf(seven, "VALUE_ASC"));
    expect(fingerprintOf(seven, "VALUE_DESC")).not.toBe(
      fingerprintOf(normalFilter({ boxes: [7, 8], sexes: ["MALE"] }), "VALUE_DESC"),
    );
  });
});
