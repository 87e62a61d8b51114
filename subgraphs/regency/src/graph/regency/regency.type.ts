import { MERGED_COUNTS, PUBLIC } from "@talenta/access";
import { BoxCount, RegencyKind, Right, SliceStatus } from "@talenta/contract";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

/** The regency this service runs for. */
@Directive('@key(fields: "code")')
@ObjectType("Regency", {
  simpleResolvers: true,
  description:
    "One government that keeps its own civil-service data: a regency (kabupaten), a city (kota), or the province itself.",
})
export class RegencyType {
  @Right(PUBLIC)
  @Field(() => ID, { description: "Official code as text: 18.10 is not 18.1." })
  code!: string;

  @Right(PUBLIC)
  @Directive("@shareable")
  @Field(() => String, { description: "Official name." })
  name!: string;

  @Right(PUBLIC)
  @Directive("@shareable")
  @Field(() => RegencyKind, { description: "Regency, city or the province itself." })
  kind!: RegencyKind;
}

/** This regency's talent pool, counted on its own data. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType("RegencyTalentPool", {
  simpleResolvers: true,
  description: "The talent pool of one owner.",
})
export class RegencyTalentPoolType {
  @Field(() => RegencyType, { description: "The owner these figures belong to." })
  regency!: RegencyType;

  @Field(() => SliceStatus, { description: "How the owner took part." })
  status!: SliceStatus;

  @Field(() => Int, {
    nullable: true,
    description: "People with a box, the sum of the boxes; null when the owner did not answer.",
  })
  total!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "People without a box for want of evidence, none when boxes were asked for; null when the owner did not answer.",
  })
  unplaced!: number | null;

  @Field(() => [BoxCount], {
    nullable: true,
    description: "The nine boxes in order; null when the owner did not answer.",
  })
  nineBox!: BoxCount[] | null;
}
