import { beforeAll, describe, expect, test } from "@jest/globals";
import { encodeQuery, normalFilter } from "@talenta/contract";
import { GROUP_DIMENSIONS, type IsoDate } from "@talenta/talent";
import * as fc from "fast-check";
import type { Regency } from "../index.ts";
import { ANALYST, ask, codes, data, entities, HEAD, OFFICER, openRegency } from "../testing/kit.ts";
import { appraisal, assessment, bringIn, person } from "../testing/people.ts";

const PEOPLE = Array.from({ length: 90 }, (_, n) => n);
const RATINGS = ["Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang"];
/** Days of the story told below, noon in Jakarta. */
const [BEFORE, ARRIVED, RATED, TODAY] = ["2026-03-01", "2026-03-10", "2026-04-10", "2026-06-15"];
const noon = (day: string | undefined) => new Date(`${day}T05:00:00Z`);

let regency: Regency;
let now = noon(ARRIVED);

/** Sixty people come without evidence; a month later most are rated, and thirty more come. */
beforeAll(async () => {
  regency = await openRegency({ clock: () => now });
  const first = PEOPLE.slice(0, 60);
  await bringIn(
    regency,
    "employees",
    first.map((n) => person(n)),
  );
  await bringIn(
    regency,
    "assessments",
    first.filter((n) => n % 5 !== 0).map((n) => assessment(n, String(n % 6))),
  );
  now = noon(RATED);
  await bringIn(
    regency,
    "employees",
    PEOPLE.map((n) => person(n, n % 9 === 0 ? { "UNOR ID": null, "UNOR NAMA": null } : {})),
    { contentHash: "all" },
  );
  await bringIn(
    regency,
    "appraisals",
    PEOPLE.filter((n) => n % 7 !== 0).map((n) => appraisal(n, RATINGS[n % 4])),
  );
  now = noon(TODAY);
}, 30_000);

const LIST =
  "query ($filter: EmployeeFilter) { myRegency { employees(filter: $filter, first: 1) { totalCount } } }";
async function listed(filter: object): Promise<number> {
  const answer = await data<{ myRegency: { employees: { totalCount: number } } }>(
    regency,
    OFFICER,
    LIST,
    { filter },
  );
  return answer.myRegency.employees.totalCount;
}
async function figures<Figures>(selection: string, name: string): Promise<Figures> {
  const answer = await data<{ myRegency: Record<string, Figures> }>(
    regency,
    OFFICER,
    `{ myRegency { ${selection} } }`,
  );
  const found = answer.myRegency[name];
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}
const BY = `[${GROUP_DIMENSIONS.join(", ")}]`;

/** A figure with the filter that leads to its people. */
type Figure = readonly [filter: object, count: number];

async function nineBoxFigures(): Promise<Figure[]> {
  interface Row {
    dimension: string;
    value: string | null;
    people: number;
    unplaced: number;
    nineBox: { box: number; count: number }[];
  }
  type Cell = Omit<Row, "dimension" | "value"> & { keys: Pick<Row, "dimension" | "value">[] };
  const whole = await figures<Row & { groups: Row[]; cells: Cell[] }>(
    `nineBoxBreakdown(by: ${BY}, crossed: [TOP_UNIT, SEX]) { people unplaced nineBox { box count }
      groups { dimension value people unplaced nineBox { box count } }
      cells { keys { dimension value } people unplaced nineBox { box count } } }`,
    "nineBoxBreakdown",
  );
  return [
    [{ unplaced: true }, whole.unplaced],
    [{ unplaced: false }, whole.people - whole.unplaced],
    ...whole.groups.flatMap(({ dimension, value, people, unplaced, nineBox }): Figure[] => {
      const groups = [{ dimension, value }];
      return [
        [{ groups }, people],
        [{ groups, unplaced: true }, unplaced],
        ...nineBox.map(({ box, count }): Figure => [{ groups, boxes: [box] }, count]),
      ];
    }),
    ...whole.cells.flatMap(({ keys, people, unplaced, nineBox }): Figure[] => [
      [{ groups: keys }, people],
      [{ groups: keys, unplaced: true }, unplaced],
      ...nineBox.map(({ box, count }): Figure => [{ groups: keys, boxes: [box] }, count]),
    ]),
  ];
}

async function completenessFigures(): Promise<Figure[]> {
  interface Items {
    items: { item: string; people: number; onRecord: number; none: number; missing: number }[];
    groups: { dimension: string; value: string | null; people: number }[];
  }
  const { completeness } = await figures<{ completeness: Items }>(
    `evidenceCompleteness(by: ${BY}) { completeness {
      items { item people onRecord none missing } groups { dimension value people } } }`,
    "evidenceCompleteness",
  );
  return [
    ...completeness.items.flatMap(({ item, onRecord, none, missing }): Figure[] => [
      [{ evidence: [{ item, state: "ON_RECORD" }] }, onRecord],
      [{ evidence: [{ item, state: "NONE" }] }, none],
      [{ evidence: [{ item, state: "MISSING" }] }, missing],
    ]),
    ...completeness.groups.map(({ dimension, value, people }): Figure => [
      { groups: [{ dimension, value }] },
      people,
    ]),
  ];
}

interface Movement {
  people: number;
  matrix: number[][];
  joined: number[];
  moves: Record<string, number>;
}
const moved = (from: string | undefined, until: string | undefined) =>
  figures<Movement>(
    `boxMovement(from: "${from}", until: "${until}") { people matrix joined
      moves { same up down across placed unplaced } }`,
    "boxMovement",
  );

async function movementFigures(): Promise<Figure[]> {
  const pairs = [
    [BEFORE, ARRIVED],
    [ARRIVED, RATED],
    [RATED, TODAY],
    [BEFORE, TODAY],
  ] as const;
  const all = await Promise.all(
    pairs.map(async ([from, until]) => {
      const { matrix, joined } = await moved(from, until);
      return [
        ...matrix.flatMap((row, fromBox) =>
          row.map((count, toBox): Figure => [{ moved: { from, until, fromBox, toBox } }, count]),
        ),
        ...joined.map((count, toBox): Figure => [
          { moved: { from, until, toBox, joined: true } },
          count,
        ]),
      ];
    }),
  );
  return all.flat();
}

describe("figures of a regency", () => {
  test("have a list behind every one of them, as long as the figure", async () => {
    const all = [
      ...(await nineBoxFigures()),
      ...(await completenessFigures()),
      ...(await movementFigures()),
    ];
    expect(all.filter(([, count]) => count > 0).length).toBeGreaterThan(80);
    const likely = all.filter(([, count]) => count > 0);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...likely), fc.constantFrom(...all)),
        async ([filter, count]) => {
          expect([filter, await listed(filter)]).toEqual([filter, count]);
        },
      ),
      { numRuns: 250 },
    );
  }, 30_000);

  test("tell the days apart: who came, who was placed, and a quiet time", async () => {
    const arrival = await moved(BEFORE, ARRIVED);
    expect(arrival).toMatchObject({ people: 60, moves: { same: 0, placed: 0 } });
    expect(arrival.joined[0]).toBe(60); // nobody has a rating yet: unplaced
    const rated = await moved(ARRIVED, RATED);
    expect(rated.people).toBe(90);
    expect(rated.joined.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(rated.moves["placed"]).toBeGreaterThan(20);
    expect(await moved(RATED, TODAY)).toMatchObject({
      people: 90,
      moves: { same: 90, placed: 0 },
      joined: Array.from({ length: 10 }, () => 0),
    });
  });

  test("count evidence as missing, as none, or on record, and their shares", async () => {
    const { completeness, status } = await figures<{
      status: string;
      completeness: {
        people: number;
        meanEvidence: number;
        items: { item: string; onRecord: number; none: number; missing: number; share: number }[];
      };
    }>(
      "evidenceCompleteness { status completeness { people meanEvidence items { item onRecord none missing share } } }",
      "evidenceCompleteness",
    );
    expect(status).toBe("OK");
    const item = (name: string) => completeness.items.find((row) => row.item === name);
    const rated = PEOPLE.filter((n) => n % 7 !== 0).length;
    expect(item("performanceRating")).toMatchObject({
      onRecord: rated,
      none: 0,
      missing: PEOPLE.length - rated,
      share: Math.round((rated / PEOPLE.length) * 10_000) / 10_000,
    });
    expect(item("discipline")).toMatchObject({ onRecord: 0, none: PEOPLE.length, missing: 0 });
    expect(completeness.meanEvidence).toBeGreaterThan(0.2);
    expect(completeness.meanEvidence).toBeLessThan(1);
  });

  test.each([
    ["tomorrow", `boxMovement(from: "${BEFORE}", until: "2026-06-16") { people }`],
    ["days the wrong way round", `boxMovement(from: "${TODAY}", until: "${BEFORE}") { people }`],
    ["another owner's people", `nineBoxBreakdown(filter: { regencies: ["18.06"] }) { people }`],
    [
      "a tenth box",
      `employees(filter: { moved: { from: "${BEFORE}", until: "${RATED}", toBox: 10 } }) { totalCount }`,
    ],
    [
      "another owner's unit",
      `employees(filter: { groups: [{ dimension: UNIT, value: "18.06/U" }] }) { totalCount }`,
    ],
    ["no group at all", "employees(filter: { groups: [] }) { totalCount }"],
  ])("are refused for %s", async (_what, selection) => {
    expect(codes(await ask(regency, OFFICER, `{ myRegency { ${selection} } }`))).toEqual([
      "BAD_USER_INPUT",
    ]);
  });
});

describe("from outside", () => {
  const filter = normalFilter({});
  const questions = [
    { about: "NINE_BOX", by: ["UNIT"], crossed: null, filter },
    { about: "COMPLETENESS", by: ["UNIT"], crossed: null, filter },
    { about: "MOVEMENT", from: BEFORE as IsoDate, until: TODAY as IsoDate, filter },
  ] as const;
  const slices = (who: typeof ANALYST) =>
    entities<{ status: string; figures: { groups?: { value: string | null; people: number }[] } }>(
      regency,
      who,
      questions.map((question) => ({
        __typename: "FigureSlice",
        regency: { code: "18.05" },
        query: encodeQuery({ kind: "FIGURES_SLICE", question }),
      })),
      "... on FigureSlice { status figures }",
    );

  test("figures are given from AGGREGATE on; below, the owner says that it does not share", async () => {
    const none = await slices(ANALYST);
    expect(none.rows).toEqual(questions.map(() => ({ status: "NOT_SHARED", figures: null })));
    await data(regency, HEAD, "mutation { setSharing(input: { level: AGGREGATE }) { sharing } }");
    const { rows } = await slices(ANALYST);
    expect(rows.map((row) => row?.status)).toEqual(["OK", "OK", "OK"]);
  });

  test("units of few people are one row without a name; inside they are told apart", async () => {
    await bringIn(
      regency,
      "employees",
      [person(900, { "UNOR ID": "SMALL", "UNOR NAMA": "Seksi Kecil" })],
      { contentHash: "one more", partial: true },
    );
    const values = (answer: Awaited<ReturnType<typeof slices>>) =>
      answer.rows.slice(0, 2).map((row) => row?.figures.groups?.map(({ value }) => value));
    for (const units of values(await slices(ANALYST))) {
      expect(units).toContain(null);
      expect(units).not.toContain("18.05/SMALL");
    }
    for (const units of values(await slices(OFFICER))) expect(units).toContain("18.05/SMALL");
  });

  test("lists by what stands behind a figure are for the regency itself", async () => {
    await data(regency, HEAD, "mutation { setSharing(input: { level: FULL }) { sharing } }");
    const list = `query ($representations: [_Any!]!, $filter: EmployeeFilter) {
      _entities(representations: $representations) { ... on Regency { employees(filter: $filter) { totalCount } } } }`;
    const representations = [{ __typename: "Regency", code: "18.05" }];
    for (const filter of [
      { evidence: [{ item: "discipline", state: "ON_RECORD" }] },
      { unplaced: true },
      { groups: [{ dimension: "SEX", value: "MALE" }] },
      { moved: { from: BEFORE, until: TODAY } },
    ]) {
      expect(codes(await ask(regency, ANALYST, list, { representations, filter }))).toEqual([
        "FORBIDDEN",
      ]);
    }
  });

  test("a row or an item that no figure has is refused by name, not answered with nobody", async () => {
    const list = `query ($filter: EmployeeFilter) { myRegency { employees(filter: $filter) { totalCount } } }`;
    for (const filter of [
      { evidence: [{ item: "feedback", state: "MISSING" }] },
      { groups: [{ dimension: "SEX", value: "PEREMPUAN" }] },
    ]) {
      const answer = await ask(regency, OFFICER, list, { filter });
      expect(codes(answer)).toEqual(["BAD_USER_INPUT"]);
      expect(answer.errors?.[0]?.message).toMatch(/feedback360|FEMALE, MALE/);
    }
  });
});
