import { say, type Sentence } from "@talenta/sentences";
import { badUserInput, type TalentaError } from "@talenta/service";
import {
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { namesInFieldSets } from "./field-sets.ts";

/** Finds the first name of a document that the federation gateway would mix up with its own, or null. */
export type NameCheck = (document: DocumentNode) => TalentaError | null;

/** How the planner itself asks of which type an object is. */
const TYPENAME = "__typename";

/**
 * Finds names with which the federation gateway mixes fields up, in every operation and fragment. The planner adds what
 * the `@key` and `@requires` sets of a type name to what a client selects on it, so that an alias of such a name, or
 * `__typename` for another field, brings the wrong value; on root fields it adds nothing. Its own variable is called
 * `representations`. Fields that clients cannot see are never named.
 */
export function createNameCheck(schema: GraphQLSchema): NameCheck {
  const sets = namesInFieldSets(schema);
  const roots = new Set<unknown>([schema.getQueryType(), schema.getMutationType()]);
  const known = new Map<GraphQLNamedType, ReadonlySet<string>>();

  /** Names that may be no alias on a type, whichever of its possible types an object is of. */
  function takenOn(type: GraphQLNamedType): ReadonlySet<string> {
    const before = known.get(type);
    if (before !== undefined) return before;
    const types = [type, ...(isAbstractType(type) ? schema.getPossibleTypes(type) : [])];
    const above = types.flatMap((each) =>
      isObjectType(each) || isInterfaceType(each) ? each.getInterfaces() : [],
    );
    const names = [...types, ...above].flatMap(({ name }) => [...(sets.get(name) ?? [])]);
    const taken = new Set(roots.has(type) ? [] : [TYPENAME, ...names]);
    known.set(type, taken);
    return taken;
  }

  function inSet(set: SelectionSetNode, type: GraphQLNamedType | undefined): TalentaError | null {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue; // every fragment is looked at where it is written
      let inner = type;
      if (selection.kind === Kind.FIELD) {
        const { value: name } = selection.name;
        const alias = selection.alias?.value ?? name;
        if (alias !== name && type !== undefined && takenOn(type).has(alias))
          return refusal(alias, say("limits.anotherAlias", { name }));
        inner = fieldType(type, name);
      } else if (selection.typeCondition !== undefined) {
        inner = schema.getType(selection.typeCondition.name.value);
      }
      const { selectionSet } = selection;
      const found = selectionSet === undefined ? null : inSet(selectionSet, inner);
      if (found !== null) return found;
    }
    return null;
  }

  return (document) => {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        const found = inSet(
          definition.selectionSet,
          schema.getType(definition.typeCondition.name.value),
        );
        if (found !== null) return found;
      } else if (definition.kind === Kind.OPERATION_DEFINITION) {
        const named = definition.variableDefinitions?.some(
          ({ variable }) => variable.name.value === "representations",
        );
        if (named === true) return refusal("$representations", say("limits.anotherVariable"));
        const root = schema.getRootType(definition.operation) ?? undefined;
        const found = inSet(definition.selectionSet, root);
        if (found !== null) return found;
      }
    }
    return null;
  };
}

function fieldType(type: GraphQLNamedType | undefined, name: string): GraphQLNamedType | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const fields = type.getFields();
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field === undefined ? undefined : getNamedType(field.type);
}

function refusal(field: string, fix: Sentence): TalentaError {
  return badUserInput({ field, fix });
}
