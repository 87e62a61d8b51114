import { SliceStatus } from "@talenta/contract";
import { type ClassType, Directive, Field, ID, ObjectType } from "type-graphql";

import { Regency } from "../regency/regency.type.ts";

/**
 * The directive of every field that shows something of a merged answer. The code of a slice's owner cannot be required
 * (this subgraph knows it already): slices come back in the order of the token's `asked`.
 *
 * @param figures the fields of a slice that hold its figures
 */
export function merges(figures: string): string {
  return `@requires(fields: "slices { status ${figures} policies asOf }")`;
}

/** What every slice begins with; slices are hidden, so that no client can alias their fields. */
@ObjectType({ simpleResolvers: true, description: "One owner's part of a merged answer." })
export abstract class OwnerSlice {
  @Directive("@shareable")
  @Field(() => Regency, { description: "The owner asked." })
  regency!: Regency;

  @Field(() => ID, { description: "The question, as an opaque token." })
  query!: string;

  @Directive("@external")
  @Field(() => SliceStatus, { nullable: true, description: "How the owner took part." })
  status?: SliceStatus | null;
}

/** What every merged answer begins with: its key, and its slices of one type. */
export function mergedFrom<Slice extends OwnerSlice>(slice: ClassType<Slice>) {
  @ObjectType({ simpleResolvers: true, description: "Merged from what owners answered." })
  abstract class MergedType {
    @Directive("@inaccessible")
    @Field(() => ID, { description: "The question, as an opaque token." })
    query!: string;

    @Directive("@inaccessible")
    @Field(() => [slice], { description: "One slice for each owner asked." })
    slices!: Slice[];
  }
  return MergedType;
}

/** What every owner's row of merged figures begins with. */
@ObjectType({ simpleResolvers: true, description: "One owner's part of merged figures." })
export abstract class RegencyRow {
  @Field(() => Regency, { description: "The owner these figures belong to." })
  regency!: Regency;

  @Field(() => SliceStatus, { description: "How the owner took part." })
  status!: SliceStatus;
}
