import {
  AwardLevel,
  DateScalar,
  DisciplineLevel,
  EducationLevel,
  PositionClass,
  Relevance,
} from "@talenta/contract";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { EvidenceRecordType } from "./evidence.type.ts";

const DOCUMENT = { nullable: true, description: "Number of the document." };

@ObjectType("Award", {
  implements: EvidenceRecordType,
  simpleResolvers: true,
  description: "An award (penghargaan).",
})
export class AwardType extends EvidenceRecordType {
  @Field(() => String, { description: "What it is called." })
  title!: string;

  @Field(() => AwardLevel, { description: "How far it reaches." })
  level!: AwardLevel;

  @Field(() => String, { nullable: true, description: "Who gave it." })
  issuer!: string | null;

  @Field(() => String, DOCUMENT)
  document!: string | null;
}

@ObjectType("TeamAssignment", {
  implements: EvidenceRecordType,
  simpleResolvers: true,
  description: "An assignment to a team (penugasan tim kerja).",
})
export class TeamAssignmentType extends EvidenceRecordType {
  @Field(() => String, { description: "The team." })
  team!: string;

  @Field(() => String, { nullable: true, description: "What the person did in it." })
  role!: string | null;

  @Field(() => DateScalar, { description: "First day." })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day; null while it goes on." })
  until!: string | null;

  @Field(() => String, DOCUMENT)
  document!: string | null;
}

@ObjectType("Feedback360", {
  implements: EvidenceRecordType,
  simpleResolvers: true,
  description: "The result of one round of 360 degree feedback (umpan balik 360 derajat).",
})
export class Feedback360Type extends EvidenceRecordType {
  @Field(() => Int, { description: "Year it is about." })
  year!: number;

  @Field(() => String, { description: "YEAR for the whole year, else the period." })
  period!: string;

  /** An exact decimal in text, told as a number. */
  @Field(() => Float, { description: "Score, 0 to 100." })
  score!: string;

  @Field(() => Int, { nullable: true, description: "How many answered; null when not known." })
  raters!: number | null;

  @Field(() => String, DOCUMENT)
  document!: string | null;
}

@ObjectType("Training", {
  implements: EvidenceRecordType,
  simpleResolvers: true,
  description: "A training (pelatihan). Its hours count on its last day.",
})
export class TrainingType extends EvidenceRecordType {
  @Field(() => String, { description: "What it is called." })
  title!: string;

  /** An exact decimal in text, told as a number. */
  @Field(() => Float, { description: "Hours of training (jam pelajaran)." })
  hours!: string;

  @Field(() => DateScalar, { description: "First day." })
  from!: string;

  @Field(() => DateScalar, { description: "Last day." })
  until!: string;

  @Field(() => String, { nullable: true, description: "Who held it." })
  provider!: string | null;

  @Field(() => String, { nullable: true, description: "Number of the certificate." })
  certificate!: string | null;
}

@ObjectType("PostHeld", {
  implements: EvidenceRecordType,
  simpleResolvers: true,
  description: "A post held now or earlier (riwayat jabatan).",
})
export class PostHeldType extends EvidenceRecordType {
  @Field(() => String, { description: "Title of the post." })
  title!: string;

  @Field(() => PositionClass, { nullable: true, description: "Its class; null when not known." })
  positionClass!: PositionClass | null;

  @Field(() => String, { nullable: true, description: "Unit it was in." })
  unit!: string | null;

  @Field(() => DateScalar, { description: "First day." })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day; null for the post held now." })
  until!: string | null;

  @Field(() => String, DOCUMENT)
  document!: string | null;
}

@ObjectType("Career", {
  simpleResolvers: true,
  description: "Length and variety of the posts somebody held, by the list on record.",
})
export class CareerType {
  @Field(() => Int, { description: "Posts begun so far." })
  posts!: number;

  @Field(() => Int, {
    description:
      "Whole years in all of them, days in two of them counted once. The policy's item experience counts those of the class held, or a higher one.",
  })
  years!: number;

  @Field(() => Int, { description: "Different titles, whatever their case and spacing." })
  titles!: number;

  @Field(() => Int, { description: "Different units, as far as they are on record." })
  units!: number;

  @Field(() => [PositionClass], { description: "Different classes, as far as they are known." })
  classes!: readonly PositionClass[];
}

@ObjectType("Education", {
  implements: EvidenceRecordType,
  simpleResolvers: true,
  description: "An education completed (riwayat pendidikan).",
})
export class EducationType extends EvidenceRecordType {
  @Field(() => EducationLevel, { description: "Its level." })
  level!: EducationLevel;

  @Field(() => String, { nullable: true, description: "Field of study (program studi)." })
  programme!: string | null;

  @Field(() => String, { nullable: true, description: "School or university." })
  school!: string | null;

  @Field(() => Int, { description: "Year of graduation." })
  graduationYear!: number;

  @Field(() => DateScalar, { nullable: true, description: "Day of graduation, when known." })
  graduatedOn!: string | null;

  @Field(() => Relevance, {
    nullable: true,
    description: "Against the post held; null when nobody has judged it.",
  })
  relevance!: Relevance | null;

  @Field(() => String, DOCUMENT)
  document!: string | null;
}

@ObjectType("Discipline", {
  implements: EvidenceRecordType,
  simpleResolvers: true,
  description: "A disciplinary punishment (hukuman disiplin). What it was for is not kept.",
})
export class DisciplineType extends EvidenceRecordType {
  @Field(() => DisciplineLevel, { description: "Its level." })
  level!: DisciplineLevel;

  @Field(() => String, { nullable: true, description: "Kind of punishment, as worded." })
  punishment!: string | null;

  @Field(() => DateScalar, { description: "First day." })
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day it is served; null where it has no end or was over at once.",
  })
  until!: string | null;

  @Field(() => String, DOCUMENT)
  document!: string | null;
}
