import { AsyncLocalStorage } from "node:async_hooks";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { GraphQLError, type GraphQLSchema, type ValidationRule } from "graphql";
import type { Logger } from "pino";
import { httpStatusOf } from "../errors/http-status.ts";
import { safeError } from "../errors/safe-error.ts";
import { AFFORDABLE } from "./affordable.ts";
import { documentStoreOf } from "./document-store.ts";

/** The request being answered; formatting an error knows nothing else of it. */
export const requestScope = new AsyncLocalStorage<{ readonly requestId: string }>();

/** Tokens of the longest question; the gateway's widest plan has some hundreds. */
export const MAX_TOKENS = 10_000;
/** Selections after spreading fragments; stock servers expand millions. */
const MAX_SELECTIONS = 10_000;

/** The GraphQL server behind both doors: silent towards the outside, and with safe errors only. */
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
    stringifyResult: JSON.stringify,
    formatError: (formatted, original) =>
      safeError(formatted, original, {
        requestId: requestScope.getStore()?.requestId ?? "none",
        log: c.log,
      }),
    plugins: [
      STATUS,
      AFFORDABLE,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

const STATUS: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== "single") return;
      const { data, errors } = response.body.singleResult;
      if (!errors) return;
      response.http.status = httpStatusOf(data === undefined ? { errors } : { data, errors });
    },
  }),
};

/** Federation's own door to the schema text; closed where introspection is. */
const NoServiceText: ValidationRule = (context) => ({
  Field(node) {
    if (node.name.value === "_service") {
      const message = "The schema text is closed here; read the published schema instead.";
      context.reportError(new GraphQLError(message, { nodes: [node] }));
    }
  },
});
