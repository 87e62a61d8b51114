import { KEEPER_OR_HEAD, OWN_OR_DECIDED, STAFF } from "@talenta/access";
import { PageArgs, Price, Right } from "@talenta/contract";
import { read } from "@talenta/store";
import { isOverdue } from "@talenta/talent";
import { GraphQLJSONObject } from "graphql-scalars";
import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { DecisionRecord } from "../calibration/calibration.loader.ts";
import { PlacementCalibrationType } from "../calibration/case.type.ts";
import type { Employee } from "../../database/entities/employee.entity.ts";
import { EmployeeType } from "../employee/employee.type.ts";
import type { EvidenceFields } from "../../evidence/read-entry.ts";
import type { Placement } from "../../database/entities/placement.entity.ts";
import { PlacementType } from "../placement/placement.type.ts";
import type { RegencyContext } from "../regency.context.ts";
import { RegencyType } from "../regency/regency.type.ts";
import { today } from "../../tenant/tenant.ts";
import { requestDueDays } from "../../request/due-days.ts";
import { listRequests, type RequestList } from "../../request/request-list.service.ts";
import { RequestFilterInput } from "./request.input.ts";
import type { AttachmentFacts } from "./request.loader.ts";
import { requestById, type StoredRequest, type StoredStep } from "../../request/request.store.ts";
import {
  EmployeeRequestConnectionType,
  EmployeeRequestType,
  RequestAttachmentType,
  RequestStepType,
} from "./request.type.ts";

/** Whose a request is while nobody has taken it: the office that keeps the data. */
const OFFICE = "REGENCY_OFFICER";

/** What a regency's officers see of requests. */
@Resolver(() => RegencyType)
export class RegencyRequestsResolver {
  @Right(KEEPER_OR_HEAD)
  @FieldResolver(() => EmployeeRequestConnectionType, {
    nullable: true,
    description: "Requests of employees, the latest first.",
  })
  requests(
    @Ctx() { reader }: RegencyContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg("filter", () => RequestFilterInput, { nullable: true, description: "Which ones." })
    filter?: RequestFilterInput | null,
  ): Promise<RequestList> {
    const { states, kinds, owner, overdue } = filter ?? {};
    return listRequests(reader.tenant, {
      ...(states && { states }),
      ...(kinds && { kinds }),
      ...(owner != null && { owner }),
      overdue: overdue ?? false,
      first,
      after,
    });
  }

  @Right(KEEPER_OR_HEAD)
  @FieldResolver(() => EmployeeRequestType, {
    nullable: true,
    description: "One request; null when there is none.",
  })
  request(
    @Ctx() { reader }: RegencyContext,
    @Arg("id", () => ID, { description: "Id of the request." }) id: string,
  ): Promise<StoredRequest | null> {
    return requestById(reader.tenant.store.db, id);
  }

  @Right(STAFF)
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Calendar days in which the regency answers a request; 14 unless its head set another (mark A: no rule is published).",
  })
  requestDueDays(@Ctx() { reader }: RegencyContext): Promise<number> {
    return requestDueDays(reader.tenant.store.db);
  }
}

/** A person's own requests. */
@Resolver(() => EmployeeType)
export class EmployeeRequestsResolver {
  @Right(OWN_OR_DECIDED)
  @FieldResolver(() => EmployeeRequestConnectionType, {
    nullable: true,
    description: "What the person asked for: corrections and objections, the latest first.",
  })
  async requests(
    @Root() employee: Employee,
    @Ctx() { loaders }: RegencyContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<RequestList> {
    const { requestHistory, requestCounts } = loaders();
    return {
      ...(await requestHistory.load(employee.id, page)),
      count: async () => (await requestCounts.load(employee.id))?.count ?? 0,
    };
  }
}

/** The count of a list, made only when it is asked for. */
@Resolver(() => EmployeeRequestConnectionType)
export class EmployeeRequestConnectionResolver {
  @FieldResolver(() => Int, { nullable: true, description: "Requests in the whole list." })
  totalCount(@Root() list: RequestList): Promise<number> {
    return list.count();
  }
}

/** What belongs to a request; each loads for all requests of a question at once. */
@Resolver(() => EmployeeRequestType)
export class EmployeeRequestResolver {
  @FieldResolver(() => EmployeeType, { nullable: true, description: "Whose request it is." })
  employee(
    @Root() request: StoredRequest,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<Employee | null> {
    return loaders().employees.load(request.employeeId);
  }

  @FieldResolver(() => String, {
    description:
      "Who is to answer it: the subject of who took it; REGENCY_OFFICER, the office that keeps the data, until somebody has.",
  })
  owner(@Root() request: StoredRequest): string {
    return request.owner ?? OFFICE;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it is still open after the day it was due.",
  })
  overdue(@Root() request: StoredRequest, @Ctx() { reader }: RegencyContext): boolean {
    return isOverdue(request, today(reader.tenant));
  }

  @FieldResolver(() => GraphQLJSONObject, {
    nullable: true,
    description: "The record a correction asks for, in the fields of its kind.",
  })
  proposal(@Root() { proposal }: StoredRequest): EvidenceFields | null {
    return read(proposal);
  }

  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: "The placement objected to.",
  })
  placement(
    @Root() { placementId }: StoredRequest,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<Placement | null> | null {
    return placementId === null ? null : loaders().placementsById.load(placementId);
  }

  @FieldResolver(() => PlacementType, {
    nullable: true,
    description:
      "The placement in force once it was granted, the one from before when nothing moved; for a committee, the one it decided about, null until it has.",
  })
  async resultPlacement(
    @Root() { id, leadsTo, resultPlacementId }: StoredRequest,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<Placement | null> {
    const answer = leadsTo === "CALIBRATION" ? await loaders().calibration.answers.load(id) : null;
    const decided = answer?.outcome === "DEFERRED" ? undefined : answer?.placementId;
    const placement = resultPlacementId ?? decided;
    return placement === undefined ? null : loaders().placementsById.load(placement);
  }

  @FieldResolver(() => PlacementCalibrationType, {
    nullable: true,
    description:
      "What a committee's signed session made of an objection granted for one: confirmed, moved and why, or deferred to another session; null until a session is signed.",
  })
  calibration(
    @Root() { id, leadsTo }: StoredRequest,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<DecisionRecord | null> | null {
    return leadsTo === "CALIBRATION" ? loaders().calibration.answers.load(id) : null;
  }

  @FieldResolver(() => RequestAttachmentType, {
    nullable: true,
    description: "The file that came with it.",
  })
  attachment(
    @Root() { id }: StoredRequest,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<AttachmentFacts | null> {
    return loaders().attachments.load(id);
  }

  @FieldResolver(() => [RequestStepType], { description: "Everything done about it, in order." })
  steps(@Root() { id }: StoredRequest, @Ctx() { loaders }: RegencyContext): Promise<StoredStep[]> {
    return loaders().requestSteps.load(id);
  }
}

/** The bytes of an attachment, read only when they are asked for. */
@Resolver(() => RequestAttachmentType)
export class RequestAttachmentResolver {
  @Price(4_000)
  @FieldResolver(() => String, {
    nullable: true,
    description: "Its bytes as base64. Costly: ask for few at once.",
  })
  async content(
    @Root() { requestId }: AttachmentFacts,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<string | null> {
    const row = await loaders().attachmentContents.load(requestId);
    return row && row.content;
  }
}
