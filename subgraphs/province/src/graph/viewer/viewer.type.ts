import { PUBLIC } from "@talenta/access";
import { Right, Role } from "@talenta/contract";
import { Directive, Field, ID, ObjectType } from "type-graphql";

import { Regency } from "../regency/regency.type.ts";

/** Who is asking. */
@Right(PUBLIC)
@Directive('@key(fields: "subject regency { code }")')
@ObjectType({ simpleResolvers: true, description: "Who is asking, as the access token proves." })
export class Viewer {
  @Field(() => ID, { description: "Stable id of the caller with the issuer of the token." })
  subject!: string;

  @Field(() => Role, { description: "What the caller is, and with it what the caller may do." })
  role!: Role;

  @Field(() => Regency, {
    nullable: true,
    description: "The owner the caller works for; null for callers of the province itself.",
  })
  regency!: Regency | null;
}
