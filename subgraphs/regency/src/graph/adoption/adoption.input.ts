import { DateScalar, PolicyVersionInput } from "@talenta/contract";
import type { IsoDate } from "@talenta/talent";
import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "Which policy is to hold, and from when." })
export class AdoptPolicyInput {
  @Field(() => PolicyVersionInput, { description: "A version the province publishes." })
  policy!: PolicyVersionInput;

  @Field(() => DateScalar, {
    description: "First day in force, today or later, in Asia/Jakarta.",
  })
  from!: IsoDate;
}

@InputType({ description: "Which adoption to take back." })
export class CancelAdoptionInput {
  @Field(() => ID, { description: "Id of the adoption; it must not have come into force." })
  adoptionId!: string;
}
