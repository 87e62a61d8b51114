import {
  type ConstDirectiveNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";

/**
 * The names that `@key` and `@requires` of a supergraph ask of each type, read from its join directives. What is asked
 * below a field that clients cannot see is left out: no client's selection ever meets it.
 */
export function namesInFieldSets(schema: GraphQLSchema): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const collect = (type: GraphQLNamedType | undefined, set: SelectionSetNode): void => {
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const own = names.get(type.name) ?? new Set();
    names.set(type.name, own);
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue; // none can stand in a field set
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        collect(condition === undefined ? type : schema.getType(condition), selection.selectionSet);
        continue;
      }
      own.add(selection.name.value);
      const field = type.getFields()[selection.name.value];
      if (field === undefined || selection.selectionSet === undefined) continue;
      if (!isHidden(field.astNode?.directives))
        collect(getNamedType(field.type), selection.selectionSet);
    }
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const fields = Object.values(type.getFields());
    const sets = [
      ...textsOf(type.astNode?.directives, "join__type", "key"),
      ...fields.flatMap(({ astNode }) => textsOf(astNode?.directives, "join__field", "requires")),
    ];
    for (const text of sets) collect(type, fieldSet(text));
  }
  return names;
}

function isHidden(directives: readonly ConstDirectiveNode[] | undefined): boolean {
  return directives?.some(({ name }) => name.value === "inaccessible") ?? false;
}

/** The texts that an argument has in the directives of one name. */
function textsOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
  argument: string,
): string[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .flatMap((directive) => directive.arguments ?? [])
    .flatMap(({ name: given, value }) =>
      given.value === argument && value.kind === Kind.STRING ? [value.value] : [],
    );
}

function fieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return (definition as OperationDefinitionNode).selectionSet; // that is what braces hold
}
