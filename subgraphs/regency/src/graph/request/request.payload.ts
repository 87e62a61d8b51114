import { Right } from "@talenta/contract";
import { HEAD, KEEPER_OR_HEAD, OWN_OR_DECIDED } from "@talenta/access";
import { Field, Int, ObjectType } from "type-graphql";
import { EmployeeRequestType } from "./request.type.ts";

/** What became of a request. */
@ObjectType({ simpleResolvers: true, description: "A request as it stands now." })
abstract class RequestPayload {
  @Field(() => EmployeeRequestType, { description: "The request as it stands now." })
  request!: EmployeeRequestType;
}

@Right(OWN_OR_DECIDED)
@ObjectType("RequestCorrectionPayload", {
  simpleResolvers: true,
  description: "The request that was made.",
})
export class RequestCorrectionPayloadType extends RequestPayload {}

@Right(OWN_OR_DECIDED)
@ObjectType("ObjectToPlacementPayload", {
  simpleResolvers: true,
  description: "The objection that was made.",
})
export class ObjectToPlacementPayloadType extends RequestPayload {}

@Right(OWN_OR_DECIDED)
@ObjectType("WithdrawRequestPayload", {
  simpleResolvers: true,
  description: "The request that was taken back.",
})
export class WithdrawRequestPayloadType extends RequestPayload {}

@Right(KEEPER_OR_HEAD)
@ObjectType("TakeRequestPayload", {
  simpleResolvers: true,
  description: "The request that was taken.",
})
export class TakeRequestPayloadType extends RequestPayload {}

@Right(KEEPER_OR_HEAD)
@ObjectType("GrantRequestPayload", {
  simpleResolvers: true,
  description: "The request that was granted.",
})
export class GrantRequestPayloadType extends RequestPayload {}

@Right(KEEPER_OR_HEAD)
@ObjectType("RefuseRequestPayload", {
  simpleResolvers: true,
  description: "The request that was refused.",
})
export class RefuseRequestPayloadType extends RequestPayload {}

@Right(HEAD)
@ObjectType("SetRequestDueDaysPayload", {
  simpleResolvers: true,
  description: "How long the regency gives itself now.",
})
export class SetRequestDueDaysPayloadType {
  @Field(() => Int, { description: "Calendar days to answer a request." })
  days!: number;
}
