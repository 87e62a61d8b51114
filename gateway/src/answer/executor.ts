import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
} from "@apollo/server-gateway-interface";
import { say, type Sentence, worded } from "@talenta/sentences";
import { type FragmentDefinitionNode, GraphQLError, Kind } from "graphql";
import { RequestState } from "../routing/request-state.ts";
import { visiblePath } from "./visible-path.ts";

/**
 * Runs a plan within the request's deadline, and makes of what comes out what a client may read: paths end at what the
 * client selected, values that broke the contract become errors, and `extensions.regencies` says how each owner did.
 */
export function withinRequest(execute: GatewayExecutor): GatewayExecutor {
  return async (context) => {
    const state: unknown = context.context["state"];
    if (!(state instanceof RequestState)) throw new Error("A plan runs only for a request.");
    const result = await beforeDeadline(execute(context), state);
    const errors = distinct(
      [...(result.errors ?? []), ...broken(result.extensions)].map((error) =>
        visible(error, context),
      ),
    );
    const regencies = state.outcomes.summary();
    return {
      ...(!isUnrun(result) && { data: result.data ?? null }),
      ...(errors.length > 0 && { errors }),
      ...(regencies !== null && { extensions: { regencies } }),
    };
  };
}

async function beforeDeadline(
  running: Promise<GatewayExecutionResult>,
  state: RequestState,
): Promise<GatewayExecutionResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<GatewayExecutionResult>((resolve) => {
    timer = setTimeout(
      () => {
        resolve({ data: null, errors: [internal(say("error.tooLate"))] });
        state.cancel("the deadline passed");
      },
      Math.max(0, state.remainingMs()),
    );
  });
  running.catch(() => undefined); // when the deadline passes first, nobody looks at it any more
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The stock gateway hides values that broke the contract in an extension; they are errors. */
function broken(extensions: GatewayExecutionResult["extensions"]): GraphQLError[] {
  const found: unknown = extensions?.["valueCompletion"];
  if (!Array.isArray(found)) return [];
  return found.flatMap((error: unknown) =>
    error instanceof GraphQLError ? [internal(say("code.INTERNAL"), error)] : [],
  );
}

function internal(message: Sentence, cause?: GraphQLError): GraphQLError {
  return new GraphQLError(worded(message, "en"), {
    extensions: { code: "INTERNAL" },
    ...(cause?.path !== undefined && { path: cause.path }),
    ...(cause !== undefined && { originalError: cause }),
  });
}

/** Errors lose the part of the path nobody asked for; those of the data sources are safe already and lose the subgraph's name. */
function visible(error: GraphQLError, context: GatewayGraphQLRequestContext): GraphQLError {
  if (!(error instanceof GraphQLError)) return error; // a fault of our own: nothing of it leaves
  const path =
    error.path === undefined
      ? []
      : visiblePath(error.path, context.operation, fragmentsOf(context));
  const { serviceName, ...extensions } = error.extensions;
  const fromSource = serviceName !== undefined;
  if (!fromSource && path.length === (error.path?.length ?? 0)) return error;
  return new GraphQLError(error.message, {
    extensions,
    ...(path.length > 0 && { path }),
    ...(!fromSource && { originalError: error }),
  });
}

/** Values of variables that do not fit are all that can be wrong before a plan runs. */
function isUnrun(result: GatewayExecutionResult): boolean {
  const errors = result.errors ?? [];
  const ofVariables = errors.every(({ nodes }) => nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION);
  return result.data === undefined && errors.length > 0 && ofVariables;
}

function fragmentsOf({
  document,
}: GatewayGraphQLRequestContext): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
}

/** Paths cut short may make several errors the same; one of them is enough. */
function distinct(errors: readonly GraphQLError[]): GraphQLError[] {
  if (errors.length < 2) return [...errors];
  const seen = new Map<string, GraphQLError>();
  for (const error of errors) {
    const { code, regency } = error.extensions ?? {};
    const key = JSON.stringify([code, regency, error.message, error.path]);
    if (!seen.has(key)) seen.set(key, error);
  }
  return [...seen.values()];
}
