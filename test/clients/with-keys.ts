import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isObjectType,
  isInterfaceType,
  Kind,
  getNamedType,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** What tells two objects of a type apart, the first of these that it has. */
const KEYS = ["id", "code"] as const;

/** A document that asks for the key of every object that has one, as Relay's compiler adds `id` of itself. */
export function withKeys(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(set): SelectionSetNode | undefined {
          const type = types.getParentType();
          const named = type && getNamedType(type);
          if (!isObjectType(named) && !isInterfaceType(named)) return undefined;
          const key = KEYS.find((name) => Object.hasOwn(named.getFields(), name));
          if (key === undefined || asks(set, key)) return undefined;
          return { ...set, selections: [...set.selections, fieldOf(key)] };
        },
      },
    }),
  );
}

function asks({ selections }: SelectionSetNode, key: string): boolean {
  return selections.some(
    (one) => one.kind === Kind.FIELD && one.name.value === key && one.alias === undefined,
  );
}

function fieldOf(name: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } };
}
