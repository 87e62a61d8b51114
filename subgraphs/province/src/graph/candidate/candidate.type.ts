import { KEYS_OF_PEOPLE, MERGED_NAMES, PERSON } from "@talenta/access";
import {
  DateTimeScalar,
  PageInfo,
  Price,
  RankedEntry,
  Right,
  RowRight,
  SLICE_AS_OF,
  SLICE_POLICIES,
} from "@talenta/contract";
import { Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";

import { Coverage } from "../coverage/coverage.type.ts";
import { mergedFrom, merges, OwnerSlice } from "../merged/merged.type.ts";
import { Regency } from "../regency/regency.type.ts";

/** A person as the province knows one: by owner and opaque id. The rest is the owner's to tell. */
@RowRight(PERSON)
@Right(KEYS_OF_PEOPLE)
@Directive('@key(fields: "id regency { code }", resolvable: false)')
@ObjectType({ simpleResolvers: true, description: "A civil servant (ASN), kept by one owner." })
export class Employee {
  @Directive("@shareable")
  @Field(() => ID, { description: "Opaque id, unique over all owners; not the NIP." })
  id!: string;

  @Directive("@shareable")
  @Field(() => Regency, { description: "The owner that keeps this person's data." })
  regency!: Regency;
}

/** What one owner answers inside a ranked list; hidden, so that no client can alias its fields. */
@Price(100)
@Right(MERGED_NAMES)
@Directive('@key(fields: "regency { code } query")')
@ObjectType({
  simpleResolvers: true,
  description: "What one owner answers inside a ranked list; hidden from clients.",
})
class CandidateSlice extends OwnerSlice {
  @Directive("@external")
  @Field(() => Int, { nullable: true, description: "People who match, the whole list over." })
  total?: number | null;

  @Directive("@external")
  @Field(() => [RankedEntry], {
    nullable: true,
    description: "The best after the cursor, in order, one more than the page at most.",
  })
  entries?: RankedEntry[] | null;

  @Directive("@external")
  @Field(() => Int, {
    nullable: true,
    description: "People past retirement who match otherwise and were left out.",
  })
  pastRetirement?: number | null;

  @Directive("@external")
  @Field(() => [ID], { nullable: true, description: SLICE_POLICIES })
  policies?: readonly string[] | null;

  @Directive("@external")
  @Field(() => DateTimeScalar, { nullable: true, description: SLICE_AS_OF })
  asOf?: string | null;
}

/** One person of a ranked list. */
@Right(MERGED_NAMES)
@ObjectType({ simpleResolvers: true, description: "One person of a ranked list." })
export class Candidate {
  @Field(() => Int, { description: "Place in the whole list, from 1; runs on across pages." })
  rank!: number;

  @Field(() => Float, {
    description: "Talent value (nilai talenta), 0 to 100, cut to two decimals after ordering.",
  })
  score!: number;

  @Field(() => Employee, {
    nullable: true,
    description: "The person, told by the owner; null when the owner does not answer for it.",
  })
  employee!: Employee | null;
}

/** A person with the place in the list. */
@Right(MERGED_NAMES)
@ObjectType({
  simpleResolvers: true,
  description: "One person of a ranked list, with its place to go on from.",
})
export class CandidateEdge {
  @Field(() => String, { description: "Give it as `after` to go on behind this person." })
  cursor!: string;

  @Field(() => Candidate, { description: "The person and its rank." })
  node!: Candidate;
}

const MERGED = merges("total entries { key value id } pastRetirement");

/** One page of a list ranked over many owners. */
@Right(MERGED_NAMES)
@Directive('@key(fields: "query")')
@ObjectType({ simpleResolvers: true, description: "One page of a list ranked over many owners." })
export class CandidateConnection extends mergedFrom(CandidateSlice) {
  @Directive(MERGED)
  @Field(() => Int, {
    nullable: true,
    description:
      "People who match with the owners counted in this run of the list; null when none of them answered.",
  })
  totalCount!: number | null;

  @Directive(MERGED)
  @Field(() => Int, {
    nullable: true,
    description:
      "People who match but are left out, because they are active on record after their last day in service; none when the filter asks for them. Null where an owner does not say.",
  })
  pastRetirement!: number | null;

  @Directive(MERGED)
  @Field(() => [CandidateEdge], {
    nullable: true,
    description: "The people of this page, in order; null when no owner answered.",
  })
  edges!: CandidateEdge[] | null;

  @Directive(MERGED)
  @Field(() => PageInfo, {
    nullable: true,
    description: "Where this page ends and whether more follows.",
  })
  pageInfo!: PageInfo | null;

  @Directive(MERGED)
  @Field(() => Coverage, {
    nullable: true,
    description: "Who was asked, who answered, and why the others did not.",
  })
  coverage!: Coverage | null;
}
