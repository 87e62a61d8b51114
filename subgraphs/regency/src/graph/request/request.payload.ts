import { Field, Int, ObjectType } from "type-graphql";
import { EmployeeRequestType } from "./request.type.ts";

/** What became of a request. */
@ObjectType({ simpleResolvers: true, description: "A request as it stands now." })
abstract class RequestPayload {
  @Field(() => EmployeeRequestType, { description: "The request as it stands now." })
  request!: EmployeeRequestType;
}

@ObjectType("RequestCorrectionPayload", {
  simpleResolvers: true,
  description: "The request that was made.",
})
export class RequestCorrectionPayloadType extends RequestPayload {}

@ObjectType("ObjectToPlacementPayload", {
  simpleResolvers: true,
  description: "The objection that was made.",
})
export class ObjectToPlacementPayloadType extends RequestPayload {}

@ObjectType("WithdrawRequestPayload", {
  simpleResolvers: true,
  description: "The request that was taken back.",
})
export class WithdrawRequestPayloadType extends RequestPayload {}

@ObjectType("TakeRequestPayload", {
  simpleResolvers: true,
  description: "The request that was taken.",
})
export class TakeRequestPayloadType extends RequestPayload {}

@ObjectType("GrantRequestPayload", {
  simpleResolvers: true,
  description: "The request that was granted.",
})
export class GrantRequestPayloadType extends RequestPayload {}

@ObjectType("RefuseRequestPayload", {
  simpleResolvers: true,
  description: "The request that was refused.",
})
export class RefuseRequestPayloadType extends RequestPayload {}

@ObjectType("SetRequestDueDaysPayload", {
  simpleResolvers: true,
  description: "How long the regency gives itself now.",
})
export class SetRequestDueDaysPayloadType {
  @Field(() => Int, { description: "Calendar days to answer a request." })
  days!: number;
}
