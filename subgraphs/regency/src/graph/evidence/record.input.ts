import {
  AppraisalAward,
  AspectKey,
  AwardLevel,
  CompetencyKey,
  DateScalar,
  DisciplineLevel,
  EducationLevel,
  PositionClass,
  Relevance,
} from "@talenta/contract";
import { Field, Float, InputType, Int } from "type-graphql";
import { ExpectationEnum, RatingEnum } from "../appraisal/appraisal.type.ts";

/*
 * No field is required here: which ones a record needs is for the reader of its file to say, and of a
 * correction only what changes is given.
 */

const text = (description: string) => ({ nullable: true, description });
const DOCUMENT = text("Number of the document.");
const FIRST_DAY = text("First day.");

/** Fields of an appraisal that a person fills in. */
@InputType({ description: "A performance rating (SKP). Needs a year and a rating." })
export class AppraisalInput {
  @Field(() => Int, text("Year the rating is for."))
  year?: number | null;
  @Field(() => String, text("Period within the year; YEAR or nothing for the yearly rating."))
  period?: string | null;
  @Field(() => ExpectationEnum, text("Results of work against expectation."))
  results?: string | null;
  @Field(() => ExpectationEnum, text("Work behaviour against expectation."))
  behaviour?: string | null;
  @Field(() => RatingEnum, text("The rating as stated; else results and behaviour give it."))
  rating?: string | null;
  @Field(() => AppraisalAward, text("Highest award of the year."))
  award?: AppraisalAward | null;
  @Field(() => Int, text("Team assignments within the last two years."))
  teamAssignments?: number | null;
  @Field(() => Float, text("360 degree feedback, 0 to 100."))
  feedback360?: number | null;
  @Field(() => String, text("Who rated."))
  raterName?: string | null;
  @Field(
    () => String,
    text(
      "Employee number of who rated. In a talent committee the rater does not decide about the person.",
    ),
  )
  raterNip?: string | null;
  @Field(() => String, text("Position of who rated."))
  raterPosition?: string | null;
}

@InputType({ description: "A level reached in one competency." })
export class CompetencyResultInput {
  @Field(() => CompetencyKey, { description: "The competency." })
  competency!: CompetencyKey;
  @Field(() => Float, { description: "Level reached, 0 to 5." })
  achieved!: number;
  @Field(() => Float, text("Level required, 1 to 5; nothing means the standard of the post."))
  required?: number | null;
}

@InputType({ description: "A score in one aspect of potential." })
export class AspectResultInput {
  @Field(() => AspectKey, { description: "The aspect." })
  aspect!: AspectKey;
  @Field(() => Float, text("Score, 0 to 5; nothing when it was not tested."))
  score?: number | null;
}

@InputType({ description: "A result of an assessment. Needs a date and at least one result." })
export class AssessmentInput {
  @Field(() => DateScalar, text("Day of the assessment."))
  date?: string | null;
  @Field(() => DateScalar, text("Last day the result may be used."))
  validUntil?: string | null;
  @Field(() => String, text("Who held it."))
  provider?: string | null;
  @Field(() => [CompetencyResultInput], text("All competencies tested; they replace those before."))
  competencies?: CompetencyResultInput[] | null;
  @Field(() => [AspectResultInput], text("All aspects tested; they replace those before."))
  aspects?: AspectResultInput[] | null;
  @Field(() => Float, text("Digital literacy, 0 to 100."))
  digitalLiteracy?: number | null;
  @Field(() => String, text("Career preference, as worded."))
  careerPreference?: string | null;
}

@InputType({ description: "An award. Needs a date, a title and a level." })
export class AwardInput {
  @Field(() => DateScalar, text("Day it was given."))
  date?: string | null;
  @Field(() => String, text("What it is called."))
  title?: string | null;
  @Field(() => AwardLevel, text("How far it reaches."))
  level?: string | null;
  @Field(() => String, text("Who gave it."))
  issuer?: string | null;
  @Field(() => String, DOCUMENT)
  document?: string | null;
}

@InputType({ description: "An assignment to a team. Needs a team and a first day." })
export class TeamAssignmentInput {
  @Field(() => String, text("The team."))
  team?: string | null;
  @Field(() => String, text("What the person does in it."))
  role?: string | null;
  @Field(() => DateScalar, FIRST_DAY)
  from?: string | null;
  @Field(() => DateScalar, text("Last day; nothing while it goes on."))
  until?: string | null;
  @Field(() => String, DOCUMENT)
  document?: string | null;
}

@InputType({ description: "A round of 360 degree feedback. Needs a year, a date and a score." })
export class Feedback360Input {
  @Field(() => Int, text("Year it is about."))
  year?: number | null;
  @Field(() => String, text("Period within the year; YEAR or nothing for the whole year."))
  period?: string | null;
  @Field(() => DateScalar, text("Day the round was closed."))
  date?: string | null;
  @Field(() => Float, text("Score, 0 to 100."))
  score?: number | null;
  @Field(() => Int, text("How many answered."))
  raters?: number | null;
  @Field(() => String, DOCUMENT)
  document?: string | null;
}

@InputType({ description: "A training. Needs a title, hours and a first day." })
export class TrainingInput {
  @Field(() => String, text("What it is called."))
  title?: string | null;
  @Field(() => Float, text("Hours of training (jam pelajaran)."))
  hours?: number | null;
  @Field(() => DateScalar, FIRST_DAY)
  from?: string | null;
  @Field(() => DateScalar, text("Last day; nothing when it was one day."))
  until?: string | null;
  @Field(() => String, text("Who held it."))
  provider?: string | null;
  @Field(() => String, text("Number of the certificate."))
  certificate?: string | null;
  @Field(() => DateScalar, text("Last day the certificate counts; nothing for ever."))
  validUntil?: string | null;
}

@InputType({ description: "A post held. Needs a title and a first day." })
export class PostHeldInput {
  @Field(() => String, text("Title of the post."))
  title?: string | null;
  @Field(() => PositionClass, text("Its class; nothing: told by the title where it can be."))
  positionClass?: PositionClass | null;
  @Field(() => String, text("Unit it is in."))
  unit?: string | null;
  @Field(() => DateScalar, FIRST_DAY)
  from?: string | null;
  @Field(() => DateScalar, text("Last day; nothing for the post held now."))
  until?: string | null;
  @Field(() => String, DOCUMENT)
  document?: string | null;
}

@InputType({
  description: "An education completed. Needs a level, and a year or day of graduation.",
})
export class EducationInput {
  @Field(() => EducationLevel, text("Its level."))
  level?: EducationLevel | null;
  @Field(() => String, text("Field of study."))
  programme?: string | null;
  @Field(() => String, text("School or university."))
  school?: string | null;
  @Field(() => Int, text("Year of graduation."))
  graduationYear?: number | null;
  @Field(() => DateScalar, text("Day of graduation."))
  graduatedOn?: string | null;
  @Field(() => Relevance, text("Against the post held; nothing while nobody has judged it."))
  relevance?: string | null;
  @Field(() => String, DOCUMENT)
  document?: string | null;
}

@InputType({ description: "A disciplinary punishment. Needs a level and a first day." })
export class DisciplineInput {
  @Field(() => DisciplineLevel, text("Its level."))
  level?: string | null;
  @Field(() => String, text("Kind of punishment, as worded."))
  punishment?: string | null;
  @Field(() => DateScalar, FIRST_DAY)
  from?: string | null;
  @Field(() => DateScalar, text("Last day it is served."))
  until?: string | null;
  @Field(() => String, DOCUMENT)
  document?: string | null;
}

/** One record, of whichever kind; exactly one field is filled in. */
@InputType({ description: "One record of evidence. Fill in exactly one field." })
export class EvidenceRecordInput {
  @Field(() => AppraisalInput, text("A performance rating."))
  appraisal?: AppraisalInput | null;
  @Field(() => AssessmentInput, text("A result of an assessment."))
  assessment?: AssessmentInput | null;
  @Field(() => AwardInput, text("An award."))
  award?: AwardInput | null;
  @Field(() => TeamAssignmentInput, text("An assignment to a team."))
  teamAssignment?: TeamAssignmentInput | null;
  @Field(() => Feedback360Input, text("A round of 360 degree feedback."))
  feedback360?: Feedback360Input | null;
  @Field(() => TrainingInput, text("A training."))
  training?: TrainingInput | null;
  @Field(() => PostHeldInput, text("A post held."))
  postHeld?: PostHeldInput | null;
  @Field(() => EducationInput, text("An education completed."))
  education?: EducationInput | null;
  @Field(() => DisciplineInput, text("A disciplinary punishment."))
  discipline?: DisciplineInput | null;
}
