import { ArgsType, Field } from "type-graphql";

import { GroupDimension } from "../enums/figures.ts";
import { TalentFilter } from "../filter/talent-filter.input.ts";

/** The argument of everything that counts people. */
@ArgsType()
export class CountArgs {
  @Field(() => TalentFilter, {
    nullable: true,
    description: "Whom to count; all active employees when absent. Boxes are those of today.",
  })
  filter?: TalentFilter | null;
}

/** The arguments of everything that counts people by groups, too. */
@ArgsType()
export class GroupedCountArgs extends CountArgs {
  @Field(() => [GroupDimension], {
    defaultValue: [],
    description: "What to count people by; nothing for the whole only.",
  })
  by!: GroupDimension[];

  @Field(() => [GroupDimension], {
    nullable: true,
    description:
      "Two dimensions to cross: the answer has a cell for every pair of their values that somebody has. Units and top units are not crossed with each other.",
  })
  crossed?: GroupDimension[] | null;
}
