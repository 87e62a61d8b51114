import {
  buildASTSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNullableType,
  isObjectType,
  parse,
} from "graphql";

/** The supergraph with the fields clients cannot see, for reading what subgraphs answer. */
export function wholeSchema(supergraphSdl: string): GraphQLSchema {
  return buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValid: true });
}

/**
 * True for slices: entities that stand for one owner's part of a merged answer. They say themselves how the owner took
 * part (`status: SliceStatus`) and carry the question as a token (`query`), so they can be answered in the owner's stead.
 */
export function isSliceType(type: GraphQLObjectType): boolean {
  const fields = type.getFields();
  return (
    String(fields["status"]?.type) === "SliceStatus" && "query" in fields && "regency" in fields
  );
}

/** The object type of that name. */
export function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType | null {
  const type = schema.getType(name);
  return isObjectType(type) ? type : null;
}

/** True for types whose entities may belong to no regency, by the contract: those whose `regency` may be null. */
export function mayBeOwnerless(schema: GraphQLSchema, name: unknown): boolean {
  if (typeof name !== "string") return false;
  const regency = objectType(schema, name)?.getFields()["regency"];
  return regency !== undefined && isNullableType(regency.type);
}
