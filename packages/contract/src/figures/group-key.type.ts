import { Right } from "../declared/right.ts";
import { MERGED_COUNTS } from "@talenta/access";
import type { NamedKey } from "@talenta/talent";
import { Directive, Field, ObjectType } from "type-graphql";

import { GroupDimension } from "../enums/figures.ts";

/** How `value` of rows by groups is described. */
export const VALUE_OF_GROUP =
  "Whom the row is about: a word of the dimension, a rank, a year, an owner's code, or for units and top units the owner's code, a stroke and the unit's id. Null where it is unknown, and for small units together.";

/** How `label` of rows by groups is described. */
export const LABEL_OF_GROUP = "Name of the unit or the owner; null otherwise.";

/** One value on one dimension. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({ simpleResolvers: true, description: "One value of what people are counted by." })
export class GroupKey {
  @Field(() => GroupDimension, { description: "What people are counted by." })
  dimension!: GroupDimension;

  @Field(() => String, { nullable: true, description: VALUE_OF_GROUP })
  value!: string | null;

  @Field(() => String, { nullable: true, description: LABEL_OF_GROUP })
  label!: string | null;
}

/** A cell of two crossed dimensions. */
type Crossed<Row extends NamedKey> = Row & { readonly across: NamedKey };

/** Rows by one dimension, and cells of two crossed ones, apart. */
export function rowsAndCells<Row extends NamedKey & { readonly across?: NamedKey }>(
  groups: readonly Row[],
): { readonly rows: Row[]; readonly cells: Crossed<Row>[] } {
  return {
    rows: groups.filter(({ across }) => across === undefined),
    cells: groups.filter((row): row is Crossed<Row> => row.across !== undefined),
  };
}

/** The two values a cell is about. */
export function keysOf({ dimension, value, label, across }: Crossed<NamedKey>): GroupKey[] {
  return [{ dimension, value, label }, { ...across }];
}
