import { INSIDE, STAFF } from "@talenta/access";
import { PageArgs, ParticipantState, ParticipantStateCount, Right } from "@talenta/contract";
import { say } from "@talenta/sentences";
import { badUserInput } from "@talenta/service";
import { PARTICIPANT_STATES } from "@talenta/talent";
import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { RegencyContext } from "../regency.context.ts";
import { RegencyType } from "../regency/regency.type.ts";
import { listParticipants } from "../../programme/participant-list.service.ts";
import { countStates } from "../../programme/participant.store.ts";
import { joinedProgramme, joinedProgrammes, programmeOf } from "../../programme/programme.store.ts";
import {
  JoinedProgrammeType,
  JoinedSessionType,
  ParticipantConnectionType,
} from "./programme.type.ts";
import { programmeKey, sessionKey, shownProgramme, shownSessions } from "./shown-programme.ts";

/** Programmes a regency takes part in. */
@Resolver(() => RegencyType)
export class RegencyProgrammesResolver {
  @Right(INSIDE)
  @FieldResolver(() => [JoinedProgrammeType], {
    nullable: true,
    description: "Profiling programmes this owner takes part in, the latest first.",
  })
  async programmes(@Ctx() { reader }: RegencyContext): Promise<JoinedProgrammeType[]> {
    const { code, store } = reader.tenant;
    return (await joinedProgrammes(store.db)).map((one) => shownProgramme(one, code));
  }

  @Right(INSIDE)
  @FieldResolver(() => JoinedProgrammeType, {
    nullable: true,
    description: "One programme this owner takes part in; null when it does not.",
  })
  async programme(
    @Ctx() { reader }: RegencyContext,
    @Arg("id", () => ID, {
      nullable: true,
      description: "Id of the programme with this owner; give it, or the key.",
    })
    id?: string | null,
    @Arg("key", () => ID, { nullable: true, description: "Key of the programme." })
    key?: string | null,
  ): Promise<JoinedProgrammeType | null> {
    const { code, store } = reader.tenant;
    if ((id == null) === (key == null)) {
      throw badUserInput({ field: "id", fix: say("asked.idOrKey") });
    }
    const found = await joinedProgramme(store.db, key ?? programmeKey(code, id ?? ""));
    return found && shownProgramme(found, code);
  }
}

/** What a programme holds of this owner. */
@Resolver(() => JoinedProgrammeType)
export class JoinedProgrammeResolver {
  @Right(STAFF)
  @FieldResolver(() => [JoinedSessionType], {
    description: "Sessions in which this owner has seats, in order of time.",
  })
  async sessions(
    @Root() { key }: JoinedProgrammeType,
    @Ctx() { reader }: RegencyContext,
  ): Promise<JoinedSessionType[]> {
    const { code, store } = reader.tenant;
    const { plan } = await programmeOf(store.db, key);
    return shownSessions(plan, code);
  }

  @Right(INSIDE)
  @FieldResolver(() => [ParticipantStateCount], {
    nullable: true,
    description: "How many of the owner's people are in each state; every state, in order.",
  })
  async states(
    @Root() { key }: JoinedProgrammeType,
    @Ctx() { reader }: RegencyContext,
  ): Promise<ParticipantStateCount[]> {
    const counts = await countStates(reader.tenant.store.db, key);
    return PARTICIPANT_STATES.map((state) => ({ state, count: counts.get(state) ?? 0 }));
  }

  @Right(INSIDE)
  @FieldResolver(() => ParticipantConnectionType, {
    nullable: true,
    description: "The owner's people in the programme, by name.",
  })
  participants(
    @Root() { key }: JoinedProgrammeType,
    @Ctx() { reader }: RegencyContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg("states", () => [ParticipantState], {
      nullable: true,
      description: "Only those in one of these states.",
    })
    states?: ParticipantState[] | null,
    @Arg("sessionId", () => ID, {
      nullable: true,
      description: "Only those of this session, by its id or its key.",
    })
    sessionId?: string | null,
  ): ReturnType<typeof listParticipants> {
    const { code, store } = reader.tenant;
    return listParticipants(store.db, {
      programme: key,
      states: states ?? null,
      session: sessionId == null ? null : sessionKey(code, sessionId),
      first,
      after,
    });
  }
}

/** What is counted in a session when it is asked for. */
@Resolver(() => JoinedSessionType)
export class JoinedSessionResolver {
  @Right(INSIDE)
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Seats taken, by those who missed the session too.",
  })
  async taken(
    @Root() session: JoinedSessionType & { programme: string },
    @Ctx() { loaders }: RegencyContext,
  ): Promise<number> {
    const row = await loaders().seatsTaken.load(`${session.programme} ${session.key}`);
    return row?.taken ?? 0;
  }
}
