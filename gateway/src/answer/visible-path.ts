import type {
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from "graphql";
import { Kind } from "graphql";

type Path = readonly (string | number)[];

/**
 * The path of an error as far as the client asked for it: it ends before the first field the client did not select, such
 * as the hidden slices a merged figure is made of.
 */
export function visiblePath(
  path: Path,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): (string | number)[] {
  const visible: (string | number)[] = [];
  let sets: readonly SelectionSetNode[] = [operation.selectionSet];
  for (const step of path) {
    if (typeof step === "string") {
      const fields = sets.flatMap((set) => fieldsNamed(step, set, fragments, new Set()));
      if (fields.length === 0) break;
      sets = fields.flatMap(({ selectionSet }) =>
        selectionSet === undefined ? [] : [selectionSet],
      );
    }
    visible.push(step);
  }
  return visible;
}

function fieldsNamed(
  name: string,
  set: SelectionSetNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  seen: Set<string>,
): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD)
      return (selection.alias ?? selection.name).value === name ? [selection] : [];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return fieldsNamed(name, selection.selectionSet, fragments, seen);
    const fragment = fragments[selection.name.value];
    if (fragment === undefined || seen.has(selection.name.value)) return [];
    seen.add(selection.name.value);
    return fieldsNamed(name, fragment.selectionSet, fragments, seen);
  });
}
