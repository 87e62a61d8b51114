import {
  type ConstDirectiveNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";

/** A root field, and the `@skip` and `@include` it stands under, outermost first. */
export interface RootSelection {
  field: FieldNode;
  conditions: readonly DirectiveNode[];
}

/** All root fields, fragments opened. A fragment that spreads itself ends there; validation refuses it anyway. */
export function collectRoots(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  conditions: readonly DirectiveNode[] = [],
  open: ReadonlySet<string> = new Set(),
): RootSelection[] {
  return set.selections.flatMap((selection): RootSelection[] => {
    const under = [...conditions, ...(selection.directives ?? [])];
    if (selection.kind === Kind.FIELD) return [{ field: selection, conditions: under }];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return collectRoots(selection.selectionSet, fragments, under, open);
    const name = selection.name.value;
    const fragment = fragments.get(name);
    if (fragment === undefined || open.has(name)) return [];
    return collectRoots(fragment.selectionSet, fragments, under, new Set([...open, name]));
  });
}

/**
 * A root field as a selection that stands under the same conditions. The field's own directives stay on it; those of the
 * fragments around it need a fragment each, for none may stand twice.
 */
export function selectionOf({ field, conditions }: RootSelection): SelectionNode {
  const around = conditions.slice(0, conditions.length - (field.directives?.length ?? 0));
  return around.reduceRight<SelectionNode>(
    (inner, directive) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives: [directive],
      selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
    }),
    field,
  );
}

/** Whether a root field is asked for with these variables. */
export function isIncluded(
  roots: readonly RootSelection[],
  variables: Record<string, unknown>,
): boolean {
  return roots.some((root) => holds(root, variables));
}

function holds(root: RootSelection, variables: Record<string, unknown>): boolean {
  return root.conditions.every((directive) => {
    const argument = (directive as ConstDirectiveNode).arguments?.find(
      ({ name }) => name.value === "if",
    );
    if (argument === undefined) return true;
    const value = valueFromASTUntyped(argument.value, variables) === true;
    return directive.name.value === "skip" ? !value : value;
  });
}
