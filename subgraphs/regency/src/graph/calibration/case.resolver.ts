import { boxesWithinReach, type Box } from "@talenta/talent";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Employee } from "../../database/entities/employee.entity.ts";
import { EmployeeType } from "../employee/employee.type.ts";
import type { Placement } from "../../database/entities/placement.entity.ts";
import { PlacementType } from "../placement/placement.type.ts";
import type { RegencyContext } from "../regency.context.ts";
import type { DecisionRecord } from "./calibration.loader.ts";
import type { CaseRecord } from "../../calibration/case.store.ts";
import {
  CalibrationCaseType,
  CalibrationHeadSignatureType,
  CalibrationProposalType,
  CalibrationVoteType,
  PlacementCalibrationType,
} from "./case.type.ts";
import { seesDeliberation } from "./deliberation.ts";
import { CalibrationNoteType, CalibrationRecusalType } from "./session.type.ts";

/** What belongs to a case. */
@Resolver(() => CalibrationCaseType)
export class CalibrationCaseResolver {
  @FieldResolver(() => EmployeeType, {
    nullable: true,
    description: "The person; null when no longer on record.",
  })
  employee(
    @Root() { employeeId }: CaseRecord,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<Employee | null> {
    return loaders().employees.load(employeeId);
  }

  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: "The placement the case is about.",
  })
  placement(
    @Root() { placementId }: CaseRecord,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<Placement | null> {
    return loaders().calibration.placements.load(placementId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "The box this case decided on, 1 to 9, the computed one where it confirmed that; null where none was. It counts once the session is signed.",
  })
  calibratedBox(@Root() { box }: CaseRecord): number | null {
    return box;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "The box that counts of the placement the case is about, 1 to 9: the one the session signed last gave, else the computed one; null when the placement is no longer on record.",
  })
  async box(
    @Root() { placementId }: CaseRecord,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<number | null> {
    const placement = await loaders().calibration.placements.load(placementId);
    return placement && (placement.calibratedBox ?? placement.box);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the person has another placement since: the case is then renewed or deferred before it is signed.",
  })
  async superseded(
    @Root() { placementId }: CaseRecord,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<boolean> {
    const placement = await loaders().calibration.placements.load(placementId);
    return placement === null || placement.supersededAt !== null;
  }

  @FieldResolver(() => [Int], {
    description:
      "Boxes within one step per axis of the computed one, ascending; any other needs the head's signature.",
  })
  boxesWithinReach(@Root() { computedBox }: CaseRecord): Box[] {
    return boxesWithinReach(computedBox);
  }

  @FieldResolver(() => [CalibrationProposalType], {
    nullable: true,
    description: "Boxes proposed; null for whoever may not see how the case is heard.",
  })
  async proposals(
    @Root() one: CaseRecord,
    @Ctx() context: RegencyContext,
  ): Promise<CalibrationProposalType[] | null> {
    if (!(await seesDeliberation(context, one))) return null;
    return context.loaders().calibration.proposals.load(one.id);
  }

  @FieldResolver(() => [CalibrationVoteType], {
    nullable: true,
    description:
      "Votes: for members of the session who are not recused from the case, and the head; null for everybody else.",
  })
  async votes(
    @Root() one: CaseRecord,
    @Ctx() context: RegencyContext,
  ): Promise<CalibrationVoteType[] | null> {
    if (!(await seesDeliberation(context, one))) return null;
    const votes = await context.loaders().calibration.votes.load(one.id);
    return votes.map(({ member, box, at, counted }) => ({
      member,
      box,
      at,
      counted: counted === 1,
    }));
  }

  @FieldResolver(() => [CalibrationNoteType], {
    nullable: true,
    description: "Notes in the minutes; null for whoever may not see how the case is heard.",
  })
  async notes(
    @Root() one: CaseRecord,
    @Ctx() context: RegencyContext,
  ): Promise<CalibrationNoteType[] | null> {
    if (!(await seesDeliberation(context, one))) return null;
    return context.loaders().calibration.notes.load(one.id);
  }

  @FieldResolver(() => [CalibrationRecusalType], {
    description: "Members who do not decide about this person.",
  })
  async recusals(
    @Root() { sessionId, employeeId }: CaseRecord,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<CalibrationRecusalType[]> {
    const recusals = await loaders().calibration.recusals.load(sessionId);
    return recusals.filter((one) => one.employeeId === employeeId);
  }

  @FieldResolver(() => CalibrationHeadSignatureType, {
    nullable: true,
    description: "The head's word on a move beyond one step per axis.",
  })
  headSignature(@Root() one: CaseRecord): CalibrationHeadSignatureType | null {
    const { headBy: by, headAt: at, headAgreed: agreed, headReason: reason } = one;
    return by === null || at === null ? null : { by, at, agreed: agreed === 1, reason };
  }
}

/** What a committee decided, beside what the evidence says. */
@Resolver(() => PlacementType)
export class PlacementCalibrationResolver {
  @FieldResolver(() => PlacementCalibrationType, {
    nullable: true,
    description:
      "What the talent committee decided about this placement in a signed session; null where none did.",
  })
  calibration(
    @Root() { id }: Placement,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<DecisionRecord | null> {
    return loaders().calibration.decisions.load(id);
  }
}

/** What of a decision is told in another form than it is stored. */
@Resolver(() => PlacementCalibrationType)
export class DecisionResolver {
  @FieldResolver(() => Boolean, {
    description:
      "Whether the head signed the move; a move beyond one step on an axis cannot do without.",
  })
  headSigned(@Root() { headAgreed }: DecisionRecord): boolean {
    return headAgreed === 1;
  }
}
