import { describe, expect, test } from "@jest/globals";
import { FORMER_DEFAULT_POLICY } from "@talenta/talent";
import { data, HEAD, newFile, OFFICER, openRegency, TODAY } from "../testing/kit.ts";
import { bringIn, person } from "../testing/people.ts";
import { policyWith, shelf } from "../testing/policies.ts";
import { untilMidnight } from "./midnight.ts";

const OTHER = policyWith({}, { middle: "40", high: "60" });
const published = shelf([FORMER_DEFAULT_POLICY, OTHER]);
const ADOPT = `mutation { adoptPolicy(input: { policy: { key: "local", version: 1 }, from: "2026-06-16" }) { recomputed { computed } } }`;
const POLICIES = `{ myRegency { policy { key } employees { edges { node { placement { policy { key } } } } } } }`;
const ALL_UNDER_IT = {
  myRegency: {
    policy: { key: "local" },
    employees: { edges: [{ node: { placement: { policy: { key: "local" } } } }] },
  },
};

describe("midnight in Jakarta", () => {
  test.each([
    ["2026-06-15T16:59:59.999Z", 1],
    ["2026-06-15T17:00:00.000Z", 86_400_000],
    ["2026-06-15T05:00:00.000Z", 43_200_000],
  ])("is after %s in %d milliseconds", (now, left) => {
    expect(untilMidnight(new Date(now))).toBe(left);
  });

  test("brings a policy into force that was adopted for the day, before anybody asks", async () => {
    let now = TODAY;
    const { promise: placedAnew, resolve } = Promise.withResolvers<void>();
    const file = newFile();
    const before = await openRegency({ file, published });
    await bringIn(before, "employees", [person(0)]);
    await data(before, HEAD, ADOPT);
    await before.stop();
    now = new Date("2026-06-15T16:59:59.990Z");
    const regency = await openRegency({
      file,
      published,
      clock: () => now,
      onStatement(db) {
        if (db.startsWith('insert into "placement"')) resolve();
      },
    });
    now = new Date("2026-06-15T17:00:00.010Z"); // by the time the clock strikes
    await placedAnew;
    expect(await data(regency, OFFICER, POLICIES)).toEqual(ALL_UNDER_IT);
  });

  test("is made up for as soon as the service runs again, before anybody asks", async () => {
    const { promise: placedAnew, resolve } = Promise.withResolvers<void>();
    const file = newFile();
    const before = await openRegency({ file, published });
    await bringIn(before, "employees", [person(0)]);
    await data(before, HEAD, ADOPT);
    await before.stop();
    const after = await openRegency({
      file,
      published,
      clock: () => new Date("2026-06-20T05:00:00Z"),
      onStatement(db) {
        if (db.startsWith('insert into "placement"')) resolve();
      },
    });
    await placedAnew;
    expect(await data(after, OFFICER, POLICIES)).toEqual(ALL_UNDER_IT);
    await after.stop();
  });

  test("is looked at once a day, restarts included, also where nothing had become due", async () => {
    const file = newFile();
    const before = await openRegency({ file, published });
    await bringIn(before, "employees", [person(0)]);
    await before.stop();
    const looks: number[] = [];
    for (const now of ["2026-06-16T05:00:00Z", "2026-06-16T06:00:00Z", "2026-06-18T05:00:00Z"]) {
      let statements = 0;
      const regency = await openRegency({
        file,
        published,
        clock: () => new Date(now),
        onStatement: (db) => (statements += /\bdue"? <=/.test(db) ? 1 : 0),
      });
      await data(regency, OFFICER, "{ myRegency { headcount } }");
      looks.push(statements);
      await regency.stop();
    }
    expect(looks[0]).toBeGreaterThan(0);
    expect(looks[1]).toBe(0);
    expect(looks[2]).toBeGreaterThan(0);
  });
});
