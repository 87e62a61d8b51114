export {
  createGateway,
  DEFAULT_DEADLINES,
  type Gateway,
  type GatewayConfig,
  type RegencyDoorConfig,
} from "./gateway.ts";
export { regencyDoorCallers, type TrustedIssuer } from "./regency-door/callers.ts";
export type { ForeignSubgraphs, Subgraphs } from "./routing/subgraphs.ts";
export type { Request } from "./answer/answer-desk.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits/limits.ts";
export { type Directory, openDirectory } from "./routing/directory.ts";
export { createHttpTransport, type HttpTransportConfig } from "./routing/transport/http.ts";
export { createInprocTransport } from "./routing/transport/inproc.ts";
export {
  type Transport,
  TransportError,
  type TransportFault,
} from "./routing/transport/transport.ts";
