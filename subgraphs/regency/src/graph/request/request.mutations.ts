import { Right } from "@talenta/contract";
import { EMPLOYEE_ALONE, HEAD, KEEPER_OR_HEAD } from "@talenta/access";
import { filledIn } from "../evidence/filled-in.ts";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RegencyContext } from "../regency.context.ts";
import {
  grantRequest,
  refuseRequest,
  takeRequest,
  withdrawRequest,
} from "../../request/decide.service.ts";
import { setRequestDueDays } from "../../request/due-days.ts";
import {
  GrantRequestInput,
  ObjectToPlacementInput,
  RefuseRequestInput,
  RequestCorrectionInput,
  SetRequestDueDaysInput,
  TakeRequestInput,
  WithdrawRequestInput,
} from "./request.input.ts";
import type { StoredRequest } from "../../request/request.store.ts";
import {
  GrantRequestPayloadType,
  ObjectToPlacementPayloadType,
  RefuseRequestPayloadType,
  RequestCorrectionPayloadType,
  SetRequestDueDaysPayloadType,
  TakeRequestPayloadType,
  WithdrawRequestPayloadType,
} from "./request.payload.ts";
import { objectToPlacement, requestCorrection } from "../../request/submit.service.ts";

/** A request after something was done about it. */
interface Done {
  readonly request: StoredRequest;
}

/** What employees ask for, and how it is answered. */
@Resolver()
export class RequestMutationResolver {
  @Right(EMPLOYEE_ALONE)
  @Mutation(() => RequestCorrectionPayloadType, {
    nullable: true,
    description:
      "Asks for a correction of the own record: another value for a record, or one that is missing.",
  })
  async requestCorrection(
    @Arg("input", () => RequestCorrectionInput, {
      description: "What is wrong, and what is right.",
    })
    { recordId, proposal, reason, attachment }: RequestCorrectionInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Done> {
    const asked = {
      recordId: recordId ?? null,
      proposal: filledIn(proposal, "proposal"),
      reason,
      attachment: attachment ?? null,
    };
    return { request: await requestCorrection(reader.tenant, reader.principal, asked) };
  }

  @Right(EMPLOYEE_ALONE)
  @Mutation(() => ObjectToPlacementPayloadType, {
    nullable: true,
    description: "Objects to the own current placement, so that people look at it again.",
  })
  async objectToPlacement(
    @Arg("input", () => ObjectToPlacementInput, { description: "Which placement, and why." })
    { placementId, reason, attachment }: ObjectToPlacementInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Done> {
    const made = { placementId, reason, attachment: attachment ?? null };
    return { request: await objectToPlacement(reader.tenant, reader.principal, made) };
  }

  @Right(EMPLOYEE_ALONE)
  @Mutation(() => WithdrawRequestPayloadType, {
    nullable: true,
    description: "Takes back the own request.",
  })
  async withdrawRequest(
    @Arg("input", () => WithdrawRequestInput, { description: "Which request." })
    { requestId, note }: WithdrawRequestInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Done> {
    const { tenant, principal } = reader;
    return { request: await withdrawRequest(tenant, principal, requestId, note ?? null) };
  }

  @Right(KEEPER_OR_HEAD)
  @Mutation(() => TakeRequestPayloadType, {
    nullable: true,
    description: "Takes a request to answer it, or takes it over. Nobody takes the own one.",
  })
  async takeRequest(
    @Arg("input", () => TakeRequestInput, { description: "Which request." })
    { requestId }: TakeRequestInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Done> {
    return { request: await takeRequest(reader.tenant, reader.principal, requestId) };
  }

  @Right(KEEPER_OR_HEAD)
  @Mutation(() => GrantRequestPayloadType, {
    nullable: true,
    description:
      "Grants a request that the caller took. A correction changes the evidence as asked, and the placement follows.",
  })
  async grantRequest(
    @Arg("input", () => GrantRequestInput, { description: "Which request, and the answer." })
    { requestId, answer, leadsTo }: GrantRequestInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Done> {
    const given = { answer, leadsTo: leadsTo ?? null };
    return { request: await grantRequest(reader.tenant, reader.principal, requestId, given) };
  }

  @Right(KEEPER_OR_HEAD)
  @Mutation(() => RefuseRequestPayloadType, {
    nullable: true,
    description: "Refuses a request that the caller took.",
  })
  async refuseRequest(
    @Arg("input", () => RefuseRequestInput, { description: "Which request, and the answer." })
    { requestId, answer }: RefuseRequestInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Done> {
    return { request: await refuseRequest(reader.tenant, reader.principal, requestId, answer) };
  }

  @Right(HEAD)
  @Mutation(() => SetRequestDueDaysPayloadType, {
    nullable: true,
    description:
      "Sets in how many calendar days requests are to be answered, for those that come in from now on. The head decides.",
  })
  async setRequestDueDays(
    @Arg("input", () => SetRequestDueDaysInput, { description: "How many days." })
    { days }: SetRequestDueDaysInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<SetRequestDueDaysPayloadType> {
    return { days: await setRequestDueDays(reader.tenant, reader.principal, days) };
  }
}
