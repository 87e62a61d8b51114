import { readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import { ownersOf, sessionsOf, validatePlan } from "@talenta/talent";
import { programmePeople } from "./people.ts";
import { FIVE_REGENCIES, LAMPUNG_FIRST_PHASE } from "./plans.ts";

const people = (plan: typeof FIVE_REGENCIES) =>
  plan.quotas.reduce((sum, quota) => sum + quota.people, 0);

describe("the programmes of the sample", () => {
  test("are plans that can stand, with every invented figure marked so", () => {
    for (const plan of [LAMPUNG_FIRST_PHASE, FIVE_REGENCIES]) {
      expect(validatePlan(plan)).toEqual({ ok: true, plan });
      expect(plan.quotas.every(({ basis }) => basis.mark === "A")).toBe(true);
    }
  });

  test("have the frame that is known of Lampung's first phase", () => {
    expect(people(LAMPUNG_FIRST_PHASE)).toBe(1905);
    expect(ownersOf(LAMPUNG_FIRST_PHASE)).toEqual(["18"]);
    const days = sessionsOf(LAMPUNG_FIRST_PHASE).map(({ day }) => day);
    expect([days[0], days.at(-1), new Set(days).size]).toEqual(["2025-11-24", "2025-11-28", 5]);
    expect(new Set(sessionsOf(LAMPUNG_FIRST_PHASE).map(({ place }) => place)).size).toBe(1);
    expect(ownersOf(FIVE_REGENCIES)).toHaveLength(5);
    expect(new Set(sessionsOf(FIVE_REGENCIES).map(({ place }) => place)).size).toBe(2);
  });

  test("are what the example question drafts, as the next version", async () => {
    const file = new URL(
      "../../../../schema/operations/administrator/draft-programme.variables.json",
      import.meta.url,
    );
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
      input: { plan: { ...LAMPUNG_FIRST_PHASE, version: LAMPUNG_FIRST_PHASE.version + 1 } },
    });
  });

  test("find the same people each time, as many of each class as the quota", () => {
    const request = { province: "18", size: 5000 };
    const [owner = ""] = ownersOf(FIVE_REGENCIES);
    const found = programmePeople(FIVE_REGENCIES, owner, request);
    for (const quota of FIVE_REGENCIES.quotas.filter((one) => one.owner === owner)) {
      const ofClass = found.filter((one) => one.positionClass === quota.positionClass);
      expect(ofClass).toHaveLength(quota.people);
    }
    const again = programmePeople(FIVE_REGENCIES, owner, request);
    const at = { date: "2026-03-09", provider: "ProASN BKN" };
    const told = (list: typeof found) => list.map((one) => [one.nip, one.result(at)]);
    expect(told(again)).toEqual(told(found));
    expect(() => programmePeople(FIVE_REGENCIES, owner, { province: "18", size: 20 })).toThrow(
      /Ask for a larger one/,
    );
  });
});
