import { beforeEach, describe, expect, test } from "@jest/globals";
import type { FileKind } from "@talenta/siasn";
import { COMPETENCIES } from "@talenta/talent";
import type { Regency } from "../../index.ts";
import { ask, codes, data, OFFICER, openRegency, says } from "../../testing/kit.ts";
import { appraisal, assessment, bringIn, type Cells, nipOf, person } from "../../testing/people.ts";
import { bringPeople, member, openSitting } from "../../testing/committee.ts";
import { begin, everything, FINISH, ROWS, sendRows, undo } from "../../testing/undoing.ts";

const range = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, n) => from + n);
const people = (from: number, until: number, cells: Cells = {}) =>
  range(from, until).map((n) => person(n, cells));

let files = 0;
const bring = (regency: Regency, kind: Parameters<typeof bringIn>[1], rows: Cells[]) =>
  bringIn(regency, kind, rows, {
    contentHash: `file ${(files += 1)}`,
    partial: true,
    acceptNipChanges: true,
  });

/** A row of each kind of evidence, and what makes it say something else. */
const KINDS: readonly (readonly [kind: FileKind, row: Cells, otherwise: Cells])[] = [
  ["appraisals", { tahun: "2025", kuadranKinerja: "Baik" }, { kuadranKinerja: "Kurang" }],
  ["assessments", assessment(0, "4"), assessment(0, "2")],
  [
    "awards",
    { TANGGAL: "17-08-2025", "NAMA PENGHARGAAN": "Inovasi", TINGKAT: "Nasional" },
    { TINGKAT: "Instansi" },
  ],
  [
    "team-assignments",
    { "NAMA TIM": "Tim Reformasi", "TANGGAL MULAI": "01-02-2025", PERAN: null },
    { PERAN: "Ketua" },
  ],
  ["feedback-360", { TAHUN: "2025", TANGGAL: "12-12-2025", NILAI: "81,5" }, { NILAI: "90" }],
  [
    "trainings",
    { "NAMA PELATIHAN": "Etika", "TANGGAL MULAI": "03-03-2025", JP: "24" },
    { JP: "30" },
  ],
  [
    "posts-held",
    { JABATAN: "Analis", TMT: "01-04-2019", "UNIT KERJA": "Dinas 0" },
    { "UNIT KERJA": "Dinas 1" },
  ],
  [
    "educations",
    { "TINGKAT PENDIDIKAN": "S1", "TAHUN LULUS": "2008", "NAMA SEKOLAH": "Universitas A" },
    { "NAMA SEKOLAH": "Universitas B" },
  ],
  [
    "discipline",
    { "TINGKAT HUKUMAN": "Ringan", "TANGGAL MULAI": "01-02-2022", "JENIS HUKUMAN": "Teguran" },
    { "JENIS HUKUMAN": "Penundaan" },
  ],
];

describe("undoing an employees file", () => {
  let regency: Regency;
  beforeEach(async () => {
    regency = await openRegency();
    await bring(regency, "employees", people(0, 6));
    await bring(
      regency,
      "appraisals",
      range(0, 6).map((n) => appraisal(n)),
    );
  });

  test("withdraws whom it created; the same file comes in again as new, under the same ids", async () => {
    const before = await everything(regency);
    const { id } = await bring(regency, "employees", people(10, 15));
    const with15 = await everything(regency);
    expect(await undo(regency, id)).toMatchObject({
      import: { state: "UNDONE", undoneBy: OFFICER.subject, undoReason: "wrong file" },
      restored: 0,
      withdrawn: 5,
    });
    expect(await everything(regency)).toEqual(before);
    const again = await bring(regency, "employees", people(10, 15));
    expect(again).toMatchObject({ created: 5, updated: 0, unchanged: 0, rejected: 0 });
    expect(await everything(regency)).toEqual(with15);
    await undo(regency, again.id);
    expect(await everything(regency)).toEqual(before);
  });

  test("gives back what it changed: people, titles of positions and names of units, and who had left when", async () => {
    await bring(regency, "employees", [person(5, { "KEDUDUKAN HUKUM NAMA": "Pensiun" })]);
    const before = await everything(regency);
    const { id } = await bring(regency, "employees", [
      person(0, { "GOL AKHIR NAMA": "IV/a", "JABATAN NAMA": "Kepala Bidang Salah" }),
      person(1, { NAMA: "Nama Salah", "TINGKAT PENDIDIKAN NAMA": "S-3/Doktor" }),
      person(2, { "UNOR NAMA": "Unit Salah", "NIP BARU": nipOf(77) }),
      person(3),
      person(4, { "KEDUDUKAN HUKUM NAMA": "Pensiun" }),
      person(5),
      ...people(20, 22),
    ]);
    expect(await everything(regency)).not.toEqual(before);
    expect(await undo(regency, id)).toMatchObject({ restored: 5, withdrawn: 2 });
    expect(await everything(regency)).toEqual(before);
  });

  test("that taught PNS IDs lets people go by their NIP again", async () => {
    await bring(regency, "employees", [person(30, { "PNS ID": null })]);
    const { id } = await bring(regency, "employees", [person(30)]);
    await undo(regency, id);
    const summary = await bring(regency, "employees", [person(30, { "PNS ID": null })]);
    expect(summary).toMatchObject({ unchanged: 1 });
    expect(await bring(regency, "employees", [person(30)])).toMatchObject({ updated: 1 });
  });

  test("in which one person took the NIP that another gave up gives both back", async () => {
    await bring(regency, "employees", people(40, 42));
    const before = await everything(regency);
    const { id } = await bringIn(
      regency,
      "employees",
      [person(40, { "NIP BARU": nipOf(50) }), person(41, { "NIP BARU": nipOf(40) })],
      { contentHash: "handed on", batchSize: 1, partial: true, acceptNipChanges: true },
    );
    expect(await undo(regency, id)).toMatchObject({ restored: 2 });
    expect(await everything(regency)).toEqual(before);
  });

  test("in which a later row was overtaken by an earlier one gives back what was there before both", async () => {
    const before = await everything(regency);
    const importId = await begin(regency, ["PNS ID", "NIP BARU", "NAMA"]);
    const cells = (name: string) => ["P-1", nipOf(1), name];
    await sendRows(regency, importId, [{ row: 5, cells: cells("Kedua") }]);
    await sendRows(regency, importId, [{ row: 3, cells: cells("Pertama") }]);
    expect(await undo(regency, importId)).toMatchObject({ restored: 1, withdrawn: 0 });
    expect(await everything(regency)).toEqual(before);
  });

  test("gives units and positions back what they were called, unless a later file calls them otherwise", async () => {
    const before = await everything(regency);
    const named = (n: number, word: string) =>
      person(n, {
        "UNOR ID": "U-1",
        "UNOR NAMA": `Bidang ${word}`,
        "JABATAN ID": "J-KASI",
        "JABATAN NAMA": `Kepala Seksi ${word}`,
      });
    const fresh = { "SATUAN KERJA KERJA ID": "D-9", "SATUAN KERJA KERJA NAMA": "Dinas Sembilan" };
    const first = await bring(regency, "employees", [
      named(20, "Satu"),
      person(21, { ...fresh, "UNOR ID": "U-9", "UNOR NAMA": "Bidang Sembilan" }),
    ]);
    const second = await bring(regency, "employees", [named(22, "Dua")]);
    const both = JSON.stringify(await everything(regency));
    expect(both).toContain("Bidang Sembilan");
    await undo(regency, first.id);
    const left = JSON.stringify(await everything(regency));
    for (const gone of ["Sembilan", "Satu"]) expect(left).not.toContain(gone);
    for (const stays of ["Bidang Dua", "Kepala Seksi Dua"]) expect(left).toContain(stays);
    await undo(regency, second.id);
    expect(await everything(regency)).toEqual(before);
  });

  test("that is still open takes back what it brought in so far, and takes no more rows", async () => {
    const importId = await begin(regency, ["NIP BARU", "NAMA"]);
    const batch = [{ row: 2, cells: [nipOf(60), "Orang"] }];
    await sendRows(regency, importId, batch);
    expect(await undo(regency, importId)).toMatchObject({ withdrawn: 1 });
    const late = await ask(regency, OFFICER, ROWS, { input: { importId, rows: batch } });
    expect(says(late)).toContain("was undone");
    const end = await ask(regency, OFFICER, FINISH, { input: { importId, rowCount: 1 } });
    expect(codes(end)).toEqual(["CONFLICT"]);
    expect(await begin(regency, ["NIP BARU", "NAMA"])).not.toBe(importId);
  });

  test("keeps what a committee had decided before it", async () => {
    let now = new Date("2026-06-15T05:00:00Z");
    const other = await openRegency({ clock: () => (now = new Date(now.getTime() + 1)) });
    await bringPeople(other);
    const sitting = await openSitting(other, { nips: [nipOf(0), nipOf(5)] });
    await sitting.decide(5, 8);
    await sitting.decide(0, 5, [1, 2, 3]);
    await sitting.does(member(0), "signCalibration");
    const boxes = async () => JSON.stringify(await everything(other));
    const before = await boxes();
    const { id } = await bring(other, "appraisals", [appraisal(5, "Sangat Kurang", 2025)]);
    expect(await boxes()).not.toBe(before);
    await undo(other, id);
    expect(await boxes()).toBe(before);
    const waiting = `{ myRegency { employees(filter: { awaitsCalibration: true }) { totalCount } } }`;
    expect(await data(other, OFFICER, waiting)).toEqual({
      myRegency: { employees: { totalCount: 0 } },
    });
  });
});

describe("undoing a file of evidence", () => {
  test("withdraws the records it created and gives back those it replaced", async () => {
    const regency = await openRegency();
    await bring(regency, "employees", people(0, 4));
    await bring(regency, "appraisals", [appraisal(0), appraisal(1)]);
    await bring(regency, "assessments", [assessment(0, "4")]);
    const before = await everything(regency);
    const wrong = await bring(regency, "appraisals", [
      appraisal(0, "Kurang"),
      appraisal(1),
      appraisal(2),
    ]);
    const tests = await bring(regency, "assessments", [assessment(0, "2"), assessment(1, "5")]);
    expect(await everything(regency)).not.toEqual(before);
    expect(await undo(regency, tests.id)).toMatchObject({ restored: 1, withdrawn: 1 });
    expect(await undo(regency, wrong.id)).toMatchObject({ restored: 1, withdrawn: 1 });
    expect(await everything(regency)).toEqual(before);
    const again = await bring(regency, "appraisals", [appraisal(0), appraisal(2)]);
    expect(again).toMatchObject({ unchanged: 1, created: 1 });
  });

  test.each(KINDS)(
    "%s: leaves the earlier record and takes the later one away",
    async (...told) => {
      const [kind, cells, otherwise] = told;
      const of = (n: number) => ({
        ...cells,
        [kind === "appraisals" ? "nipBaru" : "NIP"]: nipOf(n),
      });
      const regency = await openRegency();
      await bring(regency, "employees", people(0, 2));
      await bring(regency, kind, [of(0)]);
      const before = await records(regency);
      const { id } = await bring(regency, kind, [{ ...of(0), ...otherwise }, of(1)]);
      expect(await records(regency)).not.toEqual(before);
      expect(await undo(regency, id)).toMatchObject({ restored: 1, withdrawn: 1 });
      expect(await records(regency)).toEqual(before);
      expect(await bring(regency, kind, [of(0), of(1)])).toMatchObject({
        unchanged: 1,
        created: 1,
      });
    },
  );

  test("leaves a trace: what the file said stays as a revision, and what returned says why", async () => {
    const regency = await openRegency();
    await bring(regency, "employees", people(0, 2));
    await bring(regency, "appraisals", [appraisal(0)]);
    const { id } = await bring(regency, "appraisals", [appraisal(0, "Kurang"), appraisal(1)]);
    await undo(regency, id);
    const { myRegency: told } = await data<{ myRegency: { a: Trace; b: Trace } }>(
      regency,
      OFFICER,
      `query ($a: ID!, $b: ID!) { myRegency { a: employee(nip: $a) { ${TRACE} } b: employee(nip: $b) { ${TRACE} } } }`,
      { a: nipOf(0), b: nipOf(1) },
    );
    expect(told.a.appraisals).toMatchObject([{ rating: "BAIK", origin: "UNDO", originId: id }]);
    expect(told.a.evidenceRevisions.edges.map(({ node }) => node)).toMatchObject([
      { replacedOrigin: "UNDO", reason: "wrong file" },
      { replacedOrigin: "FILE" },
    ]);
    expect(told.b.evidenceRevisions.edges.map(({ node }) => node)).toMatchObject([
      { replacedOrigin: "UNDO", reason: "wrong file", replacement: null },
    ]);
  });
});

describe("undoing a file of standards", () => {
  test("ends what it began and gives back what it replaced; matches and placements follow", async () => {
    const regency = await openRegency();
    await bring(regency, "employees", people(0, 4));
    await bring(regency, "assessments", [assessment(0, "4"), assessment(1, "4")]);
    await bring(regency, "standards", [standard("J-KABID", "3")]);
    const before = await everything(regency);
    const { id } = await bring(regency, "standards", [
      standard("J-KABID", "5"),
      standard("J-KASI", "5"),
    ]);
    expect(await everything(regency)).not.toEqual(before);
    expect(await undo(regency, id)).toMatchObject({ restored: 1, withdrawn: 1 });
    expect(await everything(regency)).toEqual(before);
    const again = await bring(regency, "standards", [standard("J-KABID", "3")]);
    expect(again).toMatchObject({ unchanged: 1 });
  });
});

function standard(position: string, level: string): Cells {
  return {
    "JABATAN ID": position,
    "JABATAN NAMA": null,
    "KELAS JABATAN": null,
    ...Object.fromEntries(COMPETENCIES.map(({ title }) => [title.id.toUpperCase(), level])),
    "DASAR PENETAPAN": "Keputusan Bupati 12/2026",
  };
}

const TRACE = `appraisals { rating origin originId }
  evidenceRevisions { edges { node { replacedOrigin reason replacement } } }`;

interface Trace {
  appraisals: object[];
  evidenceRevisions: { edges: { node: object }[] };
}

const RECORDS = `{ myRegency { employees { edges { node { nip appraisals { year rating } assessments { date competencies { achieved } }
  awards { title level } teamAssignments { team role } feedback360 { year score } trainings { title hours }
  postsHeld { title unit } educations { level school } discipline { level punishment } placement { value } } } } } }`;

function records(regency: Regency): Promise<unknown> {
  return data(regency, OFFICER, RECORDS);
}
