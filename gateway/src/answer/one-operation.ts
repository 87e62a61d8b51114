import type {
  GatewayExecutor,
  GatewayGraphQLRequestContext,
} from "@apollo/server-gateway-interface";
import { type DocumentNode, Kind, type OperationDefinitionNode, separateOperations } from "graphql";

/**
 * Has one operation executed without the others of its document and what only they use: the federation gateway looks at
 * every fragment there is, and takes variables of another operation for a fault.
 */
export function alone(run: GatewayExecutor): GatewayExecutor {
  return async (context) => {
    const { document, operation } = context;
    const operations = document.definitions.filter(
      ({ kind }) => kind === Kind.OPERATION_DEFINITION,
    );
    if (operations.length === 1) return await run(context);
    return await run({ ...context, document: documentOf(document, operation) });
  };
}

/** The same request for another operation of the same name; plans are kept by the hash, so it needs one of its own. */
export function withOperation(
  context: GatewayGraphQLRequestContext,
  operation: OperationDefinitionNode,
  queryHash: string,
): GatewayGraphQLRequestContext {
  const definitions = context.document.definitions.map((each) =>
    each === context.operation ? operation : each,
  );
  const document = documentOf({ ...context.document, definitions }, operation);
  return { ...context, document, operation, queryHash };
}

/** The operation with the fragments it uses. */
function documentOf(document: DocumentNode, { name }: OperationDefinitionNode): DocumentNode {
  return separateOperations(document)[name?.value ?? ""] ?? document;
}
