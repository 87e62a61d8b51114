import { describe, expect, test } from "@jest/globals";
import { COMPETENCIES, type CompetencyId, MARKS, POSITION_CLASSES } from "@talenta/talent";
import * as fc from "fast-check";
import { STANDARD_COLUMNS } from "../kind/standard.columns.ts";
import { openTable } from "../table/open-table.ts";
import { inEnglish } from "../testing/in-english.ts";
import { writeTable } from "../write/write-table.ts";
import { standardReader } from "./standard.reader.ts";
import type { StandardOwner, StandardRecord } from "./standard.record.ts";
import { standardRow } from "./standard.row.ts";

const HEADER = STANDARD_COLUMNS.map((column) => column.name);

function read(cells: Readonly<Record<string, string>>) {
  return standardReader(HEADER)({ row: 2, cells: HEADER.map((name) => cells[name] ?? null) });
}

const DECREE = { "DASAR PENETAPAN": "Keputusan Bupati 12/2026" };
const GOOD = { "JABATAN ID": "J-1", INTEGRITAS: "4", "KERJA SAMA": "3,0", ...DECREE };

const words = fc.stringMatching(/^[A-Z][a-z]{1,8}( [a-z;,"'&]{1,8}x)?$/);
const owners: fc.Arbitrary<StandardOwner> = fc.oneof(
  fc.record({
    positionId: fc.constantFrom(
      "J-1",
      "000123",
      "A5EB03E23CF0F6A0E040640A040252AD",
      "1234567890123",
    ),
  }),
  fc.record({ positionTitle: words }),
  fc.record({ positionClass: fc.constantFrom(...POSITION_CLASSES) }),
);
const standards: fc.Arbitrary<StandardRecord> = fc
  .tuple(
    owners,
    fc.dictionary(
      fc.constantFrom<CompetencyId>(...COMPETENCIES.map(({ id }) => id)),
      fc.integer({ min: 1, max: 5 }),
      { minKeys: 1, noNullPrototype: true },
    ),
    words,
    fc.constantFrom(...MARKS),
  )
  .map(([owner, levels, source, mark]) => ({ owner, levels, source, mark }));

describe("a standard", () => {
  test("is read as the position it is of and the levels it requires; an empty level requires nothing", () => {
    expect(read(GOOD)).toEqual({
      ok: true,
      untold: [],
      findings: [],
      record: {
        owner: { positionId: "J-1" },
        levels: { INTEGRITY: 4, TEAMWORK: 3 },
        source: "Keputusan Bupati 12/2026",
        mark: "A",
      },
    });
  });

  test.each([
    [{ "JABATAN ID": "'0123", "JABATAN NAMA": "Camat" }, { positionId: "0123" }],
    [{ "JABATAN NAMA": " Kepala  Bidang Umum" }, { positionTitle: "Kepala Bidang Umum" }],
    [{ "JABATAN NAMA": "Camat", "KELAS JABATAN": "Administrator" }, { positionTitle: "Camat" }],
    [{ "KELAS JABATAN": "Eselon III.a" }, { positionClass: "ADMINISTRATOR" }],
  ])("of a row naming %j is that of %j", (cells, owner) => {
    expect(read({ INTEGRITAS: "3", ...DECREE, ...cells })).toMatchObject({ record: { owner } });
  });

  test.each([
    ["nobody named", { ...DECREE, INTEGRITAS: "3" }, "KELAS JABATAN", "Neither a position"],
    [
      "an unknown class",
      { ...DECREE, INTEGRITAS: "3", "KELAS JABATAN": "Bos" },
      "KELAS JABATAN",
      "This is not known here.",
    ],
    ["a level of 6", { ...GOOD, KOMUNIKASI: "6" }, "KOMUNIKASI", "Write a whole level from 1 to 5"],
    ["a level of 0", { ...GOOD, KOMUNIKASI: "0" }, "KOMUNIKASI", "Write a whole level from 1 to 5"],
    ["half a level", { ...GOOD, KOMUNIKASI: "3,5" }, "KOMUNIKASI", "Write a whole level"],
    ["no level", { "JABATAN ID": "J-1", ...DECREE }, null, "The row requires nothing."],
    ["no decree", { ...GOOD, "DASAR PENETAPAN": "-" }, "DASAR PENETAPAN", "The decree or document"],
    [
      "an endless decree",
      { ...GOOD, "DASAR PENETAPAN": "x".repeat(501) },
      "DASAR PENETAPAN",
      "500",
    ],
    ["an unknown mark", { ...GOOD, "MUTU SUMBER": "Z" }, "MUTU SUMBER", "Write H, M, L or A."],
  ])("with %s is rejected whole", (_, cells, column, message) => {
    const { ok, findings } = read(cells);
    expect({ ok, findings: inEnglish(findings) }).toMatchObject({
      ok: false,
      findings: [{ column, severity: "REJECT", message: expect.stringContaining(message) }],
    });
  });

  test("is not read from a file that leaves out a competency, so that none is dropped unseen", async () => {
    const bytes = await writeTable("standards", [GOOD], "csv", {
      columns: HEADER.filter((name) => name !== "PEREKAT BANGSA"),
    });
    await expect(openTable({ name: "standar.csv", bytes }, "standards")).rejects.toThrow(
      /no column “PEREKAT BANGSA”/,
    );
  });

  test.each(["csv", "xlsx"] as const)("written as %s is read as the same", async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(standards, { minLength: 1, maxLength: 6 }), async (records) => {
        const bytes = await writeTable("standards", records.map(standardRow), format);
        const table = await openTable({ name: `standar.${format}`, bytes }, "standards");
        const reader = standardReader(table.header);
        const outcomes = (await Array.fromAsync(table.rows())).map((row) => reader(row));
        expect(outcomes.map((one) => (one.ok ? one.record : one.findings))).toEqual(records);
      }),
      { numRuns: 40 },
    );
  });

  test("no row whatever makes the reader throw, and what is kept is sound", () => {
    const hostile = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom("1", "5", "3,0", "ADMINISTRATOR", "A", "") },
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("=1+1", "6", "-1", "1E+17", "NaN", "__proto__", "\u0000", "\ufffd"),
    );
    fc.assert(
      fc.property(fc.record(Object.fromEntries(HEADER.map((name) => [name, hostile]))), (cells) => {
        const outcome = read(cells);
        const rejected = outcome.findings.some(({ severity }) => severity === "REJECT");
        expect(outcome.ok).toBe(!rejected);
        if (!outcome.ok) return;
        const levels = Object.values(outcome.record.levels);
        expect(levels.length).toBeGreaterThan(0);
        for (const level of levels) expect([1, 2, 3, 4, 5]).toContain(level);
        expect(outcome.record.source).not.toBe("");
      }),
      { numRuns: 300 },
    );
  });
});
