import {
  type DocumentNode,
  getNamedType,
  getOperationAST,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";

/** The scalar of the contract whose values are sentences. */
const LOCALIZED = "LocalizedText";

/** Where sentences stand in an answer: by response name, down to the field itself, which is null. */
export type LocalizedFields = ReadonlyMap<string, LocalizedFields | null>;

/** Where the answer to an operation holds sentences; null where it holds none. */
export function localizedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): LocalizedFields | null {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return null;
  const found = fieldsIn({ schema, document }, operation.selectionSet, root, new Map());
  return found.size === 0 ? null : found;
}

/** Names of the fields that hold sentences, on whatever type; a question that has none of them needs no look. */
export function localizedNames(schema: GraphQLSchema): ReadonlySet<string> {
  const names = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).filter(
          (field) => getNamedType(field.type).name === LOCALIZED,
        )
      : [],
  );
  return new Set(names.map(({ name }) => name));
}

type Growing = Map<string, LocalizedFields | null>;

/** Selections of several types under one response name come together: what is no sentence is left alone anyway. */
function fieldsIn(
  asked: { readonly schema: GraphQLSchema; readonly document: DocumentNode },
  set: SelectionSetNode,
  type: GraphQLNamedType | undefined,
  found: Growing,
): LocalizedFields {
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition?.name.value;
      fieldsIn(
        asked,
        selection.selectionSet,
        on === undefined ? type : asked.schema.getType(on),
        found,
      );
    } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = asked.document.definitions.find(
        (each) =>
          each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
      );
      if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) continue;
      const on = asked.schema.getType(fragment.typeCondition.name.value);
      fieldsIn(asked, fragment.selectionSet, on, found);
    } else {
      // What a router asks for as `_entities` is no field clients know; its fragments name their types themselves.
      const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
      const of = getNamedType(fields[selection.name.value]?.type);
      const name = selection.alias?.value ?? selection.name.value;
      if (of?.name === LOCALIZED) found.set(name, null);
      else if (selection.selectionSet !== undefined) {
        const before = found.get(name);
        const inside = fieldsIn(asked, selection.selectionSet, of, new Map(before ?? []));
        if (inside.size > 0) found.set(name, inside);
      }
    }
  }
  return found;
}
