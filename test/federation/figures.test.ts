// Movement and completeness over fifteen owners are what one reading of all databases gives.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICY, itemsOf, type RegencyCode } from "@talenta/talent";
import * as fc from "fast-check";
import { filters } from "../kit/filters.ts";
import { currentOn, placements, type StoredPlacement } from "../kit/history.ts";
import { groupOf, matching, pool, type PooledPerson } from "../kit/pooled.ts";
import { TRANSPORTS, regencyCodes, startProvince, type TestProvince } from "../kit/province.ts";
import { adoptEverywhere, PROPOSAL, publish } from "../kit/simulation.ts";

const [BEFORE, PLACED, ADOPTED, TODAY] = ["2026-10-31", "2026-11-01", "2026-11-09", "2026-11-20"];
const noon = (day: string | undefined) => new Date(`${day}T05:00:00Z`);

const MOVEMENT = `query Ask($from: Date!, $until: Date!, $filter: TalentFilter) {
  boxMovement(from: $from, until: $until, filter: $filter) {
    movement { people matrix joined moves { same up down across placed unplaced } }
    byRegency { regency { code } status movement { people } }
    coverage { asked answered complete missing { regency { code } reason } } } }`;
const COMPLETENESS = `query Ask($by: [GroupDimension!]!, $filter: TalentFilter, $onUnavailable: OnUnavailable! = WARN) {
  evidenceCompleteness(by: $by, filter: $filter, onUnavailable: $onUnavailable) {
    completeness { people meanEvidence items { item people onRecord none missing share }
      groups { dimension value people meanEvidence } }
    byRegency { regency { code } status progress completeness { people } }
    coverage { asked answered complete missing { regency { code } reason } } } }`;

interface Coverage {
  asked: number;
  answered: number;
  complete: boolean;
  missing: { regency: { code: string }; reason: string }[];
}
interface MovementShown {
  boxMovement: {
    movement: {
      people: number;
      matrix: number[][];
      joined: number[];
      moves: Record<string, number>;
    };
    byRegency: { regency: { code: string }; movement: { people: number } | null }[];
    coverage: Coverage;
  };
}
interface CompletenessShown {
  evidenceCompleteness: {
    completeness: {
      people: number;
      meanEvidence: number | null;
      items: {
        item: string;
        people: number;
        onRecord: number;
        none: number;
        missing: number;
        share: number | null;
      }[];
      groups: {
        dimension: string;
        value: string | null;
        people: number;
        meanEvidence: number | null;
      }[];
    } | null;
    byRegency: { regency: { code: string }; status: string }[] | null;
    coverage: Coverage;
  };
}

const close = (shown: number | null, part: number, of: number) => {
  if (of === 0) expect(shown).toBeNull();
  else expect(Math.abs((shown ?? -1) - part / of)).toBeLessThan(0.000_050_001);
};
const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

describe.each(TRANSPORTS)("over %s", (transport) => {
  let province: TestProvince;
  let everybody: PooledPerson[];
  let history: StoredPlacement[];
  let analyst: string;
  let now = noon(PLACED);

  beforeAll(async () => {
    province = await startProvince({ transport, clock: () => now });
    await publish(province, PROPOSAL);
    now = noon(ADOPTED);
    await adoptEverywhere(province, PROPOSAL, ADOPTED ?? "");
    now = noon(TODAY);
    everybody = await pool(province.owners, province.databaseOf);
    history = await placements(province.owners, province.databaseOf);
    analyst = await province.token({ role: "PROVINCE_ANALYST" });
  });

  afterAll(() => province.stop());

  test("movement between any two days is what the placements of those days say, for any filter", async () => {
    const days = [BEFORE, PLACED, ADOPTED, TODAY] as string[];
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(
        filters(everybody),
        fc.subarray(days, { minLength: 2, maxLength: 2 }),
        async (filter, [from = "", until = ""]) => {
          const { data, errors } = await province.ask<MovementShown>(analyst, MOVEMENT, {
            from,
            until,
            filter,
          });
          expect(errors).toEqual([]);
          const { movement, byRegency, coverage } = data.boxMovement;
          const [then, later] = [currentOn(history, from), currentOn(history, until)];
          const pairs = matching(everybody, filter, TODAY ?? "").flatMap((person) => {
            const key = `${person.regency} ${person.id}`;
            const after = later.get(key);
            return after === undefined ? [] : [{ person, before: then.get(key), after }];
          });
          for (let a = 0; a <= 9; a += 1) {
            for (let b = 0; b <= 9; b += 1) {
              expect(movement.matrix[a]?.[b]).toBe(
                pairs.filter((pair) => pair.before?.standing === a && pair.after.standing === b)
                  .length,
              );
            }
            expect(movement.joined[a]).toBe(
              pairs.filter((pair) => !pair.before && pair.after.standing === a).length,
            );
          }
          expect(movement.people).toBe(pairs.length);
          moved += movement.moves["up"] ?? 0;
          expect(sum(byRegency.map((row) => row.movement?.people ?? 0))).toBe(movement.people);
          expect(coverage.complete).toBe(true);
        },
      ),
      // Everybody over the adoption among them, so that somebody moved for certain.
      { numRuns: 40, examples: [[{}, [PLACED, TODAY] as string[]]] },
    );
    expect(moved).toBeGreaterThan(0);
  });

  const completeness = async (variables: Record<string, unknown>) => {
    for (;;) {
      const answer = await province.ask<CompletenessShown>(analyst, COMPLETENESS, variables);
      const { coverage } = answer.data.evidenceCompleteness;
      if (!coverage.missing.some(({ reason }) => reason === "PENDING")) return answer;
    }
  };

  test("completeness is what the answers and gaps of current placements say, for any filter", async () => {
    const items = itemsOf(DEFAULT_POLICY.axes)
      .map(({ id }) => id)
      .filter((id) => id !== "discipline"); // private: told to its owner alone
    const current = currentOn(history, TODAY ?? "");
    await fc.assert(
      fc.asyncProperty(filters(everybody), async (filter) => {
        const by = ["POSITION_CLASS", "SEX", "AGE_BAND", "EMPLOYMENT_KIND"];
        const { data, errors } = await completeness({ by, filter });
        expect(errors).toEqual([]);
        const shown = data.evidenceCompleteness.completeness;
        const counted = matching(everybody, filter, TODAY ?? "").flatMap((person) => {
          const placement = current.get(`${person.regency} ${person.id}`);
          return placement ? [{ person, placement }] : [];
        });
        expect(shown?.people).toBe(counted.length);
        close(
          shown?.meanEvidence ?? null,
          sum(counted.map(({ placement }) => placement.evidence)) / 1_000_000,
          counted.length,
        );
        expect(shown?.items.map(({ item }) => item).toSorted()).toEqual(
          counted.length === 0 ? [] : items.toSorted(),
        );
        for (const row of shown?.items ?? []) {
          const missing = counted.filter(({ placement }) => placement.missing.includes(row.item));
          const onRecord = counted.filter(
            ({ placement }) =>
              placement.answered.includes(row.item) && !placement.missing.includes(row.item),
          );
          expect(row).toMatchObject({ missing: missing.length, onRecord: onRecord.length });
          expect(row.onRecord + row.none + row.missing).toBe(row.people);
          close(row.share, onRecord.length, counted.length);
        }
        for (const row of shown?.groups ?? []) {
          const own = counted.filter(
            ({ person }) => groupOf(person, row.dimension, TODAY ?? "") === row.value,
          );
          expect(row.people).toBe(own.length);
          close(
            row.meanEvidence,
            sum(own.map(({ placement }) => placement.evidence)) / 1_000_000,
            own.length,
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  test("a silent owner costs its own part, is named, and all or nothing gives nothing", async () => {
    const [silent = ""] = regencyCodes(province.owners).slice(2);
    province.faults.set({ [silent]: "refuses" });
    try {
      const missing = [{ regency: { code: silent }, reason: "UNAVAILABLE" }];
      const moving = await province.ask<MovementShown>(analyst, MOVEMENT, {
        from: PLACED,
        until: TODAY,
      });
      expect(moving.data.boxMovement.coverage).toMatchObject({ answered: 14, missing });
      const some = await completeness({ by: [] });
      expect(some.data.evidenceCompleteness.coverage).toMatchObject({ answered: 14, missing });
      const none = await province.ask<CompletenessShown>(analyst, COMPLETENESS, {
        by: [],
        onUnavailable: "ABORT",
      });
      expect(none.data.evidenceCompleteness).toMatchObject({ completeness: null, byRegency: null });
      expect(none.errors.map(({ extensions }) => extensions["code"])).toEqual([
        "INCOMPLETE_COVERAGE",
      ]);
    } finally {
      province.faults.set({});
    }
  });

  test("who may have no counts gets FORBIDDEN; days that cannot be are refused", async () => {
    const [someone] = everybody;
    const employee = await province.token({
      role: "EMPLOYEE",
      regency: (someone?.regency ?? "") as never,
      nip: someone?.nip ?? "",
    });
    const refused = [
      await province.ask(employee, MOVEMENT, { from: PLACED, until: TODAY }),
      await province.ask(employee, COMPLETENESS, { by: [] }),
    ];
    for (const { errors } of refused) {
      expect(errors.map(({ extensions }) => extensions["code"])).toEqual(["FORBIDDEN"]);
    }
    for (const period of [
      { from: TODAY, until: PLACED },
      { from: PLACED, until: "2026-11-21" },
    ]) {
      const { errors } = await province.ask(analyst, MOVEMENT, period);
      expect(errors.map(({ extensions }) => extensions["code"])).toEqual(["BAD_USER_INPUT"]);
    }
  });

  test("a day that there is not is the asker's fault, not an owner's, in a variable or written out", async () => {
    const code = (everybody[0]?.regency ?? "") as RegencyCode;
    const officer = await province.token({ role: "REGENCY_OFFICER", regency: code });
    const asked = [
      await province.ask(
        officer,
        `{ myRegency { boxMovement(from: "2025-13-01", until: "2026-01-01") { people } } }`,
      ),
      await province.ask(
        officer,
        `query ($from: Date!) { myRegency { boxMovement(from: $from, until: "2026-01-01") { people } } }`,
        { from: "2025-13-01" },
      ),
    ];
    for (const { errors } of asked) {
      expect(errors.map(({ extensions }) => extensions["code"])).toEqual(["BAD_USER_INPUT"]);
      expect(errors[0]?.message).toMatch(/2025-13-01/);
    }
  });
});
