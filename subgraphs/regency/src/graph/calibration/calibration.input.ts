import { PositionClass, RecusalGround } from "@talenta/contract";
import { BORDER_POINTS } from "@talenta/talent";
import { Field, Float, ID, InputType, Int } from "type-graphql";

/** Somebody to sit in a session. */
@InputType({ description: "A member of the talent committee in this session." })
export class CalibrationMemberInput {
  @Field(() => String, {
    description: "The identity provider's name for the member: whose token is to vote.",
  })
  subject!: string;

  @Field(() => ID, {
    description:
      "The member's own NIP: recusal from the own case and from those of subordinates follows from it.",
  })
  nip!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether the member has the chair; exactly one has.",
  })
  chair!: boolean;
}

/** How near to a border. */
@InputType({
  description:
    "People whose score on either axis lies within so many points of a cut-off of their policy, ends included.",
})
export class CalibrationBorderInput {
  @Field(() => Float, {
    defaultValue: Number(BORDER_POINTS),
    description: "Points, 0 to 20. That two are near is our assumption; no source sets it.",
  })
  points!: number;
}

/** Whose cases to hear. */
@InputType({
  description:
    "Whose cases to hear: placed people in service who are before no other open session. At least one condition; all that are given hold.",
})
export class CalibrationAgendaInput {
  @Field(() => ID, {
    nullable: true,
    description: "Unit (unor), by its id or its code, with all units below it.",
  })
  unitId?: string | null;

  @Field(() => PositionClass, { nullable: true, description: "Class of the position held." })
  positionClass?: PositionClass | null;

  @Field(() => CalibrationBorderInput, {
    nullable: true,
    description: "People who stand near a border of the nine box.",
  })
  border?: CalibrationBorderInput | null;

  @Field(() => [ID], { nullable: true, description: "People by NIP, such as those who objected." })
  nips?: string[] | null;
}

/** How many members decide. */
@InputType({
  description:
    "How many members must be there, as a number or as a share. More than half, which is also the least; our assumption, as no source sets it.",
})
export class CalibrationQuorumInput {
  @Field(() => Int, { nullable: true, description: "Number of members." })
  members?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Share of the members as a fraction in text, such as 2/3, which no Float holds exactly; rounded up.",
  })
  share?: string | null;
}

@InputType({ description: "A session to open." })
export class OpenCalibrationInput {
  @Field(() => String, {
    description:
      "What it is called, 1 to 200 characters. People whose box it decides on read it: name nobody.",
  })
  title!: string;

  @Field(() => CalibrationAgendaInput, { description: "Whose cases to hear, 1 to 500." })
  agenda!: CalibrationAgendaInput;

  @Field(() => [CalibrationMemberInput], {
    description: "The members, 3 to 25; whoever of the committee opens the session is one of them.",
  })
  members!: CalibrationMemberInput[];

  @Field(() => CalibrationQuorumInput, {
    nullable: true,
    description: "How many members decide; more than half when absent.",
  })
  quorum?: CalibrationQuorumInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Your own id of this change, 1 to 200 characters: sent twice, it opens one session.",
  })
  clientMutationId?: string | null;
}

/** A session. */
@InputType({ description: "A session." })
abstract class InSession {
  @Field(() => ID, { description: "Id of the session." })
  sessionId!: string;
}

/** A case in a session. */
@InputType({ description: "A case in a session." })
abstract class InCase extends InSession {
  @Field(() => ID, { description: "Id of the case." })
  caseId!: string;
}

@InputType({ description: "Who is there." })
export class RecordCalibrationAttendanceInput extends InSession {
  @Field(() => String, { description: "Subject of the member." })
  member!: string;

  @Field(() => Boolean, { description: "Whether the member is there." })
  present!: boolean;
}

@InputType({ description: "A conflict of interest (benturan kepentingan)." })
export class DeclareCalibrationConflictInput extends InCase {
  @Field(() => String, {
    nullable: true,
    description: "Subject of the member concerned; you yourself when absent.",
  })
  member?: string | null;

  @Field(() => RecusalGround, { description: "What it is." })
  ground!: RecusalGround;

  @Field(() => String, { nullable: true, description: "More about it, for the minutes." })
  note?: string | null;
}

@InputType({ description: "A declared conflict of interest to take back." })
export class WithdrawCalibrationConflictInput extends InCase {
  @Field(() => String, {
    nullable: true,
    description: "Subject of the member concerned; you yourself when absent.",
  })
  member?: string | null;
}

@InputType({ description: "A box proposed for a case." })
export class ProposeCalibrationInput extends InCase {
  @Field(() => Int, {
    description:
      "The box, 1 to 9. More than one step per axis from the computed one needs the head's signature.",
  })
  box!: number;

  @Field(() => String, {
    description:
      "Why, 10 to 2000 characters. The person concerned reads it when the box is decided on.",
  })
  reason!: string;
}

@InputType({ description: "A vote on a case." })
export class VoteCalibrationInput extends InCase {
  @Field(() => Int, {
    description: "The computed box, which confirms, or one that was proposed.",
  })
  box!: number;
}

@InputType({ description: "A note for the minutes (notulen)." })
export class NoteCalibrationInput extends InSession {
  @Field(() => ID, {
    nullable: true,
    description: "The case it is about; the session when absent.",
  })
  caseId?: string | null;

  @Field(() => String, { description: "The note, 1 to 4000 characters." })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: "Your own id of this note: sent twice, it stands once.",
  })
  clientMutationId?: string | null;
}

@InputType({ description: "A case to close by counting the votes." })
export class CloseCalibrationCaseInput extends InCase {}

@InputType({ description: "A case to leave undecided." })
export class DeferCalibrationCaseInput extends InCase {
  @Field(() => String, { description: "Why, 10 to 2000 characters." })
  reason!: string;
}

@InputType({ description: "A case to take up anew because the records changed." })
export class RenewCalibrationCaseInput extends InCase {}

@InputType({ description: "The head's word on a move beyond one step per axis." })
export class SignOffCalibrationCaseInput extends InCase {
  @Field(() => Boolean, { description: "Whether you sign the move, or decline it." })
  agreed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why; required to decline, 10 to 2000 characters.",
  })
  reason?: string | null;
}

@InputType({ description: "A session to sign." })
export class SignCalibrationInput extends InSession {}

@InputType({ description: "A session to end without effect." })
export class CancelCalibrationInput extends InSession {
  @Field(() => String, { description: "Why, 10 to 2000 characters." })
  reason!: string;
}
