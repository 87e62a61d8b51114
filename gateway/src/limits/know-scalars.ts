import { type GraphQLScalarType, type GraphQLSchema, isScalarType } from "graphql";

/**
 * Gives the scalars of a schema read from text the readers of the scalars they are: the text says only that there are
 * such scalars, so that any value would fit. What subgraphs answer is theirs to write, and left alone.
 */
export function knowScalars(schema: GraphQLSchema, scalars: readonly GraphQLScalarType[]): void {
  for (const { name, parseValue, parseLiteral } of scalars) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
}
