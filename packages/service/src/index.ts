export { ConfigError, readConfig } from "./config/read-config.ts";
export { httpStatusOf } from "./errors/http-status.ts";
export {
  ERROR_CODES,
  type ErrorCode,
  type ErrorEntry,
  errorReference,
  isErrorCode,
} from "./errors/registry.ts";
export { safeError } from "./errors/safe-error.ts";
export {
  badUserInput,
  conflict,
  type ErrorDetails,
  forbidden,
  incompleteCoverage,
  notFound,
  rateLimited,
  regencyNotSharing,
  regencyOutdated,
  regencyTimeout,
  regencyUnavailable,
  TalentaError,
  tooComplex,
  unauthenticated,
} from "./errors/talenta-error.ts";
export { createLog, type LogConfig } from "./log/create-log.ts";
export { stopOnSignals } from "./stop-on-signals.ts";
export { createSubgraph } from "./subgraph/create-subgraph.ts";
export type {
  Subgraph,
  SubgraphConfig,
  SubgraphError,
  SubgraphRequest,
  SubgraphResponse,
} from "./subgraph/subgraph.ts";
export type { Logger } from "pino";
