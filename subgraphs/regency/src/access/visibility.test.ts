import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Principal } from "@talenta/access";
import { encodeQuery, normalFilter, type SharingLevel } from "@talenta/contract";
import type { Regency } from "../index.ts";
import {
  ANALYST,
  ask,
  caller,
  codes,
  data,
  entities,
  HEAD,
  OFFICER,
  openRegency,
} from "../testing/kit.ts";
import { appraisal, assessment, bringIn, nipOf, person } from "../testing/people.ts";
import { everybody, type Plain } from "../testing/pooled.ts";

const COUNT = 60;
const READER = caller("BI_READER");
const STRANGER = caller("REGENCY_OFFICER", { regency: "18.06" });
const EMPLOYEE = caller("EMPLOYEE", { nip: nipOf(1) });
const NEIGHBOUR = caller("EMPLOYEE", { regency: "18.06", nip: nipOf(1) });
const AUDITOR = caller("AUDITOR");
const UNKNOWN = "197001011990011999";

let regency: Regency;
let people: Plain[];
let pooled: Plain[];

beforeAll(async () => {
  regency = await openRegency();
  const all = Array.from({ length: COUNT }, (_, n) => n);
  await bringIn(
    regency,
    "employees",
    all.map((n) => person(n)),
  );
  const ratings = ["Sangat Baik", "Baik", "Kurang"];
  await bringIn(
    regency,
    "appraisals",
    all.map((n) => appraisal(n, ratings[n % 3])),
  );
  await bringIn(
    regency,
    "assessments",
    all.map((n) => assessment(n, String(n % 6))),
  );
  people = await everybody(regency);
  pooled = people.filter((one) => [7, 8, 9].includes(one.placement.box ?? 0));
});
beforeEach(() => share("NONE"));

async function share(level: SharingLevel): Promise<void> {
  const set = `mutation ($level: SharingLevel!) { setSharing(input: { level: $level }) { sharing } }`;
  await data(regency, HEAD, set, { level });
}

const code = { code: "18.05" };
const ofRegency = (who: Principal, selection: string) =>
  entities<Record<string, never>>(
    regency,
    who,
    [{ __typename: "Regency", ...code }],
    `... on Regency { ${selection} }`,
  );
const byNip = (who: Principal, nip: string) =>
  ofRegency(who, `employee(nip: "${nip}") { nip name }`);
const byId = (who: Principal, ids: readonly string[]) =>
  entities<{ nip: string; name: string }>(
    regency,
    who,
    ids.map((id) => ({ __typename: "Employee", id, regency: code })),
    "... on Employee { nip name }",
  );
const pool = (who: Principal, filter = normalFilter({})) =>
  entities<{ status: string; nineBox: { count: number }[] | null }>(
    regency,
    who,
    [
      {
        __typename: "TalentSlice",
        regency: code,
        query: encodeQuery({ kind: "POOL_SLICE", filter }),
      },
    ],
    "... on TalentSlice { status unplaced nineBox { box count } }",
  );
const candidates = (who: Principal, boxes?: number[]) =>
  entities<{ status: string; total: number | null; entries: { id: string }[] | null }>(
    regency,
    who,
    [
      {
        __typename: "CandidateSlice",
        regency: code,
        query: encodeQuery({
          kind: "RANKED_SLICE",
          filter: normalFilter(boxes ? { boxes } : {}),
          orderBy: "VALUE_DESC",
          first: 200,
          after: null,
        }),
      },
    ],
    "... on CandidateSlice { status total entries { id } }",
  );
/** An answer without what differs from question to question. */
const look = ({ rows, answer }: Awaited<ReturnType<typeof byNip>>) => ({
  rows,
  errors: (answer.errors ?? []).map(({ message, path }) => ({ message, path })),
});

const outsiders: [string, Principal][] = [
  ["an officer of another regency", STRANGER],
  ["an employee of another regency", NEIGHBOUR],
  ["a reader of reports", READER],
  ["an auditor", AUDITOR],
];

describe("whatever a regency shares", () => {
  test.each(outsiders)("%s sees no person by any path", async (_who, who) => {
    await share("FULL");
    const ids = people.map((one) => one.id);
    expect((await byId(who, ids)).rows.every((row) => row === null)).toBe(true);
    const leaks = JSON.stringify([
      (await byNip(who, nipOf(2))).answer,
      (await ofRegency(who, "employees(first: 200) { totalCount edges { node { nip name } } }"))
        .answer,
      (await ofRegency(who, `employees(filter: { search: "orang" }) { edges { node { name } } }`))
        .answer,
      (await candidates(who)).answer,
      (await ofRegency(who, "imports { edges { node { id } } } units { name }")).answer,
      (
        await entities(
          regency,
          who,
          [{ __typename: "Viewer", subject: who.subject, regency: code }],
          "... on Viewer { employee { nip name } }",
        )
      ).answer,
      await ask(regency, who, "{ myRegency { employees { totalCount } } }"),
    ]);
    expect(leaks).not.toMatch(/Orang|\d{18}|totalCount":\d/);
  });

  test.each([...outsiders, ["an employee", EMPLOYEE] as const])(
    "a known and an unknown NIP look the same to %s",
    async (_who, who) => {
      await share("FULL");
      expect(look(await byNip(who, nipOf(2)))).toEqual(look(await byNip(who, UNKNOWN)));
    },
  );

  test("an employee sees the own record, and nothing else", async () => {
    await share("FULL");
    const mine = await byNip(EMPLOYEE, nipOf(1));
    expect(mine.rows).toEqual([
      { employee: { nip: nipOf(1), name: expect.stringContaining("Orang 1") } },
    ]);
    const ids = people.map((one) => one.id);
    const own = people.find((one) => one.nip === nipOf(1));
    const visible = (await byId(EMPLOYEE, ids)).rows.filter((row) => row !== null);
    expect(visible.map((row) => row.nip)).toEqual([own?.nip]);
    for (const field of [
      "headcount",
      "employees { totalCount }",
      "talentPool { total }",
      "units { code }",
    ]) {
      const answer = await ofRegency(EMPLOYEE, field);
      expect(answer.codes).toEqual(["FORBIDDEN"]);
    }
    expect((await pool(EMPLOYEE)).codes).toContain("FORBIDDEN");
    expect((await candidates(EMPLOYEE)).codes).toContain("FORBIDDEN");
  });

  test("the caller's own record comes with the viewer, to nobody but the caller", async () => {
    const viewer = (who: Principal, subject: string, regencyCode = "18.05") =>
      entities<{ employee: { nip: string } | null }>(
        regency,
        who,
        [{ __typename: "Viewer", subject, regency: { code: regencyCode } }],
        "... on Viewer { employee { nip birthDate appraisals { rating } } }",
      );
    const mine = await viewer(EMPLOYEE, EMPLOYEE.subject);
    expect(mine.rows).toMatchObject([{ employee: { nip: nipOf(1) } }]);
    expect((await viewer(EMPLOYEE, "somebody else")).rows).toEqual([null]);
    expect((await viewer(EMPLOYEE, EMPLOYEE.subject, "18.06")).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await viewer(OFFICER, OFFICER.subject)).rows).toEqual([{ employee: null }]);
  });

  test("only an officer brings files in, and only the head sets what is shared", async () => {
    const begin = `mutation { beginImport(input: { kind: EMPLOYEES, fileName: "x", contentHash: "x",
      columns: ["NIP BARU", "NAMA"], ignoredColumns: [], droppedPrivate: [], findings: [] }) { import { id } } }`;
    const set = `mutation { setSharing(input: { level: FULL }) { sharing } }`;
    for (const who of [HEAD, EMPLOYEE, ANALYST, STRANGER, READER, AUDITOR]) {
      expect(codes(await ask(regency, who, begin))).toEqual(["FORBIDDEN"]);
    }
    for (const who of [OFFICER, EMPLOYEE, ANALYST, STRANGER, READER, AUDITOR]) {
      expect(codes(await ask(regency, who, set))).toEqual(["FORBIDDEN"]);
    }
  });
});

describe("an analyst of the province", () => {
  test.each(["NONE", "AGGREGATE", "POOL", "FULL"] as const)(
    "sees at %s what is shared",
    async (level) => {
      await share(level);
      const counts = level !== "NONE";
      const names = level === "FULL" ? people : level === "POOL" ? pooled : [];

      const count = await pool(ANALYST);
      expect(count.codes).toEqual([]);
      expect(count.rows[0]?.status).toBe(counts ? "OK" : "NOT_SHARED");
      const sum = count.rows[0]?.nineBox?.reduce((total, box) => total + box.count, 0);
      expect(sum).toBe(
        counts ? people.filter((one) => one.placement.box !== null).length : undefined,
      );

      const headcount = await ofRegency(ANALYST, "headcount sharing");
      expect(headcount.rows).toEqual([{ headcount: counts ? COUNT : null, sharing: level }]);
      expect(headcount.codes).toEqual(counts ? [] : ["REGENCY_NOT_SHARING"]);

      const seen = (
        await byId(
          ANALYST,
          people.map((one) => one.id),
        )
      ).rows;
      expect(seen.flatMap((row) => row?.nip ?? []).sort()).toEqual(
        names.map((one) => one.nip).sort(),
      );
      for (const one of people) {
        const shown = names.includes(one);
        expect((await byNip(ANALYST, one.nip)).rows).toMatchObject([
          { employee: shown ? { nip: one.nip } : null },
        ]);
      }
      expect(look(await byNip(ANALYST, UNKNOWN)).errors).toEqual([]);

      const list = await ofRegency(
        ANALYST,
        "employees(first: 200) { totalCount edges { node { nip } } }",
      );
      if (names.length === 0) {
        expect(list.rows).toEqual([{ employees: null }]);
        expect(list.codes).toEqual(["REGENCY_NOT_SHARING"]);
      } else {
        expect(list.rows).toMatchObject([{ employees: { totalCount: names.length } }]);
      }

      const ranking = (await candidates(ANALYST)).rows[0];
      expect(ranking?.status).toBe(names.length > 0 ? "OK" : "NOT_SHARED");
      expect(ranking?.total ?? 0).toBe(names.length > 0 ? pooled.length : 0);
    },
  );

  test("gets the shared boxes of those asked, and is told that it is a part", async () => {
    await share("POOL");
    expect((await candidates(ANALYST, [1, 9])).rows[0]?.status).toBe("PARTIAL");
    expect((await candidates(ANALYST, [1, 2])).rows[0]).toEqual({
      status: "NOT_SHARED",
      total: null,
      entries: null,
    });
    await share("FULL");
    expect((await candidates(ANALYST, [1, 2])).rows[0]?.status).toBe("OK");
  });

  test("cannot single people out with counts, neither by name nor by unit", async () => {
    await share("FULL");
    for (const filter of [{ search: "orang" }, { units: ["D-0"] }]) {
      expect((await pool(ANALYST, normalFilter(filter))).codes).toEqual(["BAD_USER_INPUT"]);
      expect((await pool(OFFICER, normalFilter(filter))).rows[0]?.status).toBe("OK");
    }
  });

  test("never sees what a record holds beyond the professional fields", async () => {
    await share("FULL");
    const answer = await ofRegency(
      ANALYST,
      `employee(nip: "${nipOf(1)}") { nip birthDate emailGov appraisals { rating } assessments { id }
         placement { box explanation { performance { score } } } }`,
    );
    expect(answer.rows).toMatchObject([
      {
        employee: {
          nip: nipOf(1),
          birthDate: null,
          appraisals: null,
          placement: { box: expect.any(Number), explanation: null },
        },
      },
    ]);
    expect(new Set(answer.codes)).toEqual(new Set(["FORBIDDEN"]));
  });
});

describe("a reader of reports", () => {
  test("gets counts once they are shared", async () => {
    expect((await pool(READER)).rows[0]?.status).toBe("NOT_SHARED");
    await share("AGGREGATE");
    expect((await pool(READER)).rows[0]?.status).toBe("OK");
    expect((await ofRegency(READER, "headcount")).rows).toEqual([{ headcount: COUNT }]);
  });

  test("cannot single people out with counts, not of the own regency either", async () => {
    const inside = caller("BI_READER", { regency: "18.05" });
    expect((await pool(inside)).rows[0]?.status).toBe("OK");
    const filter = `{ search: "${nipOf(1)}" }`;
    const asked = await ofRegency(inside, `talentPool(filter: ${filter}) { total }`);
    expect(asked.codes).toEqual(["BAD_USER_INPUT"]);
    for (const filter of [{ search: nipOf(1) }, { units: ["D-0"] }])
      expect((await pool(inside, normalFilter(filter))).codes).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("an officer", () => {
  test("gets everybody else when one key is none that can be", async () => {
    const rows = (await byId(OFFICER, ["\u0000", people[0]?.id ?? "", "'\u0000"])).rows;
    expect(rows.map((row) => row?.nip ?? null)).toEqual([null, people[0]?.nip, null]);
    for (const field of [
      `employee(nip: "\\u0000") { nip }`,
      `import(id: "\\u0000") { id }`,
      `request(id: "\\u0000") { id }`,
      `programme(key: "\\u0000") { id }`,
      `programme(id: "\\u0000") { id }`,
    ]) {
      const answer = await ofRegency(OFFICER, field);
      expect(answer.codes).toEqual([]);
      expect(Object.values(answer.rows[0] ?? {})).toEqual([null]);
    }
  });

  test("sees everybody in the own regency, at every level of sharing", async () => {
    const ids = people.map((one) => one.id);
    expect((await byId(OFFICER, ids)).rows.every((row) => row !== null)).toBe(true);
    expect((await candidates(OFFICER, [1, 2, 3])).rows[0]?.status).toBe("OK");
  });
});
