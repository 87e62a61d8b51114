export { DATABASE, databaseFrom, oneDatabase } from "./config/database.settings.ts";
export { readJsonFile } from "./config/json-file.ts";
export { ConfigError, readConfig } from "./config/read-config.ts";
export { address, listening } from "./config/settings.ts";
export { watchJsonFile } from "./config/watched-json-file.ts";
export { httpStatusOf } from "./errors/http-status.ts";
export { ERROR_CODES, type ErrorCode, errorReference, meaning } from "./errors/registry.ts";
export { safeError } from "./errors/safe-error.ts";
export { toldOnce } from "./errors/told-once.ts";
export {
  badUserInput,
  barred,
  conflict,
  forbidden,
  incompleteCoverage,
  notFound,
  provinceUnavailable,
  regencyNotSharing,
  TalentaError,
  tooComplex,
} from "./errors/talenta-error.ts";
export type { Answer, Answered, Handler } from "./http/handler.ts";
export { createHttpServer, type HttpServerConfig } from "./http/http-server.ts";
export type { AllowedOrigins } from "./http/origins.ts";
export type { Question } from "./http/question.ts";
export { toldIn, UNWORDED } from "./http/told-to.ts";
export { createLocalized } from "./localized/localized.ts";
export {
  namesIssuer,
  OIDC,
  OIDC_OR_NONE,
  oidcTogether,
  tokenVerifierFrom,
} from "./identity/oidc.settings.ts";
export { PASSPORT_ISSUER, PASSPORTS, passportVerifierFrom } from "./identity/passport.settings.ts";
export { checkedText } from "./inputs/checked-text.ts";
export { type AskedInputs, createInputCheck } from "./inputs/input-check.ts";
export { createLog } from "./log/create-log.ts";
export { measure, type Measure } from "./limits/measure.ts";
export { pricesOf } from "./limits/prices.ts";
export { decodePosition, encodePosition } from "./page/cursor.ts";
export {
  checkedFirst,
  type CountedPage,
  type Page,
  pageOf,
  type PageRequest,
} from "./page/page.ts";
export { runService, type Service } from "./run-service.ts";
export { stopOnSignals } from "./stop-on-signals.ts";
export { clientSchemaOf, clientSchemaOfSubgraph, schemaText } from "./schema/client-schema.ts";
export { inReadingOrder } from "./schema/reading-order.ts";
export { serveSchemaText } from "./schema/schema-route.ts";
export { createSubgraph } from "./subgraph/create-subgraph.ts";
export { refuseNul } from "./subgraph/refuse-nul.ts";
export type {
  PublicDocument,
  PublicRoute,
  Subgraph,
  SubgraphConfig,
  SubgraphError,
  SubgraphRequest,
  SubgraphResponse,
} from "./subgraph/subgraph.ts";
export type { Logger } from "pino";
