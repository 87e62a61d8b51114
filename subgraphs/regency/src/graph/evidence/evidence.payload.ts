import { Field, ObjectType } from "type-graphql";
import { EmployeeType } from "../employee/employee.type.ts";
import { FindingType } from "../import/import.type.ts";
import { PlacementType } from "../placement/placement.type.ts";
import { EvidenceRecordType } from "./evidence.type.ts";

/** What came of changing a record. */
@ObjectType({ simpleResolvers: true, description: "What came of changing a record." })
export abstract class EvidencePayload {
  @Field(() => EvidenceRecordType, {
    nullable: true,
    description: "The record as it stands; null when it was withdrawn.",
  })
  record!: EvidenceRecordType | null;

  @Field(() => EmployeeType, { description: "Whom it is about." })
  employee!: EmployeeType;

  @Field(() => PlacementType, {
    nullable: true,
    description: "The placement that follows from it.",
  })
  placement!: PlacementType | null;

  @Field(() => [FindingType], { description: "What deserves a look, though it is in." })
  findings!: FindingType[];
}

@ObjectType("RecordEvidencePayload", {
  simpleResolvers: true,
  description: "What came of entering a record.",
})
export class RecordEvidencePayloadType extends EvidencePayload {}

@ObjectType("CorrectEvidencePayload", {
  simpleResolvers: true,
  description: "What came of correcting a record.",
})
export class CorrectEvidencePayloadType extends EvidencePayload {}

@ObjectType("WithdrawEvidencePayload", {
  simpleResolvers: true,
  description: "What came of withdrawing a record.",
})
export class WithdrawEvidencePayloadType extends EvidencePayload {}
