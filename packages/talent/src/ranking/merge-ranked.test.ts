import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { RegencyCode } from "../brand.ts";
import { SLICE_STATUSES } from "../pool/coverage.ts";
import type { SliceStatus } from "../pool/coverage.ts";
import type { RawSlice } from "../pool/merge-slices.ts";
import { decodeCursor } from "./cursor.ts";
import type { RankCursor } from "./cursor.ts";
import { mergeRanked } from "./merge-ranked.ts";
import type { MergedPage, RankedEntry, RankedPageRequest } from "./merge-ranked.ts";
import { CANDIDATE_ORDERS, comparePositions, resumeAfter, sortKeyOf } from "./order.ts";
import type { CandidateOrder, RankPosition } from "./order.ts";

interface Person extends RankPosition {
  readonly value: number;
}

const CODES = ["18", "18.01", "18.02", "18.05", "18.10", "18.71"] as RegencyCode[];
const code = fc.constantFrom(...CODES);

// Few distinct keys, so that ties are the rule; ids repeat across regencies, as opaque ids may.
const people = fc.uniqueArray(
  fc.record({
    key: fc.integer({ min: -3, max: 3 }),
    value: fc.integer({ min: 0, max: 9 }),
    regency: code,
    id: fc.stringMatching(/^[a-c0-2A]{1,2}$/),
  }),
  { selector: ({ regency, id }) => `${regency}/${id}`, maxLength: 60 },
);
const orderBy = fc.constantFrom(...CANDIDATE_ORDERS);
const first = fc.integer({ min: 1, max: 12 });
const silences = fc.array(
  fc.dictionary(
    code,
    fc.constantFrom(...SLICE_STATUSES.filter((status) => status !== "OK" && status !== "PARTIAL")),
  ),
  { maxLength: 8 },
);

interface RankedSlice extends RawSlice {
  readonly figures: {
    readonly total: number;
    readonly pastRetirement: number;
    readonly entries: readonly RankedEntry[];
  };
}

/** What a regency does: its own people after the cursor, in terms of the resume point only, best first. */
function answer(
  all: readonly Person[],
  regency: RegencyCode,
  request: RankedPageRequest,
): RankedSlice {
  const own = all
    .filter((person) => person.regency === regency)
    .toSorted((a, b) => comparePositions(request.orderBy, a, b));
  const { after } = request;
  const left =
    after === null ? own : own.filter((person) => isAfter(person, after, request.orderBy));
  const entries = left
    .slice(0, request.first + 1)
    .map(({ key, value, id }) => ({ key, value, id }));
  return {
    regency,
    status: "OK",
    figures: { total: own.length, pastRetirement: own.length % 3, entries },
  };
}

function isAfter(person: Person, after: RankPosition, order: CandidateOrder): boolean {
  const { key, sameKey } = resumeAfter(after, person.regency);
  if (person.key !== key)
    return sortKeyOf(order).direction === "DESC" ? person.key < key : person.key > key;
  if (typeof sameKey === "object") return person.id > sameKey.afterId;
  return sameKey === "ALL";
}

const silent = (regency: RegencyCode, status: SliceStatus): RawSlice => ({
  regency,
  status,
  figures: { total: null, pastRetirement: null, entries: null },
});

const placesOf = (page: MergedPage) =>
  page.entries.map(({ rank, key, value, regency, id }) => ({ rank, key, value, regency, id }));

describe("a page merged from slices", () => {
  test("is the page of one pooled list, page after page, for any split, filter, order and page size", () => {
    fc.assert(
      fc.property(people, fc.nat(9), orderBy, first, (everybody, atLeast, order, size) => {
        const matches = ({ value }: Person): boolean => value >= atLeast;
        const pooled = everybody.filter(matches).toSorted((a, b) => comparePositions(order, a, b));
        let after: RankCursor | null = null;
        for (let from = 0; from === 0 || from < pooled.length; from += size) {
          const request: RankedPageRequest = {
            orderBy: order,
            first: size,
            after,
            fingerprint: "f",
          };
          // Every regency filters its own people and knows of no others.
          const slices = CODES.map((regency) => {
            const own = everybody.filter((person) => person.regency === regency);
            return answer(own.filter(matches), regency, request);
          });
          const page = mergeRanked(slices, request);
          const expected = pooled
            .slice(from, from + size)
            .map((person, index) => ({ ...person, rank: from + index + 1 }));
          expect(placesOf(page)).toEqual(expected);
          expect(page.totalCount).toBe(pooled.length);
          expect(page.hasNextPage).toBe(from + size < pooled.length);
          expect(page.coverage).toMatchObject({
            asked: 6,
            answered: 6,
            complete: true,
            missing: [],
          });
          expect(page.pastRetirement).toBe(
            slices.reduce((sum, { figures }) => sum + figures.pastRetirement, 0),
          );
          after = page.endCursor === null ? null : decodeCursor(page.endCursor);
          expect(after?.id).toBe(expected.at(-1)?.id);
        }
      }),
    );
  });

  test("goes on from any entry's own cursor, not only from the last", () => {
    fc.assert(
      fc.property(people, orderBy, first, fc.nat(), (all, order, size, pick) => {
        const pooled = all.toSorted((a, b) => comparePositions(order, a, b));
        const request = { orderBy: order, first: size, after: null, fingerprint: "f" };
        const page = mergeRanked(
          CODES.map((regency) => answer(all, regency, request)),
          request,
        );
        const entry = page.entries[pick % Math.max(1, page.entries.length)];
        if (entry === undefined) return;
        const next = { ...request, after: decodeCursor(entry.cursor) };
        const following = mergeRanked(
          CODES.map((regency) => answer(all, regency, next)),
          next,
        );
        expect(following.entries.map(({ id }) => id)).toEqual(
          pooled.slice(entry.rank, entry.rank + size).map(({ id }) => id),
        );
      }),
    );
  });

  test("does not depend on the order of the slices", () => {
    fc.assert(
      fc.property(
        people,
        orderBy,
        first,
        fc.shuffledSubarray(CODES, { minLength: 6 }),
        (all, order, size, shuffled) => {
          const request = { orderBy: order, first: size, after: null, fingerprint: "f" };
          const slices = (codes: RegencyCode[]) =>
            codes.map((regency) => answer(all, regency, request));
          expect(mergeRanked(slices(shuffled), request)).toEqual(
            mergeRanked(slices(CODES), request),
          );
        },
      ),
    );
  });

  test("may be merged from merged parts: the best of each group are enough", () => {
    fc.assert(
      fc.property(
        people,
        orderBy,
        first,
        fc.integer({ min: 0, max: 6 }),
        (all, order, size, cut) => {
          const request = { orderBy: order, first: size, after: null, fingerprint: "f" };
          const slices = CODES.map((regency) => answer(all, regency, request));
          const wider = { ...request, first: size + 1 };
          const survivors = [slices.slice(0, cut), slices.slice(cut)].flatMap(
            (group) => mergeRanked(group, wider).entries,
          );
          const reduced = slices.map((slice) => ({
            ...slice,
            figures: {
              ...slice.figures,
              entries: survivors.filter(({ regency }) => regency === slice.regency),
            },
          }));
          expect(mergeRanked(reduced, request)).toEqual(mergeRanked(slices, request));
        },
      ),
    );
  });

  test("never skips or repeats anyone while regencies fall silent and come back", () => {
    fc.assert(
      fc.property(people, orderBy, first, silences, (all, order, size, silencesByPage) => {
        let run = CODES;
        let after: RankCursor | null = null;
        const seen = new Set<string>();
        for (let number = 0; ; number += 1) {
          const quiet = silencesByPage[number] ?? {};
          const request: RankedPageRequest = {
            orderBy: order,
            first: size,
            after,
            fingerprint: "f",
          };
          const page = mergeRanked(
            CODES.map((regency) => {
              const status = quiet[regency];
              return status === undefined ? answer(all, regency, request) : silent(regency, status);
            }),
            request,
          );
          const back = CODES.filter(
            (regency) => !run.includes(regency) && quiet[regency] === undefined,
          );
          run = run.filter((regency) => quiet[regency] === undefined);

          const pooled = all.filter(({ regency }) => run.includes(regency));
          const position = after;
          const expected = pooled
            .filter((person) => position === null || comparePositions(order, position, person) < 0)
            .toSorted((a, b) => comparePositions(order, a, b))
            .slice(0, size)
            .map((person, index) => ({ ...person, rank: (position?.rank ?? 0) + index + 1 }));
          expect(placesOf(page)).toEqual(expected);
          expect(page.totalCount).toBe(pooled.length);
          expect(page.coverage.answered).toBe(run.length);
          expect(
            page.coverage.missing
              .filter(({ reason }) => reason === "JOINED_LATE")
              .map(({ regency }) => regency),
          ).toEqual(expect.arrayContaining(back));
          for (const { regency, id } of page.entries) {
            expect(seen.has(`${regency}/${id}`)).toBe(false);
            seen.add(`${regency}/${id}`);
          }
          if (!page.hasNextPage || page.endCursor === null) break;
          after = decodeCursor(page.endCursor);
          expect(after?.merged).toEqual(run);
        }
        // Whoever answered throughout is in, to the last person.
        for (const { regency, id } of all)
          if (run.includes(regency)) expect(seen.has(`${regency}/${id}`)).toBe(true);
      }),
    );
  });
});

describe("a slice", () => {
  const request: RankedPageRequest = {
    orderBy: "VALUE_DESC",
    first: 2,
    after: null,
    fingerprint: "f",
  };
  const regency = "18.05" as RegencyCode;
  const entry = (key: number, id: string) => ({ key, value: key, id });
  const good: RankedSlice = {
    regency: "18.01" as RegencyCode,
    status: "OK",
    figures: { total: 1, pastRetirement: 2, entries: [entry(5, "a")] },
  };
  const telling = (told: object, slice: RankedSlice = good): RawSlice => ({
    ...slice,
    figures: { ...slice.figures, ...told },
  });

  test.each([
    ["out of order", { entries: [entry(1, "a"), entry(2, "b")], total: 2 }],
    ["with one person twice", { entries: [entry(2, "a"), entry(2, "a")], total: 2 }],
    ["with fewer people in total than it brings", { entries: [entry(2, "a")], total: 0 }],
    ["with a key that is no whole number", { entries: [entry(0.5, "a")], total: 1 }],
    ["with an empty id", { entries: [entry(2, "")], total: 1 }],
    ["without entries", { entries: null, total: 1 }],
    ["without a total", { entries: [], total: null }],
    ["that left out fewer than nobody", { entries: [], total: 0, pastRetirement: -1 }],
  ])("%s is INVALID and costs only its own part", (_, fault) => {
    const page = mergeRanked([good, { ...telling(fault), regency }], request);
    expect(page.entries.map(({ id }) => id)).toEqual(["a"]);
    expect(page.totalCount).toBe(1);
    expect(page.coverage.missing).toEqual([{ regency, reason: "INVALID" }]);
  });

  test("that returns somebody from before the cursor is INVALID", () => {
    const after: RankCursor = {
      key: 5,
      regency,
      id: "m",
      rank: 3,
      merged: [regency],
      fingerprint: "f",
    };
    const page = mergeRanked([{ ...telling({ total: 9, entries: [entry(5, "m")] }), regency }], {
      ...request,
      after,
    });
    expect(page.coverage.missing).toEqual([{ regency, reason: "INVALID" }]);
  });

  test("given twice is INVALID, whichever comes first", () => {
    const page = mergeRanked([good, telling({ entries: [entry(9, "z")] })], request);
    expect(page.entries).toEqual([]);
    expect(page.coverage).toMatchObject({
      asked: 1,
      answered: 0,
      missing: [{ reason: "INVALID" }],
    });
  });

  test("that does not say whom it left out leaves the sum unknown, one that did not answer does not", () => {
    const other = { ...good, regency };
    expect(mergeRanked([good, other], request).pastRetirement).toBe(4);
    expect(
      mergeRanked([good, telling({ pastRetirement: null }, other)], request).pastRetirement,
    ).toBeNull();
    expect(mergeRanked([good, silent(regency, "TIMEOUT")], request).pastRetirement).toBe(2);
  });

  test("that is PARTIAL counts, and is still named", () => {
    const page = mergeRanked([{ ...good, status: "PARTIAL" }], request);
    expect(page.totalCount).toBe(1);
    expect(page.coverage).toMatchObject({
      answered: 1,
      complete: false,
      missing: [{ reason: "PARTIAL" }],
    });
  });
});

test("an empty page has no cursor and no next page", () => {
  const page = mergeRanked([], { orderBy: "VALUE_ASC", first: 5, after: null, fingerprint: "f" });
  expect(page).toMatchObject({ entries: [], totalCount: 0, hasNextPage: false, endCursor: null });
});
