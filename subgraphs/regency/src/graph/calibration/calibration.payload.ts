import { Field, ObjectType } from "type-graphql";
import type { CaseRecord } from "../../calibration/case.store.ts";
import { CalibrationCaseType } from "./case.type.ts";
import type { SessionRow } from "../../calibration/session.store.ts";
import { CalibrationSessionType } from "./session.type.ts";

/** What became of a session. */
@ObjectType({ simpleResolvers: true, description: "A session as it is now." })
export abstract class SessionPayload {
  @Field(() => CalibrationSessionType, { description: "The session." })
  session!: SessionRow;

  @Field(() => Boolean, {
    description: "Whether this changed anything; false where it had been done already.",
  })
  changed!: boolean;
}

/** What became of a case. */
@ObjectType({
  simpleResolvers: true,
  description: "A session and the case in it that was acted on, as they are now.",
})
export abstract class CasePayload {
  @Field(() => CalibrationSessionType, { description: "The session." })
  session!: SessionRow;

  @Field(() => CalibrationCaseType, {
    nullable: true,
    description: "The case as it is now; null where the session as a whole was meant.",
  })
  case!: CaseRecord | null;

  @Field(() => Boolean, {
    description: "Whether this changed anything; false where it had been done already.",
  })
  changed!: boolean;
}

@ObjectType("OpenCalibrationPayload", {
  simpleResolvers: true,
  description: "The session that was opened.",
})
export class OpenCalibrationPayloadType extends SessionPayload {
  @Field(() => String, {
    nullable: true,
    description: "Your own id of this change, as you gave it.",
  })
  clientMutationId!: string | null;
}

@ObjectType("RecordCalibrationAttendancePayload", {
  simpleResolvers: true,
  description: "The session, with who is there now.",
})
export class RecordCalibrationAttendancePayloadType extends SessionPayload {}

@ObjectType("SignCalibrationPayload", {
  simpleResolvers: true,
  description: "The session that was signed.",
})
export class SignCalibrationPayloadType extends SessionPayload {}

@ObjectType("CancelCalibrationPayload", {
  simpleResolvers: true,
  description: "The session that was cancelled.",
})
export class CancelCalibrationPayloadType extends SessionPayload {}

@ObjectType("DeclareCalibrationConflictPayload", {
  simpleResolvers: true,
  description: "The case, without the member who does not decide about it.",
})
export class DeclareCalibrationConflictPayloadType extends CasePayload {}

@ObjectType("WithdrawCalibrationConflictPayload", {
  simpleResolvers: true,
  description: "The case, with the member who decides about it again.",
})
export class WithdrawCalibrationConflictPayloadType extends CasePayload {}

@ObjectType("ProposeCalibrationPayload", {
  simpleResolvers: true,
  description: "The case, with the box proposed.",
})
export class ProposeCalibrationPayloadType extends CasePayload {}

@ObjectType("VoteCalibrationPayload", {
  simpleResolvers: true,
  description: "The case, with the vote.",
})
export class VoteCalibrationPayloadType extends CasePayload {}

@ObjectType("CloseCalibrationCasePayload", {
  simpleResolvers: true,
  description: "The case, with what was decided.",
})
export class CloseCalibrationCasePayloadType extends CasePayload {}

@ObjectType("DeferCalibrationCasePayload", {
  simpleResolvers: true,
  description: "The case that was deferred.",
})
export class DeferCalibrationCasePayloadType extends CasePayload {}

@ObjectType("RenewCalibrationCasePayload", {
  simpleResolvers: true,
  description: "The case heard anew: a new one where it is about a newer placement.",
})
export class RenewCalibrationCasePayloadType extends CasePayload {}

@ObjectType("SignOffCalibrationCasePayload", {
  simpleResolvers: true,
  description: "The case, with the head's word.",
})
export class SignOffCalibrationCasePayloadType extends CasePayload {}

@ObjectType("NoteCalibrationPayload", {
  simpleResolvers: true,
  description: "The session, and the case the note is about.",
})
export class NoteCalibrationPayloadType extends CasePayload {
  @Field(() => String, {
    nullable: true,
    description: "Your own id of this change, as you gave it.",
  })
  clientMutationId!: string | null;
}
