import type { RegencyCode } from "@talenta/talent";
import type { Transport } from "./transport/transport.ts";

/** Where the answers come from. Their owner closes the transports; the gateway only uses them. */
export interface Subgraphs {
  province: Transport;
  /** Read anew for every question: owners come and go while the gateway runs. */
  regencies: () => ReadonlyMap<RegencyCode, Transport>;
}
