import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Regency } from "../index.ts";
import { ask, codes, data, entities, OFFICER, openRegency } from "../testing/kit.ts";
import { appraisal, bringIn, nipOf, person } from "../testing/people.ts";

const COUNT = 300;
const LIST = `query ($filter: EmployeeFilter, $first: Int! = 200, $after: String) { myRegency {
  employees(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { nip name } } } } }`;

interface List {
  myRegency: {
    employees: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      edges: { cursor: string; node: { nip: string; name: string } }[];
    };
  };
}

let regency: Regency;
const heard: string[] = [];

beforeAll(async () => {
  regency = await openRegency({ onStatement: (db) => heard.push(db) });
  const rows = Array.from({ length: COUNT }, (_, n) => person(n));
  rows[7] = person(7, { NAMA: "100% Él_a \\ O'Neil" });
  rows[8] = person(8, { "KEDUDUKAN HUKUM NAMA": "Pensiun" });
  rows[9] = person(9, { "TANGGAL LAHIR": "16-06-1986" });
  rows[10] = person(10, { "TANGGAL LAHIR": "15-06-1986" });
  await bringIn(regency, "employees", rows);
  await bringIn(
    regency,
    "appraisals",
    rows.map((_, n) => appraisal(n)),
  );
});

async function found(filter: object): Promise<string[]> {
  const answer = await data<List>(regency, OFFICER, LIST, { filter });
  const { edges, totalCount, pageInfo } = answer.myRegency.employees;
  if (!pageInfo.hasNextPage) expect(totalCount).toBe(edges.length);
  return edges.map(({ node }) => node.nip);
}

describe("the list of employees", () => {
  test("gives every active employee once, by name, whatever the size of the page", async () => {
    for (const first of [40, 200]) {
      const names: string[] = [];
      const nips = new Set<string>();
      let after: string | null = null;
      do {
        const answer: List = await data(regency, OFFICER, LIST, { first, after });
        const list = answer.myRegency.employees;
        expect(list.totalCount).toBe(COUNT - 1);
        for (const { node } of list.edges) {
          names.push(node.name.toLowerCase());
          nips.add(node.nip);
        }
        after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
      } while (after !== null);
      expect(nips.size).toBe(COUNT - 1);
      expect(nips.has(nipOf(8))).toBe(false);
      expect(names.slice(1)).toEqual(names.slice(1).sort());
    }
  });

  test("finds part of a name in any case and without accents, signs taken as they are", async () => {
    for (const search of ["él_A", "EL_A", "100%", "\\ o'", "100% Él_a \\ O'Neil"]) {
      expect(await found({ search })).toEqual([nipOf(7)]);
    }
    for (const search of ["e%a", "l__a", "%", "' or 1=1 --"]) {
      const nips = await found({ search });
      expect(nips).toEqual(search === "%" ? [nipOf(7)] : []);
    }
  });

  test("finds a whole NIP, and no part of one", async () => {
    expect(await found({ search: nipOf(20) })).toEqual([nipOf(20)]);
    expect(await found({ search: `'${nipOf(20).slice(0, 8)} ${nipOf(20).slice(8)}` })).toEqual([
      nipOf(20),
    ]);
    expect(await found({ search: nipOf(20).slice(0, 10) })).toEqual([]);
  });

  test("takes the units below along", async () => {
    const below = await found({ units: ["D-0"] });
    const units = await data<{
      myRegency: { units: { code: string; children: { code: string }[] }[] };
    }>(regency, OFFICER, `{ myRegency { units { code name parent { code } children { code } } } }`);
    const department = units.myRegency.units.find((unit) => unit.code === "D-0");
    const children = department?.children.map((unit) => unit.code) ?? [];
    expect(children.length).toBeGreaterThan(0);
    expect(below.sort()).toEqual((await found({ units: children })).sort());
    expect(await found({ units: ["unknown"] })).toEqual([]);
  });

  test("counts ages in full years on the day it is in Jakarta", async () => {
    const forty = await found({ ageMin: 40, ageMax: 40, search: "Orang" });
    expect(forty).toContain(nipOf(10));
    expect(forty).not.toContain(nipOf(9));
    expect(await found({ ageMin: 39, ageMax: 39, search: "Orang 9" })).toContain(nipOf(9));
  });

  test("combines filters by AND", async () => {
    const women = await found({ sexes: ["FEMALE"] });
    const masters = await found({ educationLevels: ["S2"] });
    const both = await found({ sexes: ["FEMALE"], educationLevels: ["S2"] });
    expect(both.sort()).toEqual(women.filter((nip) => masters.includes(nip)).sort());
  });

  test.each([
    ["first", { first: 0 }],
    ["first", { first: 201 }],
    ["after", { after: "not a cursor" }],
    ["after", { after: Buffer.from('["imports","x","y"]').toString("base64url") }],
    ["filter.ageMin", { filter: { ageMin: 50, ageMax: 40 } }],
    ["filter.ranks", { filter: { ranks: ["IX/z"] } }],
    ["filter.boxes", { filter: { boxes: [10] } }],
  ])("refuses a bad %s and names it", async (field, variables) => {
    const answer = await ask(regency, OFFICER, LIST, variables);
    expect(codes(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(answer.errors?.[0]?.message).toContain(field);
  });
});

describe("one employee", () => {
  test("is found by id or by NIP, exactly one of them", async () => {
    const one = (args: string) =>
      ask(regency, OFFICER, `{ myRegency { employee(${args}) { id nip } } }`);
    const byNip = await one(`nip: "${nipOf(1)}"`);
    const { id } = (byNip.data as { myRegency: { employee: { id: string } } }).myRegency.employee;
    expect((await one(`id: "${id}"`)).data).toEqual(byNip.data);
    expect(byNip.data).toMatchObject({ myRegency: { employee: { id, nip: nipOf(1) } } });
    expect((await one(`id: "${nipOf(1)}"`)).data).toEqual({ myRegency: { employee: null } });
    for (const args of [`id: "${id}", nip: "${nipOf(1)}"`, "id: null"]) {
      expect(codes(await one(args))).toEqual(["BAD_USER_INPUT"]);
    }
  });

  test("tells the same of a unit and a position named by id or by code", async () => {
    const query = `{ myRegency { employee(nip: "${nipOf(1)}") { unit { id code } position { id code } } } }`;
    const { myRegency } = await data<{
      myRegency: { employee: Record<"unit" | "position", { id: string; code: string }> };
    }>(regency, OFFICER, query);
    const { unit, position } = myRegency.employee;
    expect(unit.id).not.toBe(unit.code);
    expect(await found({ units: [unit.id] })).toEqual(await found({ units: [unit.code] }));
    expect(await found({ units: [unit.id.replace("18.05", "18.06")] })).toEqual([]);
    const gaps = (named: string) =>
      data<object>(
        regency,
        OFFICER,
        `{ myRegency { employee(nip: "${nipOf(0)}") { competencyGaps(positionId: "${named}") { position { id } standard { id } } } } }`,
      );
    expect(await gaps(position.id)).toEqual(await gaps(position.code));
  });
});

describe("references to employees", () => {
  const FIELDS = `... on Employee { nip name regency { code name } position { code title class }
    unit { code name } placement { box value policy { key } missing { item } } }`;

  async function references(count: number): Promise<object[]> {
    const ids = await idsOf(count);
    return ids.map((id) => ({ __typename: "Employee", id, regency: { code: "18.05" } }));
  }

  async function idsOf(count: number): Promise<string[]> {
    const answer = await data<{ myRegency: { employees: { edges: { node: { id: string } }[] } } }>(
      regency,
      OFFICER,
      `query ($first: Int!) { myRegency { employees(first: $first) { edges { node { id } } } } }`,
      { first: count },
    );
    return answer.myRegency.employees.edges.map(({ node }) => node.id);
  }

  test("cost the same number of statements for 10 people as for 200", async () => {
    const statements: number[] = [];
    for (const count of [10, 200]) {
      const wanted = await references(count);
      heard.length = 0;
      const { rows, codes: errors } = await entities<{ nip: string }>(
        regency,
        OFFICER,
        wanted,
        FIELDS,
      );
      expect(errors).toEqual([]);
      expect(new Set(rows.map((row) => row?.nip)).size).toBe(count);
      statements.push(heard.length);
    }
    expect(statements[0]).toBe(statements[1]);
    expect(statements[0]).toBeLessThanOrEqual(6);
  });

  test("come back in the order asked, a person asked twice twice, an unknown one as null", async () => {
    const [a, b] = await references(2);
    const unknown = { __typename: "Employee", id: "nobody", regency: { code: "18.05" } };
    const { rows, codes: errors } = await entities<{ nip: string }>(
      regency,
      OFFICER,
      [b, unknown, a, b].filter((one) => one !== undefined),
      FIELDS,
    );
    expect(errors).toEqual([]);
    expect(rows.map((row) => row === null)).toEqual([false, true, false, false]);
    expect(rows[0]).toEqual(rows[3]);
    expect(rows[0]?.nip).not.toBe(rows[2]?.nip);
  });

  test("are refused when they name another regency", async () => {
    const [one] = await references(1);
    const { rows, codes: errors } = await entities(
      regency,
      OFFICER,
      [{ ...one, regency: { code: "18.06" } }],
      FIELDS,
    );
    expect(rows).toEqual([null]);
    expect(errors).toEqual(["BAD_USER_INPUT"]);
  });
});
