import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
  visit,
} from "graphql";
import { isSliceType, objectType } from "./schema-facts.ts";
import { isRecord } from "./shape.ts";

// No planner asks a slice whose it is: whoever asked knows. The router asks all the same, so that an owner that answers
// for another one is found out, and takes the answer out again.

/** The name of a slice's regency in an owner's answer. */
export const OWNER = "regency__owner";

/** The slice types a document asks something of. An owner that knows only some of them is asked about no other. */
export function sliceTypesIn(schema: GraphQLSchema, document: DocumentNode): string[] {
  const found = new Set<string>();
  visit(document, {
    NamedType({ name }) {
      const type = objectType(schema, name.value);
      if (type !== null && isSliceType(type)) found.add(name.value);
    },
  });
  return [...found];
}

/** The root field, asking slices of these types for their owner too. */
export function namingOwner(field: FieldNode, types: readonly string[]): FieldNode {
  if (field.name.value !== "_entities" || types.length === 0) return field;
  const asked = types.map((type): SelectionNode => ({
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: named(type) },
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [
        {
          kind: Kind.FIELD,
          alias: named(OWNER),
          name: named("regency"),
          selectionSet: {
            kind: Kind.SELECTION_SET,
            selections: [{ kind: Kind.FIELD, name: named("code") }],
          },
        },
      ],
    },
  }));
  const selections = [...(field.selectionSet?.selections ?? []), ...asked];
  return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

/** The slice without the name of its owner; changes what it is given. */
export function withoutOwner(slice: unknown): unknown {
  if (isRecord(slice)) delete slice[OWNER];
  return slice;
}

function named(value: string): { kind: Kind.NAME; value: string } {
  return { kind: Kind.NAME, value };
}
