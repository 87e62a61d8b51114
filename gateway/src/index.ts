export {
  createGateway,
  DEFAULT_DEADLINES,
  type Gateway,
  type GatewayConfig,
  type FederationEndpointConfig,
} from "./gateway.ts";
export { federationCallers, type TrustedIssuer } from "./federation-endpoint/callers.ts";
export type { ForeignSubgraphs, Subgraphs } from "./routing/subgraphs.ts";
export type { Request } from "./answer/gateway-handler.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits/limits.ts";
export { type Directory, openDirectory } from "./routing/directory.ts";
export { createHttpTransport, type HttpTransportConfig } from "./routing/transport/http.ts";
export { createInprocTransport } from "./routing/transport/inproc.ts";
export {
  type Transport,
  TransportError,
  type TransportFault,
} from "./routing/transport/transport.ts";
