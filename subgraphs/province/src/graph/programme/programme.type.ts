import { PROVINCE_ADMINS, PUBLIC } from "@talenta/access";
import {
  BilingualText,
  DateScalar,
  DateTimeScalar,
  LocalTimeScalar,
  PageInfo,
  PositionClass,
  ProgrammeState,
  Right,
  SourceMark,
} from "@talenta/contract";
import { GraphQLJSONObject } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";

import { Regency } from "../regency/regency.type.ts";

@Right(PUBLIC)
@ObjectType({ simpleResolvers: true, description: "Seats of one session that one owner fills." })
export class SeatAllotment {
  @Field(() => Regency, { description: "The owner." })
  regency!: Regency;

  @Field(() => Int, { description: "Its seats." })
  seats!: number;
}

@Right(PUBLIC)
@ObjectType({
  simpleResolvers: true,
  description:
    "One session (sesi) of a programme: a place, a day, and hours in Western Indonesian Time.",
})
export class ProgrammeSession {
  @Field(() => ID, { description: "Id of the session in this version of the programme." })
  id!: string;

  @Field(() => ID, { description: "Key in the programme, the same over its versions." })
  key!: string;

  @Field(() => String, { description: "School, hall or room." })
  place!: string;

  @Field(() => DateScalar, { description: "The day." })
  day!: string;

  @Field(() => LocalTimeScalar, { description: "Begin, hh:mm." })
  startsAt!: string;

  @Field(() => LocalTimeScalar, { description: "End, hh:mm on the same day." })
  endsAt!: string;

  @Field(() => Int, { description: "Seats in all." })
  seats!: number;

  @Field(() => [SeatAllotment], { description: "Seats set apart for owners." })
  allotments!: SeatAllotment[];
}

@Right(PUBLIC)
@ObjectType({ simpleResolvers: true, description: "A stretch of a programme." })
export class ProgrammePhase {
  @Field(() => ID, { description: "Id of the phase in this version of the programme." })
  id!: string;

  @Field(() => ID, { description: "Key in the programme, the same over its versions." })
  key!: string;

  @Field(() => BilingualText, { description: "Its title." })
  title!: BilingualText;

  @Field(() => [ProgrammeSession], { description: "Its sessions, as planned." })
  sessions!: ProgrammeSession[];
}

@Right(PUBLIC)
@ObjectType({
  simpleResolvers: true,
  description: "How many people of one class an owner may send.",
})
export class ProgrammeQuota {
  @Field(() => Regency, { description: "The owner." })
  regency!: Regency;

  @Field(() => PositionClass, { description: "The class (jenjang jabatan)." })
  class!: PositionClass;

  @Field(() => Int, { description: "People it may send." })
  people!: number;

  @Field(() => SourceMark, { description: "How well the figure is founded." })
  mark!: SourceMark;

  @Field(() => String, { description: "Where the figure comes from." })
  source!: string;
}

/** A programme as the province plans it; no person stands in it. */
@ObjectType({
  simpleResolvers: true,
  description:
    "A profiling programme (Profiling ASN) as the province plans it. Owners name their own people, at home.",
})
export class Programme {
  @Right(PUBLIC)
  @Field(() => ID, { description: "Id of this version; no other version of any programme has it." })
  id!: string;

  @Right(PUBLIC)
  @Field(() => ID, {
    description: "Key of the programme, the same over its versions: the `id` of its plan.",
  })
  key!: string;

  @Right(PUBLIC)
  @Field(() => Int, { description: "Version of the plan, from 1; an amendment only adds." })
  version!: number;

  @Right(PUBLIC)
  @Field(() => ProgrammeState, { description: "How far it has come." })
  state!: ProgrammeState;

  @Right(PUBLIC)
  @Field(() => BilingualText, { description: "Its title." })
  title!: BilingualText;

  @Right(PUBLIC)
  @Field(() => String, { description: "The decree, letter or announcement it follows." })
  citation!: string;

  @Right(PUBLIC)
  @Field(() => String, { description: "Who holds the assessment, as files of results name it." })
  provider!: string;

  @Right(PUBLIC)
  @Field(() => DateScalar, { description: "Last day on which results are in time." })
  resultsDue!: string;

  @Right(PUBLIC)
  @Field(() => [ProgrammePhase], { description: "Its phases, with their sessions." })
  phases!: ProgrammePhase[];

  @Right(PUBLIC)
  @Field(() => [ProgrammeQuota], { description: "Quotas by owner and class." })
  quotas!: ProgrammeQuota[];

  @Right(PUBLIC)
  @Field(() => Int, { description: "People all quotas give room for." })
  people!: number;

  @Right(PUBLIC)
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When this version was published; null in a draft.",
  })
  publishedAt!: string | null;

  @Right(PUBLIC)
  @Field(() => DateTimeScalar, { nullable: true, description: "When it was closed." })
  closedAt!: string | null;

  @Right(PUBLIC)
  @Field(() => GraphQLJSONObject, { description: "The whole plan, as published." })
  plan!: Record<string, unknown>;
}

@Right(PUBLIC)
@ObjectType({ simpleResolvers: true, description: "One entry of a list of programmes." })
export class ProgrammeEdge {
  @Field(() => String, { description: "Position of this entry in the list." })
  cursor!: string;

  @Field(() => Programme, { description: "The programme, in its newest version." })
  node!: Programme;
}

@Right(PUBLIC)
@ObjectType({ simpleResolvers: true, description: "Programmes, page by page." })
export class ProgrammeConnection {
  @Field(() => Int, { description: "Programmes in the whole list." })
  totalCount!: number;

  @Field(() => [ProgrammeEdge], { description: "This page, by key." })
  edges!: ProgrammeEdge[];

  @Field(() => PageInfo, { description: "Whether more follows." })
  pageInfo!: PageInfo;
}

@Right(PROVINCE_ADMINS)
@ObjectType({ simpleResolvers: true, description: "Something in a plan that cannot stand." })
export class PlanProblem {
  @Field(() => String, {
    description: "Where: `phases[0].sessions[2].seats`; empty for the plan as a whole.",
  })
  path!: string;

  @Field(() => String, { description: "What is wrong and what would be right." })
  message!: string;
}

@Right(PROVINCE_ADMINS)
@ObjectType({ simpleResolvers: true, description: "The draft stored, or why there is none." })
export class DraftProgrammePayload {
  @Field(() => Programme, {
    nullable: true,
    description: "The draft; null when the plan has problems and nothing was stored.",
  })
  programme!: Programme | null;

  @Field(() => [PlanProblem], { description: "What cannot stand; the first 200." })
  problems!: PlanProblem[];
}

/** What became of a programme. */
@ObjectType({ simpleResolvers: true, description: "The programme that was changed." })
export abstract class ProgrammeChanged {
  @Field(() => Programme, { description: "The programme as it is now." })
  programme!: Programme;
}

@Right(PROVINCE_ADMINS)
@ObjectType({ simpleResolvers: true, description: "The programme that was published." })
export class PublishProgrammePayload extends ProgrammeChanged {}

@Right(PROVINCE_ADMINS)
@ObjectType({ simpleResolvers: true, description: "The programme that was closed." })
export class CloseProgrammePayload extends ProgrammeChanged {}

@InputType({ description: "A plan to be stored as a draft." })
export class DraftProgrammeInput {
  @Field(() => GraphQLJSONObject, {
    description: "The whole plan: phases with sessions, quotas, allotments.",
  })
  plan!: Record<string, unknown>;
}

@InputType({ description: "A draft to be published." })
export class PublishProgrammeInput {
  @Field(() => ID, { description: "Key of the programme." })
  key!: string;
}

@InputType({ description: "A published programme to be closed." })
export class CloseProgrammeInput {
  @Field(() => ID, { description: "Key of the programme." })
  key!: string;
}
