import { Right } from "@talenta/contract";
import { PUBLIC } from "@talenta/access";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { RegencyType } from "../regency/regency.type.ts";

/** The caller, as this regency knows one. */
@Directive('@key(fields: "subject regency { code }")')
@ObjectType("Viewer", {
  simpleResolvers: true,
  description: "Who is asking, as the access token proves.",
})
export class ViewerType {
  @Right(PUBLIC)
  @Field(() => ID, { description: "Stable id of the caller with the issuer of the token." })
  subject!: string;

  @Right(PUBLIC)
  @Directive("@shareable")
  @Field(() => RegencyType, {
    nullable: true,
    description: "The owner the caller works for; null for callers of the province itself.",
  })
  regency!: RegencyType | null;
}
