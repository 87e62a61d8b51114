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
import { RequestPayloadType, SetRequestDueDaysPayloadType } from "./request.type.ts";
import { objectToPlacement, requestCorrection } from "../../request/submit.service.ts";

/** A request after something was done about it. */
interface Done {
  readonly request: StoredRequest;
}

/** What employees ask for, and how it is answered. */
@Resolver()
export class RequestMutationResolver {
  @Mutation(() => RequestPayloadType, {
    nullable: true,
    description:
      "Asks for a correction of the own record: another value for a record, or one that is missing.",
  })
  async requestCorrection(
    @Arg("input", () => RequestCorrectionInput, {
      description: "What is wrong, and what is right.",
    })
    { record, proposal, reason, attachment }: RequestCorrectionInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Done> {
    const asked = {
      recordId: record ?? null,
      proposal: filledIn(proposal, "proposal"),
      reason,
      attachment: attachment ?? null,
    };
    return { request: await requestCorrection(reader.tenant, reader.principal, asked) };
  }

  @Mutation(() => RequestPayloadType, {
    nullable: true,
    description: "Objects to the own current placement, so that people look at it again.",
  })
  async objectToPlacement(
    @Arg("input", () => ObjectToPlacementInput, { description: "Which placement, and why." })
    { placement, reason, attachment }: ObjectToPlacementInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Done> {
    const made = { placementId: placement, reason, attachment: attachment ?? null };
    return { request: await objectToPlacement(reader.tenant, reader.principal, made) };
  }

  @Mutation(() => RequestPayloadType, {
    nullable: true,
    description: "Takes back the own request.",
  })
  async withdrawRequest(
    @Arg("input", () => WithdrawRequestInput, { description: "Which request." })
    { request, note }: WithdrawRequestInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Done> {
    const { tenant, principal } = reader;
    return { request: await withdrawRequest(tenant, principal, request, note ?? null) };
  }

  @Mutation(() => RequestPayloadType, {
    nullable: true,
    description: "Takes a request to answer it, or takes it over. Nobody takes the own one.",
  })
  async takeRequest(
    @Arg("input", () => TakeRequestInput, { description: "Which request." })
    { request }: TakeRequestInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Done> {
    return { request: await takeRequest(reader.tenant, reader.principal, request) };
  }

  @Mutation(() => RequestPayloadType, {
    nullable: true,
    description:
      "Grants a request that the caller took. A correction changes the evidence as asked, and the placement follows.",
  })
  async grantRequest(
    @Arg("input", () => GrantRequestInput, { description: "Which request, and the answer." })
    { request, answer, leadsTo }: GrantRequestInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Done> {
    const given = { answer, leadsTo: leadsTo ?? null };
    return { request: await grantRequest(reader.tenant, reader.principal, request, given) };
  }

  @Mutation(() => RequestPayloadType, {
    nullable: true,
    description: "Refuses a request that the caller took.",
  })
  async refuseRequest(
    @Arg("input", () => RefuseRequestInput, { description: "Which request, and the answer." })
    { request, answer }: RefuseRequestInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Done> {
    return { request: await refuseRequest(reader.tenant, reader.principal, request, answer) };
  }

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
