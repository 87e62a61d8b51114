import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";

/** Whether a value an owner sent is what was asked for, and names nobody but that owner. */
export type Check = (value: unknown, owner: string) => boolean;

/** One field of a selection under the name it has in the answer. */
export interface AskedField {
  name: string;
  field: string;
  /** True when `@skip` or `@include` may leave it out. */
  optional: boolean;
  selections: SelectionSetNode[];
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Reads selections against the supergraph: what is asked for, and how to check what comes back. */
export class ShapeReader {
  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: Fragments,
  ) {}

  /** The fields asked for on one object type, in order, fragments opened and repeated names joined. */
  asked(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): AskedField[] {
    const fields = new Map<string, AskedField>();
    for (const set of selectionSets) this.#collect(type, set, false, fields);
    return [...fields.values()];
  }

  /**
   * The check of one object. Exactly the fields asked for must be there: a field too many could overwrite what another
   * subgraph said. `own` says that the object stands for the owner itself, so that its `code` must be the owner's.
   */
  object(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[], own: boolean): Check {
    const checks = this.asked(type, selectionSets).map((asked) => ({
      name: asked.name,
      optional: asked.optional,
      check: this.#field(type, asked, own),
    }));
    return (value, owner) => {
      if (!isRecord(value)) return false;
      let present = 0;
      for (const { name, optional, check } of checks) {
        const part = value[name];
        if (part === undefined) {
          if (optional) continue;
          return false;
        }
        if (!check(part, owner)) return false;
        present += 1;
      }
      return Object.keys(value).length === present;
    };
  }

  /** The check of one field's value; the field may stand in the question in several parts. */
  field(type: GraphQLObjectType, parts: readonly FieldNode[]): Check {
    const [first] = parts;
    if (first === undefined) return () => true;
    const selections = parts.flatMap(({ selectionSet }) => selectionSet ?? []);
    const name = first.alias?.value ?? first.name.value;
    return this.#field(type, { name, field: first.name.value, optional: false, selections }, false);
  }

  #field(type: GraphQLObjectType, asked: AskedField, own: boolean): Check {
    if (asked.field === "__typename") return (value) => value === type.name;
    const definition = type.getFields()[asked.field];
    if (definition === undefined) return () => true; // not in the contract: the owner will say so itself
    if (own && type.name === "Regency" && asked.field === "code")
      return (value, owner) => value === owner;
    const named = getNamedType(definition.type);
    const ofOwner =
      named.name === "Regency" && (asked.field === "regency" || asked.field === "myRegency");
    return this.#typed(definition.type, asked.selections, ofOwner);
  }

  #typed(type: GraphQLOutputType, selections: readonly SelectionSetNode[], own: boolean): Check {
    if (isNonNullType(type)) {
      const check = this.#typed(type.ofType, selections, own);
      return (value, owner) => value !== null && check(value, owner);
    }
    if (isListType(type)) {
      const check = this.#typed(type.ofType, selections, own);
      return (value, owner) =>
        value === null || (Array.isArray(value) && value.every((item) => check(item, owner)));
    }
    const check = this.#named(type, selections, own);
    return (value, owner) => value === null || check(value, owner);
  }

  #named(type: GraphQLOutputType, selections: readonly SelectionSetNode[], own: boolean): Check {
    if (isObjectType(type)) return this.object(type, selections, own);
    if (isAbstractType(type)) {
      const checks = new Map(
        this.schema
          .getPossibleTypes(type)
          .map((each) => [each.name, this.object(each, selections, own)]),
      );
      return (value, owner) =>
        isRecord(value) && (checks.get(String(value["__typename"]))?.(value, owner) ?? false);
    }
    if (isEnumType(type)) {
      const names = new Set<unknown>(type.getValues().map(({ name }) => name));
      return (value) => names.has(value);
    }
    return LEAF_CHECKS[getNamedType(type).name] ?? isPlainLeaf;
  }

  #collect(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    optional: boolean,
    into: Map<string, AskedField>,
  ): void {
    for (const selection of set.selections) {
      const conditional = optional || (selection.directives?.length ?? 0) > 0;
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const known = into.get(name);
        const selections = selection.selectionSet === undefined ? [] : [selection.selectionSet];
        if (known === undefined)
          into.set(name, { name, field: selection.name.value, optional: conditional, selections });
        else {
          known.optional &&= conditional;
          known.selections.push(...selections);
        }
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? this.fragments.get(selection.name.value)
          : selection;
      if (fragment !== undefined && this.#applies(fragment.typeCondition?.name.value, type)) {
        this.#collect(type, fragment.selectionSet, conditional, into);
      }
    }
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name || condition === "_Entity") return true;
    const other = this.schema.getType(condition);
    return other !== undefined && isAbstractType(other) && this.schema.isSubType(other, type);
  }
}

const LEAF_CHECKS: Readonly<Record<string, Check>> = {
  Int: (value) =>
    typeof value === "number" && value === Math.trunc(value) && Math.abs(value) < 2 ** 31,
  Float: (value) => typeof value === "number" && Number.isFinite(value),
  String: (value) => typeof value === "string",
  ID: (value) => typeof value === "string" || Number.isInteger(value),
  Boolean: (value) => typeof value === "boolean",
};

/** Custom scalars may hold anything, but no more levels than a page of JSON has: answers are walked from top to bottom. */
function isPlainLeaf(value: unknown): boolean {
  return isShallow(value, 32);
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
