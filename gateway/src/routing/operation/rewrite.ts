import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import { type RootSelection, selectionOf } from "./root-selections.ts";

/** What is sent to an owner: the text, and the variables it uses. */
export interface Question {
  text: string;
  variables: readonly string[];
}

/** The variables an operation declares. */
export function variablesOf(operation: OperationDefinitionNode): string[] {
  return (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
}

interface Kept {
  roots: readonly RootSelection[];
}

interface KeptEntities extends Kept {
  variable: string;
  literal: unknown;
}

/** The operation with only these root fields; representations written into it become variables. */
export function rewrite(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  keep: readonly Kept[],
  entities: readonly KeptEntities[],
): Question {
  const literals = new Map(
    entities.flatMap(({ roots, variable, literal }) =>
      literal === null ? [] : roots.map((root) => [root, variable]),
    ),
  );
  const selections = keep
    .flatMap(({ roots }) => roots)
    .map((root) => selectionOf({ ...root, field: withVariable(root.field, literals.get(root)) }));
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  const used = usedNames(selectionSet.selections, fragments);
  const declared = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.variables.has(variable.name.value),
  );
  const added = [...new Set(literals.values())]
    .filter((name) => used.variables.has(name))
    .map(representationsVariable);
  const variableDefinitions = [...declared, ...added];
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, variableDefinitions, selectionSet },
      ...[...fragments.values()].filter(({ name }) => used.fragments.has(name.value)),
    ],
  };
  return {
    text: print(document),
    variables: variableDefinitions.map(({ variable }) => variable.name.value),
  };
}

function withVariable(field: FieldNode, variable: string | undefined): FieldNode {
  if (variable === undefined) return field;
  const value = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } } as const;
  return {
    ...field,
    arguments: [
      { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "representations" }, value },
    ],
  };
}

function representationsVariable(name: string): VariableDefinitionNode {
  const any = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: "_Any" } } as const;
  const list = { kind: Kind.LIST_TYPE, type: { kind: Kind.NON_NULL_TYPE, type: any } } as const;
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: { kind: Kind.NON_NULL_TYPE, type: list },
  };
}

function usedNames(
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): { variables: Set<string>; fragments: Set<string> } {
  const used = { variables: new Set<string>(), fragments: new Set<string>() };
  const open: (SelectionNode | FragmentDefinitionNode)[] = [...selections];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    visit(node, {
      Variable: ({ name }) => void used.variables.add(name.value),
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || used.fragments.has(name.value)) return;
        used.fragments.add(name.value);
        open.push(fragment);
      },
    });
  }
  return used;
}
