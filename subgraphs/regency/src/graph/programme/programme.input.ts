import { Field, ID, InputType } from "type-graphql";
import { EmployeeFilter } from "../employee/employee-filter.input.ts";

@InputType({ description: "A published programme to take part in." })
export class JoinProgrammeInput {
  @Field(() => ID, { description: "Key of the programme." })
  key!: string;
}

@InputType({ description: "Whom to name: numbers or a filter, one of the two." })
export class NameParticipantsInput {
  @Field(() => ID, { description: "The programme, by its id with this owner or by its key." })
  programmeId!: string;

  @Field(() => [ID], {
    nullable: true,
    description: "Employee numbers, 10,000 at most. One that is wrong refuses all.",
  })
  nips?: string[] | null;

  @Field(() => EmployeeFilter, {
    nullable: true,
    description: "All active employees it finds, for example of some classes or units.",
  })
  filter?: EmployeeFilter | null;
}

@InputType({ description: "Whose turn it is to be seated." })
export class SeatParticipantsInput {
  @Field(() => ID, { description: "The programme, by its id with this owner or by its key." })
  programmeId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether those who missed their session are seated again, in a later one.",
  })
  absent!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether sessions that have begun are filled: for a programme entered afterwards.",
  })
  includePast!: boolean;
}

@InputType({ description: "Who is to sit where." })
export class MoveParticipantInput {
  @Field(() => ID, { description: "Id of the participant." })
  participantId!: string;

  @Field(() => ID, { description: "The session, by its id with this owner or by its key." })
  sessionId!: string;

  @Field(() => String, { nullable: true, description: "Why, up to 500 characters." })
  reason?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether a session that has begun will do: for a programme entered afterwards.",
  })
  includePast!: boolean;
}

@InputType({ description: "Whose name is taken back." })
export class WithdrawParticipantInput {
  @Field(() => ID, { description: "Id of the participant." })
  participantId!: string;

  @Field(() => String, { description: "Why; 1 to 500 characters." })
  reason!: string;
}

@InputType({ description: "The attendance list of one session." })
export class RecordAttendanceInput {
  @Field(() => ID, { description: "The programme, by its id with this owner or by its key." })
  programmeId!: string;

  @Field(() => ID, { description: "The session, by its id with this owner or by its key." })
  sessionId!: string;

  @Field(() => [ID], { defaultValue: [], description: "Employee numbers of those who came." })
  present!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      "Text of a file of those who came: one employee number in the first cell of each line.",
  })
  presentFile?: string | null;

  @Field(() => [ID], { defaultValue: [], description: "Employee numbers of those who did not." })
  absent!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether everybody else who sits there and has no record yet was absent.",
  })
  restAbsent!: boolean;
}
