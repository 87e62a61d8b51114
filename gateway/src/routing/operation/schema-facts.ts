import {
  buildASTSchema,
  getDirectiveValues,
  type GraphQLObjectType,
  type GraphQLSchema,
  isDirective,
  isEnumType,
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

/** True when a supergraph has parts that are split by owner: then every owner must be asked, and told apart. */
export function isSplit(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some((type) => isObjectType(type) && isSliceType(type));
}

/** The subgraphs a supergraph names, with their addresses; none when it is no supergraph. */
export function subgraphsIn(schema: GraphQLSchema): { name: string; url: string }[] {
  const graphs = schema.getType("join__Graph");
  const directive = schema.getDirective("join__graph");
  if (!isEnumType(graphs) || !isDirective(directive)) return [];
  return graphs.getValues().map(({ astNode }) => {
    const { name, url } = (astNode && getDirectiveValues(directive, astNode)) ?? {};
    return { name: String(name), url: String(url) };
  });
}
