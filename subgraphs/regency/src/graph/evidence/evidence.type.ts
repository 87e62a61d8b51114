import { DateScalar, DateTimeScalar, EvidenceKind, PageInfo } from "@talenta/contract";
import { GraphQLJSONObject } from "graphql-scalars";
import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import type { Provenance } from "../../evidence/provenance.ts";
import { EVIDENCE_ORIGINS, type EvidenceOrigin } from "../../database/entities/evidence.entity.ts";

/** Origins of a value, as an enum object. */
const EvidenceOriginEnum = Object.fromEntries(EVIDENCE_ORIGINS.map((word) => [word, word]));
registerEnumType(EvidenceOriginEnum, {
  name: "EvidenceOrigin",
  description: "How a value came into the data.",
  valuesConfig: {
    FILE: { description: "By a file that was imported." },
    MUTATION: { description: "Entered by hand." },
    REQUEST: { description: "By a request of the person that was granted." },
    UNDO: { description: "It returned, because the import that had replaced it was undone." },
  },
});

const TYPE_NAMES: Readonly<Record<EvidenceKind, string>> = {
  APPRAISAL: "Appraisal",
  ASSESSMENT: "Assessment",
  AWARD: "Award",
  TEAM_ASSIGNMENT: "TeamAssignment",
  FEEDBACK_360: "Feedback360",
  TRAINING: "Training",
  POST_HELD: "PostHeld",
  EDUCATION: "Education",
  DISCIPLINE: "Discipline",
};

/** What every record of evidence says about itself; `counts` and `revisions` are resolved beside it. */
@InterfaceType("EvidenceRecord", {
  description: "A record of evidence about one person, with how it came to be.",
  resolveType: ({ kind }: Provenance) => TYPE_NAMES[kind],
})
export abstract class EvidenceRecordType {
  @Field(() => ID, {
    description: "Id of the record, unique over all owners; it stays whatever is corrected.",
  })
  id!: string;

  @Field(() => DateScalar, {
    description:
      "The day it is of: given, begun, closed, completed. The last day of the year where only the year is known.",
  })
  date!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day it may be used; null when it does not lapse.",
  })
  validUntil!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What it rests on: number of a document, else who issued it.",
  })
  source!: string | null;

  @Field(() => EvidenceOriginEnum, { description: "How the present value came in." })
  origin!: EvidenceOrigin;

  @Field(() => ID, {
    nullable: true,
    description: "The import or the request it came by; null when entered by hand.",
  })
  originId!: string | null;

  @Field(() => String, { description: "Who entered the present value." })
  enteredBy!: string;

  @Field(() => DateTimeScalar, { description: "When the present value was entered." })
  enteredAt!: string;
}

/** What a record said before. */
@ObjectType("EvidenceRevision", {
  simpleResolvers: true,
  description: "What a record said until it was corrected or withdrawn, and what replaced it.",
})
export class EvidenceRevisionType {
  @Field(() => ID, { description: "Id of the revision, unique over all owners." })
  id!: string;

  @Field(() => Int, {
    description: "Number of the revision with its owner; later ones are greater.",
  })
  number!: number;

  @Field(() => ID, { description: "The record it was about." })
  recordId!: string;

  @Field(() => EvidenceKind, { description: "What kind of record." })
  kind!: EvidenceKind;

  @Field(() => GraphQLJSONObject, { description: "The whole record as it was, field by field." })
  record!: Record<string, unknown>;

  @Field(() => String, { nullable: true, description: "What it rested on." })
  source!: string | null;

  @Field(() => EvidenceOriginEnum, { description: "How this value had come in." })
  origin!: EvidenceOrigin;

  @Field(() => String, { description: "Who had entered it." })
  enteredBy!: string;

  @Field(() => DateTimeScalar, { description: "When it had been entered." })
  enteredAt!: string;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: "What the record said from then on; null where it was withdrawn.",
  })
  replacement!: Record<string, unknown> | null;

  @Field(() => String, { description: "Who replaced or withdrew it." })
  replacedBy!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  replacedAt!: string;

  @Field(() => EvidenceOriginEnum, { description: "How the replacement came in." })
  replacedOrigin!: EvidenceOrigin;

  @Field(() => String, { description: "Why; the name of the file where a file replaced it." })
  reason!: string;
}

@ObjectType("EvidenceRevisionEdge", {
  simpleResolvers: true,
  description: "One revision of a list.",
})
export class EvidenceRevisionEdgeType {
  @Field(() => String, { description: "Give it as `after` to go on behind this revision." })
  cursor!: string;

  @Field(() => EvidenceRevisionType, { description: "The revision." })
  node!: EvidenceRevisionType;
}

@ObjectType("EvidenceRevisionConnection", {
  simpleResolvers: true,
  description: "One page of revisions.",
})
export class EvidenceRevisionConnectionType {
  @Field(() => [EvidenceRevisionEdgeType], { description: "The revisions, latest first." })
  edges!: EvidenceRevisionEdgeType[];

  @Field(() => PageInfo, { description: "Where this page ends and whether more follows." })
  pageInfo!: PageInfo;
}
