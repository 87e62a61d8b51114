import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { findEmployees } from "../../employee/employee.service.ts";
import type { RegencyContext } from "../regency.context.ts";
import {
  correctByHand,
  type EvidenceChange,
  recordByHand,
  withdrawByHand,
} from "../../evidence/evidence-change.service.ts";
import {
  CorrectEvidenceInput,
  RecordEvidenceInput,
  WithdrawEvidenceInput,
} from "./evidence.input.ts";
import {
  CorrectEvidencePayloadType,
  type EvidencePayload,
  RecordEvidencePayloadType,
  WithdrawEvidencePayloadType,
} from "./evidence.payload.ts";
import { filledIn } from "./filled-in.ts";

/** Evidence by hand; the old value of whatever changes is kept. */
@Resolver()
export class EvidenceMutationResolver {
  @Mutation(() => RecordEvidencePayloadType, {
    nullable: true,
    description:
      "Enters a record that is not there yet. It is checked as its file would be, and the person is placed anew at once.",
  })
  async recordEvidence(
    @Arg("input", () => RecordEvidenceInput, { description: "Whom it is about, and the record." })
    input: RecordEvidenceInput,
    @Ctx() context: RegencyContext,
  ): Promise<EvidencePayload> {
    const { tenant, principal } = context.reader;
    const entered = { nip: input.nip, record: filledIn(input.record, "record") };
    return payloadOf(context, await recordByHand(tenant, principal, entered));
  }

  @Mutation(() => CorrectEvidencePayloadType, {
    nullable: true,
    description:
      "Corrects a record. What it said before stays as a revision with who, when and why, and the person is placed anew at once.",
  })
  async correctEvidence(
    @Arg("input", () => CorrectEvidenceInput, { description: "Which record, its new value, why." })
    input: CorrectEvidenceInput,
    @Ctx() context: RegencyContext,
  ): Promise<EvidencePayload> {
    const { tenant, principal } = context.reader;
    const { recordId, reason, expectedEnteredAt } = input;
    const corrected = {
      id: recordId,
      reason,
      record: filledIn(input.record, "record"),
      expectedEnteredAt: expectedEnteredAt ?? null,
    };
    return payloadOf(context, await correctByHand(tenant, principal, corrected));
  }

  @Mutation(() => WithdrawEvidencePayloadType, {
    nullable: true,
    description:
      "Withdraws a record. What it said stays as a revision with who, when and why, and the person is placed anew at once.",
  })
  async withdrawEvidence(
    @Arg("input", () => WithdrawEvidenceInput, { description: "Which record, and why." })
    { recordId: id, ...why }: WithdrawEvidenceInput,
    @Ctx() context: RegencyContext,
  ): Promise<EvidencePayload> {
    const { tenant, principal } = context.reader;
    return payloadOf(context, await withdrawByHand(tenant, principal, { id, ...why }));
  }
}

/** Reads what came of it anew: an earlier mutation of the same request may have read it already. */
async function payloadOf(
  { reader, loaders }: RegencyContext,
  { id, employeeId, findings }: EvidenceChange,
): Promise<EvidencePayload> {
  const { evidence, placements, revisions, weighed } = loaders();
  for (const loader of [evidence, placements, weighed]) loader.clear(employeeId);
  revisions.clear(id);
  const [employee] = await findEmployees(reader, "id", [employeeId]);
  if (!employee) throw new Error(`Employee ${employeeId} is gone within one request`);
  const records = await evidence.load(employeeId);
  return {
    employee,
    record: records.find((record) => record.id === id) ?? null,
    placement: await placements.load(employeeId),
    findings: [...findings],
  };
}
