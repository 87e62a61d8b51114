import { OWN_OR_DECIDED } from "@talenta/access";
import {
  DateScalar,
  DateTimeScalar,
  EvidenceKind,
  PageInfo,
  RequestAction,
  RequestConsequence,
  RequestKind,
  RequestState,
  Right,
  Role,
} from "@talenta/contract";
import type { IsoDate } from "@talenta/talent";
import { Field, ID, Int, ObjectType } from "type-graphql";

/** A file that came with a request. */
@Right(OWN_OR_DECIDED)
@ObjectType("RequestAttachment", {
  simpleResolvers: true,
  description: "A file that came with a request: PDF, JPEG or PNG.",
})
export class RequestAttachmentType {
  @Field(() => String, { description: "Its name, as given." })
  fileName!: string;

  @Field(() => String, { description: "Its kind by its bytes, for example application/pdf." })
  mediaType!: string;

  @Field(() => Int, { description: "Bytes." })
  size!: number;

  @Field(() => String, { description: "SHA-256 of its bytes, hex." })
  sha256!: string;
}

/** One step of a request. */
@Right(OWN_OR_DECIDED)
@ObjectType("RequestStep", {
  simpleResolvers: true,
  description: "One step of a request's history; none is ever changed.",
})
export class RequestStepType {
  @Field(() => RequestAction, { description: "What was done." })
  action!: RequestAction;

  @Field(() => RequestState, { description: "The state it led to." })
  state!: RequestState;

  @Field(() => String, { description: "Who did it." })
  by!: string;

  @Field(() => Role, { description: "In which role." })
  role!: Role;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { nullable: true, description: "The answer, or a note." })
  words!: string | null;
}

/** What an employee asks for. */
@Right(OWN_OR_DECIDED)
@ObjectType("EmployeeRequest", {
  simpleResolvers: true,
  description:
    "What an employee asks for: a correction of the own record, or a second look at the own placement.",
})
export class EmployeeRequestType {
  @Field(() => ID, { description: "Id with the owner." })
  id!: string;

  @Field(() => RequestKind, { description: "What is asked for." })
  kind!: RequestKind;

  @Field(() => RequestState, { description: "How far it has come." })
  state!: RequestState;

  @Field(() => EvidenceKind, {
    nullable: true,
    description: "Kind of evidence a correction is about.",
  })
  evidenceKind!: EvidenceKind | null;

  @Field(() => ID, {
    nullable: true,
    description: "The record to be corrected; null for something missing.",
  })
  recordId!: string | null;

  @Field(() => String, { description: "Why, in the words of who asks." })
  reason!: string;

  @Field(() => DateTimeScalar, { description: "When it came in." })
  submittedAt!: string;

  @Field(() => DateScalar, { description: "The last day to answer it." })
  due!: IsoDate;

  @Field(() => String, { nullable: true, description: "The answer in words." })
  answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was closed." })
  closedAt!: string | null;

  @Field(() => RequestConsequence, { nullable: true, description: "What it led to once granted." })
  leadsTo!: RequestConsequence | null;

  @Field(() => ID, {
    nullable: true,
    description: "The record of evidence that came of it.",
  })
  resultRecordId!: string | null;
}

/** One request of a list. */
@Right(OWN_OR_DECIDED)
@ObjectType("EmployeeRequestEdge", {
  simpleResolvers: true,
  description: "One request of a list, with the place to go on from.",
})
export class EmployeeRequestEdgeType {
  @Field(() => String, { description: "Give it as `after` to go on behind this request." })
  cursor!: string;

  @Field(() => EmployeeRequestType, { description: "The request." })
  node!: EmployeeRequestType;
}

/** A page of requests. */
@Right(OWN_OR_DECIDED)
@ObjectType("EmployeeRequestConnection", {
  simpleResolvers: true,
  description: "One page of requests, the latest first.",
})
export class EmployeeRequestConnectionType {
  @Field(() => [EmployeeRequestEdgeType], { description: "The requests of this page." })
  edges!: EmployeeRequestEdgeType[];

  @Field(() => PageInfo, { description: "Where this page ends and whether more follows." })
  pageInfo!: PageInfo;
}
