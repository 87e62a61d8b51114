import { EXPECTATIONS, type Expectation, RATINGS, type Rating } from "@talenta/talent";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";

/** The five ratings, as an enum object. */
export const RatingEnum = Object.fromEntries(RATINGS.map((word) => [word, word]));
registerEnumType(RatingEnum, {
  name: "Rating",
  description: "Performance rating (predikat kinerja), PermenPANRB 6/2022.",
  valuesConfig: {
    SANGAT_BAIK: { description: "Very good." },
    BAIK: { description: "Good." },
    BUTUH_PERBAIKAN: { description: "Needs improvement." },
    KURANG: { description: "Poor." },
    SANGAT_KURANG: { description: "Very poor." },
  },
});

/** Below, meets or above expectation, as an enum object. */
export const ExpectationEnum = Object.fromEntries(EXPECTATIONS.map((word) => [word, word]));
registerEnumType(ExpectationEnum, {
  name: "Expectation",
  description: "Work measured against what was expected (ekspektasi).",
  valuesConfig: {
    BELOW: { description: "Below expectation." },
    MEETS: { description: "As expected." },
    ABOVE: { description: "Above expectation." },
  },
});

/** One performance rating. */
@ObjectType("Appraisal", {
  simpleResolvers: true,
  description: "A performance rating (SKP) of one person and period.",
})
export class AppraisalType {
  @Field(() => ID, { description: "Id with the owner." })
  id!: string;

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

  @Field(() => RatingEnum, { description: "The rating (predikat kinerja)." })
  rating!: Rating;
}
