import { RegencyKind } from "@talenta/contract";
import { Directive, Field, ID, ObjectType } from "type-graphql";

/** An owner as the province knows it: by its directory entry. */
@Directive('@key(fields: "code")')
@ObjectType({
  simpleResolvers: true,
  description:
    "One government that keeps its own civil-service data: a regency (kabupaten), a city (kota), or the province itself.",
})
export class Regency {
  @Field(() => ID, { description: "Official code as text: 18.10 is not 18.1." })
  code!: string;

  @Directive("@shareable")
  @Field(() => String, { description: "Official name." })
  name!: string;

  @Directive("@shareable")
  @Field(() => RegencyKind, { description: "Regency, city or the province itself." })
  kind!: RegencyKind;
}
