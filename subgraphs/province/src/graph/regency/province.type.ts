import { Field, ID, ObjectType } from "type-graphql";

import { Regency } from "./regency.type.ts";

/** The province that asks. */
@ObjectType({
  simpleResolvers: true,
  description: "The province: it coordinates, and asks its regencies.",
})
export class Province {
  @Field(() => ID, { description: "Official code of the province, for example 18." })
  code!: string;

  @Field(() => String, { description: "Official name." })
  name!: string;

  @Field(() => [Regency], { description: "Regencies and cities below the province, by code." })
  regencies!: Regency[];

  @Field(() => Regency, {
    description: "The province's own civil service, an owner like the others.",
  })
  government!: Regency;
}
