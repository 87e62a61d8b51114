import { INSIDE, TRIED_POLICIES } from "@talenta/access";
import {
  axisOf,
  PageArgs,
  policyFlowOf,
  policyVersionOf,
  Price,
  progressShare,
  Right,
  SimulatePolicyInput,
} from "@talenta/contract";
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Employee } from "../../database/entities/employee.entity.ts";
import { EmployeeType } from "../employee/employee.type.ts";
import { askedHere } from "../../slice/asked-here.ts";
import type { RegencyContext } from "../regency.context.ts";
import { RegencyType } from "../regency/regency.type.ts";
import type { Compared } from "../../simulation/compared.ts";
import { MoverFilterInput } from "./mover-filter.input.ts";
import { moversOf } from "../../simulation/movers.service.ts";
import { policyNamed, policyTried } from "../../simulation/policies.ts";
import { refusePicking, shown, simulate } from "../../simulation/simulation.service.ts";
import {
  PolicySimulationType,
  SimulatedMoveConnectionType,
  SimulatedMoveType,
} from "./simulation.type.ts";

/** A simulation with the people it is made of; null while it is being computed. */
interface Simulation extends PolicySimulationType {
  readonly people: readonly Compared[] | null;
}

/** A move with whose it is. */
interface NamedMove extends SimulatedMoveType {
  readonly id: string;
}

/** What a policy would do to the people of this regency. */
@Resolver(() => RegencyType)
export class RegencySimulationResolver {
  @Price(1_000)
  @Right(TRIED_POLICIES)
  @FieldResolver(() => PolicySimulationType, {
    nullable: true,
    description:
      "What another policy, published or a draft, would do to the people of this owner over today's evidence. Nothing is stored.",
  })
  async simulatePolicy(
    @Ctx() { reader }: RegencyContext,
    @Arg("input", () => SimulatePolicyInput, { description: "Which policy, and on whom." })
    input: SimulatePolicyInput,
  ): Promise<Simulation> {
    const { tenant, principal } = reader;
    const filter = await askedHere(reader, "input.filter", input.filter);
    refusePicking(tenant, principal, "input.filter", filter);
    const after = await policyTried(tenant, input);
    const before = await policyNamed(tenant, input.before);
    const state = await simulate(tenant, { before, after, filter });
    const names = { before: policyVersionOf(before.policy), after: policyVersionOf(after.policy) };
    if (!state.done) {
      const progress = progressShare(state.progress);
      return { ...names, status: "PENDING", progress, flow: null, people: null };
    }
    const flow = policyFlowOf(shown(state.result, principal, tenant));
    return { ...names, status: "OK", progress: null, flow, people: state.result.people };
  }
}

/** The list behind the figures. */
@Resolver(() => PolicySimulationType)
export class SimulationResolver {
  @Right(INSIDE)
  @FieldResolver(() => SimulatedMoveConnectionType, {
    nullable: true,
    description:
      "The people behind a figure, by name: all who move when nothing is named. For the regency itself; null while PENDING.",
  })
  movers(
    @Root() { people }: Simulation,
    @Ctx() { reader }: RegencyContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => MoverFilterInput, {
      nullable: true,
      description: "Which of those compared; all who move when absent.",
    })
    filter?: MoverFilterInput | null,
  ): SimulatedMoveConnectionType | null {
    if (people === null) return null;
    const { edges, pageInfo, totalCount } = moversOf(
      people,
      filter ?? {},
      page,
      reader.tenant.code,
    );
    return {
      totalCount,
      pageInfo,
      edges: edges.map(({ cursor, node }) => ({ cursor, node: moveShown(node) })),
    };
  }
}

/** The person a move is about. */
@Resolver(() => SimulatedMoveType)
export class SimulatedMoveResolver {
  @FieldResolver(() => EmployeeType, {
    nullable: true,
    description: "The person; null when the record is no longer there.",
  })
  employee(
    @Root() { id }: NamedMove,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<Employee | null> {
    return loaders().employees.load(id);
  }
}

function moveShown({ id, move: { from, to, direction, causes } }: Compared): NamedMove {
  return {
    id,
    from,
    to,
    direction,
    causes: causes.map(({ axis, kind, component, rose, change }) => ({
      axis: axisOf(axis),
      kind,
      component,
      rose,
      change: Math.trunc(change / 10_000) / 100, // millionths of a point, cut to two decimals
    })),
  };
}
