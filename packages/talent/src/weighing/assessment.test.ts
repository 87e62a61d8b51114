import { describe, expect, test } from "@jest/globals";
import { COMPETENCIES, type CompetencyId, POTENTIAL_ASPECTS } from "../competency/competencies.ts";
import { answers, fact, policy, ratio } from "./facts.fixture.ts";

/** The same of every competency or every aspect. */
function whole<Id extends string, Result>(
  all: readonly { readonly id: Id }[],
  result: Result,
): Record<Id, Result> {
  return Object.fromEntries(all.map(({ id }) => [id, result])) as Record<Id, Result>;
}

/** What the regency itself asks of a position. */
function ownStandard(levels: Partial<Record<CompetencyId, number>>) {
  const requirements = COMPETENCIES.flatMap(({ id }) => {
    const level = levels[id];
    return level === undefined ? [] : [{ id, level }];
  });
  return {
    origin: "POSITION" as const,
    standard: {
      id: "s",
      kind: "COMPETENCY" as const,
      title: { id: "Standar jabatan", en: "Standard of the position" },
      requirements,
      basis: { mark: "M" as const, source: "" },
    },
  };
}

describe("an assessment", () => {
  const aspects = whole(POTENTIAL_ASPECTS, 3);
  const nothing = whole(POTENTIAL_ASPECTS, null);
  /** Every competency at 2, with nothing stated as required but of teamwork. */
  const competencies = {
    ...whole(COMPETENCIES, { achieved: 2, required: null }),
    TEAMWORK: { achieved: 3.1, required: 3.2 },
  };
  const administrator = { positionClass: "ADMINISTRATOR" as const };
  const level = policy.requiredLevels.ADMINISTRATOR;
  const matched = ratio("19.1", String(8 * level + 3.2));

  test("counts from its day to its last day", () => {
    const records = [
      fact("ASSESSMENT", ["2026-06-15", "2029-06-14"], { competencies: {}, aspects }),
    ];
    for (const [day, counts] of [
      ["2026-06-14", false],
      ["2026-06-15", true],
      ["2029-06-14", true],
      ["2029-06-15", false],
    ] as const) {
      expect([day, answers(day, records)["potentialAspects"]]).toEqual([
        day,
        counts ? ratio("24", "40") : undefined,
      ]);
    }
  });

  test("of competency alone leaves the potential of an earlier one standing", () => {
    const records = [
      fact("ASSESSMENT", "2025-01-01", { competencies: {}, aspects }),
      fact("ASSESSMENT", "2026-01-01", { competencies, aspects: nothing }),
    ];
    expect(answers("2026-06-15", records, administrator)).toEqual({
      competencyAssessed: matched,
      potentialAspects: ratio("24", "40"),
    });
  });

  test("of a part answers nothing, and leaves the last of the whole standing", () => {
    const { TEAMWORK: _, ...eight } = competencies;
    const part = fact("ASSESSMENT", "2026-01-01", {
      competencies: { ...eight, INTEGRITY: { achieved: 5, required: null } },
      aspects: { ...aspects, GRIT: null, INTELLECT: 5 },
    });
    expect(answers("2026-06-15", [part], administrator)).toEqual({});
    const earlier = fact("ASSESSMENT", "2025-01-01", { competencies, aspects });
    expect(answers("2026-06-15", [part, earlier], administrator)).toEqual({
      competencyAssessed: matched,
      potentialAspects: ratio("24", "40"),
    });
    // Where the regency asks for no teamwork, the eight are the whole.
    const standard = ownStandard({ INTEGRITY: 4, COMMUNICATION: 3 });
    expect(answers("2026-06-15", [part], { ...administrator, standard })).toEqual({
      competencyAssessed: ratio("7", "7"),
    });
  });

  test("of one day with another counts where it found more, whatever else they say", () => {
    const ofOneDay = [
      { competencies, aspects },
      { competencies: { INTEGRITY: { achieved: 5, required: null } }, aspects },
      { competencies: { ...competencies, INTEGRITY: { achieved: 1, required: null } }, aspects },
      { competencies: {}, aspects: { ...aspects, INTELLECT: 2 } },
    ].map((facts, at) => fact("ASSESSMENT", "2026-01-01", facts, `r${at}`));
    for (const records of [ofOneDay, ofOneDay.toReversed()]) {
      expect(answers("2026-06-15", records, administrator)).toEqual({
        competencyAssessed: matched,
        potentialAspects: ratio("24", "40"),
      });
    }
  });

  test("is measured against what it states, else the policy's level of the class", () => {
    const records = [fact("ASSESSMENT", "2026-01-01", { competencies, aspects: nothing })];
    expect(answers("2026-06-15", records, administrator)).toEqual({ competencyAssessed: matched });
    // Without a class nobody says what is required of the other eight.
    expect(answers("2026-06-15", records)).toEqual({});
    const stated = whole(COMPETENCIES, { achieved: 2, required: 4 });
    expect(
      answers("2026-06-15", [
        fact("ASSESSMENT", "2026-01-01", { competencies: stated, aspects: nothing }),
      ]),
    ).toEqual({ competencyAssessed: ratio("18", "36") });
  });

  test("is measured against the regency's own standard where there is one, and by nothing else", () => {
    const records = [fact("ASSESSMENT", "2026-01-01", { competencies, aspects: nothing })];
    const standard = ownStandard({ TEAMWORK: 4 });
    expect(answers("2026-06-15", records, { ...administrator, standard })).toEqual({
      competencyAssessed: ratio("3.1", "4"),
    });
  });
});
