import { beforeEach, describe, expect, test } from "@jest/globals";
import type { FileKind } from "@talenta/siasn";
import {
  COMPETENCIES,
  DEFAULT_EVIDENCE_RULES,
  type EvidenceRules,
  POTENTIAL_ASPECTS,
} from "@talenta/talent";
import type { Regency } from "../index.ts";
import { change, CORRECT, ENTER, RECORD, WITHDRAW } from "../testing/evidence.ts";
import { caller, data, OFFICER, openRegency, TODAY } from "../testing/kit.ts";
import {
  appraisal,
  assessment,
  bringIn,
  type Cells,
  nipOf,
  person,
  reached,
} from "../testing/people.ts";

let regency: Regency;
beforeEach(async () => {
  regency = await openRegency();
  await bringIn(regency, "employees", [person(1), person(2)]);
});

const ALL = `query ($nip: ID!) { myRegency { employee(nip: $nip) {
  appraisals { ${RECORD} year rating derivedRating } assessments { ${RECORD} provider }
  awards { ${RECORD} title level issuer document } teamAssignments { ${RECORD} team role from until }
  feedback360 { ${RECORD} year period score raters } trainings { ${RECORD} title hours from until certificate }
  postsHeld { ${RECORD} title positionClass from until } educations { ${RECORD} level graduationYear relevance }
  discipline { ${RECORD} level punishment from until }
  evidenceRevisions { edges { node { recordId kind record replacement replacedBy replacedAt replacedOrigin reason origin enteredBy } } }
  placement { box performance potential explanation { performance { score } potential { score } } } } } }`;

type Everything = Record<string, Record<string, unknown>[]> & {
  evidenceRevisions: { edges: { node: Record<string, unknown> }[] };
  placement: Record<string, unknown>;
};

async function everything(of = 1, where = regency): Promise<Everything> {
  const { myRegency } = await data<{ myRegency: { employee: Everything } }>(where, OFFICER, ALL, {
    nip: nipOf(of),
  });
  return myRegency.employee;
}

const enter = (record: object, n = 1) => change(regency, ENTER, { nip: nipOf(n), record });

const TITLE = { date: "2025-08-17", title: "Inovasi", level: "NATIONAL" } as const;

/** A record of each kind by hand, and the same as a row of its file. */
const KINDS: readonly (readonly [field: string, record: object, file: FileKind, row: Cells])[] = [
  [
    "appraisals",
    { appraisal: { year: 2025, results: "ABOVE", behaviour: "MEETS", rating: "BAIK" } },
    "appraisals",
    {
      nipBaru: nipOf(1),
      tahun: "2025",
      hasilKinerja: "Diatas ekspektasi",
      perilakuKerja: "Sesuai ekspektasi",
      kuadranKinerja: "Baik",
    },
  ],
  [
    "assessments",
    {
      assessment: {
        date: "2025-11-24",
        validUntil: "2028-11-24",
        provider: "BKN",
        competencies: COMPETENCIES.map(({ id }) => ({
          competency: id,
          achieved: 2.5,
          required: 3,
        })),
        aspects: POTENTIAL_ASPECTS.map(({ id }) => ({ aspect: id, score: 4 })),
      },
    },
    "assessments",
    { ...assessment(1, "4", reached("2,5")), TANGGAL: "24-11-2025" },
  ],
  [
    "awards",
    { award: { ...TITLE, issuer: "Presiden", document: "1/2025" } },
    "awards",
    {
      TANGGAL: "17-08-2025",
      "NAMA PENGHARGAAN": "Inovasi",
      TINGKAT: "Nasional",
      PEMBERI: "Presiden",
      "NOMOR SK": "1/2025",
    },
  ],
  [
    "teamAssignments",
    { teamAssignment: { team: "Tim Reformasi", role: "Ketua", from: "2025-02-01" } },
    "team-assignments",
    { "NAMA TIM": "Tim Reformasi", PERAN: "Ketua", "TANGGAL MULAI": "01-02-2025" },
  ],
  [
    "feedback360",
    { feedback360: { year: 2025, date: "2025-12-12", score: 81.5 } },
    "feedback-360",
    { TAHUN: "2025", TANGGAL: "12-12-2025", NILAI: "81,5" },
  ],
  [
    "trainings",
    { training: { title: "Etika", hours: 24, from: "2025-03-03", until: "2025-03-05" } },
    "trainings",
    {
      "NAMA PELATIHAN": "Etika",
      JP: "24",
      "TANGGAL MULAI": "03-03-2025",
      "TANGGAL SELESAI": "05-03-2025",
    },
  ],
  [
    "postsHeld",
    { postHeld: { title: "Kepala Seksi", positionClass: "PENGAWAS", from: "2019-04-01" } },
    "posts-held",
    { JABATAN: "Kepala Seksi", "KELAS JABATAN": "Pengawas", TMT: "01-04-2019" },
  ],
  [
    "educations",
    { education: { level: "S2", programme: "Hukum", graduationYear: 2018, relevance: "RELEVANT" } },
    "educations",
    {
      "TINGKAT PENDIDIKAN": "S2",
      "PROGRAM STUDI": "Hukum",
      "TAHUN LULUS": "2018",
      RELEVANSI: "Relevan",
    },
  ],
  [
    "discipline",
    { discipline: { level: "MODERATE", from: "2026-06-01", until: "2026-12-01" } },
    "discipline",
    {
      "TINGKAT HUKUMAN": "Sedang",
      "TANGGAL MULAI": "01-06-2026",
      "TANGGAL SELESAI": "01-12-2026",
    },
  ],
];

/** What no two ways of entering share. */
const alike = (records: Record<string, unknown>[] | undefined) =>
  records?.map(({ id: _id, origin: _origin, originId: _by, enteredBy: _who, ...rest }) => rest);

describe("a record of evidence", () => {
  test.each(KINDS)(
    "of %s is the same by hand as by file, and so is the placement",
    async (field, record, file, row) => {
      const payload = await enter(record);
      expect(payload).toMatchObject({
        record: { origin: "MUTATION", enteredBy: OFFICER.subject, enteredAt: TODAY.toISOString() },
        employee: { nip: nipOf(1) },
        findings: [],
      });
      expect(payload.record?.counts).toBe(true);
      const byHand = await everything();
      expect(byHand[field]).toHaveLength(1);
      expect(payload.placement).toEqual(byHand.placement);

      const other = await openRegency();
      await bringIn(other, "employees", [person(1), person(2)]);
      const own = "nipBaru" in row ? row : { NIP: nipOf(1), ...row };
      await bringIn(other, file, [own]);
      const byFile = await everything(1, other);
      expect(alike(byHand[field])).toEqual(alike(byFile[field]));
      expect(byFile[field]?.[0]).toMatchObject({ origin: "FILE", enteredBy: OFFICER.subject });
      expect(byHand.placement).toEqual(byFile.placement);
      await other.stop();

      // The file brings nothing that is not there already.
      const summary = await bringIn(regency, file, [own]);
      expect(summary).toMatchObject({ created: 0, updated: 0, unchanged: 1, rejected: 0 });
    },
  );

  test("says what it rests on, until when it may be used, and whether it counts", async () => {
    await enter({ training: { title: "Baru", hours: 40, from: "2026-02-01", certificate: "C-1" } });
    await enter({
      training: {
        title: "Lama",
        hours: 40,
        from: "2019-02-01",
        provider: "LAN",
        validUntil: "2024-01-31",
      },
    });
    const { trainings } = await everything();
    expect(trainings).toMatchObject([
      { title: "Baru", source: "C-1", date: "2026-02-01", validUntil: null, counts: true },
      { title: "Lama", source: "LAN", date: "2019-02-01", validUntil: "2024-01-31", counts: false },
    ]);
  });

  test("shows the rating its parts give beside the stated one, which counts", async () => {
    const { findings } = await enter({
      appraisal: { year: 2025, results: "BELOW", behaviour: "BELOW", rating: "BAIK" },
    });
    expect(findings).toMatchObject([{ column: "rating" }]);
    const { appraisals } = await everything();
    expect(appraisals).toMatchObject([
      { rating: "BAIK", derivedRating: "SANGAT_KURANG", counts: true },
    ]);
  });

  test("within a year is listed beside the yearly one, and does not count", async () => {
    await enter({ appraisal: { year: 2025, period: "TRIWULAN II", rating: "KURANG" } });
    await enter({ appraisal: { year: 2025, rating: "BAIK" } });
    await enter({ appraisal: { year: 2025, period: "TRIWULAN I", rating: "KURANG" } });
    const { appraisals } = await everything();
    expect(appraisals).toMatchObject([
      { rating: "BAIK", counts: true },
      { rating: "KURANG", counts: false },
      { rating: "KURANG", counts: false },
    ]);
  });

  test("is seen by the person it is about and by nobody outside", async () => {
    await enter({ award: TITLE });
    const asked = `{ myRegency { employee(nip: "${nipOf(1)}") { awards { title } evidenceRevisions { edges { cursor } } } } }`;
    const self = caller("EMPLOYEE", { nip: nipOf(1) });
    expect(await data(regency, self, asked)).toEqual({
      myRegency: { employee: { awards: [{ title: "Inovasi" }], evidenceRevisions: { edges: [] } } },
    });
    const colleague = caller("EMPLOYEE", { nip: nipOf(2) });
    expect(await data(regency, colleague, asked)).toEqual({ myRegency: { employee: null } });
  });
});

test("the figures by which records become answers are shown with mark and source", async () => {
  const { myRegency } = await data<{ myRegency: { evidenceRules: EvidenceRules } }>(
    regency,
    OFFICER,
    "{ myRegency { evidenceRules } }",
  );
  expect(myRegency.evidenceRules).toEqual(DEFAULT_EVIDENCE_RULES);
});

describe("a correction", () => {
  test("keeps the old value with who, when and why, changes what is given, and places anew", async () => {
    const { record } = await enter({ award: { ...TITLE, issuer: "Presiden" } });
    const before = (await everything()).placement;
    const corrected = await change(regency, CORRECT, {
      recordId: record?.id,
      record: { award: { level: "UNIT", date: "2025-08-18" } },
      reason: "The decree says so",
    });
    expect(corrected.placement.performance).not.toBe(before["performance"]);
    const { awards, evidenceRevisions } = await everything();
    expect(awards).toMatchObject([
      {
        id: record?.id,
        title: "Inovasi",
        level: "UNIT",
        issuer: "Presiden",
        date: "2025-08-18",
      },
    ]);
    expect(evidenceRevisions.edges).toMatchObject([
      {
        node: {
          recordId: record?.id,
          kind: "AWARD",
          record: { level: "NATIONAL", date: "2025-08-17" },
          replacement: { level: "UNIT", date: "2025-08-18" },
          replacedBy: OFFICER.subject,
          replacedAt: TODAY.toISOString(),
          replacedOrigin: "MUTATION",
          reason: "The decree says so",
          origin: "MUTATION",
        },
      },
    ]);
  });

  test("empties a field that is given as null", async () => {
    const { record } = await enter({ award: { ...TITLE, issuer: "Presiden" } });
    const award = { issuer: null };
    await change(regency, CORRECT, { recordId: record?.id, record: { award }, reason: "Unknown" });
    expect((await everything())["awards"]).toMatchObject([{ issuer: null, level: "NATIONAL" }]);
  });

  test("by a file keeps the old value as well", async () => {
    await bringIn(regency, "appraisals", [appraisal(1, "Baik")]);
    await bringIn(regency, "appraisals", [appraisal(1, "Kurang")], { contentHash: "2" });
    const { appraisals, evidenceRevisions } = await everything();
    expect(appraisals).toMatchObject([{ rating: "KURANG" }]);
    expect(evidenceRevisions.edges).toMatchObject([
      {
        node: { record: { rating: "BAIK" }, replacedOrigin: "FILE", reason: "appraisals.csv" },
      },
    ]);
  });

  test("of the day leaves the place free for what the file says of that day", async () => {
    const { record } = await enter({ award: TITLE });
    const award = { date: "2024-08-17" };
    await change(regency, CORRECT, {
      recordId: record?.id,
      record: { award },
      reason: "Wrong year",
    });
    await enter({ award: TITLE });
    expect((await everything())["awards"]).toMatchObject([
      { date: "2025-08-17" },
      { date: "2024-08-17", id: record?.id },
    ]);
  });
});

test("a withdrawal takes the record away and keeps what it said; it can be entered again", async () => {
  const { record } = await enter({ award: TITLE });
  const withdrawn = await change(regency, WITHDRAW, {
    recordId: record?.id,
    reason: "Another person's",
  });
  expect(withdrawn).toMatchObject({ record: null, employee: { nip: nipOf(1) } });
  const { awards, evidenceRevisions } = await everything();
  expect(awards).toEqual([]);
  expect(evidenceRevisions.edges).toMatchObject([
    { node: { record: { level: "NATIONAL" }, replacement: null, reason: "Another person's" } },
  ]);
  const again = await enter({ award: TITLE });
  expect(again.record?.id).not.toBe(record?.id);
});
