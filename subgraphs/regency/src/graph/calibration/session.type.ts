import {
  CalibrationSigner,
  CalibrationState,
  DateTimeScalar,
  PageInfo,
  PositionClass,
  RecusalGround,
} from "@talenta/contract";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";

/** A member in one session. */
@ObjectType("CalibrationMember", {
  simpleResolvers: true,
  description: "A member of the talent committee (komite talenta) in one session.",
})
export class CalibrationMemberType {
  @Field(() => String, { description: "The identity provider's name for the member." })
  subject!: string;

  @Field(() => ID, { description: "The member's own NIP." })
  nip!: string;

  @Field(() => Boolean, { description: "Whether the member has the chair." })
  chair!: boolean;

  @Field(() => Boolean, { description: "Whether the member is recorded as present." })
  present!: boolean;

  @Field(() => ID, {
    description: "The name under which the statistics of moves know the member; it tells nothing.",
  })
  statisticsKey!: string;
}

/** Somebody a member does not decide about. */
@ObjectType("CalibrationRecusal", {
  simpleResolvers: true,
  description: "A member who does not decide about a person.",
})
export class CalibrationRecusalType {
  @Field(() => String, { description: "Subject of the member." })
  member!: string;

  @Field(() => RecusalGround, { description: "Why." })
  ground!: RecusalGround;

  @Field(() => String, {
    nullable: true,
    description: "Subject of whoever declared it; null where it follows from the records.",
  })
  declaredBy!: string | null;

  @Field(() => String, { nullable: true, description: "What was said about it." })
  note!: string | null;
}

/** A note of the minutes. */
@ObjectType("CalibrationNote", {
  simpleResolvers: true,
  description: "A note in the minutes (notulen).",
})
export class CalibrationNoteType {
  @Field(() => String, { description: "Subject of whoever wrote it." })
  by!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { description: "The note." })
  text!: string;
}

/** Whose cases a session hears. */
@ObjectType("CalibrationAgenda", {
  simpleResolvers: true,
  description: "Whose cases a session hears; conditions that are given all hold.",
})
export class CalibrationAgendaType {
  @Field(() => ID, {
    nullable: true,
    description: "Id of the unit (unor), with all units below it.",
  })
  unitId!: string | null;

  @Field(() => PositionClass, { nullable: true, description: "Class of the position held." })
  positionClass!: PositionClass | null;

  /** An exact decimal in text, told as a number. */
  @Field(() => Float, {
    nullable: true,
    description: "Within so many points of a cut-off on either axis, ends included.",
  })
  border!: string | null;

  @Field(() => [ID], { nullable: true, description: "People named by NIP." })
  nips!: readonly string[] | null;
}

/** A session. */
@ObjectType("CalibrationSession", {
  simpleResolvers: true,
  description:
    "A session of the talent committee (sidang komite talenta): people who look at placements and confirm or move them. Signed, it never changes.",
})
export class CalibrationSessionType {
  @Field(() => ID, { description: "Id of the session." })
  id!: string;

  @Field(() => String, { description: "What the session is called." })
  title!: string;

  @Field(() => CalibrationState, { description: "How far it has come." })
  state!: CalibrationState;

  @Field(() => Int, {
    description: "Members that must be present, and votes that must count on a case (kuorum).",
  })
  quorum!: number;

  @Field(() => Int, {
    description:
      "People the agenda meant who are not heard because they have no box: evidence comes before a committee.",
  })
  leftOutUnplaced!: number;

  @Field(() => Int, {
    description: "People the agenda meant who were before another open session.",
  })
  leftOutElsewhere!: number;

  @Field(() => String, { description: "Subject of whoever opened it." })
  openedBy!: string;

  @Field(() => DateTimeScalar, { description: "When it was opened." })
  openedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: "Subject of whoever signed or cancelled it; null while it is open.",
  })
  endedBy!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was signed or cancelled; null while it is open.",
  })
  endedAt!: string | null;

  @Field(() => CalibrationSigner, {
    nullable: true,
    description: "As what it was signed; null unless it is signed.",
  })
  signedAs!: CalibrationSigner | null;

  @Field(() => String, { nullable: true, description: "Why it was cancelled." })
  cancelReason!: string | null;
}

/** One session of a list. */
@ObjectType("CalibrationSessionEdge", {
  simpleResolvers: true,
  description: "One session of a list.",
})
export class CalibrationSessionEdgeType {
  @Field(() => String, { description: "Give it as `after` to go on behind this session." })
  cursor!: string;

  @Field(() => CalibrationSessionType, { description: "The session." })
  node!: CalibrationSessionType;
}

/** A page of sessions. */
@ObjectType("CalibrationSessionConnection", {
  simpleResolvers: true,
  description: "One page of the talent committee's sessions.",
})
export class CalibrationSessionConnectionType {
  @Field(() => Int, { nullable: true, description: "Sessions in the whole list." })
  totalCount!: number | null;

  @Field(() => [CalibrationSessionEdgeType], { description: "The sessions, latest opened first." })
  edges!: CalibrationSessionEdgeType[];

  @Field(() => PageInfo, { description: "Where this page ends and whether more follows." })
  pageInfo!: PageInfo;
}
