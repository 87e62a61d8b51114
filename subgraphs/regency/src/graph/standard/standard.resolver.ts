import { KEEPER, STAFF } from "@talenta/access";
import {
  bilingual,
  type CompetencyKey,
  globalId,
  PageArgs,
  PositionClass,
  Price,
  Right,
} from "@talenta/contract";
import { competencyTitle } from "@talenta/talent";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { positionCode } from "../../text/position-id.ts";
import { PositionType } from "../position/position.type.ts";
import type { RegencyContext } from "../regency.context.ts";
import { RegencyType } from "../regency/regency.type.ts";
import type { Tenant } from "../../tenant/tenant.ts";
import type { StandardInForce } from "../../standard/standard-in-force.ts";
import {
  RemoveClassStandardInput,
  RemovePositionStandardInput,
  SetClassStandardInput,
  SetPositionStandardInput,
} from "./standard.input.ts";
import {
  RemoveClassStandardPayloadType,
  RemovePositionStandardPayloadType,
  type RemoveStandardPayload,
  SetClassStandardPayloadType,
  SetPositionStandardPayloadType,
  type SetStandardPayload,
} from "./standard.payload.ts";
import {
  classStandards,
  listStandards,
  removeStandard,
  setStandard,
} from "../../standard/standard.service.ts";
import { CompetencyStandardConnectionType, CompetencyStandardType } from "./standard.type.ts";

/** The standard of a position. */
@Resolver(() => PositionType)
export class PositionStandardResolver {
  @Right(STAFF)
  @FieldResolver(() => CompetencyStandardType, {
    nullable: true,
    description:
      "What the position requires: its own standard, else that of its class, else the policy's; null when the class is not known.",
  })
  async competencyStandard(
    @Root() position: PositionType,
    @Ctx() { reader, loaders }: RegencyContext,
  ): Promise<CompetencyStandardType | null> {
    const held = { positionId: position.id, positionClass: position.class };
    const standard = await loaders().standards.load(held);
    return standard && shownStandard(reader.tenant, standard, position.class);
  }
}

/** The standards of a regency. */
@Resolver(() => RegencyType)
export class RegencyStandardsResolver {
  @Right(STAFF)
  @FieldResolver(() => CompetencyStandardConnectionType, {
    nullable: true,
    description: "Competency standards the owner has set, the latest first.",
  })
  async competencyStandards(
    @Ctx() { reader }: RegencyContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg("past", () => Boolean, {
      defaultValue: false,
      description: "Whether versions that have ended are listed too.",
    })
    past: boolean,
    @Arg("positionId", () => ID, {
      nullable: true,
      description: "Only those of this position, by its id or its code.",
    })
    positionId?: string | null,
    @Arg("class", () => PositionClass, {
      nullable: true,
      description: "Only those of this class as a whole.",
    })
    positionClass?: PositionClass | null,
  ): Promise<CompetencyStandardConnectionType> {
    const { edges, ...rest } = await listStandards(reader.tenant, {
      positionId: positionId == null ? undefined : positionCode(reader.tenant.code, positionId),
      positionClass: positionClass ?? undefined,
      past,
      first,
      after,
    });
    const shown = edges.map(({ cursor, node }) => ({
      cursor,
      node: shownStandard(reader.tenant, node),
    }));
    return { ...rest, edges: shown };
  }

  @Right(STAFF)
  @FieldResolver(() => [CompetencyStandardType], {
    nullable: true,
    description:
      "What each class requires of positions without a standard of their own, in the order of the classes.",
  })
  async classStandards(@Ctx() { reader }: RegencyContext): Promise<CompetencyStandardType[]> {
    const standards = await classStandards(reader.tenant);
    return standards.map(({ positionClass, standard }) =>
      shownStandard(reader.tenant, standard, positionClass),
    );
  }
}

/** What the keeper of the data changes. */
@Resolver()
export class StandardMutationResolver {
  @Right(KEEPER)
  @Mutation(() => SetPositionStandardPayloadType, {
    nullable: true,
    description:
      "Sets the standard of one position. The version before stays; holders are placed anew.",
  })
  async setPositionStandard(
    @Arg("input", () => SetPositionStandardInput, { description: "Which position, and what." })
    { positionId, ...standard }: SetPositionStandardInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<SetStandardPayload> {
    const owner = { positionId: positionCode(reader.tenant.code, positionId) };
    const set = await setStandard(reader.tenant, reader.principal, owner, standard);
    return { ...set, standard: shownStandard(reader.tenant, set.standard) };
  }

  @Price(5_000)
  @Right(KEEPER)
  @Mutation(() => SetClassStandardPayloadType, {
    nullable: true,
    description:
      "Sets the standard of a class, for positions without one of their own. The version before stays; holders are placed anew.",
  })
  async setClassStandard(
    @Arg("input", () => SetClassStandardInput, { description: "Which class, and what." })
    { class: positionClass, ...standard }: SetClassStandardInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<SetStandardPayload> {
    const set = await setStandard(reader.tenant, reader.principal, { positionClass }, standard);
    return { ...set, standard: shownStandard(reader.tenant, set.standard) };
  }

  @Right(KEEPER)
  @Mutation(() => RemovePositionStandardPayloadType, {
    nullable: true,
    description: "Ends the standard of one position; that of its class counts from now on.",
  })
  async removePositionStandard(
    @Arg("input", () => RemovePositionStandardInput, { description: "Which position, and why." })
    { positionId, reason }: RemovePositionStandardInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<RemoveStandardPayload> {
    const owner = { positionId: positionCode(reader.tenant.code, positionId) };
    const done = await removeStandard(reader.tenant, reader.principal, owner, reason);
    return { ...done, removed: shownStandard(reader.tenant, done.removed) };
  }

  @Price(5_000)
  @Right(KEEPER)
  @Mutation(() => RemoveClassStandardPayloadType, {
    nullable: true,
    description: "Ends the standard of a class; the levels of the policy count from now on.",
  })
  async removeClassStandard(
    @Arg("input", () => RemoveClassStandardInput, { description: "Which class, and why." })
    { class: positionClass, reason }: RemoveClassStandardInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<RemoveStandardPayload> {
    const { tenant, principal } = reader;
    const done = await removeStandard(tenant, principal, { positionClass }, reason);
    return { ...done, removed: shownStandard(reader.tenant, done.removed) };
  }
}

/** A standard as GraphQL shows it; `positionClass` is that of the position in question. */
export function shownStandard(
  { code, policy }: Pick<Tenant, "code" | "policy">,
  { origin, standard, stored }: StandardInForce,
  positionClass: PositionClass | null = null,
): CompetencyStandardType {
  const ofPosition =
    stored?.positionId == null
      ? null
      : { id: stored.positionId, title: stored.positionTitle ?? "", class: stored.classOfPosition };
  return {
    // What the policy requires is stored nowhere, and every policy calls it the same.
    id: stored?.id ?? globalId("policy-standard", code, policy.id, policy.version, standard.id),
    origin,
    position: ofPosition,
    class: ofPosition ? null : (stored?.positionClass ?? positionClass),
    title: bilingual(standard.title),
    requirements: standard.requirements.map(({ id, level }) => ({
      competency: id as CompetencyKey, // no standard of positions or classes requires anything else
      title: bilingual(competencyTitle(id)),
      level,
    })),
    mark: standard.basis.mark,
    source: standard.basis.source,
    setAt: stored?.setAt ?? null,
    setBy: stored?.setBy ?? null,
    reason: stored?.reason ?? null,
    endedAt: stored?.endedAt ?? null,
    endedBy: stored?.endedBy ?? null,
    endReason: stored?.endReason ?? null,
  };
}
