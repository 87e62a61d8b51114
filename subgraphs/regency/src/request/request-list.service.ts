import {
  checkedFirst,
  decodePosition,
  encodePosition,
  type Page,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import { z } from "zod";
import { today, type Tenant } from "../tenant/tenant.ts";
import {
  countRequests,
  listedRequests,
  type RequestFilter,
  type StoredRequest,
} from "./request.store.ts";

/** How a list of requests is narrowed down and cut into pages. */
export interface RequestQuestion extends Omit<RequestFilter, "overdueOn">, PageRequest {
  readonly overdue?: boolean;
}

/** A page of requests, and how to count them all. */
export interface RequestList extends Page<StoredRequest> {
  count(): Promise<number>;
}

/** Requests, the latest first. Whoever asks must be allowed to see all that match. */
export async function listRequests(
  tenant: Tenant,
  { overdue, first, after, ...narrowed }: RequestQuestion,
): Promise<RequestList> {
  const limit = checkedFirst(first) + 1;
  const [before] = decodePosition("requests", [z.int()], after) ?? [null];
  const filter = { ...narrowed, ...(overdue === true && { overdueOn: today(tenant) }) };
  const { db } = tenant.store;
  const found = await listedRequests(db, filter, { limit, before });
  return {
    ...pageOf(found, { first, after }, ({ seq }) => encodePosition("requests", [seq])),
    count: () => countRequests(db, filter),
  };
}
