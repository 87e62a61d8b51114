import { audienceOf } from "@talenta/access";
import { ERROR_CODES, type SubgraphError, type SubgraphResponse } from "@talenta/service";
import type { Caller } from "./call/caller.ts";
import { copy } from "./copy.ts";
import type { RegencyOperation } from "./regency-router.ts";
import type { RequestState } from "./request-state.ts";
import type { Transport } from "./transport/transport.ts";

/** Asks the province, which may take what is left of the request. Its faults become INTERNAL: there is nobody else. */
export async function askProvince(
  c: { province: Transport; caller: Caller },
  operation: RegencyOperation,
  state: RequestState,
): Promise<SubgraphResponse> {
  const result = await c.caller.call(
    {
      audience: audienceOf.province,
      transport: c.province,
      query: operation.query,
      variables: operation.variables ?? {},
      mutation: /^\s*mutation\b/.test(operation.query), // the planner writes the keyword first
      budgetMs: state.remainingMs(),
    },
    state,
  );
  if (result.fault !== null) return { data: null, errors: [internal()] };
  const { data, errors } = result.response;
  return {
    data: result.shared ? copy(data ?? null) : (data ?? null),
    ...(errors !== undefined && errors.length > 0 && { errors: errors.map(known) }),
  };
}

function internal(): SubgraphError {
  return { message: ERROR_CODES.INTERNAL.sentence, extensions: { code: "INTERNAL" } };
}

/** A refused passport or question is the gateway's fault, not the client's. */
function known(error: SubgraphError): SubgraphError {
  const code = error.extensions?.["code"];
  const passedOn =
    typeof code === "string" && Object.hasOwn(ERROR_CODES, code) && code !== "UNAUTHENTICATED";
  return passedOn
    ? error
    : { ...internal(), ...(error.path !== undefined && { path: error.path }) };
}
