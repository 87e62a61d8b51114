import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openStore, type Store } from "@talenta/store";
import { compilePolicy, DEFAULT_POLICY, type PositionClass } from "@talenta/talent";
import * as fc from "fast-check";
import { ENTITIES, MIGRATIONS } from "../database/entities.ts";
import { EVIDENCE_KINDS, type EvidenceEntry } from "../evidence/evidence-kind.ts";
import { keyOf, storeEvidence } from "../evidence/evidence.store.ts";
import { nipOf } from "../testing/people.ts";
import { evidenceBoundaries } from "./boundaries.store.ts";
import { readEvidence } from "./evidence.store.ts";
import { evidenceOf } from "./rules/rules.ts";

const policy = compilePolicy(DEFAULT_POLICY);
const DAY_MS = 86_400_000;

let store: Store;
let people = 0;
let statements = 0;
beforeAll(async () => {
  store = await openStore({
    name: "boundaries",
    file: ":memory:",
    entities: ENTITIES,
    migrations: MIGRATIONS,
    onStatement: () => (statements += 1),
  });
});
afterAll(() => store.close());

const dayOf = (n: number) => new Date(n * DAY_MS).toISOString().slice(0, 10);
const FIRST = Date.parse("2023-01-01T00:00:00Z") / DAY_MS;
const LAST = Date.parse("2029-12-31T00:00:00Z") / DAY_MS;
const days = fc.integer({ min: FIRST, max: LAST });
const period = fc.tuple(days, fc.option(fc.nat(900), { nil: null })).map(([from, length]) => ({
  from: dayOf(from),
  until: length === null ? null : dayOf(from + length),
}));
const classes = fc.constantFrom<PositionClass | null>(
  "PELAKSANA",
  "PENGAWAS",
  "ADMINISTRATOR",
  null,
);
const year = fc.integer({ min: 2022, max: 2029 });

/** A record of any kind, its fields that no rule reads left out. */
const entries = fc.oneof(
  fc.record({ year, rating: fc.constantFrom("BAIK", "KURANG") }).map((record) => ({
    kind: "APPRAISAL",
    record: { ...record, period: "YEAR", award: null, teamAssignments: null, feedback360: null },
  })),
  period.map(({ from, until }) => ({
    kind: "ASSESSMENT",
    record: {
      date: from,
      validUntil: until,
      provider: null,
      competencies: { INTEGRITY: { achieved: 3, required: 4 } },
      aspects: { GRIT: 4 },
    },
  })),
  fc
    .record({ date: days.map(dayOf), level: fc.constantFrom("UNIT", "NATIONAL") })
    .map((record) => ({ kind: "AWARD", record: { ...record, title: record.date } })),
  period.map((record) => ({ kind: "TEAM_ASSIGNMENT", record: { ...record, team: "Tim" } })),
  fc.record({ date: days.map(dayOf), score: fc.nat(100).map(String) }).map((record) => ({
    kind: "FEEDBACK_360",
    record: { ...record, year: Number(record.date.slice(0, 4)), period: record.date },
  })),
  fc.record({ until: days.map(dayOf), hours: fc.nat(30).map(String) }).map((record) => ({
    kind: "TRAINING",
    record: { ...record, from: record.until, title: "Etika", validUntil: null },
  })),
  fc.tuple(period, classes).map(([record, positionClass]) => ({
    kind: "POST_HELD",
    record: { ...record, positionClass, title: "Kepala" },
  })),
  fc.record({ graduationYear: year, level: fc.constantFrom("S1", "S2", "S3") }).map((record) => ({
    kind: "EDUCATION",
    record: { ...record, graduatedOn: null, programme: null, relevance: "RELATED" },
  })),
  fc.tuple(period, fc.constantFrom("LIGHT", "MODERATE", "SEVERE")).map(([record, level]) => ({
    kind: "DISCIPLINE",
    record: { ...record, level },
  })),
) as unknown as fc.Arbitrary<EvidenceEntry>;

async function addPerson(records: readonly EvidenceEntry[], since: string | null): Promise<string> {
  people += 1;
  const id = `e${people}`;
  await store.sql.run(
    `insert into employee (id, person_key, nip, name, search_name, active, position_class, position_since,
       education_level, details, content_hash, updated_at)
     values (?, ?, ?, 'Orang', 'orang', 1, 'PENGAWAS', ?, 'D3', '{}', '', '')`,
    [id, id, nipOf(people), since],
  );
  const byKey = new Map(records.map((entry) => [keyOf(id, entry), entry]));
  const entrance = { origin: "FILE", originId: null, by: "test", at: "", reason: "" } as const;
  for (const [key, { kind, record }] of byKey) {
    const row = { id: key, employeeId: id, key, hash: key, record, isNew: true };
    await store.transaction(({ sql }) => storeEvidence(sql, kind, [row], entrance));
  }
  return id;
}

async function answersOn(id: string, day: string): Promise<string> {
  const [row] = await readEvidence(store.sql, [id], day);
  return row ? JSON.stringify(evidenceOf(row, policy)) : "";
}

describe("the calendar", () => {
  test("names everybody whose answers it changes", async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(entries, { minLength: 1, maxLength: 6 }),
        fc.option(days.map(dayOf), { nil: null }),
        days,
        fc.integer({ min: 1, max: 300 }),
        async (records, since, from, length) => {
          const id = await addPerson(records, since);
          const [fromDay, toDay] = [dayOf(from), dayOf(from + length)];
          if ((await answersOn(id, fromDay)) === (await answersOn(id, toDay))) return;
          changed += 1;
          expect(
            await evidenceBoundaries(store.sql, policy, { after: fromDay, to: toDay }),
          ).toContain(id);
        },
      ),
      { numRuns: 200 },
    );
    // One draw in five changes answers: 40 of 200, and fewer than 6 once in a million million runs.
    expect(changed).toBeGreaterThan(5);
  }, 60_000);

  test("leaves alone whom it does not concern", async () => {
    const id = await addPerson(
      [
        {
          kind: "AWARD",
          record: {
            nip: nipOf(0),
            date: "2024-08-17",
            title: "x",
            level: "UNIT",
            issuer: null,
            document: null,
          },
        } as EvidenceEntry,
      ],
      "2020-01-01",
    );
    expect(
      await evidenceBoundaries(store.sql, policy, { after: "2026-03-01", to: "2026-03-31" }),
    ).not.toContain(id);
    expect(
      await evidenceBoundaries(store.sql, policy, { after: "2026-06-01", to: "2026-06-01" }),
    ).toEqual([]);
  });
});

test("every kind of evidence is among those tried", () => {
  const kinds = new Set(fc.sample(entries, 300).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(Object.keys(EVIDENCE_KINDS).sort());
});

test("reading takes three statements, for one person as for hundreds", async () => {
  const ids = await Promise.all(Array.from({ length: 300 }, () => addPerson([], null)));
  for (const some of [ids.slice(0, 1), ids]) {
    statements = 0;
    expect(await readEvidence(store.sql, some, "2026-06-15")).toHaveLength(some.length);
    expect(statements).toBe(3);
  }
});
