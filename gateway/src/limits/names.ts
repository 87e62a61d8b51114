import { badUserInput, type TalentaError } from "@talenta/service";
import {
  type DocumentNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";

/**
 * Names that make the federation gateway mix figures up: an alias that is another field of the same type (hidden ones
 * too), one that begins with two underscores or holds the planner's own `__alias_`, and a variable called
 * `representations`. Answers the first one found, on every operation and fragment of the document.
 */
export function confusingName(schema: GraphQLSchema, document: DocumentNode): TalentaError | null {
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const named = definition.variableDefinitions?.some(
        ({ variable }) => variable.name.value === "representations",
      );
      if (named === true) return refusal("$representations", "give this variable another name.");
      const found = inSet(
        schema,
        definition.selectionSet,
        schema.getRootType(definition.operation) ?? null,
      );
      if (found !== null) return found;
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      const found = inSet(
        schema,
        definition.selectionSet,
        typeNamed(schema, definition.typeCondition.name.value),
      );
      if (found !== null) return found;
    }
  }
  return null;
}

function inSet(
  schema: GraphQLSchema,
  set: SelectionSetNode,
  type: GraphQLObjectType | null,
): TalentaError | null {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue; // every fragment is looked at where it is written
    let inner = type;
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      const alias = selection.alias?.value;
      if (alias !== undefined && alias !== name) {
        if (alias.startsWith("__"))
          return refusal(alias, "no alias may begin with two underscores.");
        const taken =
          alias.includes("__alias_") || (type !== null && Object.hasOwn(type.getFields(), alias));
        if (taken)
          return refusal(
            alias,
            `choose another alias for ${name}; this one is the name of something else here.`,
          );
      }
      const field = type?.getFields()[name];
      const named = field === undefined ? null : getNamedType(field.type);
      inner = isObjectType(named) ? named : null;
    } else if (selection.typeCondition !== undefined) {
      inner = typeNamed(schema, selection.typeCondition.name.value);
    }
    const found =
      selection.selectionSet === undefined ? null : inSet(schema, selection.selectionSet, inner);
    if (found !== null) return found;
  }
  return null;
}

function typeNamed(schema: GraphQLSchema, name: string): GraphQLObjectType | null {
  const type = schema.getType(name);
  return isObjectType(type) ? type : null;
}

function refusal(field: string, fix: string): TalentaError {
  return badUserInput({ field, fix });
}
