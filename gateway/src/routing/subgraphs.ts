import type { Principal } from "@talenta/access";
import type { RegencyCode } from "@talenta/talent";
import type { Transport } from "./transport/transport.ts";

/** Where the answers come from. Their owner closes the transports; the gateway only uses them. */
export interface Subgraphs {
  province: Transport;
  /** Read anew for every question: owners come and go while the gateway runs. */
  regencies: () => ReadonlyMap<RegencyCode, Transport>;
}

/** The subgraphs of a supergraph that is none of ours: each is asked as a whole, nothing is split by owner. */
export interface ForeignSubgraphs {
  /** The way to each subgraph, by its name in the supergraph. */
  foreign: ReadonlyMap<string, Transport>;
  /** Who a request without a token is; unless given, it is refused. Not in production. */
  anonymous?: Principal;
}
