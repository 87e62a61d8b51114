import { beforeEach, describe, expect, test } from "@jest/globals";
import { COMPETENCIES } from "@talenta/talent";
import type { Regency } from "../index.ts";
import { ask, codes, data, HEAD, OFFICER, openRegency } from "../testing/kit.ts";
import { assessment, bringIn, type Cells, nipOf, person } from "../testing/people.ts";

const NO_LEVELS = Object.fromEntries(
  COMPETENCIES.map(({ title }) => [title.id.toUpperCase(), null]),
);
/** A row of a file of standards. */
const standard = (owner: Cells, levels: Cells, more: Cells = {}): Cells => ({
  "JABATAN ID": null,
  "JABATAN NAMA": null,
  "KELAS JABATAN": null,
  ...owner,
  ...NO_LEVELS,
  ...levels,
  "DASAR PENETAPAN": "Keputusan Bupati 12/2026",
  ...more,
});
const KABID = { "JABATAN ID": "J-KABID" };

const none = { created: 0, updated: 0, unchanged: 0, rejected: 0 };

let regency: Regency;
let files = 0;
beforeEach(async () => {
  regency = await withPeople();
});

/** Persons 0 and 3 are Kepala Bidang, person 1 is Kepala Seksi; person 7 holds another post called so. */
async function withPeople(): Promise<Regency> {
  const opened = await openRegency();
  const namesake = { "JABATAN ID": "J-KASI-2", "JABATAN NAMA": "KEPALA SEKSI UMUM" };
  await bringIn(opened, "employees", [person(0), person(1), person(3), person(7, namesake)]);
  await bringIn(opened, "assessments", [
    assessment(0, "4"),
    assessment(1, "4", { "KERJA SAMA CAPAIAN": "2" }),
  ]);
  return opened;
}

const send = (rows: readonly Cells[], into = regency) =>
  bringIn(into, "standards", rows, { contentHash: String((files += 1)) });

const LIST = `{ myRegency { competencyStandards(past: true) { edges { node {
  origin position { code } class mark source reason setBy endReason
  requirements { competency level } } } } } }`;
interface List {
  myRegency: { competencyStandards: { edges: { node: Record<string, unknown> }[] } };
}
const listed = async (from = regency) =>
  (await data<List>(from, OFFICER, LIST)).myRegency.competencyStandards.edges.map(
    ({ node }) => node,
  );

const REJECTED = `query ($id: ID!) { myRegency { import(id: $id) {
  rejectedRows { edges { node { row cells reasons { column value message } } } }
  findings(severity: NOTE) { totalCount edges { node { row column value severity message } } } } } }`;
interface Kept {
  myRegency: {
    import: {
      rejectedRows: {
        edges: { node: { row: number; cells: (string | null)[]; reasons: object[] } }[];
      };
      findings: { totalCount: number; edges: { node: { row: number | null; severity: string } }[] };
    };
  };
}
const kept = async (id: string) =>
  (await data<Kept>(regency, OFFICER, REJECTED, { id })).myRegency.import;

const STANDING = `query ($nip: ID!) { myRegency { employee(nip: $nip) {
  placement { box performance potential value missing { item } dossier }
  competencyGaps { text competencies { match fit gaps { competency required achieved } } } } } }`;
const standing = (of: Regency, n: number) => data<object>(of, OFFICER, STANDING, { nip: nipOf(n) });

const SET = `mutation ($input: SetPositionStandardInput!) { setPositionStandard(input: $input) { changed } }`;
const SET_CLASS = `mutation ($input: SetClassStandardInput!) { setClassStandard(input: $input) { changed } }`;
const byHand = (levels: Readonly<Record<string, number>>) => ({
  requirements: Object.entries(levels).map(([competency, level]) => ({ competency, level })),
  source: "Keputusan Bupati 12/2026",
  reason: "by hand",
});

describe("a file of competency standards", () => {
  test("sets them once, changes what says otherwise, and keeps every version", async () => {
    const rows = [
      standard(KABID, { INTEGRITAS: "4" }),
      standard({ "KELAS JABATAN": "Pengawas" }, { INTEGRITAS: "2", "KERJA SAMA": "3" }),
    ];
    expect(await send(rows)).toMatchObject({ ...none, created: 2 });
    expect(await send(rows)).toMatchObject({ ...none, unchanged: 2 });
    const higher = [standard(KABID, { INTEGRITAS: "5" }, { "MUTU SUMBER": "H" })];
    expect(await send(higher)).toMatchObject({ ...none, updated: 1 });
    const versions = await listed();
    expect(versions).toHaveLength(3);
    expect(versions).toEqual(
      expect.arrayContaining([
        {
          origin: "POSITION",
          position: { code: "J-KABID" },
          class: null,
          mark: "H",
          source: "Keputusan Bupati 12/2026",
          reason: "standards.csv",
          setBy: OFFICER.subject,
          endReason: null,
          requirements: [{ competency: "INTEGRITY", level: 5 }],
        },
        expect.objectContaining({ mark: "A", endReason: "standards.csv" }),
        expect.objectContaining({ class: "PENGAWAS", endReason: null }),
      ]),
    );
  });

  test("places holders as the mutations do", async () => {
    const other = await withPeople();
    const before = await standing(regency, 0);
    await send([
      standard(KABID, { INTEGRITAS: "5", "KERJA SAMA": "4" }),
      standard({ "KELAS JABATAN": "Pengawas" }, { "KERJA SAMA": "4" }),
    ]);
    const position = { positionId: "J-KABID", ...byHand({ INTEGRITY: 5, TEAMWORK: 4 }) };
    await data(other, OFFICER, SET, { input: position });
    const ofClass = { class: "PENGAWAS", ...byHand({ TEAMWORK: 4 }) };
    await data(other, OFFICER, SET_CLASS, { input: ofClass });
    expect(await standing(regency, 0)).not.toEqual(before);
    for (const n of [0, 1, 3]) {
      expect(await standing(regency, n)).toEqual(await standing(other, n));
    }
    await other.stop();
  });

  test("that says what was set by hand changes nothing, in whatever order the hand named it", async () => {
    const position = { positionId: "J-KABID", ...byHand({ TEAMWORK: 3, INTEGRITY: 4 }) };
    await data(regency, OFFICER, SET, { input: position });
    const row = standard(KABID, { INTEGRITAS: "4", "KERJA SAMA": "3" });
    expect(await send([row])).toMatchObject({ ...none, unchanged: 1 });
    const again = { positionId: "J-KABID", ...byHand({ INTEGRITY: 4, TEAMWORK: 3 }) };
    const answer = await data<object>(regency, OFFICER, SET, { input: again });
    expect(answer).toEqual({ setPositionStandard: { changed: false } });
    expect(await listed()).toHaveLength(1);
  });

  test("finds a position by its title where only one is called so", async () => {
    const { id, ...counts } = await send([
      standard({ "JABATAN NAMA": "kepala bidang  UMUM" }, { INTEGRITAS: "4" }),
      standard({ "JABATAN NAMA": "Kepala Seksi Umum" }, { INTEGRITAS: "4" }),
      standard({ "JABATAN NAMA": "Kepala Seksi Lain" }, { INTEGRITAS: "4" }),
    ]);
    expect(counts).toMatchObject({ ...none, created: 1, rejected: 2 });
    expect(await listed()).toMatchObject([{ position: { code: "J-KABID" } }]);
    const { rejectedRows } = await kept(id);
    expect(rejectedRows.edges.map(({ node }) => node.reasons)).toMatchObject([
      [{ column: "JABATAN NAMA", message: expect.stringContaining("2 positions are called so.") }],
      [{ column: "JABATAN NAMA", message: expect.stringContaining("No position is called so") }],
    ]);
  });

  test("keeps each row it rejects with its reason and its value, and takes the others", async () => {
    const { id, ...counts } = await send([
      standard(KABID, { INTEGRITAS: "4" }),
      standard({ "JABATAN ID": "J-NOBODY" }, { INTEGRITAS: "4" }),
      standard({ "KELAS JABATAN": "Pengawas" }, { INTEGRITAS: "7" }),
      standard(KABID, { INTEGRITAS: "3" }),
    ]);
    expect(counts).toMatchObject({ ...none, created: 1, rejected: 3 });
    const { rejectedRows, findings } = await kept(id);
    expect(findings).toEqual({ totalCount: 0, edges: [] });
    expect(rejectedRows.edges.map(({ node }) => [node.row, node.reasons])).toMatchObject([
      [3, [{ column: "JABATAN ID", value: "J-NOBODY" }]],
      [4, [{ column: "INTEGRITAS", value: "7" }]],
      [5, [{ message: expect.stringContaining("contradicts row 2") }]],
    ]);
    expect(rejectedRows.edges[1]?.node.cells).toContain("7");
    expect(await listed()).toMatchObject([{ requirements: [{ level: 4 }] }]);
  });

  test("notes a title that is not that of the position with the id", async () => {
    const { id } = await send([
      standard({ ...KABID, "JABATAN NAMA": "Camat" }, { INTEGRITAS: "4" }),
      standard(
        { "JABATAN ID": "J-KASI", "JABATAN NAMA": "Kepala Seksi Umum" },
        { INTEGRITAS: "4" },
      ),
    ]);
    const { findings } = await kept(id);
    expect(findings.edges.map(({ node }) => node)).toMatchObject([
      {
        row: 2,
        column: "JABATAN NAMA",
        value: "Camat",
        severity: "NOTE",
        message: expect.stringContaining("is called Kepala Bidang Umum."),
      },
    ]);
  });

  test("is the officer's to bring in", async () => {
    const input = {
      kind: "STANDARDS",
      fileName: "x.csv",
      contentHash: "x",
      columns: [],
      ignoredColumns: [],
      droppedPrivate: [],
      findings: [],
    };
    const begin = `mutation ($input: BeginImportInput!) { beginImport(input: $input) { resumed } }`;
    expect(codes(await ask(regency, HEAD, begin, { input }))).toEqual(["FORBIDDEN"]);
  });
});
