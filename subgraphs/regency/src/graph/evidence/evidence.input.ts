import { DateTimeScalar } from "@talenta/contract";
import { Field, ID, InputType } from "type-graphql";
import { EvidenceRecordInput } from "./record.input.ts";

@InputType({ description: "A record that is not there yet." })
export class RecordEvidenceInput {
  @Field(() => ID, { description: "Whom it is about." })
  nip!: string;
  @Field(() => EvidenceRecordInput, { description: "The record." })
  record!: EvidenceRecordInput;
}

@InputType({ description: "Another value for a record." })
export class CorrectEvidenceInput {
  @Field(() => ID, { description: "Id of the record to correct." })
  recordId!: string;
  @Field(() => EvidenceRecordInput, {
    description: "The same kind of record; fields left out stay as they are, null empties one.",
  })
  record!: EvidenceRecordInput;
  @Field(() => String, { description: "Why, 1 to 1000 characters; kept with the old value." })
  reason!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The record's `enteredAt` as last read. Where another value has come in since, nothing is done: CONFLICT, with the newer value. Absent, the last one wins.",
  })
  expectedEnteredAt?: string | null;
}

@InputType({ description: "A record to take away." })
export class WithdrawEvidenceInput {
  @Field(() => ID, { description: "Id of the record to withdraw." })
  recordId!: string;
  @Field(() => String, { description: "Why, 1 to 1000 characters; kept with the old value." })
  reason!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The record's `enteredAt` as last read. Where another value has come in since, nothing is done: CONFLICT, with the newer value. Absent, the last one wins.",
  })
  expectedEnteredAt?: string | null;
}
