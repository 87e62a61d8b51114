import { ObjectionLeadsTo, RequestKind, RequestState } from "@talenta/contract";
import { Field, ID, InputType, Int } from "type-graphql";
import { EvidenceRecordInput } from "../evidence/record.input.ts";

@InputType({ description: "A file to go with a request." })
export class RequestAttachmentInput {
  @Field(() => String, {
    description:
      "Its name, 1 to 200 characters, without folders. One that ends otherwise than the kind of file does is kept with that ending added.",
  })
  fileName!: string;

  @Field(() => String, {
    description:
      "Its bytes as base64, given in a variable: PDF, JPEG or PNG, 700,000 bytes at most before base64.",
  })
  content!: string;
}

@InputType({ description: "What is wrong or missing in the own record." })
export class RequestCorrectionInput {
  @Field(() => ID, {
    nullable: true,
    description: "Id of the own record to be corrected; absent for something missing.",
  })
  recordId?: string | null;

  @Field(() => EvidenceRecordInput, {
    description:
      "The record as it should be, exactly one kind. Of a record to be corrected, only what changes.",
  })
  proposal!: EvidenceRecordInput;

  @Field(() => String, { description: "Why, in 1 to 1000 characters." })
  reason!: string;

  @Field(() => RequestAttachmentInput, { nullable: true, description: "What proves it." })
  attachment?: RequestAttachmentInput | null;
}

@InputType({ description: "Which placement is objected to, and why." })
export class ObjectToPlacementInput {
  @Field(() => ID, { description: "Id of the own current placement." })
  placementId!: string;

  @Field(() => String, { description: "Why, in 1 to 1000 characters." })
  reason!: string;

  @Field(() => RequestAttachmentInput, { nullable: true, description: "What supports it." })
  attachment?: RequestAttachmentInput | null;
}

@InputType({ description: "The request to be taken." })
export class TakeRequestInput {
  @Field(() => ID, { description: "Id of the request." })
  requestId!: string;
}

@InputType({ description: "The own request to be taken back." })
export class WithdrawRequestInput {
  @Field(() => ID, { description: "Id of the request." })
  requestId!: string;

  @Field(() => String, { nullable: true, description: "Why, in 1 to 1000 characters." })
  note?: string | null;
}

@InputType({ description: "The request to be granted, and the answer." })
export class GrantRequestInput {
  @Field(() => ID, { description: "Id of the request." })
  requestId!: string;

  @Field(() => String, { description: "The answer in words, 1 to 1000 characters." })
  answer!: string;

  @Field(() => ObjectionLeadsTo, {
    nullable: true,
    description: "For an objection: what it leads to. Absent for a correction.",
  })
  leadsTo?: ObjectionLeadsTo | null;
}

@InputType({ description: "The request to be refused, and the answer." })
export class RefuseRequestInput {
  @Field(() => ID, { description: "Id of the request." })
  requestId!: string;

  @Field(() => String, { description: "The answer in words, 1 to 1000 characters." })
  answer!: string;
}

@InputType({ description: "How long the regency gives itself to answer a request." })
export class SetRequestDueDaysInput {
  @Field(() => Int, { description: "Calendar days, 1 to 90." })
  days!: number;
}

@InputType({ description: "Which requests; all that is given must hold." })
export class RequestFilterInput {
  @Field(() => [RequestState], { nullable: true, description: "In one of these states." })
  states?: RequestState[] | null;

  @Field(() => [RequestKind], { nullable: true, description: "Of one of these kinds." })
  kinds?: RequestKind[] | null;

  @Field(() => String, { nullable: true, description: "Taken by this subject." })
  owner?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only those still open after the day they were due.",
  })
  overdue?: boolean | null;
}
