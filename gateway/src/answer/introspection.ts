import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
} from "@apollo/server-gateway-interface";
import { execute, type GraphQLSchema, Kind } from "graphql";
import {
  collectRoots,
  type RootSelection,
  selectionOf,
} from "../routing/operation/root-selections.ts";
import { withOperation } from "./one-operation.ts";

/**
 * Answers what a client asks of the schema itself from the schema clients see, and has the rest executed. The federation
 * gateway would answer from its own: with types no client can reach, and without the newer fields of introspection.
 */
export function withIntrospection(run: GatewayExecutor, schema: GraphQLSchema): GatewayExecutor {
  return async (context) => {
    const roots = rootsOf(context);
    const asked = roots.filter(isIntrospection);
    if (asked.length === 0) return await run(context);
    const told = await introspect(schema, context, asked);
    const rest = roots.filter((root) => !isIntrospection(root));
    if (rest.length === 0 || told.errors !== undefined) return told;
    const result = await run(onlyThese(context, rest));
    if (result.data === null || result.data === undefined) return result;
    return { ...result, data: inOrder(roots, { ...told.data, ...result.data }) };
  };
}

function rootsOf({ document, operation }: GatewayGraphQLRequestContext): RootSelection[] {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  return collectRoots(operation.selectionSet, fragments);
}

function isIntrospection({ field }: RootSelection): boolean {
  return field.name.value === "__schema" || field.name.value === "__type";
}

async function introspect(
  schema: GraphQLSchema,
  context: GatewayGraphQLRequestContext,
  asked: readonly RootSelection[],
): Promise<GatewayExecutionResult> {
  const { document, operation } = onlyThese(context, asked);
  return await execute({
    schema,
    document,
    operationName: operation.name?.value ?? null,
    variableValues: context.request.variables ?? null,
  });
}

/** The same request for some of its root fields. */
function onlyThese(
  context: GatewayGraphQLRequestContext,
  roots: readonly RootSelection[],
): GatewayGraphQLRequestContext {
  const selections = roots.map(selectionOf);
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  const queryHash = `${context.queryHash} without introspection`;
  return withOperation(context, { ...context.operation, selectionSet }, queryHash);
}

/** Answers stand in the order they were asked in. */
function inOrder(
  roots: readonly RootSelection[],
  data: Record<string, unknown>,
): Record<string, unknown> {
  const names = roots.map(({ field }) => (field.alias ?? field.name).value);
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(data, name)).map((name) => [name, data[name]]),
  );
}
