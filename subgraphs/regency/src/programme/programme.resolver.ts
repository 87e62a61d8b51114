import { PageArgs, ParticipantState, ParticipantStateCount } from "@talenta/contract";
import { PARTICIPANT_STATES } from "@talenta/talent";
import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { RegencyContext } from "../regency/regency.context.ts";
import { RegencyType } from "../regency/regency.type.ts";
import { listParticipants } from "./participant-list.service.ts";
import { countStates } from "./participant.store.ts";
import { joinedProgramme, joinedProgrammes, programmeOf } from "./programme.store.ts";
import {
  JoinedProgrammeType,
  JoinedSessionType,
  ParticipantConnectionType,
} from "./programme.type.ts";
import { shownProgramme, shownSessions } from "./shown-programme.ts";

/** Programmes a regency takes part in. */
@Resolver(() => RegencyType)
export class RegencyProgrammesResolver {
  @FieldResolver(() => [JoinedProgrammeType], {
    nullable: true,
    description: "Profiling programmes this owner takes part in, the latest first.",
  })
  async programmes(@Ctx() { reader }: RegencyContext): Promise<JoinedProgrammeType[]> {
    const { code, store } = reader.tenant;
    return (await joinedProgrammes(store.sql)).map((one) => shownProgramme(one, code));
  }

  @FieldResolver(() => JoinedProgrammeType, {
    nullable: true,
    description: "One programme this owner takes part in; null when it does not.",
  })
  async programme(
    @Arg("id", () => ID, { description: "Id of the programme." }) id: string,
    @Ctx() { reader }: RegencyContext,
  ): Promise<JoinedProgrammeType | null> {
    const found = await joinedProgramme(reader.tenant.store.sql, id);
    return found && shownProgramme(found, reader.tenant.code);
  }
}

/** What a programme holds of this owner. */
@Resolver(() => JoinedProgrammeType)
export class JoinedProgrammeResolver {
  @FieldResolver(() => [JoinedSessionType], {
    description: "Sessions in which this owner has seats, in order of time.",
  })
  async sessions(
    @Root() { id }: JoinedProgrammeType,
    @Ctx() { reader }: RegencyContext,
  ): Promise<JoinedSessionType[]> {
    const { code, store } = reader.tenant;
    const { plan } = await programmeOf(store.sql, id);
    return shownSessions(plan, code);
  }

  @FieldResolver(() => [ParticipantStateCount], {
    nullable: true,
    description: "How many of the owner's people are in each state; every state, in order.",
  })
  async states(
    @Root() { id }: JoinedProgrammeType,
    @Ctx() { reader }: RegencyContext,
  ): Promise<ParticipantStateCount[]> {
    const counts = await countStates(reader.tenant.store.sql, id);
    return PARTICIPANT_STATES.map((state) => ({ state, count: counts.get(state) ?? 0 }));
  }

  @FieldResolver(() => ParticipantConnectionType, {
    nullable: true,
    description: "The owner's people in the programme, by name.",
  })
  participants(
    @Root() { id }: JoinedProgrammeType,
    @Ctx() { reader }: RegencyContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg("states", () => [ParticipantState], {
      nullable: true,
      description: "Only those in one of these states.",
    })
    states?: ParticipantState[] | null,
    @Arg("session", () => ID, { nullable: true, description: "Only those of this session." })
    session?: string | null,
  ): ReturnType<typeof listParticipants> {
    return listParticipants(reader.tenant.store.sql, {
      programme: id,
      states: states ?? null,
      session: session ?? null,
      first,
      after,
    });
  }
}

/** What is counted in a session when it is asked for. */
@Resolver(() => JoinedSessionType)
export class JoinedSessionResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Seats taken, by those who missed the session too.",
  })
  async taken(
    @Root() session: JoinedSessionType & { programme: string },
    @Ctx() { loaders }: RegencyContext,
  ): Promise<number> {
    const row = await loaders().seatsTaken.load(`${session.programme} ${session.id}`);
    return row?.taken ?? 0;
  }
}
