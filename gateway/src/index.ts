export { createGateway, type Gateway, type GatewayConfig } from "./gateway.ts";
export { federationCallers } from "./federation-endpoint/callers.ts";
export { createHttpTransport } from "./routing/transport/http.ts";
export { createInprocTransport } from "./routing/transport/inproc.ts";
export { type Transport, TransportError } from "./routing/transport/transport.ts";
