import {
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type ValueNode,
} from "graphql";
import { checkWritten, type VariableUse } from "./check-written.ts";
import type { InputFault } from "./input-fault.ts";

/** Takes in what stands in the arguments of an operation; `path` is that of the field they belong to. */
export interface Inputs {
  fault(fault: InputFault, node: ValueNode, path: readonly string[]): void;
  use(use: VariableUse, path: readonly string[]): void;
}

/** What an operation is walked with. */
export interface Walk {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Leaves out a selection by what its directives say; all are walked unless given. */
  readonly leavesOut?: (directives: readonly DirectiveNode[]) => boolean;
}

/**
 * Checks every argument of an operation as it is written, of fields and of directives, and tells where variables stand.
 * Each fragment is walked where it is spread first. Works on questions not validated yet: what is not known is passed over.
 */
export function walkInputs(walk: Walk, found: Inputs): void {
  new Walking(walk, found).operation();
}

type Parent = GraphQLCompositeType | undefined;

class Walking {
  readonly #walk: Walk;
  readonly #found: Inputs;
  readonly #visited = new Set<string>();

  constructor(walk: Walk, found: Inputs) {
    this.#walk = walk;
    this.#found = found;
  }

  operation(): void {
    const { schema, operation } = this.#walk;
    this.#directives(operation.directives, []);
    this.#set(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, []);
  }

  #set(set: SelectionSetNode, parent: Parent, path: readonly string[]): void {
    for (const selection of set.selections) {
      this.#directives(selection.directives, [...path, ...namesOf(selection)]);
      if (this.#walk.leavesOut?.(selection.directives ?? []) === true) continue;
      this.#selection(selection, parent, path);
    }
  }

  #selection(selection: SelectionNode, parent: Parent, path: readonly string[]): void {
    if (selection.kind === Kind.FIELD) return this.#field(selection, parent, path);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      const on = condition === undefined ? parent : this.#type(condition);
      return this.#set(selection.selectionSet, on, path);
    }
    const name = selection.name.value;
    const fragment = this.#walk.fragments.get(name);
    if (fragment === undefined || this.#visited.has(name)) return;
    this.#visited.add(name);
    this.#directives(fragment.directives, path);
    this.#set(fragment.selectionSet, this.#type(fragment.typeCondition.name.value), path);
  }

  #field(node: FieldNode, parent: Parent, above: readonly string[]): void {
    const path = [...above, ...namesOf(node)];
    const field = this.#definition(parent, node.name.value);
    if (field !== undefined) this.#arguments(node.arguments, field.args, path);
    if (node.selectionSet === undefined) return;
    const named = field === undefined ? undefined : getNamedType(field.type);
    this.#set(node.selectionSet, isCompositeType(named) ? named : undefined, path);
  }

  #definition(parent: Parent, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (parent !== undefined && parent === this.#walk.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined;
    const fields = parent.getFields();
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
  }

  #directives(nodes: readonly DirectiveNode[] | undefined, path: readonly string[]): void {
    for (const node of nodes ?? []) {
      const directive = this.#walk.schema.getDirective(node.name.value);
      if (directive) this.#arguments(node.arguments, directive.args, path);
    }
  }

  #arguments(
    nodes: readonly ArgumentNode[] | undefined,
    known: readonly GraphQLArgument[],
    path: readonly string[],
  ): void {
    for (const node of nodes ?? []) {
      const argument = known.find(({ name }) => name === node.name.value);
      if (argument === undefined) continue;
      const found = {
        fault: (fault: InputFault, at: ValueNode) => this.#found.fault(fault, at, path),
        use: (use: VariableUse) => this.#found.use(use, path),
      };
      checkWritten(node.value, argument.type, argument.name, found, argument.defaultValue);
    }
  }

  #type(name: string): Parent {
    const type = this.#walk.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

/** The response name of a field; a fragment has none. */
function namesOf(selection: SelectionNode): string[] {
  return selection.kind === Kind.FIELD ? [(selection.alias ?? selection.name).value] : [];
}
