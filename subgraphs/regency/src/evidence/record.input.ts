import {
  AwardLevel,
  DateScalar,
  DisciplineLevel,
  EducationLevel,
  PositionClass,
  Relevance,
} from "@talenta/contract";
import type { Expectation, Rating } from "@talenta/talent";
import { Field, Float, InputType, Int } from "type-graphql";
import { ExpectationEnum, RatingEnum } from "../appraisal/appraisal.type.ts";

@InputType({ description: "A performance rating (SKP, predikat kinerja)." })
export class AppraisalInput {
  @Field(() => Int, { description: "Year the rating is for." })
  year!: number;

  @Field(() => String, {
    nullable: true,
    description: "Period within the year; the whole year when absent.",
  })
  period?: string | null;

  @Field(() => ExpectationEnum, {
    nullable: true,
    description: "Results of work (hasil kerja) against expectation.",
  })
  results?: Expectation | null;

  @Field(() => ExpectationEnum, {
    nullable: true,
    description: "Work behaviour (perilaku kerja) against expectation.",
  })
  behaviour?: Expectation | null;

  @Field(() => RatingEnum, {
    nullable: true,
    description:
      "The rating; by the matrix of PermenPANRB 6/2022 when absent, and never against it.",
  })
  rating?: Rating | null;

  @Field(() => String, { nullable: true, description: "Who rated." })
  raterName?: string | null;

  @Field(() => String, { nullable: true, description: "Position of who rated." })
  raterPosition?: string | null;
}

@InputType({ description: "The level reached in one competency." })
export class CompetencyResultInput {
  @Field(() => String, { description: "One of the nine competencies, for example INTEGRITY." })
  competency!: string;

  @Field(() => Float, { description: "Level reached, 0 to 5." })
  achieved!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Level required, 1 to 5; that of the standard when absent.",
  })
  required?: number | null;
}

@InputType({ description: "The score in one aspect of potential." })
export class AspectResultInput {
  @Field(() => String, { description: "One of the eight aspects, for example GRIT." })
  aspect!: string;

  @Field(() => Float, { description: "Score, 0 to 5." })
  score!: number;
}

@InputType({ description: "A result of a profiling (ProASN) or another assessment (mark A)." })
export class AssessmentInput {
  @Field(() => DateScalar, { description: "Day of the assessment." })
  date!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day the result may be used." })
  validUntil?: string | null;

  @Field(() => String, { nullable: true, description: "Who held the assessment." })
  provider?: string | null;

  @Field(() => [CompetencyResultInput], {
    nullable: true,
    description: "Competencies tested, each once.",
  })
  competencies?: CompetencyResultInput[] | null;

  @Field(() => [AspectResultInput], {
    nullable: true,
    description: "Aspects of potential tested, each once.",
  })
  aspects?: AspectResultInput[] | null;

  @Field(() => Float, { nullable: true, description: "Digital literacy, 0 to 100." })
  digitalLiteracy?: number | null;

  @Field(() => String, { nullable: true, description: "Career preference, as worded." })
  careerPreference?: string | null;
}

@InputType({ description: "An award (penghargaan)." })
export class AwardInput {
  @Field(() => DateScalar, { description: "The day it was given." })
  date!: string;

  @Field(() => String, { description: "What it is called." })
  title!: string;

  @Field(() => AwardLevel, { description: "How far it reaches." })
  level!: AwardLevel;

  @Field(() => String, { nullable: true, description: "Who gave it." })
  issuer?: string | null;

  @Field(() => String, { nullable: true, description: "Number of the decree or certificate." })
  document?: string | null;
}

@InputType({ description: "An assignment to a team (penugasan tim kerja)." })
export class TeamAssignmentInput {
  @Field(() => String, { description: "What the team is called." })
  team!: string;

  @Field(() => String, { nullable: true, description: "Head, secretary, member, as worded." })
  role?: string | null;

  @Field(() => DateScalar, { description: "First day in the team." })
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day in the team; absent while it goes on.",
  })
  until?: string | null;

  @Field(() => String, { nullable: true, description: "Number of the decree (nomor SK)." })
  document?: string | null;
}

@InputType({ description: "A round of 360 degree feedback (umpan balik 360 derajat)." })
export class Feedback360Input {
  @Field(() => Int, { description: "The year it is about." })
  year!: number;

  @Field(() => String, {
    nullable: true,
    description: "Period within the year; the whole year when absent.",
  })
  period?: string | null;

  @Field(() => DateScalar, { description: "The day the round was closed." })
  date!: string;

  @Field(() => Float, { description: "Score, 0 to 100." })
  score!: number;

  @Field(() => Int, { nullable: true, description: "How many answered." })
  raters?: number | null;

  @Field(() => String, { nullable: true, description: "Number of the report." })
  document?: string | null;
}

@InputType({ description: "A training (pelatihan)." })
export class TrainingInput {
  @Field(() => String, { description: "What it is called." })
  title!: string;

  @Field(() => Float, { description: "Hours of training (jam pelajaran, JP)." })
  hours!: number;

  @Field(() => DateScalar, { description: "First day." })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day; the first one when absent." })
  until?: string | null;

  @Field(() => String, { nullable: true, description: "Who held it." })
  provider?: string | null;

  @Field(() => String, { nullable: true, description: "Number of the certificate." })
  certificate?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day the certificate counts; absent for ever.",
  })
  validUntil?: string | null;
}

@InputType({ description: "A post held, now or earlier (riwayat jabatan)." })
export class PostHeldInput {
  @Field(() => String, { description: "Title of the post." })
  title!: string;

  @Field(() => PositionClass, {
    nullable: true,
    description: "Class of the post; by the table of titles when absent.",
  })
  positionClass?: PositionClass | null;

  @Field(() => String, { nullable: true, description: "Unit." })
  unit?: string | null;

  @Field(() => DateScalar, { description: "First day in the post (TMT)." })
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day in the post; absent for the post held now.",
  })
  until?: string | null;

  @Field(() => String, { nullable: true, description: "Number of the decree (nomor SK)." })
  document?: string | null;
}

@InputType({ description: "An education completed (riwayat pendidikan)." })
export class EducationInput {
  @Field(() => EducationLevel, { description: "Level." })
  level!: EducationLevel;

  @Field(() => String, { nullable: true, description: "Field of study (program studi)." })
  programme?: string | null;

  @Field(() => String, { nullable: true, description: "School or university." })
  school?: string | null;

  @Field(() => Int, { description: "Year of graduation." })
  graduationYear!: number;

  @Field(() => DateScalar, { nullable: true, description: "Day of graduation." })
  graduatedOn?: string | null;

  @Field(() => Relevance, {
    nullable: true,
    description: "To the post held; absent: not judged yet.",
  })
  relevance?: Relevance | null;

  @Field(() => String, { nullable: true, description: "Number of the diploma (nomor ijazah)." })
  document?: string | null;
}

@InputType({ description: "A disciplinary punishment (hukuman disiplin); never what it was for." })
export class DisciplineInput {
  @Field(() => DisciplineLevel, { description: "How severe it is." })
  level!: DisciplineLevel;

  @Field(() => String, { nullable: true, description: "Kind of punishment, as worded." })
  punishment?: string | null;

  @Field(() => DateScalar, { description: "First day it holds." })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day it is served." })
  until?: string | null;

  @Field(() => String, { nullable: true, description: "Number of the decree (nomor SK)." })
  document?: string | null;
}

/** A record of any kind. Its person stands beside it. */
@InputType({ description: "A record of evidence: exactly one of these." })
export class EvidenceRecordInput {
  @Field(() => AppraisalInput, { nullable: true, description: "A performance rating." })
  appraisal?: AppraisalInput | null;

  @Field(() => AssessmentInput, { nullable: true, description: "An assessment." })
  assessment?: AssessmentInput | null;

  @Field(() => AwardInput, { nullable: true, description: "An award." })
  award?: AwardInput | null;

  @Field(() => TeamAssignmentInput, { nullable: true, description: "An assignment to a team." })
  teamAssignment?: TeamAssignmentInput | null;

  @Field(() => Feedback360Input, { nullable: true, description: "360 degree feedback." })
  feedback360?: Feedback360Input | null;

  @Field(() => TrainingInput, { nullable: true, description: "A training." })
  training?: TrainingInput | null;

  @Field(() => PostHeldInput, { nullable: true, description: "A post held." })
  postHeld?: PostHeldInput | null;

  @Field(() => EducationInput, { nullable: true, description: "An education completed." })
  education?: EducationInput | null;

  @Field(() => DisciplineInput, { nullable: true, description: "A disciplinary punishment." })
  discipline?: DisciplineInput | null;
}
