import { describe, expect, test } from "@jest/globals";
import {
  compilePolicy,
  type Dossier,
  FORMER_DEFAULT_POLICY,
  type Evidence,
  MICRO,
  place,
  type Placement,
  shown,
} from "@talenta/talent";
import { data, OFFICER, openRegency, TODAY } from "../testing/kit.ts";
import { appraisal, assessment, bringIn, nipOf, person } from "../testing/people.ts";

const ONE = `query ($nip: ID!) { myRegency { employee(nip: $nip) { placement {
  box performance potential value evidence possibleBoxes missing { item weight leverage }
  policy { key version } dossier computedAt } } } }`;

interface One {
  myRegency: { employee: { placement: Record<string, unknown> & { dossier: Dossier } } };
}

const policy = compilePolicy(FORMER_DEFAULT_POLICY);

/** A placement as the regency shows it. */
function asShown(placement: Placement): Record<string, unknown> {
  const points = (figure: number | null) => (figure === null ? null : shown(figure));
  return {
    box: placement.box,
    performance: points(placement.performance),
    potential: points(placement.potential),
    value: points(placement.value),
    evidence: placement.evidence / MICRO,
    possibleBoxes: placement.possibleBoxes,
    missing: placement.missing.map(({ item, weight, leverage }) => ({
      item,
      weight: shown(weight),
      leverage: shown(leverage),
    })),
    policy: { key: placement.policy.id, version: placement.policy.version },
    explanation: JSON.parse(JSON.stringify(placement.explanation)) as unknown,
    computedAt: TODAY.toISOString(),
  };
}

async function placementOf(
  regency: Awaited<ReturnType<typeof openRegency>>,
  n: number,
): Promise<Record<string, unknown>> {
  const answer = await data<One>(regency, OFFICER, ONE, { nip: nipOf(n) });
  const { dossier, ...rest } = answer.myRegency.employee.placement;
  return { ...rest, explanation: dossier.placement.explanation };
}

describe("a placement", () => {
  test("is what the rules say of the evidence on record, and follows it import by import", async () => {
    const regency = await openRegency();
    const expected = (evidence: Evidence) => asShown(place(policy, evidence));
    const educationLevel = { kind: "CATEGORY", value: "S2" } as const;

    await bringIn(regency, "employees", [person(0)]);
    expect(await placementOf(regency, 0)).toEqual(expected({ educationLevel }));

    await bringIn(regency, "appraisals", [
      appraisal(0, "Sangat Baik", 2023),
      appraisal(0, "Baik", 2025),
      { ...appraisal(0, "Kurang", 2026), periode: "TRIWULAN I" },
    ]);
    const performanceRating = { kind: "CATEGORY", value: "BAIK" } as const;
    expect(await placementOf(regency, 0)).toEqual(expected({ educationLevel, performanceRating }));

    await bringIn(regency, "assessments", [assessment(0, "4")]);
    expect(await placementOf(regency, 0)).toEqual(
      expected({
        educationLevel,
        performanceRating,
        competencyAssessed: { kind: "RATIO", achieved: "27", required: "27" },
        potentialAspects: { kind: "RATIO", achieved: "32", required: "40" },
      }),
    );
  });

  test("takes the latest assessment that is valid today", async () => {
    const regency = await openRegency();
    await bringIn(regency, "employees", [person(0)]);
    await bringIn(regency, "appraisals", [appraisal(0)]);
    await bringIn(regency, "assessments", [
      assessment(0, "5", { TANGGAL: "2024-01-10" }),
      assessment(0, "1", { TANGGAL: "2025-01-10", "BERLAKU SAMPAI": "2026-06-14" }),
    ]);
    expect(await placementOf(regency, 0)).toMatchObject({ box: 8 });
  });

  test("is computed anew on the day its assessment runs out", async () => {
    let now = TODAY;
    const regency = await openRegency({ clock: () => now });
    await bringIn(regency, "employees", [person(0)]);
    await bringIn(regency, "appraisals", [appraisal(0)]);
    await bringIn(regency, "assessments", [assessment(0, "1", { "BERLAKU SAMPAI": "2026-06-20" })]);
    const before = await placementOf(regency, 0);
    now = new Date("2026-06-20T16:00:00Z"); // still the 20th in Jakarta
    expect(await placementOf(regency, 0)).toEqual(before);
    now = new Date("2026-06-20T17:30:00Z"); // the 21st in Jakarta
    const after = await placementOf(regency, 0);
    expect(after["computedAt"]).toBe(now.toISOString());
    expect(after["potential"]).not.toBe(before["potential"]);
  });

  test("stays as it is for somebody who is no longer at work, whatever runs out", async () => {
    let now = TODAY;
    const regency = await openRegency({ clock: () => now });
    await bringIn(regency, "employees", [person(0)]);
    await bringIn(regency, "appraisals", [appraisal(0)]);
    await bringIn(regency, "assessments", [assessment(0, "1", { "BERLAKU SAMPAI": "2026-06-20" })]);
    await bringIn(regency, "employees", [{ ...person(0), "KEDUDUKAN HUKUM NAMA": "Pensiun" }]);
    const before = await placementOf(regency, 0);
    now = new Date("2026-06-21T05:00:00Z");
    expect(await placementOf(regency, 0)).toEqual(before);
    await bringIn(regency, "employees", [person(0)]);
    expect((await placementOf(regency, 0))["potential"]).not.toBe(before["potential"]);
  });

  test("is no box, but still a count, for somebody without evidence on an axis", async () => {
    const regency = await openRegency();
    await bringIn(regency, "employees", [person(0), person(1)]);
    await bringIn(regency, "appraisals", [appraisal(0)]);
    const pool = `{ myRegency { headcount talentPool { status total unplaced nineBox { box count } } } }`;
    const answer = await data<{
      myRegency: { headcount: number; talentPool: { total: number; unplaced: number } };
    }>(regency, OFFICER, pool);
    expect(answer.myRegency).toMatchObject({
      headcount: 2,
      talentPool: { status: "OK", total: 1, unplaced: 1 },
    });
  });
});
