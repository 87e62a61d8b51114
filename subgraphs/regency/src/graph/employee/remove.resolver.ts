import { DateTimeScalar } from "@talenta/contract";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RegencyContext } from "../regency.context.ts";
import { removeEmployee } from "../../employee/remove.service.ts";

@InputType({ description: "Somebody who was entered by mistake." })
export class RemoveEmployeeInput {
  @Field(() => ID, { description: "NIP of the person." })
  nip!: string;

  @Field(() => String, {
    description: "Why, 1 to 1000 characters; kept with what was on record.",
  })
  reason!: string;
}

@ObjectType("RemoveEmployeePayload", {
  simpleResolvers: true,
  description: "Who is on record no longer.",
})
export class RemoveEmployeePayloadType {
  @Field(() => ID, { description: "The `id` the person had as an employee." })
  employeeId!: string;

  @Field(() => ID, { description: "The NIP, free again." })
  nip!: string;

  @Field(() => String, { description: "The name, as it was on record." })
  name!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  removedAt!: string;
}

/** Taking somebody off the record. */
@Resolver()
export class RemoveEmployeeResolver {
  @Mutation(() => RemoveEmployeePayloadType, {
    nullable: true,
    description:
      "Takes somebody who was entered by mistake off the record, evidence included: nobody finds the person, and the NIP is free again. What was on record stays as revisions with who, when and why. For whoever has left, correct the legal standing instead.",
  })
  async removeEmployee(
    @Arg("input", () => RemoveEmployeeInput, { description: "Whom, and why." })
    input: RemoveEmployeeInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<RemoveEmployeePayloadType> {
    const { id, ...removed } = await removeEmployee(reader.tenant, reader.principal, input);
    return { employeeId: id, ...removed };
  }
}
