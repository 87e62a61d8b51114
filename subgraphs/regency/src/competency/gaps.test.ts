import { beforeEach, describe, expect, test } from "@jest/globals";
import { aspectColumn, requiredColumn } from "@talenta/siasn";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import type { Regency } from "../index.ts";
import { ANALYST, ask, caller, codes, data, OFFICER, openRegency } from "../testing/kit.ts";
import { assessment, bringIn, nipOf, person, reached } from "../testing/people.ts";

const GAPS = `query ($nip: ID!, $position: ID) { myRegency { employee(nip: $nip) { placement { dossier }
  placement { dossier }
  competencyGaps(positionId: $position) { aimed position { code title class } standard { origin }
  competencies { assessment { date provider } match matchSoFar fit possibleFits missing
    gaps { competency required achieved gap state requiredMeans { indonesian } achievedMeans { english } } }
  potential { assessment { date } match matchSoFar fit possibleFits missing gaps { competency required achieved } }
  text english: text(language: EN) } } } }`;

interface Report {
  assessment: { date: string } | null;
  match: number | null;
  matchSoFar: number | null;
  fit: string | null;
  possibleFits: string[];
  missing: string[];
  gaps: { competency: string; [field: string]: unknown }[];
}
interface Gaps {
  aimed: boolean;
  position: object | null;
  standard: { origin: string } | null;
  competencies: Report | null;
  potential: Report;
  text: string[];
  english: string[];
}
interface Answer {
  myRegency: {
    employee: {
      placement: { dossier: { evidence: Record<string, unknown> } };
      competencyGaps: Gaps;
    };
  };
}

/** All nine competencies reached at a level, with nothing stated as required. */
const allAt = (level: string) => ({
  ...Object.fromEntries(COMPETENCIES.map(({ title }) => [requiredColumn(title.id), null])),
  ...reached(level),
});

let regency: Regency;
beforeEach(async () => {
  regency = await openRegency();
  // Persons 0 and 3 are Kepala Bidang (level 3 required), person 1 is Kepala Seksi (level 2).
  await bringIn(regency, "employees", [
    person(0),
    person(1),
    person(3),
    person(2, { "JABATAN ID": null, "JABATAN NAMA": null, "JENIS JABATAN NAMA": null }),
  ]);
});

const answerFor = async (n: number, position: string | null = null, who = OFFICER) =>
  (await data<Answer>(regency, who, GAPS, { nip: nipOf(n), position })).myRegency.employee;
const gapsOf = async (...args: Parameters<typeof answerFor>) =>
  (await answerFor(...args)).competencyGaps;

describe("competency gaps", () => {
  test("compare the latest valid assessment with the position held, competency by competency", async () => {
    await bringIn(regency, "assessments", [
      assessment(0, "5", { ...allAt("1"), TANGGAL: "2024-01-10" }),
      assessment(0, "4", { ...allAt("3"), "KERJA SAMA CAPAIAN": "1", "KOMUNIKASI CAPAIAN": "4,5" }),
      assessment(0, "1", { ...allAt("1"), TANGGAL: "2026-01-10", "BERLAKU SAMPAI": "2026-06-14" }),
    ]);
    const gaps = await gapsOf(0);
    expect(gaps).toMatchObject({
      aimed: false,
      position: { code: "J-KABID", class: "ADMINISTRATOR" },
      standard: { origin: "POLICY" },
    });
    expect(gaps.competencies?.assessment).toEqual({ date: "2025-11-24", provider: "BKN" });
    // 7 × 3 + 1 + 4.5 of 27
    expect(gaps.competencies).toMatchObject({ match: 98.14, fit: "MS", missing: [] });
    expect(gaps.competencies?.gaps.slice(0, 3)).toEqual([
      {
        competency: "INTEGRITY",
        required: 3,
        achieved: 3,
        gap: 0,
        state: "MEETS",
        requiredMeans: { indonesian: expect.stringContaining("unit") },
        achievedMeans: { english: expect.stringContaining("unit") },
      },
      expect.objectContaining({
        competency: "TEAMWORK",
        achieved: 1,
        gap: -2,
        state: "FALLS_SHORT",
      }),
      expect.objectContaining({
        competency: "COMMUNICATION",
        achieved: 4.5,
        gap: 1.5,
        state: "EXCEEDS",
      }),
    ]);
    expect(gaps.text).toContain("- Kerja sama: tercapai 1, disyaratkan 3. Kurang 2.");
    expect(gaps.text).toContain("Jabatan yang Anda pegang: Kepala Bidang Umum.");
    expect(gaps.english).toContain("- Teamwork: reached 1, required 3. Short by 2.");
  });

  test("judge potential by its own cut-offs, and leave it open while an aspect is missing", async () => {
    // Four of the eight aspects at 4.
    const four = POTENTIAL_ASPECTS.slice(4).map(({ title }) => [aspectColumn(title.id), null]);
    await bringIn(regency, "assessments", [assessment(0, "4", Object.fromEntries(four))]);
    const { potential } = await gapsOf(0);
    expect(potential).toMatchObject({ match: null, matchSoFar: 80, fit: null });
    expect(potential.missing).toHaveLength(4);
    // 16 of 40 at worst, 36 at best
    expect(potential.possibleFits).toEqual(["OPTIMAL", "FAIRLY_OPTIMAL", "LESS_OPTIMAL"]);
  });

  test("are what the placement counts, and each part comes from the last test of it", async () => {
    await bringIn(regency, "assessments", [
      assessment(0, "4", { ...allAt("3"), "KERJA SAMA CAPAIAN": "1", TANGGAL: "2025-06-01" }),
      // A later profiling tested potential alone.
      assessment(0, "5", { "INTEGRITAS CAPAIAN": null, "INTEGRITAS STANDAR": null }),
    ]);
    const { placement, competencyGaps: gaps } = await answerFor(0);
    expect(gaps.competencies).toMatchObject({ assessment: { date: "2025-06-01" }, match: 92.59 });
    expect(gaps.potential).toMatchObject({ assessment: { date: "2025-11-24" }, matchSoFar: 100 });
    expect(placement.dossier.evidence).toMatchObject({
      competencyAssessed: { achieved: "25", required: "27" },
      potentialAspects: { achieved: "40", required: "40" },
    });
    expect(gaps.text).toContain(
      "Hasil uji yang dipakai: 1 Juni 2025, oleh BKN, berlaku sampai 24 November 2028.",
    );
  });

  test("of two tests of one day are of the one the placement counts", async () => {
    const people = [10, 11, 12, 13, 14, 15, 16, 17];
    const file = people.map((n) => person(n));
    await bringIn(regency, "employees", file, { partial: true, contentHash: "more" });
    await bringIn(
      regency,
      "assessments",
      people.flatMap((n) => [
        assessment(n, "4", allAt("2")),
        assessment(n, "4", { ...allAt("3"), PENYELENGGARA: "UPT Penilaian" }),
      ]),
    );
    for (const n of people) {
      const { placement, competencyGaps: gaps } = await answerFor(n);
      const sum = gaps.competencies?.gaps.reduce((all, gap) => all + Number(gap["achieved"]), 0);
      const { competencyAssessed } = placement.dossier.evidence;
      expect([n, competencyAssessed]).toMatchObject([n, { achieved: String(sum) }]);
    }
  });

  test("of a position aimed at are against that position's standard, whatever the assessment stated", async () => {
    const set = `mutation ($input: SetPositionStandardInput!) { setPositionStandard(input: $input) { changed } }`;
    const input = {
      positionId: "J-KASI",
      requirements: [{ competency: "INTEGRITY", level: 5 }],
      source: "Keputusan Bupati 12/2026",
      reason: "test",
    };
    await bringIn(regency, "assessments", [assessment(0, "4", { "INTEGRITAS STANDAR": "4" })]);
    expect((await gapsOf(0, "J-KASI")).competencies?.gaps).toEqual(
      expect.arrayContaining([expect.objectContaining({ competency: "INTEGRITY", required: 2 })]),
    );
    await data(regency, OFFICER, set, { input });
    const aimed = await gapsOf(0, "J-KASI");
    expect(aimed).toMatchObject({ aimed: true, standard: { origin: "POSITION" } });
    expect(aimed.competencies?.gaps).toMatchObject([{ required: 5, achieved: 3, gap: -2 }]);
    expect(aimed.text).toContain("Jabatan yang Anda tuju: Kepala Seksi Umum.");
    const held = await gapsOf(0);
    expect(held.english).toContain(
      "Compared with: Levels stated in the assessment, otherwise the standard of the class of position.",
    );
    expect(held.competencies?.gaps[0]).toMatchObject({ competency: "INTEGRITY", required: 4 });
  });

  test("without an assessment everything is missing and nothing is nil", async () => {
    const gaps = await gapsOf(1);
    expect(gaps.competencies).toMatchObject({
      assessment: null,
      match: null,
      matchSoFar: null,
      fit: null,
      possibleFits: ["MS", "MMS", "KMS"],
    });
    expect(gaps.competencies?.gaps.map(({ state, achieved }) => [state, achieved])).toEqual(
      Array.from({ length: 9 }, () => ["MISSING", null]),
    );
    expect(gaps.text[2]).toMatch(/^Belum ada hasil uji yang berlaku/);
  });

  test("of somebody whose position is not on record name none, but can be aimed somewhere", async () => {
    const gaps = await gapsOf(2);
    expect(gaps).toMatchObject({ position: null, standard: null, competencies: null });
    expect(gaps.english).toContain(
      "What is required cannot be told yet, because the position or its class is not on record.",
    );
    expect(await gapsOf(2, "J-KASI")).toMatchObject({
      aimed: true,
      standard: { origin: "POLICY" },
    });
  });

  test("a position that is not there is not found", async () => {
    const answer = await ask(regency, OFFICER, GAPS, { nip: nipOf(0), position: "J-NOBODY" });
    expect(codes(answer)).toEqual(["NOT_FOUND"]);
  });

  test("are for the person and the own regency", async () => {
    const self = caller("EMPLOYEE", { nip: nipOf(1) });
    expect(await gapsOf(1, null, self)).toMatchObject({ position: { code: "J-KASI" } });
    const other = await data<{ myRegency: { employee: null } }>(
      regency,
      self,
      `query ($nip: ID!) { myRegency { employee(nip: $nip) { competencyGaps { aimed } } } }`,
      { nip: nipOf(0) },
    );
    expect(other.myRegency.employee).toBeNull();
    const shared = await openRegency({ sharing: "FULL" });
    await bringIn(shared, "employees", [person(0)]);
    const outside = await ask(
      shared,
      ANALYST,
      `query ($nip: ID!, $r: [_Any!]!) { _entities(representations: $r) { ... on Regency {
        employee(nip: $nip) { nip competencyGaps { aimed } } } } }`,
      { nip: nipOf(0), r: [{ __typename: "Regency", code: "18.05" }] },
    );
    expect(codes(outside)).toEqual(["FORBIDDEN"]);
    await shared.stop();
  });
});
