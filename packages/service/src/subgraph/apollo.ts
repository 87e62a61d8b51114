import { AsyncLocalStorage } from "node:async_hooks";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { say, worded } from "@talenta/sentences";
import { GraphQLError, type GraphQLSchema, type ValidationRule } from "graphql";
import type { Logger } from "pino";
import { safeError } from "../errors/safe-error.ts";
import { AFFORDABLE } from "./affordable.ts";
import { documentStoreOf } from "./document-store.ts";

/** The request being answered; formatting an error knows nothing else of it. */
export const requestScope = new AsyncLocalStorage<{
  readonly requestId: string;
  readonly signal?: AbortSignal | undefined;
}>();

/** Tokens of the longest question; the gateway's widest plan has some hundreds. */
export const MAX_TOKENS = 10_000;
/** Selections after spreading fragments; stock servers expand millions. */
const MAX_SELECTIONS = 10_000;

/** The GraphQL server behind both ways in: silent towards the outside, and with safe errors only. */
export function createApollo<Context extends object>(c: {
  schema: GraphQLSchema;
  log: Logger;
  production: boolean;
}): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: c.schema,
    logger: c.log,
    nodeEnv: c.production ? "production" : "development",
    introspection: !c.production,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    documentStore: documentStoreOf(c.schema, c.production),
    parseOptions: { maxTokens: MAX_TOKENS },
    maxRecursiveSelections: MAX_SELECTIONS,
    validationRules: c.production ? [NoServiceText] : [],
    formatError: (formatted, original) => {
      const scope = requestScope.getStore();
      const requestId = scope?.requestId ?? "none";
      const givenUp = scope?.signal?.aborted === true;
      return safeError(formatted, original, { requestId, log: c.log, givenUp });
    },
    plugins: [
      AFFORDABLE,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Federation's own field for the schema text; closed where introspection is. */
const NoServiceText: ValidationRule = (context) => ({
  Field(node) {
    if (node.name.value === "_service") {
      const message = worded(say("limits.schemaTextClosed"), "en");
      context.reportError(new GraphQLError(message, { nodes: [node] }));
    }
  },
});
