import { OnUnavailable } from "@talenta/contract";
import { ArgsType, Field } from "type-graphql";

/** The argument of everything that many owners are asked. */
@ArgsType()
export class AskedArgs {
  @Field(() => OnUnavailable, {
    defaultValue: OnUnavailable.WARN,
    description: "What to do when an owner is missing, or still computing.",
  })
  onUnavailable!: OnUnavailable;
}
