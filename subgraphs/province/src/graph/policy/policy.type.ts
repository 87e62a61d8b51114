import { DateScalar, DateTimeScalar, policyIdentity, PolicyState } from "@talenta/contract";
import { GraphQLJSONObject } from "graphql-scalars";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

import type { StoredPolicy } from "../../policy/policy.store.ts";

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

/** One version of a policy. */
@Directive('@key(fields: "key version")')
@ObjectType({
  simpleResolvers: true,
  description:
    "A mapping policy (pedoman pemetaan talenta): what turns evidence into a box. A published version is never changed.",
})
export class Policy {
  @Directive("@shareable")
  @Field(() => ID, { description: "Id of this version; no other version of any policy has it." })
  id!: string;

  @Field(() => ID, {
    description: "Key of the policy, the same over its versions: the `id` of its document.",
  })
  key!: string;

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

  @Field(() => PolicyState, { description: "How far it has come." })
  state!: PolicyState;

  @Field(() => String, {
    description: "SHA-256 of the document as canonical JSON (sorted keys, no spaces), in hex.",
  })
  digest!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was published; null in a draft.",
  })
  publishedAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was withdrawn; null unless it was.",
  })
  withdrawnAt!: string | null;
}

/** A stored policy as the schema shows it. */
export function policyOf({ document, ...stored }: StoredPolicy): Policy {
  return {
    ...stored,
    ...policyIdentity(stored),
    title: { indonesian: document.title.id, english: document.title.en },
    citation: document.citation,
    effectiveFrom: document.effectiveFrom,
    effectiveUntil: document.effectiveUntil,
    document: { ...document },
  };
}
