import { describe, expect, test } from "@jest/globals";
import type { Regency } from "../index.ts";
import { data, OFFICER, openRegency } from "../testing/kit.ts";
import { type Cells, person } from "../testing/people.ts";
import { bringInSheets, rowsIn } from "../testing/workbook.ts";

const PNS = "198503172010011801";
const PPPK = "199912312024212801";
/** The same person's next contract. */
const NEXT = "199912312025222004";

const budi = (cells: Cells = {}): Cells =>
  person(0, {
    "NIP BARU": PNS,
    NAMA: "Budi Ma'ruf",
    "TANGGAL LAHIR": "17-03-1985",
    ...cells,
  });
const ayu = (cells: Cells = {}): Cells =>
  person(1, {
    "NIP BARU": PPPK,
    NAMA: "Ni Luh Ayu",
    "TANGGAL LAHIR": "31-12-1999",
    "JENIS PEGAWAI NAMA": "PPPK",
    "GOL AKHIR NAMA": "IX",
    ...cells,
  });

const NO_UNIT = Object.fromEntries(
  ["UNOR", "SATUAN KERJA KERJA"].flatMap((of) => [
    [`${of} ID`, null],
    [`${of} NAMA`, null],
  ]),
);

const bring = (regency: Regency, rows: Cells[], more: { acceptNipChanges?: boolean } = {}) =>
  bringInSheets(regency, "EMPLOYEES", [{ name: "Data", rows }], more);

const NIPS = `{ myRegency { employees { edges { node { nip } } } } }`;
interface Nips {
  myRegency: { employees: { edges: { node: { nip: string } }[] } };
}
async function nipsOf(regency: Regency): Promise<string[]> {
  const { myRegency } = await data<Nips>(regency, OFFICER, NIPS);
  return myRegency.employees.edges.map(({ node }) => node.nip).sort();
}

describe("a NIP that is another than the one on record", () => {
  test.each<[string, Cells]>([
    ["of the same PNS ID", { "NIP BARU": "198503172010011802" }],
    ["of the same PNS ID, however many digits changed", { "NIP BARU": "198503172011021801" }],
    ["of the same name, without a PNS ID", { "NIP BARU": "198503172010011802", "PNS ID": null }],
    [
      "of the same name with another apostrophe, without a PNS ID",
      { "NIP BARU": "198503172010011802", "PNS ID": null, NAMA: "BUDI MA’RUF" },
    ],
  ])("%s, stays out and names the one on record; on purpose it is taken", async (_what, cells) => {
    const regency = await openRegency();
    await bring(regency, [budi()]);
    const refused = await bring(regency, [budi(cells)]);
    expect(refused).toMatchObject({ created: 0, updated: 0, rejected: 1 });
    expect(refused.rejectedRows[0]?.reasons).toMatchObject([
      { column: "NIP BARU", dimension: "CONSISTENCY" },
    ]);
    expect(refused.rejectedRows[0]?.reasons[0]?.message).toMatch(
      new RegExp(`${PNS}.*--accept-nip-changes`),
    );
    expect(await nipsOf(regency)).toEqual([PNS]);

    const taken = await bring(regency, [budi(cells)], { acceptNipChanges: true });
    expect(taken).toMatchObject({ created: 0, updated: 1, rejected: 0 });
    expect(taken.findings.filter(({ column }) => column === "NIP BARU").at(-1)).toMatchObject({
      dimension: "CONSISTENCY",
      severity: "NOTE",
      message: expect.stringMatching(new RegExp(`${PNS}.*${cells["NIP BARU"] ?? ""}`)),
    });
    expect(await nipsOf(regency)).toEqual([cells["NIP BARU"]]);
    expect(await bring(regency, [budi(cells)])).toMatchObject({ unchanged: 1 });
  });

  test("is taken with a finding where it is a contract employee's next contract", async () => {
    const regency = await openRegency();
    await bring(regency, [ayu()]);
    const renewed = await bring(regency, [ayu({ "NIP BARU": NEXT })]);
    expect(renewed).toMatchObject({ created: 0, updated: 1, rejected: 0 });
    expect(renewed.findings).toContainEqual(
      expect.objectContaining({ message: expect.stringMatching(new RegExp(`${PPPK}.*${NEXT}`)) }),
    );
    expect(await nipsOf(regency)).toEqual([NEXT]);
  });

  test.each([
    ["in the same contract", "199912312024212804"],
    ["of somebody born on another day", "199912302025222004"],
    ["of the other sex", "199912312025221004"],
    ["of a PNS", "199912312025012004"],
  ])("stays out where it is a contract employee's, but %s", async (_what, nip) => {
    const regency = await openRegency();
    await bring(regency, [ayu()]);
    expect(await bring(regency, [ayu({ "NIP BARU": nip })])).toMatchObject({ rejected: 1 });
    expect(await nipsOf(regency)).toEqual([PPPK]);
  });

  test("is decided by what was on record before the import, in whatever order rows arrive", async () => {
    const other = "198503172010011802";
    const sheets = [{ name: "Data", rows: [budi({ "NIP BARU": other }), budi()] }];
    const rows = rowsIn(sheets);
    for (const batches of [
      [rows],
      rows.map((row) => [row]),
      rows.toReversed().map((row) => [row]),
    ]) {
      const fresh = await openRegency();
      const both = await bringInSheets(fresh, "EMPLOYEES", sheets, { batches });
      expect(both).toMatchObject({ created: 1, rejected: 1 });
      expect(await nipsOf(fresh)).toEqual([other]);

      const known = await openRegency();
      await bring(known, [budi()]);
      const one = await bringInSheets(known, "EMPLOYEES", sheets, { batches });
      expect(one).toMatchObject({ unchanged: 1, rejected: 1 });
      expect(await nipsOf(known)).toEqual([PNS]);
    }
  });

  test("of people with different PNS IDs makes them different people", async () => {
    const regency = await openRegency();
    await bring(regency, [budi()]);
    const other = budi({ "PNS ID": "Q", "NIP BARU": "198503172010011802", "UNOR ID": "U-9" });
    expect(await bring(regency, [other])).toMatchObject({ created: 1 });
  });

  test("frees the former one, and whoever gets that is somebody else", async () => {
    const regency = await openRegency();
    const plain = budi({ "PNS ID": null });
    await bring(regency, [plain]);
    const changed = { ...plain, "NIP BARU": "198503172010011802" };
    expect(await bring(regency, [changed], { acceptNipChanges: true })).toMatchObject({
      updated: 1,
    });
    const newcomer = { ...plain, NAMA: "Joko Susilo" };
    expect(await bring(regency, [newcomer])).toMatchObject({ created: 1 });
    expect(await nipsOf(regency)).toEqual([PNS, "198503172010011802"]);
  });
});

describe("a NIP that cannot be read", () => {
  test.each<[string, Cells]>([
    ["with its PNS ID", { "NIP BARU": "1,98503E+17" }],
    ["with the name and the first digits", { "NIP BARU": "19850317201001100", "PNS ID": null }],
  ])("is told beside the one on record, found %s", async (_what, cells) => {
    const regency = await openRegency();
    await bring(regency, [budi(), ayu()]);
    const { rejectedRows } = await bring(regency, [budi(cells)]);
    expect(rejectedRows[0]?.reasons[0]?.message).toContain(`The NIP on record is ${PNS}.`);
  });

  test("is told alone where nobody, or more than one, can be meant", async () => {
    const regency = await openRegency();
    const twins = ["801", "802"].map((serial) =>
      budi({ "PNS ID": serial, "NIP BARU": `198503172010011${serial}` }),
    );
    await bring(regency, twins);
    const bad = { "NIP BARU": "19850317201001100", "PNS ID": null };
    for (const cells of [bad, { ...bad, NAMA: "Siti" }]) {
      const { rejectedRows } = await bring(regency, [budi(cells)]);
      expect(rejectedRows[0]?.reasons[0]?.message).not.toContain("on record");
    }
  });
});

describe("two people of one name and birth date", () => {
  const double = { "PNS ID": "DUP", "NIP BARU": "198503172012071833" };
  const notes = ({ findings }: { findings: readonly { row: number | null; message: string }[] }) =>
    findings.filter(({ message }) => message.includes("same name and birth date"));

  test.each<[string, Cells, number]>([
    ["in one unit", {}, 1],
    ["of whom one has no unit", NO_UNIT, 1],
    ["in different units", { "UNOR ID": "U-9", "UNOR NAMA": "Bidang 9" }, 0],
    ["of whom one has left", { "KEDUDUKAN HUKUM NAMA": "Pensiun" }, 0],
    ["with another name after all", { NAMA: "Budi Santoso" }, 0],
  ])("%s are told once, in one file or two", async (_what, cells, count) => {
    const rows = [budi(), budi({ ...double, ...cells })];
    const together = await bring(await openRegency(), rows);
    expect(notes(together).map(({ row }) => row)).toEqual(count === 0 ? [] : [3]);
    const regency = await openRegency();
    await bring(regency, rows.slice(0, 1));
    const apart = await bring(regency, rows.slice(1));
    expect(notes(apart)).toHaveLength(count);
    for (const { message } of [...notes(together), ...notes(apart)]) {
      expect(message).toContain(PNS);
      expect(message).toContain(double["NIP BARU"]);
    }
  });

  test("on contracts are asked about whatever their units", async () => {
    const regency = await openRegency();
    await bring(regency, [ayu()]);
    const next = ayu({ "PNS ID": "P-next", "NIP BARU": NEXT, "UNOR ID": "U-9", "UNOR NAMA": "X" });
    const [told, ...more] = notes(await bring(regency, [next]));
    expect(more).toEqual([]);
    expect(told?.message).toMatch(/next contract of the same person\?/);
  });
});
