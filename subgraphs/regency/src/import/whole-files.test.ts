import { expect, test } from "@jest/globals";
import { type FileKind, openTable } from "@talenta/siasn";
import type { Regency } from "../index.ts";
import { data, OFFICER, openRegency } from "../testing/kit.ts";
import { appraisal, assessment, bringIn, type Cells, csvOf, person } from "../testing/people.ts";

type Files = readonly (readonly [kind: FileKind, rows: readonly Cells[]])[];

/** People with everything, with one kind of record, and with none. */
const FILES: Files = [
  ["employees", [person(1), person(2), person(3)]],
  ["appraisals", [appraisal(1), appraisal(2)]],
  ["assessments", [assessment(1, "4")]],
];

async function* read(files: Files) {
  for (const [kind, rows] of files) {
    const table = await openTable({ name: `${kind}.csv`, bytes: csvOf(rows) }, kind);
    yield { table, fileName: `${kind}.csv`, contentHash: kind, partial: false };
  }
}

const SEEN = `{ myRegency { headcount
  imports { edges { node { kind state rows created rejected } } }
  employees { edges { node { nip placement { box performance potential value evidence }
    placements { edges { node { id } } } } } } } }`;
interface Seen {
  myRegency: {
    headcount: number;
    imports: { edges: object[] };
    employees: { edges: { node: { nip: string; placement: object; placements: Edges } }[] };
  };
}
interface Edges {
  edges: object[];
}

const seen = async (regency: Regency) => (await data<Seen>(regency, OFFICER, SEEN)).myRegency;
const placementsOf = ({ employees }: Seen["myRegency"]) =>
  employees.edges.map(({ node: { nip, placement } }) => ({ nip, placement }));

test("files brought in as one change place everybody once, as the same files one by one would", async () => {
  const [whole, oneByOne] = [await openRegency(), await openRegency()];
  let rows = 0;
  await whole.fill(read(FILES), "filler", (more) => (rows += more));
  for (const [kind, content] of FILES) await bringIn(oneByOne, kind, content);
  expect(rows).toBe(6);
  const [once, often] = [await seen(whole), await seen(oneByOne)];
  expect(placementsOf(once)).toEqual(placementsOf(often));
  expect(once.imports.edges).toHaveLength(FILES.length);
  expect(once.employees.edges.map(({ node }) => node.placements.edges.length)).toEqual([1, 1, 1]);
  expect(often.employees.edges.map(({ node }) => node.placements.edges.length)).toEqual([3, 2, 1]);
  await whole.stop();
  await oneByOne.stop();
});

test("a row that stays out leaves nothing of any of the files", async () => {
  const regency = await openRegency();
  const files: Files = [...FILES, ["appraisals", [appraisal(9)]]];
  await expect(regency.fill(read(files), "filler", () => undefined)).rejects.toThrow(
    "appraisals.csv: 1 rows were rejected.",
  );
  expect(await seen(regency)).toMatchObject({
    headcount: 0,
    imports: { edges: [] },
    employees: { edges: [] },
  });
  await regency.stop();
});
