import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

import { LARGEST_PAGE } from "../page/page.ts";

/** How big a question is before anything of it runs. */
export interface Measure {
  fields: number;
  depth: number;
  aliases: number;
  cost: number;
}

/** Items assumed in a list that has no page size: about as many as a province has regencies. */
const ASSUMED_ITEMS = 16;

/** What these fields cost besides what is selected in them: each asks every owner, or walks a whole table. */
const BASE_COST: Readonly<Record<string, number>> = {
  "Query.__schema": 10_000, // the whole contract takes about as long to tell as fifty ranked people
  "Query.__type": 500,
  "Query.talentPool": 1_000,
  "Query.candidates": 1_000,
  "Query.nineBoxBreakdown": 2_000,
  "Query.boxMovement": 5_000,
  "Query.evidenceCompleteness": 10_000,
  "Query.simulatePolicy": 10_000,
  "Regency.talentPool": 100,
  "Regency.nineBoxBreakdown": 300,
  "Regency.boxMovement": 500,
  "Regency.evidenceCompleteness": 1_000,
  "Regency.simulatePolicy": 1_000,
  "Regency.employees": 50,
  "Regency.headcount": 10,
  "Query.checkPolicy": 5_000,
  "Programme.progress": 2_000,
  "RequestAttachment.content": 4_000,
  "Placement.dossier": 50, // a whole policy each
  "Placement.explanation": 10,
  "Placement.explanationText": 50, // two milliseconds each
  "PlacementExplanation.prospects": 10,
  "Mutation.recomputePlacements": 20_000,
  "Mutation.adoptPolicy": 20_000,
  "Mutation.setClassStandard": 5_000,
  "Mutation.removeClassStandard": 5_000,
  "Mutation.openCalibration": 2_000,
  "Mutation.nameParticipants": 2_000,
  "Mutation.seatParticipants": 2_000,
};

/** What taking up one reference costs, whatever is selected in it: the whole answer is computed from its key. */
const REFERENCE_COST: Readonly<Record<string, number>> = {
  TalentSlice: 100,
  CandidateSlice: 100,
  FigureSlice: 2_000,
  MergedNineBox: 300,
  MergedBoxMovement: 300,
  MergedCompleteness: 300,
  MergedPolicySimulation: 300,
  ProgrammeProgress: 300,
};

const NOTHING: Measure = { fields: 0, depth: 0, aliases: 0, cost: 0 };

/**
 * Measures one operation. Every fragment is measured once for each type it stands on, so that fragments that spread each
 * other cost nothing to measure. Works on questions not validated yet: unknown fields count, cycles end.
 */
export function measure(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): Measure {
  return new Measuring(schema, operation, fragments, variables).result();
}

class Measuring {
  readonly #known = new Map<string, Measure>();
  readonly #open = new Set<string>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly operation: OperationDefinitionNode,
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  result(): Measure {
    const type = this.schema.getRootType(this.operation.operation) ?? null;
    return this.#set(this.operation.selectionSet, type, false);
  }

  /** `paged`: the object is a page, so that the list in it holds as many items as its `first` said, counted there. */
  #set(set: SelectionSetNode, type: GraphQLObjectType | null, paged: boolean): Measure {
    const sum = { ...NOTHING };
    for (const selection of set.selections) {
      const part = this.#selection(selection, type, paged);
      sum.fields += part.fields;
      sum.aliases += part.aliases;
      sum.cost += part.cost;
      sum.depth = Math.max(sum.depth, part.depth);
    }
    return sum;
  }

  #selection(
    selection: SelectionSetNode["selections"][number],
    type: GraphQLObjectType | null,
    paged: boolean,
  ): Measure {
    if (selection.kind === Kind.FIELD) return this.#field(selection, type, paged);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return this.#set(
        selection.selectionSet,
        this.#on(selection.typeCondition?.name.value, type),
        paged,
      );
    }
    const name = selection.name.value;
    const fragment = this.fragments.get(name);
    const key = `${name} ${paged}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (fragment === undefined || this.#open.has(name)) return NOTHING;
    this.#open.add(name);
    const measured = this.#set(
      fragment.selectionSet,
      this.#on(fragment.typeCondition.name.value, type),
      paged,
    );
    this.#open.delete(name);
    this.#known.set(key, measured);
    return measured;
  }

  #field(node: FieldNode, type: GraphQLObjectType | null, paged: boolean): Measure {
    const name = node.name.value;
    const aliases = node.alias === undefined ? 0 : 1;
    const field = type?.getFields()[name];
    const base = 1 + (type === null ? 0 : (BASE_COST[`${type.name}.${name}`] ?? 0));
    if (node.selectionSet === undefined) return { fields: 1, depth: 1, aliases, cost: base };
    const named = field === undefined ? null : getNamedType(field.type);
    const page = field === undefined ? null : this.#pageSize(node, field);
    const holdsItems = page !== null && name !== "_entities"; // these are the items themselves
    const inner = this.#set(node.selectionSet, isObjectType(named) ? named : null, holdsItems);
    const references = name === "_entities" ? this.#referenceCost(node) : 0;
    const items =
      page ??
      (field !== undefined && !paged && isListType(getNullableType(field.type))
        ? ASSUMED_ITEMS
        : 1);
    return {
      fields: 1 + inner.fields,
      depth: 1 + inner.depth,
      aliases: aliases + inner.aliases,
      // Introspection reads no data: it has a price of its own, whatever is selected in it.
      cost: name.startsWith("__") ? base : base + references + items * inner.cost,
    };
  }

  /** Items of a page; of a federation router's `_entities`, those it names. */
  #pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    if (field.name === "_entities") return this.#length(node);
    const argument = field.args.find((each) => each.name === "first");
    if (argument === undefined) return null;
    const given = node.arguments?.find((each) => each.name.value === "first")?.value;
    const size = given === undefined ? argument.defaultValue : this.#number(given);
    const valid = typeof size === "number" && Number.isInteger(size) && size >= 0;
    return valid ? Math.min(size, LARGEST_PAGE) : LARGEST_PAGE;
  }

  #length(node: FieldNode): number {
    return this.#referredTo(node).length;
  }

  #referenceCost(node: FieldNode): number {
    return this.#referredTo(node).reduce<number>(
      (sum, type) => sum + (REFERENCE_COST[String(type)] ?? 0),
      0,
    );
  }

  /** The type each representation names, as it stands there; one unknown type where they cannot be read. */
  #referredTo(node: FieldNode): unknown[] {
    const given = node.arguments?.find((each) => each.name.value === "representations")?.value;
    if (given === undefined) return [null];
    if (given.kind !== Kind.VARIABLE) {
      return (given.kind === Kind.LIST ? given.values : [given]).map((each) => this.#typeIn(each));
    }
    const named = this.variables[given.name.value];
    return (Array.isArray(named) ? named : [named]).map(typenameOf);
  }

  #typeIn(node: ValueNode): unknown {
    if (node.kind === Kind.VARIABLE) return typenameOf(this.variables[node.name.value]);
    if (node.kind !== Kind.OBJECT) return null;
    const value = node.fields.find((field) => field.name.value === "__typename")?.value;
    if (value?.kind === Kind.VARIABLE) return this.variables[value.name.value];
    return value?.kind === Kind.STRING ? value.value : null;
  }

  #number(node: ValueNode): unknown {
    if (node.kind === Kind.INT) return Number(node.value);
    if (node.kind !== Kind.VARIABLE) return null;
    const { value: name } = node.name;
    if (this.variables[name] !== undefined) return this.variables[name];
    const definition = this.operation.variableDefinitions?.find(
      (each) => each.variable.name.value === name,
    );
    return definition?.defaultValue?.kind === Kind.INT
      ? Number(definition.defaultValue.value)
      : null;
  }

  #on(condition: string | undefined, type: GraphQLObjectType | null): GraphQLObjectType | null {
    if (condition === undefined) return type;
    const named = this.schema.getType(condition);
    return isObjectType(named) ? named : type;
  }
}

function typenameOf(given: unknown): unknown {
  return typeof given === "object" && given !== null && "__typename" in given
    ? given.__typename
    : null;
}
