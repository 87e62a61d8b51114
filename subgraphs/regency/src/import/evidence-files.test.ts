import { beforeAll, describe, expect, test } from "@jest/globals";
import type { FileKind } from "@talenta/siasn";
import type { Regency } from "../index.ts";
import { data, OFFICER, openRegency } from "../testing/kit.ts";
import { bringIn, type Cells, nipOf, person } from "../testing/people.ts";

/** A row of each kind about person 1, and the same record told otherwise. */
const ROWS: readonly (readonly [kind: FileKind, row: Cells, otherwise: Cells])[] = [
  [
    "awards",
    { TANGGAL: "17-08-2025", "NAMA PENGHARGAAN": "Inovasi", TINGKAT: "Nasional" },
    { TINGKAT: "Instansi" },
  ],
  [
    "team-assignments",
    { "NAMA TIM": "Tim Reformasi", "TANGGAL MULAI": "01-02-2025" },
    { PERAN: "Ketua" },
  ],
  ["feedback-360", { TAHUN: "2025", TANGGAL: "12-12-2025", NILAI: "81,5" }, { NILAI: "90" }],
  [
    "trainings",
    { "NAMA PELATIHAN": "Etika", "TANGGAL MULAI": "03-03-2025", JP: "24" },
    { JP: "30" },
  ],
  ["posts-held", { JABATAN: "Analis", TMT: "01-04-2019" }, { "TANGGAL SELESAI": "31-03-2023" }],
  [
    "educations",
    { "TINGKAT PENDIDIKAN": "S1", "TAHUN LULUS": "2008", "PROGRAM STUDI": "Hukum" },
    { RELEVANSI: "Relevan" },
  ],
  [
    "discipline",
    { "TINGKAT HUKUMAN": "Ringan", "TANGGAL MULAI": "01-02-2022" },
    { "NOMOR SK": "1/2022" },
  ],
];

const FINDINGS = `query ($id: ID!) { myRegency { import(id: $id) { findings { edges { node {
  row column value severity } } } } } }`;
interface Findings {
  myRegency: { import: { findings: { edges: { node: object }[] } } };
}

describe("a file of each further kind of evidence", () => {
  let regency: Regency;
  beforeAll(async () => {
    regency = await openRegency();
    await bringIn(regency, "employees", [person(1)]);
  });

  test.each(ROWS)(
    "%s: comes in once, changes when it says otherwise, refuses strangers",
    async (kind, row, otherwise) => {
      const own = { NIP: nipOf(1), ...row };
      const none = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
      const send = (rows: Cells[], contentHash: string) =>
        bringIn(regency, kind, rows, { contentHash });
      expect(await send([own], "1")).toMatchObject({ ...none, created: 1 });
      expect(await send([own], "2")).toMatchObject({ ...none, unchanged: 1 });
      expect(await send([{ ...own, ...otherwise }], "3")).toMatchObject({ ...none, updated: 1 });
      const stranger = { ...own, NIP: nipOf(2) };
      expect(await send([stranger], "4")).toMatchObject({ ...none, rejected: 1 });
    },
  );

  test("notes a name that is not the person's, and a day that is still to come", async () => {
    const award = { NIP: nipOf(1), "NAMA PENGHARGAAN": "Teladan", TINGKAT: "Nasional" };
    const rows: Cells[] = [
      { ...award, TANGGAL: "17-08-2023", NAMA: "ORANG 1, BDI (S.Sos.)" },
      { ...award, TANGGAL: "17-08-2024", NAMA: "Siti Aminah" },
      { ...award, TANGGAL: "17-08-2062", NAMA: null },
    ];
    const { id } = await bringIn(regency, "awards", rows, { contentHash: "notes" });
    const { myRegency } = await data<Findings>(regency, OFFICER, FINDINGS, { id });
    expect(myRegency.import.findings.edges.map(({ node }) => node).slice(-2)).toEqual([
      { row: 3, column: "NAMA", value: "Siti Aminah", severity: "NOTE" },
      { row: 4, column: null, value: "2062-08-17", severity: "NOTE" },
    ]);
  });
});
