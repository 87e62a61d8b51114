import {
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { isSliceType, objectType } from "./schema-facts.ts";
import { standIn, type Stand } from "./in-stead.ts";
import { namingOwner, sliceTypesIn } from "./slice-owner.ts";
import { type Check, ShapeReader } from "./shape.ts";
import { collectRoots, type RootSelection } from "./root-selections.ts";
import { rewrite, type Question, variablesOf } from "./rewrite.ts";

/** How the entities of one type under one `_entities` field are checked and, for slices, answered in the owner's stead. */
interface EntityShape {
  check: Check;
  /** Null for everything that is no slice. */
  stand: Stand | null;
}

/** One `_entities` field. */
export interface EntityField {
  /** Its name in the answer. */
  name: string;
  /** The variable that carries its representations. */
  variable: string;
  /** Representations written into the question itself; they travel in `variable` all the same. */
  literal: ValueNode | null;
  /** The representations as written, to tell whether several fields of one name ask for the same. */
  written: string;
  /** Where it stands in the question; more than once when it is asked for in parts. */
  roots: RootSelection[];
  shapeOf(typename: string): EntityShape;
}

/** One root field that goes to the caller's own regency. */
export interface OwnField {
  name: string;
  roots: RootSelection[];
  check: Check;
}

/** One operation the planner sends to the regencies, read once. */
export interface PlannedOperation {
  mutation: boolean;
  /** Answer names of `__typename` at the root, with the type's name. */
  typenames: { name: string; typename: string }[];
  entities: EntityField[];
  own: OwnField[];
  /** What the caller's own regency is asked: everything. */
  whole: Question;
  /** What every other owner is asked: the entities only. */
  entitiesOnly: Question;
  defaults: ReadonlyMap<string, ValueNode>;
}

/** A question no planner sends. The message is a sentence for whoever wrote it. */
export class UnroutableError extends Error {}

/** Reads one operation; throws UnroutableError or a GraphQL syntax error. */
export function readOperation(
  schema: GraphQLSchema,
  text: string,
  operationName?: string,
): PlannedOperation {
  const document = parse(text, { noLocation: true });
  const fragments = new Map(
    document.definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const operation = pick(operations, operationName);
  const mutation = operation.operation === OperationTypeNode.MUTATION;
  const rootName = mutation ? "Mutation" : "Query";
  const slices = sliceTypesIn(schema, document);
  const roots = collectRoots(operation.selectionSet, fragments).map((root) => ({
    ...root,
    field: namingOwner(root.field, slices),
  }));
  const reader = new ShapeReader(schema, fragments);
  const planned: PlannedOperation = {
    mutation,
    typenames: [],
    entities: [],
    own: [],
    whole: { text, variables: variablesOf(operation) },
    entitiesOnly: { text, variables: variablesOf(operation) },
    defaults: new Map(
      (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue === undefined ? [] : [[variable.name.value, defaultValue] as const],
      ),
    ),
  };
  for (const root of roots) place(root, rootName, reader, planned);

  const pureEntities = planned.own.length === 0 && planned.typenames.length === 0;
  const pureOwn = planned.entities.length === 0 && planned.typenames.length === 0;
  const asWritten = (pureEntities || pureOwn) && operations.length === 1 && slices.length === 0;
  if (!asWritten || planned.entities.some(({ literal }) => literal !== null)) {
    planned.whole = rewrite(
      operation,
      fragments,
      [...planned.entities, ...planned.own],
      planned.entities,
    );
    planned.entitiesOnly = rewrite(operation, fragments, planned.entities, planned.entities);
  }
  return planned;
}

function pick(
  operations: readonly OperationDefinitionNode[],
  name: string | undefined,
): OperationDefinitionNode {
  const found =
    name === undefined ? operations : operations.filter((each) => each.name?.value === name);
  const [operation] = found;
  if (operation === undefined || found.length > 1)
    throw new UnroutableError("Name one operation of the document.");
  if (operation.operation === OperationTypeNode.SUBSCRIPTION)
    throw new UnroutableError("Regencies answer no subscriptions.");
  return operation;
}

function place(
  root: RootSelection,
  rootName: string,
  reader: ShapeReader,
  planned: PlannedOperation,
): void {
  const { field } = root;
  const name = field.alias?.value ?? field.name.value;
  if (field.name.value === "__typename") planned.typenames.push({ name, typename: rootName });
  else if (field.name.value === "_entities") addEntityField(name, root, reader, planned);
  else if (field.name.value.startsWith("_"))
    throw new UnroutableError("Regencies do not describe themselves here.");
  else {
    const type = objectType(reader.schema, rootName);
    if (type === null) throw new UnroutableError(`Regencies answer no ${rootName.toLowerCase()}.`);
    const known = planned.own.find((each) => each.name === name);
    const roots = [...(known?.roots ?? []), root]; // more than one when it is asked for in parts
    const check = reader.field(
      type,
      roots.map((each) => each.field),
    );
    if (known === undefined) planned.own.push({ name, roots, check });
    else Object.assign(known, { roots, check });
  }
}

function addEntityField(
  name: string,
  root: RootSelection,
  reader: ShapeReader,
  planned: PlannedOperation,
): void {
  const value = root.field.arguments?.find(
    (argument) => argument.name.value === "representations",
  )?.value;
  if (value === undefined) throw new UnroutableError("_entities needs its representations.");
  const known = planned.entities.find((each) => each.name === name);
  if (known !== undefined) {
    if (known.written !== print(value))
      throw new UnroutableError(`Fields called ${name} ask for different representations.`);
    known.roots.push(root); // asked for in parts
    return;
  }
  const literal = value.kind === Kind.VARIABLE ? null : value;
  const variable = value.kind === Kind.VARIABLE ? value.name.value : freeName(planned);
  const roots = [root];
  const shapes = new Map<string, EntityShape>();
  planned.entities.push({
    name,
    variable,
    literal,
    written: print(value),
    roots,
    shapeOf(typename) {
      let shape = shapes.get(typename);
      if (shape === undefined) {
        shape = shapeOf(
          reader,
          typename,
          roots.map(({ field }) => selectionOf(field)),
        );
        // Type names come from representations; only those of the contract are remembered.
        if (objectType(reader.schema, typename) !== null) shapes.set(typename, shape);
      }
      return shape;
    },
  });
}

/** A variable name nobody uses yet. */
function freeName({ whole, entities }: PlannedOperation): string {
  const taken = new Set([...whole.variables, ...entities.map(({ variable }) => variable)]);
  let count = entities.length;
  while (taken.has(`representations__${count}`)) count += 1;
  return `representations__${count}`;
}

function shapeOf(
  reader: ShapeReader,
  typename: string,
  sets: readonly SelectionSetNode[],
): EntityShape {
  const type = objectType(reader.schema, typename);
  if (type === null) return { check: (value) => value === null, stand: null };
  return {
    check: reader.object(type, sets, type.name === "Regency"),
    stand: isSliceType(type) ? standIn(reader, type, sets) : null,
  };
}

function selectionOf(field: FieldNode): SelectionSetNode {
  return field.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] };
}
