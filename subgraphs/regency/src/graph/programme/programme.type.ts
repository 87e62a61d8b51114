import { INSIDE, KEEPER, RECORD, STAFF } from "@talenta/access";
import {
  BilingualText,
  DateScalar,
  DateTimeScalar,
  LocalTimeScalar,
  PageInfo,
  ParticipantState,
  PositionClass,
  Right,
  SourceMark,
  UnseatedReason,
} from "@talenta/contract";
import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("JoinedSession", {
  simpleResolvers: true,
  description: "One session (sesi) of a programme, with the seats of this owner.",
})
export class JoinedSessionType {
  @Right(STAFF)
  @Field(() => ID, { description: "Id of the session with this owner, unique over all owners." })
  id!: string;

  @Right(STAFF)
  @Field(() => ID, { description: "Key in the programme." })
  key!: string;

  @Right(STAFF)
  @Field(() => String, { description: "School, hall or room." })
  place!: string;

  @Right(STAFF)
  @Field(() => DateScalar, { description: "The day." })
  day!: string;

  @Right(STAFF)
  @Field(() => LocalTimeScalar, { description: "Begin, hh:mm in Western Indonesian Time." })
  startsAt!: string;

  @Right(STAFF)
  @Field(() => LocalTimeScalar, { description: "End, hh:mm on the same day." })
  endsAt!: string;

  @Right(STAFF)
  @Field(() => Int, { description: "Seats set apart for this owner." })
  seats!: number;
}

@Right(STAFF)
@ObjectType("JoinedQuota", {
  simpleResolvers: true,
  description: "How many people of one class this owner may send to a programme.",
})
export class JoinedQuotaType {
  @Field(() => PositionClass, { description: "The class (jenjang jabatan)." })
  class!: PositionClass;

  @Field(() => Int, { description: "People it may send." })
  people!: number;

  @Field(() => SourceMark, { description: "How well the figure is founded." })
  mark!: SourceMark;

  @Field(() => String, { description: "Where the figure comes from." })
  source!: string;
}

/** A programme as this regency takes part in it. */
@ObjectType("JoinedProgramme", {
  simpleResolvers: true,
  description: "A profiling programme (Profiling ASN) this owner takes part in, as published.",
})
export class JoinedProgrammeType {
  @Right(STAFF)
  @Field(() => ID, { description: "Id of the programme with this owner, unique over all owners." })
  id!: string;

  @Right(STAFF)
  @Field(() => ID, { description: "Key of the programme, the same with the province." })
  key!: string;

  @Right(STAFF)
  @Field(() => Int, { description: "Version of the plan taken over." })
  version!: number;

  @Right(STAFF)
  @Field(() => BilingualText, { description: "Its title." })
  title!: BilingualText;

  @Right(STAFF)
  @Field(() => String, { description: "The decree, letter or announcement it follows." })
  citation!: string;

  @Right(STAFF)
  @Field(() => String, { description: "Who holds the assessment, as files of results name it." })
  provider!: string;

  @Right(STAFF)
  @Field(() => DateScalar, { description: "Last day on which results are in time." })
  resultsDue!: string;

  @Right(STAFF)
  @Field(() => DateTimeScalar, { description: "When this owner took it up." })
  joinedAt!: string;

  @Right(STAFF)
  @Field(() => [JoinedQuotaType], { description: "Quotas of this owner." })
  quotas!: JoinedQuotaType[];
}

@Right(RECORD)
@ObjectType("ParticipantStep", {
  simpleResolvers: true,
  description: "One line of a participant's history.",
})
export class ParticipantStepType {
  @Field(() => ParticipantState, { description: "The state from then on." })
  state!: ParticipantState;

  @Field(() => ID, { nullable: true, description: "Id of the session it was about." })
  sessionId!: string | null;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { nullable: true, description: "Who recorded it." })
  by!: string | null;

  @Field(() => String, { nullable: true, description: "Why, where that was said." })
  reason!: string | null;
}

/** One of the regency's people in a programme. */
@Right(RECORD)
@ObjectType("Participant", {
  simpleResolvers: true,
  description: "One of the owner's people in a programme.",
})
export class ParticipantType {
  @Field(() => ID, { description: "Id of the participant, unique over all owners." })
  id!: string;

  @Field(() => ParticipantState, { description: "Where the person stands in the programme." })
  state!: ParticipantState;

  @Field(() => PositionClass, {
    nullable: true,
    description: "Class held when the person was named; quotas count it.",
  })
  positionClass!: PositionClass | null;

  @Field(() => DateTimeScalar, { description: "When the person was named first." })
  namedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the result was recorded.",
  })
  resultAt!: string | null;

  @Field(() => Boolean, { description: "Whether the result came after the day it was due." })
  resultLate!: boolean;
}

@Right(INSIDE)
@ObjectType("ParticipantEdge", { simpleResolvers: true, description: "One entry of a list." })
export class ParticipantEdgeType {
  @Field(() => String, { description: "Position of this entry in the list." })
  cursor!: string;

  @Field(() => ParticipantType, { description: "The participant." })
  node!: ParticipantType;
}

@Right(INSIDE)
@ObjectType("ParticipantConnection", {
  simpleResolvers: true,
  description: "Participants of a programme, page by page.",
})
export class ParticipantConnectionType {
  @Field(() => Int, { nullable: true, description: "Participants in the whole list." })
  totalCount!: number | null;

  @Field(() => [ParticipantEdgeType], { description: "This page, in order." })
  edges!: ParticipantEdgeType[];

  @Field(() => PageInfo, { description: "Whether more follows." })
  pageInfo!: PageInfo;
}

@Right(KEEPER)
@ObjectType("JoinProgrammePayload", { simpleResolvers: true, description: "What was taken up." })
export class JoinProgrammePayloadType {
  @Field(() => JoinedProgrammeType, { description: "The programme." })
  programme!: JoinedProgrammeType;

  @Field(() => Boolean, { description: "False when this version had been taken up before." })
  changed!: boolean;
}

@Right(KEEPER)
@ObjectType("NameParticipantsPayload", { simpleResolvers: true, description: "Who was named." })
export class NameParticipantsPayloadType {
  @Field(() => JoinedProgrammeType, { description: "The programme." })
  programme!: JoinedProgrammeType;

  @Field(() => Int, { description: "People named now." })
  named!: number;

  @Field(() => Int, { description: "People who had been named before; unchanged." })
  already!: number;
}

@Right(KEEPER)
@ObjectType("UnseatedParticipant", {
  simpleResolvers: true,
  description: "Somebody without a seat, and why.",
})
export class UnseatedParticipantType {
  @Field(() => ParticipantType, { description: "The participant." })
  participant!: ParticipantType;

  @Field(() => UnseatedReason, { description: "Why there is no seat." })
  reason!: UnseatedReason;
}

@Right(KEEPER)
@ObjectType("SeatParticipantsPayload", { simpleResolvers: true, description: "Who was seated." })
export class SeatParticipantsPayloadType {
  @Field(() => JoinedProgrammeType, { description: "The programme." })
  programme!: JoinedProgrammeType;

  @Field(() => Int, { description: "People seated now." })
  seated!: number;

  @Field(() => Int, { description: "People who have no seat." })
  unseatedCount!: number;

  @Field(() => [UnseatedParticipantType], {
    description: "Who has no seat and why, in the order of their turn; the first 200.",
  })
  unseated!: UnseatedParticipantType[];
}

/** What became of a participant. */
@ObjectType({ simpleResolvers: true, description: "Who was changed." })
abstract class ParticipantPayload {
  @Field(() => ParticipantType, { description: "The participant as it is now." })
  participant!: ParticipantType;
}

@Right(KEEPER)
@ObjectType("MoveParticipantPayload", { simpleResolvers: true, description: "Who was seated." })
export class MoveParticipantPayloadType extends ParticipantPayload {}

@Right(KEEPER)
@ObjectType("WithdrawParticipantPayload", {
  simpleResolvers: true,
  description: "Whose name was taken back.",
})
export class WithdrawParticipantPayloadType extends ParticipantPayload {}

@Right(KEEPER)
@ObjectType("RecordAttendancePayload", {
  simpleResolvers: true,
  description: "What an attendance list changed.",
})
export class RecordAttendancePayloadType {
  @Field(() => JoinedProgrammeType, { description: "The programme." })
  programme!: JoinedProgrammeType;

  @Field(() => Int, { description: "People recorded as present now." })
  attended!: number;

  @Field(() => Int, { description: "People recorded as absent now." })
  absent!: number;

  @Field(() => Int, { description: "People whose result had arrived before the list." })
  results!: number;
}
