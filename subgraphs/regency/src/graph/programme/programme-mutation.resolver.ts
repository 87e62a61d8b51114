import { KEEPER } from "@talenta/access";
import { normalFilter, Price, Right } from "@talenta/contract";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RegencyContext } from "../regency.context.ts";
import { recordAttendance } from "../../programme/attendance.service.ts";
import { joinProgramme } from "../../programme/join.service.ts";
import { moveParticipant, withdrawParticipant } from "../../programme/move.service.ts";
import { nameParticipants, whomToName } from "../../programme/name.service.ts";
import type { Participant } from "../../programme/participant.store.ts";
import {
  JoinProgrammeInput,
  MoveParticipantInput,
  NameParticipantsInput,
  RecordAttendanceInput,
  SeatParticipantsInput,
  WithdrawParticipantInput,
} from "./programme.input.ts";
import {
  JoinProgrammePayloadType,
  MoveParticipantPayloadType,
  NameParticipantsPayloadType,
  RecordAttendancePayloadType,
  SeatParticipantsPayloadType,
  WithdrawParticipantPayloadType,
} from "./programme.type.ts";
import { seatParticipants } from "../../programme/seat.service.ts";
import { programmeKey, sessionKey, shownProgramme } from "./shown-programme.ts";

/** What an answer lists at most of those without a seat. */
const MOST_UNSEATED = 200;

/** What the keeper of the data does in a programme. */
@Resolver()
export class ProgrammeMutationResolver {
  @Right(KEEPER)
  @Mutation(() => JoinProgrammePayloadType, {
    nullable: true,
    description: "Takes a published programme up, or its later version.",
  })
  async joinProgramme(
    @Arg("input", () => JoinProgrammeInput, { description: "Which one." })
    { key }: JoinProgrammeInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<JoinProgrammePayloadType> {
    const { tenant, principal } = reader;
    const { programme, changed } = await joinProgramme(tenant, principal, key);
    return { programme: shownProgramme(programme, tenant.code), changed };
  }

  @Price(2_000)
  @Right(KEEPER)
  @Mutation(() => NameParticipantsPayloadType, {
    nullable: true,
    description: "Names people as participants, all of them or none.",
  })
  async nameParticipants(
    @Arg("input", () => NameParticipantsInput, { description: "Whom." })
    { programmeId, nips, filter }: NameParticipantsInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<NameParticipantsPayloadType> {
    const { tenant, principal } = reader;
    const id = programmeKey(tenant.code, programmeId);
    const whom = whomToName(nips, filter && normalFilter(filter));
    const { programme, ...done } = await nameParticipants(tenant, principal, id, whom);
    return { programme: shownProgramme(programme, tenant.code), ...done };
  }

  @Price(2_000)
  @Right(KEEPER)
  @Mutation(() => SeatParticipantsPayloadType, {
    nullable: true,
    description:
      "Seats everybody who has no seat: without clash, within seats and quotas, as many as possible. Who sits stays.",
  })
  async seatParticipants(
    @Arg("input", () => SeatParticipantsInput, { description: "In which programme." })
    { programmeId, absent, includePast }: SeatParticipantsInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Omit<SeatParticipantsPayloadType, "unseated"> & { unseated: object[] }> {
    const { tenant, principal } = reader;
    const id = programmeKey(tenant.code, programmeId);
    const whom = { absent, includePast };
    const { programme, seated, unseated } = await seatParticipants(tenant, principal, id, whom);
    return {
      programme: shownProgramme(programme, tenant.code),
      seated,
      unseatedCount: unseated.length,
      unseated: unseated.slice(0, MOST_UNSEATED),
    };
  }

  @Right(KEEPER)
  @Mutation(() => MoveParticipantPayloadType, {
    nullable: true,
    description:
      "Gives one participant a seat, or another one; after a missed session, in a later one.",
  })
  async moveParticipant(
    @Arg("input", () => MoveParticipantInput, { description: "Who, and where to." })
    { participantId: participant, sessionId, includePast, reason }: MoveParticipantInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<{ participant: Participant }> {
    const { tenant, principal } = reader;
    const session = sessionKey(tenant.code, sessionId);
    const wish = { participant, session, includePast, reason: reason ?? null };
    return { participant: await moveParticipant(tenant, principal, wish) };
  }

  @Right(KEEPER)
  @Mutation(() => WithdrawParticipantPayloadType, {
    nullable: true,
    description: "Takes a name back, until the person has attended.",
  })
  async withdrawParticipant(
    @Arg("input", () => WithdrawParticipantInput, { description: "Who, and why." })
    { participantId: participant, reason }: WithdrawParticipantInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<{ participant: Participant }> {
    const { tenant, principal } = reader;
    return { participant: await withdrawParticipant(tenant, principal, { participant, reason }) };
  }

  @Right(KEEPER)
  @Mutation(() => RecordAttendancePayloadType, {
    nullable: true,
    description: "Records who came to a session and who did not, all of it or nothing.",
  })
  async recordAttendance(
    @Arg("input", () => RecordAttendanceInput, { description: "The list." })
    { programmeId, sessionId, presentFile, ...list }: RecordAttendanceInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<RecordAttendancePayloadType> {
    const { tenant, principal } = reader;
    const { programme, ...done } = await recordAttendance(tenant, principal, {
      ...list,
      programme: programmeKey(tenant.code, programmeId),
      session: sessionKey(tenant.code, sessionId),
      presentFile: presentFile ?? null,
    });
    return { programme: shownProgramme(programme, tenant.code), ...done };
  }
}
