import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { data, OFFICER, openRegency } from "../testing/kit.ts";
import { nipOf } from "../testing/people.ts";

const BEGIN = `mutation ($input: BeginImportInput!) { beginImport(input: $input) { import { id } } }`;
const ROWS = `mutation ($input: ImportRowsInput!) { importRows(input: $input) { repeated } }`;
const FINISH = `mutation ($input: FinishImportInput!) { finishImport(input: $input) { import {
  created updated unchanged rejected
  rejectedRows(first: 200) { edges { node { row cells reasons { dimension message } } } }
  findings(first: 200, dimension: CONSISTENCY) { edges { node { row severity message } } } } } }`;
const PEOPLE = `{ myRegency { employees(first: 200) { edges { node { nip name } } } } }`;

interface People {
  myRegency: { employees: { edges: { node: { nip: string; name: string } }[] } };
}

interface Row {
  row: number;
  cells: (string | null)[];
}

/** Sends rows in batches over one regency and tells what came of them and who is on record. */
async function sent(known: readonly Row[], batches: readonly (readonly Row[])[]) {
  const regency = await openRegency();
  const send = async (contentHash: string, parts: readonly (readonly Row[])[]) => {
    const begun = await data<{ beginImport: { import: { id: string } } }>(regency, OFFICER, BEGIN, {
      input: {
        kind: "EMPLOYEES",
        fileName: "x.csv",
        contentHash,
        columns: ["NIP BARU", "NAMA"],
        ignoredColumns: [],
        droppedPrivate: [],
        findings: [],
      },
    });
    const importId = begun.beginImport.import.id;
    for (const rows of parts) await data(regency, OFFICER, ROWS, { input: { importId, rows } });
    const rowCount = new Set(parts.flat().map((row) => row.row)).size;
    return data(regency, OFFICER, FINISH, { input: { importId, rowCount } });
  };
  if (known.length > 0) await send("known", [known]);
  const outcome = await send("file", batches);
  const people = await data<People>(regency, OFFICER, PEOPLE);
  await regency.stop();
  const onRecord = people.myRegency.employees.edges.map(({ node }) => `${node.nip} ${node.name}`);
  return { outcome, onRecord: onRecord.sort() };
}

describe("a person who stands in one file several times", () => {
  test("is who the lowest row says; equal rows are unchanged, others rejected", async () => {
    const row = (number: number, name: string): Row => ({ row: number, cells: [nipOf(1), name] });
    const { outcome, onRecord } = await sent(
      [],
      [
        [row(5, "Budi"), row(2, "Ani")],
        [row(3, "Ani"), row(9, "Citra")],
      ],
    );
    expect(outcome).toMatchObject({
      finishImport: {
        import: {
          created: 1,
          updated: 0,
          unchanged: 1,
          rejected: 2,
          rejectedRows: {
            edges: [5, 9].map((number, n) => ({
              node: {
                row: number,
                cells: [nipOf(1), n === 0 ? "Budi" : "Citra"],
                reasons: [
                  {
                    dimension: "CONSISTENCY",
                    message: expect.stringContaining("contradicts row 2"),
                  },
                ],
              },
            })),
          },
        },
      },
    });
    expect(onRecord).toEqual([`${nipOf(1)} Ani`]);
  });

  test("comes out the same whatever the order, the batches, and however often they are sent", async () => {
    const file = fc.array(
      fc.record({ who: fc.integer({ min: 0, max: 3 }), name: fc.constantFrom("Ani", "Budi") }),
      { minLength: 1, maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(file, file, fc.infiniteStream(fc.nat()), async (before, lines, random) => {
        const rows = lines.map(({ who, name }, n) => ({ row: n + 2, cells: [nipOf(who), name] }));
        const known = before.map(({ who, name }, n) => ({ row: n + 2, cells: [nipOf(who), name] }));
        const next = () => random.next().value ?? 0;
        const shuffled = rows
          .map((row) => ({ row, at: next() }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        const cut = next() % (shuffled.length + 1);
        const batches = [shuffled.slice(0, cut), shuffled.slice(cut)].filter(
          (part) => part.length > 0,
        );
        const resent = [...batches, ...batches.slice(0, 1)];
        expect(await sent(known, resent)).toEqual(await sent(known, [rows]));
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
