import { beforeAll, expect, test } from "@jest/globals";
import type { Principal } from "@talenta/access";
import { encodeQuery, normalFilter } from "@talenta/contract";
import { FORMER_DEFAULT_POLICY, type PolicyDocument } from "@talenta/talent";
import type { Regency } from "../index.ts";
import { ANALYST, caller, data, entities, HEAD, OFFICER, openRegency } from "../testing/kit.ts";
import { appraisal, assessment, bringIn, nipOf, person } from "../testing/people.ts";
import { shelf } from "../testing/policies.ts";

const PEOPLE = Array.from({ length: 40 }, (_, n) => n);
const here = { code: "18.05" };
const PUNISHED = {
  NIP: nipOf(7),
  "TINGKAT HUKUMAN": "RINGAN",
  "TANGGAL MULAI": `01-01-${new Date().getFullYear()}`,
  "TANGGAL SELESAI": `01-01-${new Date().getFullYear()}`,
};
const before = { ...FORMER_DEFAULT_POLICY };
const after = { ...FORMER_DEFAULT_POLICY, id: "written-for-one" };
const blind = onDiscipline("blind-to-discipline", () => "100");
const keen = onDiscipline("discipline-alone", (score) => score);

/** A policy whose potential is discipline and nothing else, with other scores. */
function onDiscipline(id: string, scoreOf: (score: string) => string): PolicyDocument {
  const { potential } = FORMER_DEFAULT_POLICY.axes;
  const components = potential.components.flatMap((component) => {
    const items = component.items.flatMap((item) => {
      if (item.id !== "discipline" || item.scale.kind !== "TABLE") return [];
      const rows = item.scale.rows.map((row) => ({ ...row, score: scoreOf(row.score) }));
      return [{ ...item, weight: "100", scale: { ...item.scale, rows } }];
    });
    return items.length === 0 ? [] : [{ ...component, weight: "100", items }];
  });
  const axes = { ...FORMER_DEFAULT_POLICY.axes, potential: { ...potential, components } };
  return { ...FORMER_DEFAULT_POLICY, id, axes };
}

interface Flow {
  people: number;
  groups: { dimension: string; value: string | null; people: number; DOWN: number }[];
}

let regency: Regency;
beforeAll(async () => {
  regency = await openRegency({ published: shelf([FORMER_DEFAULT_POLICY, after, blind, keen]) });
  const alone = {
    "JENIS JABATAN": "Struktural",
    ESELON: "II.a",
    "JABATAN NAMA": "Sekretaris Daerah",
  };
  await bringIn(
    regency,
    "employees",
    PEOPLE.map((n) => (n === 0 ? { ...person(n), ...alone } : person(n))),
  );
  await bringIn(
    regency,
    "appraisals",
    PEOPLE.map((n) => appraisal(n)),
  );
  await bringIn(
    regency,
    "assessments",
    PEOPLE.map((n) => assessment(n, "4")),
  );
  await bringIn(regency, "discipline", [PUNISHED]);
  await data(regency, HEAD, "mutation { setSharing(input: { level: FULL }) { sharing } }");
});

function slice(who: Principal, filter: object, policies = { before, after }) {
  const question = { about: "SIMULATION", ...policies, filter: normalFilter(filter) } as const;
  const query = encodeQuery({ kind: "FIGURES_SLICE", question });
  return entities<{ status: string; figures: { flow: Flow } | null }>(
    regency,
    who,
    [{ __typename: "FigureSlice", regency: here, query }],
    "... on FigureSlice { status figures }",
  );
}

function direct(who: Principal, filter: object) {
  return entities<{ simulatePolicy: { flow: Flow } | null }>(
    regency,
    who,
    [{ __typename: "Regency", ...here }],
    `... on Regency { simulatePolicy(input: { policy: { key: "${after.id}", version: 1 }, filter: ${written(filter)} }) {
       flow { people groups { dimension value people } } } }`,
  );
}

const written = (filter: object) =>
  `{ ${Object.entries(filter)
    .map(([name, value]) => `${name}: ${JSON.stringify(value).replaceAll('"', "")}`)
    .join(", ")} }`;

test("from outside a policy is tried on everybody: two sets that differ by one person would tell of that person", async () => {
  const picking = [
    { ageMin: 44, ageMax: 46 },
    { positionClasses: ["ADMINISTRATOR"] },
    { boxes: [7, 8, 9] },
    { sexes: ["FEMALE"] },
  ];
  for (const filter of picking) {
    expect((await slice(OFFICER, filter)).rows[0]).toMatchObject({ status: "OK" });
    expect((await direct(OFFICER, filter)).codes).toEqual([]);
    expect((await slice(ANALYST, filter)).codes).toEqual(["BAD_USER_INPUT"]);
    const refused = await direct(ANALYST, filter);
    expect(refused.rows).toEqual([{ simulatePolicy: null }]);
    expect(refused.codes).toEqual(["BAD_USER_INPUT"]);
  }
  expect((await slice(ANALYST, {})).rows[0]?.status).toBe("OK");
  expect((await direct(ANALYST, {})).rows[0]?.simulatePolicy?.flow.people).toBe(PEOPLE.length);
});

test("from outside no row is about fewer than five people, and none is found as what is left", async () => {
  const inside = (await slice(OFFICER, {})).rows[0]?.figures?.flow.groups ?? [];
  expect(inside).toContainEqual(
    expect.objectContaining({ dimension: "POSITION_CLASS", value: "JPT_PRATAMA", people: 1 }),
  );
  for (const flow of [
    (await slice(ANALYST, {})).rows[0]?.figures?.flow,
    (await direct(ANALYST, {})).rows[0]?.simulatePolicy?.flow,
  ]) {
    expect(Math.min(...(flow?.groups.map(({ people }) => people) ?? []))).toBeGreaterThanOrEqual(5);
    const classes = flow?.groups.filter(({ dimension }) => dimension === "POSITION_CLASS");
    expect(classes?.map(({ value, people }) => [value, people])).toEqual([
      ["PENGAWAS", 26],
      [null, 14],
    ]);
  }
});

test("from outside no group is told apart by how its few disciplined people move", async () => {
  const policies = { before: blind, after: keen };
  const inside = (await slice(OFFICER, {}, policies)).rows[0]?.figures?.flow;
  const sexes = inside?.groups.filter(({ dimension }) => dimension === "SEX");
  expect(sexes?.map(({ DOWN }) => DOWN).toSorted()).toEqual([0, 1]);
  const outside = (await slice(ANALYST, {}, policies)).rows[0]?.figures?.flow;
  const dimensions = outside?.groups.map(({ dimension }) => dimension);
  expect(new Set(dimensions).size).toBe(dimensions?.length);
  expect(outside?.groups.every(({ value, DOWN }) => value === null && DOWN === 1)).toBe(true);
});

test("from outside completeness leaves out what would tell who was disciplined", async () => {
  const asked = async (who: Principal) => {
    const { rows } = await entities<{
      evidenceCompleteness: { completeness: { items: { item: string; onRecord: number }[] } };
    }>(
      regency,
      who,
      [{ __typename: "Regency", ...here }],
      "... on Regency { evidenceCompleteness { completeness { items { item onRecord } } } }",
    );
    return rows[0]?.evidenceCompleteness.completeness.items ?? [];
  };
  expect(await asked(OFFICER)).toContainEqual({ item: "discipline", onRecord: 1 });
  const told = await asked(ANALYST);
  expect(told).toContainEqual({ item: "performanceRating", onRecord: PEOPLE.length });
  expect(told.map(({ item }) => item)).not.toContain("discipline");
  const token = encodeQuery({
    kind: "FIGURES_SLICE",
    question: { about: "COMPLETENESS", by: [], crossed: null, filter: normalFilter({}) },
  });
  const { rows } = await entities<{ figures: { items: { item: string }[] } }>(
    regency,
    caller("BI_READER"),
    [{ __typename: "FigureSlice", regency: here, query: token }],
    "... on FigureSlice { figures }",
  );
  expect(rows[0]?.figures.items.map(({ item }) => item)).not.toContain("discipline");
});

test("from outside crossed figures tell no more of a unit of few people than its row does", async () => {
  interface Row {
    dimension: string;
    value: string | null;
    across?: { dimension: string; value: string | null };
    counts: number[];
  }
  const asked = async (who: Principal, crossed: "UNIT" | "TOP_UNIT") => {
    const query = encodeQuery({
      kind: "FIGURES_SLICE",
      question: {
        about: "NINE_BOX",
        by: ["UNIT", "TOP_UNIT"],
        crossed: [crossed, "RETIREMENT_YEAR"],
        filter: normalFilter({}),
      },
    });
    const { rows } = await entities<{ figures: { groups: Row[] } }>(
      regency,
      who,
      [{ __typename: "FigureSlice", regency: here, query }],
      "... on FigureSlice { figures }",
    );
    return rows[0]?.figures.groups ?? [];
  };
  const people = ({ counts }: Row) => counts.reduce((sum, count) => sum + count, 0);
  for (const dimension of ["UNIT", "TOP_UNIT"] as const) {
    const inside = (await asked(OFFICER, dimension)).filter(({ across }) => across);
    expect(inside.some((row) => people(row) < 5 && row.value !== null)).toBe(true);
    const outside = await asked(ANALYST, dimension);
    const cells = outside.filter(({ across }) => across);
    expect(cells.reduce((sum, row) => sum + people(row), 0)).toBe(PEOPLE.length);
    const named = cells.filter(({ value }) => value !== null);
    for (const cell of named) expect(people(cell)).toBeGreaterThanOrEqual(5);
    // Nor is anybody found as what is left of a unit's own row.
    for (const whole of outside.filter((row) => !row.across && row.dimension === dimension)) {
      if (whole.value === null) continue;
      const own = named.filter(({ value }) => value === whole.value);
      const left = people(whole) - own.reduce((sum, row) => sum + people(row), 0);
      expect(left === 0 || left >= 5).toBe(true);
    }
  }
});

test("readers of reports try no policy, a token made by hand does not help", async () => {
  for (const who of [caller("BI_READER"), caller("BI_READER", { regency: "18.05" })]) {
    expect((await slice(who, {})).codes).toEqual(["FORBIDDEN"]);
    const asked = await direct(who, {});
    expect(asked.rows).toEqual([{ simulatePolicy: null }]);
    expect(asked.codes).toEqual(["FORBIDDEN"]);
  }
});
