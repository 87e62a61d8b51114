import {
  checkedFirst,
  decodePosition,
  encodePosition,
  type Page,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import { z } from "zod";
import { today, type Tenant } from "../regency/tenant.ts";
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
  const before = placeIn(after);
  const filter = { ...narrowed, ...(overdue === true && { overdueOn: today(tenant) }) };
  const { sql } = tenant.store;
  const found = await listedRequests(sql, filter, { limit, before });
  return {
    ...pageOf(found, first, cursorOf),
    count: () => countRequests(sql, filter),
  };
}

/** A page of one person's requests, the latest first. */
export function pageOfRequests(
  requests: readonly StoredRequest[],
  { first, after }: PageRequest,
): RequestList {
  const limit = checkedFirst(first) + 1;
  const before = placeIn(after) ?? Infinity;
  const found = requests.filter(({ seq }) => seq < before).slice(0, limit);
  return { ...pageOf(found, first, cursorOf), count: () => Promise.resolve(requests.length) };
}

const cursorOf = ({ seq }: StoredRequest): string => encodePosition("requests", [seq]);

function placeIn(after: PageRequest["after"]): number | null {
  return decodePosition("requests", [z.int()], after)?.[0] ?? null;
}
