import { describe, expect, test } from "@jest/globals";
import { TalentaError } from "@talenta/service";
import { nipOf } from "../../testing/people.ts";
import type { EvidenceRecordInput } from "./record.input.ts";
import { filledIn } from "./filled-in.ts";
import { recordOf } from "../../evidence/record-of.ts";

const NIP = nipOf(1);

const read = (input: EvidenceRecordInput) => recordOf(filledIn(input, "proposal"), NIP);

const fault = (input: EvidenceRecordInput): unknown => {
  try {
    return read(input);
  } catch (error) {
    if (error instanceof TalentaError) return error.extensions["field"];
    throw error;
  }
};

describe("a record given by hand", () => {
  test("is the record its file would give", () => {
    const award = { date: "2025-08-17", title: " Inovasi  Desa ", level: "NATIONAL" } as const;
    expect(read({ award })).toEqual({
      kind: "AWARD",
      record: { nip: NIP, ...award, title: "Inovasi Desa", issuer: null, document: null },
    });
    const education = { level: "S2", graduationYear: 2019, relevance: "RELATED" } as const;
    expect(read({ education })).toMatchObject({ kind: "EDUCATION", record: education });
    const feedback360 = { year: 2025, date: "2025-12-01", score: 81.25 };
    expect(read({ feedback360 })).toMatchObject({
      record: { score: "81.25", period: "YEAR", raters: null },
    });
    const appraisal = { year: 2025, results: "ABOVE", behaviour: "ABOVE" } as const;
    expect(read({ appraisal })).toMatchObject({ record: { rating: "SANGAT_BAIK" } });
    const assessment = {
      date: "2025-11-24",
      competencies: [{ competency: "INTEGRITY" as const, achieved: 3, required: 4 }],
      aspects: [{ aspect: "GRIT" as const, score: 4.5 }],
    };
    expect(read({ assessment })).toMatchObject({
      record: { competencies: { INTEGRITY: { achieved: 3, required: 4 } }, aspects: { GRIT: 4.5 } },
    });
  });

  test("is refused by the name of the field at fault", () => {
    const training = { title: "Etika", hours: 8, from: "2025-03-03" };
    expect(fault({})).toBe("proposal");
    expect(fault({ training, award: { date: "2025-01-01", title: "x", level: "UNIT" } })).toBe(
      "proposal",
    );
    expect(fault({ training: { ...training, title: "  " } })).toBe("proposal.training.title");
    expect(fault({ training: { ...training, title: "x".repeat(501) } })).toBe(
      "proposal.training.title",
    );
    expect(fault({ training: { ...training, hours: -1 } })).toBe("proposal.training.hours");
    expect(fault({ training: { ...training, until: "2025-03-01" } })).toBe(
      "proposal.training.until",
    );
    const year = { year: 2025, results: "ABOVE", behaviour: "ABOVE" } as const;
    expect(fault({ appraisal: { ...year, rating: "KURANG" } })).toBe("proposal.appraisal.rating");
    const beyond = [{ competency: "INTEGRITY", achieved: 7 }] as const;
    expect(fault({ assessment: { date: "2025-11-24", competencies: [...beyond] } })).toBe(
      "proposal.assessment.competencies.INTEGRITY.achieved",
    );
  });
});
