import {
  buildASTSchema,
  type DirectiveNode,
  getNamedType,
  type GraphQLNamedType,
  GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  printSchema,
  specifiedDirectives,
  visit,
} from "graphql";

/**
 * The part of an API schema that a client can reach from its root types and directives. Fields keep the order they are
 * declared in; types stand in the order of their names, so that the same contract is always the same text.
 */
export function clientSchemaOf(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const reached = new Set<GraphQLNamedType>();
  for (const root of [config.query, config.mutation, config.subscription]) {
    if (root !== null && root !== undefined) reach(schema, root, reached);
  }
  for (const { args } of config.directives)
    for (const { type } of args) reach(schema, getNamedType(type), reached);
  return new GraphQLSchema({
    description: config.description,
    query: config.query,
    mutation: config.mutation,
    subscription: config.subscription,
    directives: config.directives,
    types: [...reached].toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    assumeValid: true,
  });
}

/** A schema as the text a client's tools read. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}

/**
 * What a client that asks a subgraph itself may ask, of the subgraph's text: without hidden fields, what only they lead
 * to, and what federation adds.
 */
export function clientSchemaOfSubgraph(sdl: string): GraphQLSchema {
  const plain = visit(parse(sdl, { noLocation: true }), {
    SchemaExtension: () => null,
    FieldDefinition: { enter: ({ directives }) => (isHidden(directives) ? null : undefined) },
    Directive: ({ name }) => (OWN_DIRECTIVES.has(name.value) ? undefined : null),
  });
  const definitions = plain.definitions.filter(({ kind }) => kind !== Kind.DIRECTIVE_DEFINITION);
  return clientSchemaOf(buildASTSchema({ ...plain, definitions }, { assumeValid: true }));
}

const OWN_DIRECTIVES: ReadonlySet<string> = new Set(specifiedDirectives.map(({ name }) => name));

function isHidden(directives: readonly DirectiveNode[] | undefined): boolean {
  return directives?.some(({ name }) => name.value === "inaccessible") ?? false;
}

/** Adds a type and all that a selection, a fragment or a value can come to from it. */
function reach(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  reached: Set<GraphQLNamedType>,
): void {
  if (reached.has(type)) return;
  reached.add(type);
  for (const next of nextOf(schema, type)) reach(schema, next, reached);
}

function nextOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  if (isUnionType(type)) return type.getTypes();
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => getNamedType(field.type));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const { objects, interfaces } = isInterfaceType(type)
    ? schema.getImplementations(type)
    : { objects: [], interfaces: [] };
  const fields = Object.values(type.getFields());
  return [
    ...fields.map((field) => getNamedType(field.type)),
    ...fields.flatMap(({ args }) => args.map((arg) => getNamedType(arg.type))),
    ...type.getInterfaces(),
    ...objects,
    ...interfaces,
  ];
}
