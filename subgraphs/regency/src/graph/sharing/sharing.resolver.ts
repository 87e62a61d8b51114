import { HEAD } from "@talenta/access";
import { Right, SharingLevel } from "@talenta/contract";
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RegencyContext } from "../regency.context.ts";
import { regencyOf } from "../regency/owner.ts";
import { RegencyType } from "../regency/regency.type.ts";
import { setSharing } from "../../sharing/sharing.service.ts";

@InputType({ description: "What the regency is to share from now on." })
export class SetSharingInput {
  @Field(() => SharingLevel, { description: "The level; each includes the one before." })
  level!: SharingLevel;
}

@Right(HEAD)
@ObjectType("SetSharingPayload", {
  simpleResolvers: true,
  description: "What the regency shares now.",
})
export class SetSharingPayloadType {
  @Field(() => RegencyType, { description: "The regency." })
  regency!: RegencyType;

  @Field(() => SharingLevel, { description: "What it shares now." })
  sharing!: SharingLevel;
}

/** The head's decision on sharing. */
@Resolver()
export class SharingResolver {
  @Right(HEAD)
  @Mutation(() => SetSharingPayloadType, {
    nullable: true,
    description: "Sets what callers from outside may see of this regency. The head decides.",
  })
  async setSharing(
    @Arg("input", () => SetSharingInput, { description: "What to share." }) input: SetSharingInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<SetSharingPayloadType> {
    const sharing = await setSharing(reader.tenant, reader.principal, input.level);
    return { regency: regencyOf(reader.tenant), sharing };
  }
}
