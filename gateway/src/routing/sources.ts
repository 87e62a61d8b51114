import { audienceOf } from "@talenta/access";
import type { SubgraphResponse } from "@talenta/service";
import type { Caller } from "./call/caller.ts";
import type { RegencyOperation, RegencyRouter } from "./regency-router.ts";
import type { RequestState } from "./request-state.ts";
import type { Transport } from "./transport/transport.ts";
import { askWhole } from "./whole-source.ts";

/** What a subgraph answers to one step of a plan. */
export type Answer = (
  operation: RegencyOperation,
  state: RequestState,
) => Promise<SubgraphResponse>;

/** Where the answers of a supergraph come from. */
export interface Sources {
  /** How the subgraph of that name is asked. */
  of(name: string): Answer;
  /** Whether there is somebody to ask now. */
  ready(): Promise<boolean>;
}

/** The house: the province is asked as a whole, everything else is split by owner. */
export function houseSources(c: {
  province: Transport;
  caller: Caller;
  router: RegencyRouter;
}): Sources {
  const province = { transport: c.province, audience: audienceOf.province, caller: c.caller };
  return {
    of: (name) =>
      name === "province"
        ? (operation, state) => askWhole(province, operation, state)
        : (operation, state) => c.router.execute(operation, state),
    ready: () => answers(c.province),
  };
}

/** A foreign supergraph: each subgraph is asked as a whole, with a passport made out to its name. */
export function foreignSources(c: {
  subgraphs: ReadonlyMap<string, Transport>;
  caller: Caller;
}): Sources {
  return {
    of(name) {
      const transport = c.subgraphs.get(name);
      if (transport === undefined) throw new Error(`There is no way to the subgraph ${name}.`);
      const source = { transport, audience: name, caller: c.caller };
      return (operation, state) => askWhole(source, operation, state);
    },
    ready: async () => (await Promise.all([...c.subgraphs.values()].map(answers))).every(Boolean),
  };
}

/** Milliseconds a subgraph may take to show that it is there. */
const READY_WITHIN_MS = 1_000;

/** Any GraphQL answer will do, a refusal for want of a passport too: it shows that the subgraph is up. */
async function answers(transport: Transport): Promise<boolean> {
  try {
    await transport.send(
      { query: "{ __typename }", requestId: "ready" },
      AbortSignal.timeout(READY_WITHIN_MS),
    );
    return true;
  } catch {
    return false;
  }
}
