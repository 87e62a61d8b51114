import type { Subgraph } from "@talenta/service";
import type { Transport } from "./transport.ts";

/** The way to a subgraph in the same process: no JSON, no HTTP. The subgraph's life is its owner's business. */
export function createInprocTransport(subgraph: Pick<Subgraph, "execute">): Transport {
  return {
    send: (request, signal) => subgraph.execute(request, signal),
    close: () => Promise.resolve(),
  };
}
