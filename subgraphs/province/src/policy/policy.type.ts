import { DateScalar } from "@talenta/contract";
import { GraphQLJSONObject } from "graphql-scalars";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

/** A text in Indonesian and English. */
@ObjectType({
  simpleResolvers: true,
  description: "The title of a policy in Indonesian and English.",
})
export class PolicyTitle {
  @Field(() => String, { description: "Indonesian." })
  indonesian!: string;

  @Field(() => String, { description: "English." })
  english!: string;
}

/** A published policy. */
@Directive('@key(fields: "id version")')
@ObjectType({
  simpleResolvers: true,
  description:
    "A published mapping policy (pedoman pemetaan talenta): what turns evidence into a box. A published version is never changed.",
})
export class Policy {
  @Field(() => ID, { description: "Id of the policy, the same over its versions." })
  id!: string;

  @Field(() => Int, { description: "Version, from 1." })
  version!: number;

  @Field(() => PolicyTitle, { description: "Title." })
  title!: PolicyTitle;

  @Field(() => String, { description: "The regulation or decree it follows." })
  citation!: string;

  @Field(() => DateScalar, { description: "First day in force." })
  effectiveFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day in force; null while open." })
  effectiveUntil!: string | null;

  @Field(() => GraphQLJSONObject, {
    description:
      "The whole document: weights, scales and cut-offs as exact decimals in text, each with its mark (H, M, L, A) and source.",
  })
  document!: Record<string, unknown>;
}
