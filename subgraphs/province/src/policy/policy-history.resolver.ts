import { badUserInput } from "@talenta/service";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";

import type { ProvinceContext } from "../province.context.ts";
import { PolicyStepConnection } from "./policy-step.type.ts";
import { readSteps } from "./policy.service.ts";
import { Policy } from "./policy.type.ts";

/** What was done with a policy, by whom and why. */
@Resolver(() => Policy)
export class PolicyHistoryResolver {
  @FieldResolver(() => PolicyStepConnection, {
    description:
      "What was done with this version, oldest first. Steps of its draft are shown to the province's own people only.",
  })
  async history(
    @Root() policy: Policy,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." })
    first: number,
    @Arg("after", () => String, {
      nullable: true,
      description: "The cursor to go on behind; from the start when absent.",
    })
    after: string | undefined,
    @Ctx() context: ProvinceContext,
  ): Promise<PolicyStepConnection> {
    const found = await readSteps(context, policy, { first, after: numberIn(after) });
    const edges = found
      .slice(0, first)
      .map((node) => ({ cursor: cursorOf(node.number), node: { ...node } }));
    return {
      edges,
      pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }
}

const cursorOf = (number: number) => Buffer.from(`step:${number}`).toString("base64url");

function numberIn(after: string | null | undefined): number {
  if (after === null || after === undefined) return 0;
  const number = /^step:(\d{1,15})$/.exec(Buffer.from(after, "base64url").toString())?.[1];
  if (number !== undefined) return Number(number);
  throw badUserInput({
    field: "after",
    value: after,
    fix: "Give the endCursor of an earlier page of the same list, or leave it out to start anew.",
  });
}
