import { PUBLIC, RULE_WRITERS } from "@talenta/access";
import { policyOfId, PolicyState, Price, Right } from "@talenta/contract";
import { GraphQLJSONObject } from "graphql-scalars";
import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";

import { versionAsked } from "../../version/version-asked.ts";
import type { ProvinceContext } from "../province.context.ts";
import { checkedPolicy } from "../../policy/policy-check.service.ts";
import { listed, PolicyCheck } from "./policy-check.type.ts";
import { findPolicy, listPolicies } from "../../policy/policy.service.ts";
import { Policy, policyOf } from "./policy.type.ts";

@Resolver(() => Policy)
export class PolicyResolver {
  @Right(PUBLIC)
  @Query(() => [Policy], {
    description: "Policies, by key, oldest version first; those in use unless states are given.",
  })
  async policies(
    @Arg("states", () => [PolicyState], {
      defaultValue: [PolicyState.PUBLISHED],
      description: "How far they have come. Drafts are shown to the province's own people only.",
    })
    states: PolicyState[],
    @Arg("key", () => ID, { nullable: true, description: "The versions of this policy only." })
    key: string | undefined,
    @Ctx() context: ProvinceContext,
  ): Promise<Policy[]> {
    return (await listPolicies(context, states, key)).map(policyOf);
  }

  @Right(PUBLIC)
  @Query(() => Policy, {
    nullable: true,
    description:
      "One version of a policy, withdrawn ones too; null when there is none, or only a draft you may not read.",
  })
  async policy(
    @Arg("id", () => ID, {
      nullable: true,
      description: "Id of one version; give it, or the key of a policy.",
    })
    id: string | undefined,
    @Arg("key", () => ID, { nullable: true, description: "Key of the policy." })
    key: string | undefined,
    @Arg("version", () => Int, {
      nullable: true,
      description: "Version of the policy of that key; the newest published one when absent.",
    })
    version: number | undefined,
    @Ctx() context: ProvinceContext,
  ): Promise<Policy | null> {
    const named = versionAsked({ id, key, version }, policyOfId);
    const found = named && (await findPolicy(context, named.id, named.version));
    return found && policyOf(found);
  }

  @Price(5_000)
  @Right(RULE_WRITERS)
  @Query(() => PolicyCheck, {
    description: "Checks a policy document against every rule, without storing anything.",
  })
  checkPolicy(
    @Arg("document", () => GraphQLJSONObject, { description: "The whole document." })
    document: Record<string, unknown>,
  ): PolicyCheck {
    const { problems } = checkedPolicy(document);
    return {
      valid: problems.length === 0,
      problems: listed(problems),
      problemCount: problems.length,
    };
  }
}
