import { ERROR_CODES, meaning, type SubgraphError, type SubgraphResponse } from "@talenta/service";
import type { Caller } from "./call/caller.ts";
import { copy } from "./copy.ts";
import type { RegencyOperation } from "./regency-router.ts";
import type { RequestState } from "./request-state.ts";
import type { Transport } from "./transport/transport.ts";

/** A subgraph that answers alone for all it is asked. */
interface WholeSource {
  transport: Transport;
  /** Who the passport is made out to. */
  audience: string;
  caller: Caller;
}

/** Asks a subgraph, which may take what is left of the request. Its faults become INTERNAL: there is nobody else. */
export async function askWhole(
  { transport, audience, caller }: WholeSource,
  operation: RegencyOperation,
  state: RequestState,
): Promise<SubgraphResponse> {
  const result = await caller.call(
    {
      audience,
      transport,
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
  return { message: meaning("INTERNAL"), extensions: { code: "INTERNAL" } };
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
