import { AppraisalAward } from "@talenta/contract";
import { EXPECTATIONS, type Expectation, RATINGS, type Rating } from "@talenta/talent";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { EvidenceRecordType } from "../evidence/evidence.type.ts";

/** The five ratings, as an enum object. */
export const RatingEnum = Object.fromEntries(RATINGS.map((word) => [word, word]));
registerEnumType(RatingEnum, {
  name: "Rating",
  description: "Performance rating (predikat kinerja), PermenPANRB 6/2022.",
  valuesConfig: {
    SANGAT_BAIK: { description: "Very good (sangat baik)." },
    BAIK: { description: "Good (baik)." },
    BUTUH_PERBAIKAN: { description: "Needs improvement (butuh perbaikan)." },
    KURANG: { description: "Poor (kurang)." },
    SANGAT_KURANG: { description: "Very poor (sangat kurang)." },
  },
});

/** Below, meets or above expectation, as an enum object. */
export const ExpectationEnum = Object.fromEntries(EXPECTATIONS.map((word) => [word, word]));
registerEnumType(ExpectationEnum, {
  name: "Expectation",
  description: "Work measured against what was expected (ekspektasi).",
  valuesConfig: {
    BELOW: { description: "Below expectation (di bawah ekspektasi)." },
    MEETS: { description: "As expected (sesuai ekspektasi)." },
    ABOVE: { description: "Above expectation (di atas ekspektasi)." },
  },
});

/** One performance rating. */
@ObjectType("Appraisal", {
  implements: EvidenceRecordType,
  simpleResolvers: true,
  description: "A performance rating (SKP) of one person and period.",
})
export class AppraisalType extends EvidenceRecordType {
  @Field(() => Int, { description: "Year the rating is for." })
  year!: number;

  @Field(() => String, { description: "YEAR for the yearly rating, else the period." })
  period!: string;

  @Field(() => ExpectationEnum, {
    nullable: true,
    description: "Results of work (hasil kerja) against expectation.",
  })
  results!: Expectation | null;

  @Field(() => ExpectationEnum, {
    nullable: true,
    description: "Work behaviour (perilaku kerja) against expectation.",
  })
  behaviour!: Expectation | null;

  @Field(() => RatingEnum, {
    description: "The rating (predikat kinerja) as stated; it is the one that counts.",
  })
  rating!: Rating;

  @Field(() => AppraisalAward, {
    nullable: true,
    description:
      "Highest award of the year as the appraisal says. Counts where no award is on record.",
  })
  award!: AppraisalAward | null;

  @Field(() => Int, {
    nullable: true,
    description: "Team assignments as the appraisal says. Counts where no assignment is on record.",
  })
  teamAssignments!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "360 degree feedback as the appraisal says, 0 to 100. Counts where no round is on record.",
  })
  /** An exact decimal in text, told as a number. */
  feedback360!: string | null;
}
