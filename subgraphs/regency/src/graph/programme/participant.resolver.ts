import { RECORD } from "@talenta/access";
import { BilingualText, Right } from "@talenta/contract";
import { sessionsOf } from "@talenta/talent";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { relationOf } from "../../access/visibility.ts";
import { AssessmentType } from "../assessment/assessment.type.ts";
import type { Employee } from "../../database/entities/employee.entity.ts";
import { EmployeeType } from "../employee/employee.type.ts";
import { type EvidenceOf, ofKind } from "../../evidence/provenance.ts";
import type { RegencyContext } from "../regency.context.ts";
import type { Participant } from "../../programme/participant.store.ts";
import {
  JoinedProgrammeType,
  JoinedSessionType,
  ParticipantStepType,
  ParticipantType,
} from "./programme.type.ts";
import { consequenceOf, sessionId, shownProgramme, shownSession } from "./shown-programme.ts";

/** A person's part in programmes. */
@Resolver(() => EmployeeType)
export class EmployeeParticipationsResolver {
  @Right(RECORD)
  @FieldResolver(() => [ParticipantType], {
    nullable: true,
    description: "Profiling programmes the person takes part in.",
  })
  participations(
    @Root() employee: Employee,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<Participant[]> {
    return loaders().participations.load(employee.id);
  }
}

/** Relations of a participant; each loads for all participants of a request at once. */
@Resolver(() => ParticipantType)
export class ParticipantResolver {
  @FieldResolver(() => JoinedProgrammeType, { nullable: true, description: "The programme." })
  async programme(
    @Root() { programmeId }: Participant,
    @Ctx() { reader, loaders }: RegencyContext,
  ): Promise<JoinedProgrammeType | null> {
    const programme = await loaders().programmes.load(programmeId);
    return programme && shownProgramme(programme, reader.tenant.code);
  }

  @FieldResolver(() => JoinedSessionType, {
    nullable: true,
    description: "Where and when the person sits, or sat last; null without a seat.",
  })
  async session(
    @Root() { programmeId, sessionId: seat }: Participant,
    @Ctx() { reader, loaders }: RegencyContext,
  ): Promise<JoinedSessionType | null> {
    const programme = await loaders().programmes.load(programmeId);
    const session = programme && sessionsOf(programme.plan).find(({ id }) => id === seat);
    return session ? shownSession(programmeId, session, reader.tenant.code) : null;
  }

  @FieldResolver(() => EmployeeType, {
    nullable: true,
    description: "The person; null once the record has been erased.",
  })
  employee(
    @Root() { employeeId }: Participant,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<Employee | null> | null {
    return employeeId === null ? null : loaders().employees.load(employeeId);
  }

  @FieldResolver(() => AssessmentType, {
    nullable: true,
    description: "The result; null until it is in.",
  })
  async result(
    @Root() { employeeId, assessmentId }: Participant,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<EvidenceOf<"ASSESSMENT"> | null> {
    if (employeeId === null || assessmentId === null) return null;
    const results = ofKind(await loaders().evidence.load(employeeId), "ASSESSMENT");
    return results.find(({ id }) => id === assessmentId) ?? null;
  }

  @FieldResolver(() => BilingualText, {
    nullable: true,
    description:
      "What the state means for the person, in words; once the result counts, what the box leads to.",
  })
  async consequence(
    @Root() participant: Participant,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<BilingualText> {
    const { employeeId } = participant;
    const placement = employeeId === null ? null : await loaders().placements.load(employeeId);
    return consequenceOf(participant, placement?.calibratedBox ?? placement?.box ?? null);
  }

  @FieldResolver(() => [ParticipantStepType], {
    nullable: true,
    description: "Everything that happened, oldest first.",
  })
  async history(
    @Root() { id, programmeId }: Participant,
    @Ctx() { reader, loaders }: RegencyContext,
  ): Promise<ParticipantStepType[]> {
    const inside = relationOf(reader.principal, reader.tenant) === "OWN";
    return (await loaders().participantSteps.load(id)).map(
      ({ sessionId: session, by, ...step }) => ({
        ...step,
        sessionId: session === null ? null : sessionId(reader.tenant.code, programmeId, session),
        by: inside ? by : null,
      }),
    );
  }
}
