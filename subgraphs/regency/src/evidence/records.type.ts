import { DateScalar, EducationLevel, PositionClass } from "@talenta/contract";
import { AWARD_LEVELS, type AwardLevel, type Relevance, RELEVANCES } from "@talenta/siasn";
import { DISCIPLINE_LEVELS, type DisciplineLevel } from "@talenta/talent";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { EvidenceRecordType } from "./evidence.type.ts";

/** Levels of award, as an enum object. */
export const AwardLevelEnum = Object.fromEntries(AWARD_LEVELS.map((word) => [word, word]));
registerEnumType(AwardLevelEnum, {
  name: "AwardLevel",
  description: "How far an award reaches (tingkat penghargaan).",
  valuesConfig: {
    UNIT: { description: "Of the unit (unit kerja)." },
    AGENCY: { description: "Of the agency (instansi), regency or province." },
    NATIONAL: { description: "National (nasional)." },
    INTERNATIONAL: { description: "International (internasional)." },
  },
});

/** How near a field of study is to the post, as an enum object. */
export const RelevanceEnum = Object.fromEntries(RELEVANCES.map((word) => [word, word]));
registerEnumType(RelevanceEnum, {
  name: "EducationRelevance",
  description: "How near a field of study is to the work of the post held, as the office judges.",
  valuesConfig: {
    RELEVANT: { description: "Relevant (sesuai)." },
    RELATED: { description: "Related (serumpun)." },
    UNRELATED: { description: "Unrelated (tidak sesuai)." },
  },
});

/** Levels of discipline, as an enum object. */
export const DisciplineLevelEnum = Object.fromEntries(
  DISCIPLINE_LEVELS.map((word) => [word, word]),
);
registerEnumType(DisciplineLevelEnum, {
  name: "DisciplineLevel",
  description: "Level of a disciplinary punishment (tingkat hukuman disiplin), PP 94/2021.",
  valuesConfig: {
    LIGHT: { description: "Light (ringan)." },
    MODERATE: { description: "Moderate (sedang)." },
    SEVERE: { description: "Severe (berat)." },
  },
});

const DOCUMENT = { nullable: true, description: "Number of the document." };

@ObjectType("Award", {
  implements: EvidenceRecordType,
  simpleResolvers: true,
  description: "An award (penghargaan).",
})
export class AwardType extends EvidenceRecordType {
  @Field(() => String, { description: "What it is called." })
  title!: string;

  @Field(() => AwardLevelEnum, { description: "How far it reaches." })
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

  @Field(() => String, { description: "Score, 0 to 100, an exact decimal." })
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

  @Field(() => String, { description: "Hours of training (jam pelajaran), an exact decimal." })
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

  @Field(() => RelevanceEnum, {
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
  @Field(() => DisciplineLevelEnum, { description: "Its level." })
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
