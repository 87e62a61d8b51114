import { Price, Right } from "@talenta/contract";
import { COMMITTEE, HEAD } from "@talenta/access";
import type { CalibrationAct } from "@talenta/talent";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { unitCode } from "../../text/unit-code.ts";
import type { RegencyContext } from "../regency.context.ts";
import { calibrationErrors } from "../../calibration/calibration.errors.ts";
import {
  CancelCalibrationInput,
  CloseCalibrationCaseInput,
  DeclareCalibrationConflictInput,
  DeferCalibrationCaseInput,
  NoteCalibrationInput,
  OpenCalibrationInput,
  ProposeCalibrationInput,
  RecordCalibrationAttendanceInput,
  RenewCalibrationCaseInput,
  SignCalibrationInput,
  SignOffCalibrationCaseInput,
  VoteCalibrationInput,
  WithdrawCalibrationConflictInput,
} from "./calibration.input.ts";
import {
  CancelCalibrationPayloadType,
  type CasePayload,
  CloseCalibrationCasePayloadType,
  DeclareCalibrationConflictPayloadType,
  DeferCalibrationCasePayloadType,
  NoteCalibrationPayloadType,
  OpenCalibrationPayloadType,
  ProposeCalibrationPayloadType,
  RecordCalibrationAttendancePayloadType,
  RenewCalibrationCasePayloadType,
  type SessionPayload,
  SignCalibrationPayloadType,
  SignOffCalibrationCasePayloadType,
  VoteCalibrationPayloadType,
  WithdrawCalibrationConflictPayloadType,
} from "./calibration.payload.ts";
import { actInCalibration, openCalibration } from "../../calibration/calibration.service.ts";
import { findCase } from "../../calibration/case.store.ts";
import { findSession, type SessionRow } from "../../calibration/session.store.ts";
import { newId } from "../../text/new-id.ts";

/** What a committee and the head do. */
@Resolver()
export class CalibrationResolver {
  @Price(2_000)
  @Right(COMMITTEE)
  @Mutation(() => OpenCalibrationPayloadType, {
    nullable: true,
    description: "Opens a session of the talent committee.",
  })
  async openCalibration(
    @Arg("input", () => OpenCalibrationInput, { description: "The session." })
    input: OpenCalibrationInput,
    @Ctx() context: RegencyContext,
  ): Promise<OpenCalibrationPayloadType> {
    const { tenant, principal } = context.reader;
    const { unitId, positionClass, border, nips } = input.agenda;
    const { id, changed } = await openCalibration(tenant, principal, {
      title: input.title,
      agenda: {
        unit: unitId == null ? null : unitCode(tenant.code, unitId),
        positionClass: positionClass ?? null,
        border: border == null ? null : String(border.points),
        nips: nips ?? null,
      },
      members: input.members,
      quorum: input.quorum ?? {},
      requestId: input.clientMutationId ?? null,
    });
    const { clientMutationId = null } = input;
    return { session: await sessionNow(context, id), changed, clientMutationId };
  }

  @Right(COMMITTEE)
  @Mutation(() => RecordCalibrationAttendancePayloadType, {
    nullable: true,
    description:
      "Records who is there: the chair for anybody, members for themselves. Who has voted in an open case leaves by their own word only.",
  })
  recordCalibrationAttendance(
    @Arg("input", () => RecordCalibrationAttendanceInput, { description: "Who is there." })
    { sessionId, member, present }: RecordCalibrationAttendanceInput,
    @Ctx() context: RegencyContext,
  ): Promise<SessionPayload> {
    return inSession(context, sessionId, { kind: "ATTEND", member, present });
  }

  @Right(COMMITTEE)
  @Mutation(() => DeclareCalibrationConflictPayloadType, {
    nullable: true,
    description:
      "Declares that a member does not decide about a person: members for themselves until the session is signed, chair and head for others until somebody has voted.",
  })
  declareCalibrationConflict(
    @Arg("input", () => DeclareCalibrationConflictInput, { description: "The conflict." })
    { sessionId, caseId, member, ground, note }: DeclareCalibrationConflictInput,
    @Ctx() context: RegencyContext,
  ): Promise<CasePayload> {
    return inCase(context, sessionId, {
      kind: "RECUSE",
      caseId,
      member: member ?? context.reader.principal.subject,
      ground,
      note: note ?? null,
    });
  }

  @Right(COMMITTEE)
  @Mutation(() => WithdrawCalibrationConflictPayloadType, {
    nullable: true,
    description:
      "Takes back a declared conflict, by whoever declared it, until somebody has voted on the person's case.",
  })
  withdrawCalibrationConflict(
    @Arg("input", () => WithdrawCalibrationConflictInput, { description: "The conflict." })
    { sessionId, caseId, member }: WithdrawCalibrationConflictInput,
    @Ctx() context: RegencyContext,
  ): Promise<CasePayload> {
    return inCase(context, sessionId, {
      kind: "WITHDRAW_RECUSAL",
      caseId,
      member: member ?? context.reader.principal.subject,
    });
  }

  @Right(COMMITTEE)
  @Mutation(() => ProposeCalibrationPayloadType, {
    nullable: true,
    description: "Proposes a box for a case, with the reason.",
  })
  proposeCalibration(
    @Arg("input", () => ProposeCalibrationInput, { description: "The proposal." })
    { sessionId, caseId, box, reason }: ProposeCalibrationInput,
    @Ctx() context: RegencyContext,
  ): Promise<CasePayload> {
    return inCase(context, sessionId, { kind: "PROPOSE", caseId, box, reason });
  }

  @Right(COMMITTEE)
  @Mutation(() => VoteCalibrationPayloadType, {
    nullable: true,
    description:
      "Votes on a case. A member's last vote before the case is closed is the one; it counts while the member is present and not recused.",
  })
  voteCalibration(
    @Arg("input", () => VoteCalibrationInput, { description: "The vote." })
    { sessionId, caseId, box }: VoteCalibrationInput,
    @Ctx() context: RegencyContext,
  ): Promise<CasePayload> {
    return inCase(context, sessionId, { kind: "VOTE", caseId, box });
  }

  @Right(COMMITTEE)
  @Mutation(() => NoteCalibrationPayloadType, {
    nullable: true,
    description: "Writes a note into the minutes (notulen), on a case or on the session.",
  })
  async noteCalibration(
    @Arg("input", () => NoteCalibrationInput, { description: "The note." })
    { sessionId, caseId, text, clientMutationId = null }: NoteCalibrationInput,
    @Ctx() context: RegencyContext,
  ): Promise<NoteCalibrationPayloadType> {
    const act = { kind: "NOTE", caseId: caseId ?? null, text } as const;
    const noted = await inCase(context, sessionId, act, clientMutationId);
    return { session: noted.session, case: noted.case, changed: noted.changed, clientMutationId };
  }

  @Right(COMMITTEE)
  @Mutation(() => CloseCalibrationCasePayloadType, {
    nullable: true,
    description:
      "Closes a case by counting: the box of more than half of the votes that count is decided on; without such a majority, a tie included, what stood before stands.",
  })
  closeCalibrationCase(
    @Arg("input", () => CloseCalibrationCaseInput, { description: "The case." })
    { sessionId, caseId }: CloseCalibrationCaseInput,
    @Ctx() context: RegencyContext,
  ): Promise<CasePayload> {
    return inCase(context, sessionId, { kind: "CLOSE", caseId });
  }

  @Right(COMMITTEE)
  @Mutation(() => DeferCalibrationCasePayloadType, {
    nullable: true,
    description: "Leaves a case undecided that has too few votes, or whose placement is gone.",
  })
  deferCalibrationCase(
    @Arg("input", () => DeferCalibrationCaseInput, { description: "The case." })
    { sessionId, caseId, reason }: DeferCalibrationCaseInput,
    @Ctx() context: RegencyContext,
  ): Promise<CasePayload> {
    return inCase(context, sessionId, { kind: "DEFER", caseId, reason });
  }

  @Right(COMMITTEE)
  @Mutation(() => RenewCalibrationCasePayloadType, {
    nullable: true,
    description:
      "Takes a case up anew after the records changed: under the person's newer placement as a new case, or without a member whom the records recuse since.",
  })
  renewCalibrationCase(
    @Arg("input", () => RenewCalibrationCaseInput, { description: "The case." })
    { sessionId, caseId }: RenewCalibrationCaseInput,
    @Ctx() context: RegencyContext,
  ): Promise<CasePayload> {
    return inCase(context, sessionId, { kind: "RENEW", caseId, newCaseId: newId() });
  }

  @Right(HEAD)
  @Mutation(() => SignOffCalibrationCasePayloadType, {
    nullable: true,
    description:
      "The head signs, or declines, a move beyond one step per axis; without it such a move takes no effect.",
  })
  signOffCalibrationCase(
    @Arg("input", () => SignOffCalibrationCaseInput, { description: "The head's word." })
    { sessionId, caseId, agreed, reason }: SignOffCalibrationCaseInput,
    @Ctx() context: RegencyContext,
  ): Promise<CasePayload> {
    return inCase(context, sessionId, { kind: "SIGN_OFF", caseId, agreed, reason: reason ?? null });
  }

  @Right(COMMITTEE)
  @Mutation(() => SignCalibrationPayloadType, {
    nullable: true,
    description:
      "Signs a session, by the chair or the head: its decisions hold from now on, all of them or, where one cannot, none. It never changes again.",
  })
  signCalibration(
    @Arg("input", () => SignCalibrationInput, { description: "The session." })
    { sessionId }: SignCalibrationInput,
    @Ctx() context: RegencyContext,
  ): Promise<SessionPayload> {
    return inSession(context, sessionId, { kind: "SIGN" });
  }

  @Right(COMMITTEE)
  @Mutation(() => CancelCalibrationPayloadType, {
    nullable: true,
    description: "Ends a session without any effect, by the chair or the head.",
  })
  cancelCalibration(
    @Arg("input", () => CancelCalibrationInput, { description: "The session." })
    { sessionId, reason }: CancelCalibrationInput,
    @Ctx() context: RegencyContext,
  ): Promise<SessionPayload> {
    return inSession(context, sessionId, { kind: "CANCEL", reason });
  }
}

async function inSession(
  context: RegencyContext,
  sessionId: string,
  act: CalibrationAct,
): Promise<SessionPayload> {
  const { tenant, principal } = context.reader;
  const { changed } = await actInCalibration(tenant, principal, { sessionId, act });
  return { session: await sessionNow(context, sessionId), changed };
}

async function inCase(
  context: RegencyContext,
  sessionId: string,
  act: CalibrationAct & { readonly caseId: string | null },
  requestId: string | null = null,
): Promise<CasePayload> {
  const { tenant, principal } = context.reader;
  const { changed } = await actInCalibration(tenant, principal, { sessionId, act, requestId });
  const { db } = tenant.store;
  const renewed = act.kind === "RENEW" ? await findCase(db, act.newCaseId) : null;
  return {
    session: await sessionNow(context, sessionId),
    case: renewed ?? (act.caseId === null ? null : await findCase(db, act.caseId)),
    changed,
  };
}

async function sessionNow({ reader }: RegencyContext, id: string): Promise<SessionRow> {
  const session = await findSession(reader.tenant.store.db, id);
  if (session === null) throw calibrationErrors.unknownSession(id);
  return session;
}
