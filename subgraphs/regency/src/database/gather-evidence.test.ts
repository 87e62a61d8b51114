import { describe, expect, test } from "@jest/globals";
import { openStore } from "@talenta/store";
import { testedDialect } from "@talenta/store/testing";
import { sql } from "kysely";
import { data, newFile, OFFICER, openRegency } from "../testing/kit.ts";
import { bringIn, nipOf, person } from "../testing/people.ts";
import { contentHash } from "../text/content-hash.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";
import { ENTITIES, type Tables } from "./tables.ts";

const NIP = nipOf(1);

/** What the first version of this service stored of one appraisal and one assessment. */
const APPRAISAL = {
  nip: NIP,
  year: 2025,
  period: "YEAR",
  results: "ABOVE",
  behaviour: "MEETS",
  rating: "BAIK",
  resultsScore: null,
  behaviourScore: null,
  ratingScore: null,
  award: "NATIONAL",
  teamAssignments: 2,
  feedback360: null,
  raterName: "Ibu Contoh",
  raterNip: null,
  raterRank: null,
  raterPosition: null,
  raterUnit: null,
  raterStatus: null,
};

async function databaseOfBefore(): Promise<string> {
  const file = newFile();
  const migrations = MIGRATIONS.slice(0, 1);
  const store = await openStore<Tables>({
    name: "before",
    database: { file },
    entities: ENTITIES,
    migrations,
  });
  const appraisal = contentHash({ employeeId: "e", year: 2025, period: "YEAR" });
  const assessment = contentHash({ employeeId: "e", date: "2025-11-24", provider: "BKN" });
  // Tables as they were then, of which the types of today know nothing.
  const statements = [
    sql`insert into setting (key, value)
      values ('regency_code', '18.05'), ('id_secret', 'secret'), ('sharing', 'POOL')`,
    sql`insert into employee (id, person_key, nip, name, search_name, active, details, content_hash, updated_at)
      values ('e', 'P-1', ${NIP}, 'Orang', 'orang', 1, '{}', '', '')`,
    sql`insert into appraisal (id, employee_id, year, period, results, behaviour, rating, details, content_hash, updated_at)
      values (${appraisal}, 'e', 2025, 'YEAR', 'ABOVE', 'MEETS', 'BAIK', ${JSON.stringify(APPRAISAL)},
        ${contentHash(APPRAISAL)}, '2026-01-02T03:04:05.000Z')`,
    sql`insert into assessment (id, employee_id, date, valid_until, provider, competencies, aspects, digital_literacy,
        career_preference, content_hash, updated_at)
      values (${assessment}, 'e', '2025-11-24', '2028-11-24', 'BKN',
        '{"INTEGRITY":{"achieved":3,"required":3}}', '{"GRIT":4}', '80', null, '', '2026-01-02T03:04:05.000Z')`,
    sql`insert into import (id, kind, state, file_name, content_hash, columns, ignored_columns, dropped_private, begun_at, begun_by)
      values ('i', 'APPRAISALS', 'FINISHED', 'skp.csv', '', '[]', '[]', '[]', '2026-01-02', 'somebody')`,
    sql`insert into import_row (import_id, row, outcome, subject, hash, leads)
      values ('i', 2, 'CREATED', ${appraisal}, '', 1)`,
  ];
  await store.transaction(async ({ db }) => {
    for (const statement of statements) await statement.execute(db);
  });
  await store.close();
  return file;
}

// Databases on PostgreSQL begin with the baseline: only files are older than it.
const describeOfFiles = testedDialect() === "sqlite" ? describe : describe.skip;

describeOfFiles("appraisals and assessments of the first version", () => {
  test("are evidence like any other, with what is known of how they came in", async () => {
    const regency = await openRegency({ file: await databaseOfBefore() });
    const { myRegency } = await data<{ myRegency: { employee: object } }>(
      regency,
      OFFICER,
      `{ myRegency { employee(nip: "${NIP}") {
        appraisals { year period results rating award teamAssignments source origin originId enteredBy enteredAt revisions { id } }
        assessments { date validUntil provider digitalLiteracy competencies { competency achieved } aspects { aspect score } enteredBy } } } }`,
    );
    expect(myRegency.employee).toEqual({
      appraisals: [
        {
          year: 2025,
          period: "YEAR",
          results: "ABOVE",
          rating: "BAIK",
          award: "NATIONAL",
          teamAssignments: 2,
          source: "Ibu Contoh",
          origin: "FILE",
          originId: "i",
          enteredBy: "somebody",
          enteredAt: "2026-01-02T03:04:05.000Z",
          revisions: [],
        },
      ],
      assessments: [
        {
          date: "2025-11-24",
          validUntil: "2028-11-24",
          provider: "BKN",
          digitalLiteracy: 80,
          competencies: [{ competency: "INTEGRITY", achieved: 3 }],
          aspects: [{ aspect: "GRIT", score: 4 }],
          enteredBy: "unknown",
        },
      ],
    });
  });

  test("are known again when the same file comes once more", async () => {
    const regency = await openRegency({ file: await databaseOfBefore() });
    const row = {
      nipBaru: NIP,
      tahun: "2025",
      hasilKinerja: "Diatas ekspektasi",
      perilakuKerja: "Sesuai ekspektasi",
      kuadranKinerja: "Baik",
      penghargaan: "Nasional",
      penugasanTim: "2",
      namaPenilai: "Ibu Contoh",
    };
    const nothing = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
    expect(await bringIn(regency, "appraisals", [row])).toMatchObject({ ...nothing, unchanged: 1 });
    await bringIn(regency, "employees", [person(1)]);
    const changed = { ...row, kuadranKinerja: "Kurang" };
    expect(await bringIn(regency, "appraisals", [changed], { contentHash: "2" })).toMatchObject({
      ...nothing,
      updated: 1,
    });
  });
});
