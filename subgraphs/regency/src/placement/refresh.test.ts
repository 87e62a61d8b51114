import { read } from "@talenta/store";
import { describe, expect, test } from "@jest/globals";
import type { Db } from "../database/tables.ts";
import { canonical, evidenceOf } from "@talenta/talent";
import * as fc from "fast-check";
import { changing } from "../change/change.service.ts";
import type { EvidenceEntry } from "../evidence/evidence-entry.ts";
import { keyOf, storeEvidence } from "../evidence/evidence.store.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { datedEntries, days, plus } from "../testing/dated-evidence.ts";
import { newFile, openBeside } from "../testing/kit.ts";
import { nipOf } from "../testing/people.ts";
import { readEvidence } from "./evidence.store.ts";
import { createDailyRefresh } from "../calendar/refresh.service.ts";

const FIRST_DAY = "2025-11-20";
const PEOPLE = 40;
const DAYS = 500;
const SEED = 4;

let now = FIRST_DAY;
const statements: string[] = [];

const PERSON = {
  name: "Orang",
  search_name: "orang",
  active: 1,
  position_class: "PENGAWAS",
  education_level: "D3",
  details: "{}",
  content_hash: "",
  updated_at: "",
} as const;

/** A regency of people with a few dated records each, placed on the first day. */
async function tenantWithPeople(file = ":memory:"): Promise<Tenant> {
  now = FIRST_DAY;
  const tenant = await openBeside(file, {
    clock: () => new Date(`${now}T05:00:00Z`),
    onStatement: (db) => statements.push(db),
  });
  const records = fc.array(datedEntries, { minLength: 3, maxLength: 10 });
  const since = fc.sample(fc.option(days, { nil: null }), { numRuns: PEOPLE, seed: SEED });
  const drawn = fc.sample(records, { numRuns: PEOPLE, seed: SEED });
  await changing(tenant, { subject: "test" }, async (change) => {
    for (const [n, entries] of drawn.entries()) {
      const id = `e${n}`;
      await change.db
        .insertInto("employee")
        .values({ ...PERSON, id, person_key: id, nip: nipOf(n), position_since: since[n] ?? null })
        .execute();
      const byKey = new Map(entries.map((entry) => [keyOf(id, entry), entry]));
      for (const [key, entry] of byKey) await store(change.db, id, key, entry);
      change.replace([id]);
    }
  });
  return tenant;
}

async function store(
  db: Db,
  employeeId: string,
  key: string,
  { kind, record }: EvidenceEntry,
): Promise<void> {
  const row = { id: key, employeeId, key, hash: key, record, isNew: true };
  const entrance = { origin: "FILE", originId: null, by: "test", at: "", reason: "" } as const;
  await storeEvidence(db, kind, [row], entrance);
}

/** What everybody's current placement was computed from. */
async function placedBy({ store: { db } }: Tenant): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("placement")
    .select(["employee_id as id", "answers"])
    .where("superseded_at", "is", null)
    .orderBy("employee_id")
    .execute();
  return new Map(rows.map(({ id, answers }) => [id, canonical(read(answers))]));
}

/** What it would be computed from if everybody were placed anew. */
async function placedAnew({ store: { db }, policy }: Tenant): Promise<Map<string, string>> {
  const ids = Array.from({ length: PEOPLE }, (_, n) => `e${n}`).sort();
  const people = await readEvidence(db, ids, now);
  return new Map(people.map((one) => [one.id, canonical(evidenceOf(one, policy))]));
}

const ofEvidence = (statement: string) => statement.includes('from "evidence"');

describe("day after day", () => {
  test("everybody stands as if placed anew, and few are looked at", async () => {
    const tenant = await tenantWithPeople();
    const refresh = createDailyRefresh(tenant);
    let before = await placedBy(tenant);
    let moved = 0;
    let lookedAt = 0;
    for (let day = 0; day < DAYS; day += 1) {
      now = plus(FIRST_DAY, day);
      const due = tenant.store.db.selectFrom("employee").select("id").where("due", "<=", now);
      lookedAt += (await due.execute()).length;
      await refresh.today();
      await refresh.settled();
      const after = await placedBy(tenant);
      expect([now, after]).toEqual([now, await placedAnew(tenant)]);
      for (const [id, answers] of after) if (before.get(id) !== answers) moved += 1;
      before = after;
    }
    expect(moved).toBeGreaterThan(PEOPLE);
    expect(lookedAt).toBeLessThan(2 * moved);
  });

  test("who comes after days of silence finds the same", async () => {
    const tenant = await tenantWithPeople();
    for (const day of ["2025-12-31", "2026-01-01", "2026-03-01", "2028-02-29", "2031-06-15"]) {
      now = day;
      // A new one each time, as after a restart.
      const refresh = createDailyRefresh(tenant);
      await refresh.today();
      await refresh.settled();
      expect([now, await placedBy(tenant)]).toEqual([now, await placedAnew(tenant)]);
    }
  });

  test("of two processes on one database one places people, and both answer only then", async () => {
    const file = newFile();
    const tenant = await tenantWithPeople(file);
    const others: string[] = [];
    const other = await openBeside(file, {
      clock: tenant.clock,
      onStatement: (text) => others.push(text),
    });
    now = plus(FIRST_DAY, DAYS);
    const anew = await placedAnew(tenant);
    statements.length = 0;
    const seen = await Promise.all(
      [tenant, other].map(async (one) => {
        await createDailyRefresh(one).today();
        return await placedBy(one);
      }),
    );
    expect(seen).toEqual([anew, anew]);
    const read = [statements, others].filter((all) => all.some(ofEvidence));
    expect(read).toHaveLength(1);
  });

  test("nobody's records are read where nobody is due", async () => {
    const tenant = await tenantWithPeople();
    await tenant.store.transaction(({ db }) =>
      db.updateTable("employee").set({ due: null }).execute(),
    );
    now = plus(FIRST_DAY, 1);
    statements.length = 0;
    const refresh = createDailyRefresh(tenant);
    await refresh.today();
    await refresh.settled();
    expect(statements.filter(ofEvidence)).toEqual([]);
  });
});
