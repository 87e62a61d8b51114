import { say } from "@talenta/sentences";
import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isInputType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  type ValueNode,
  valueFromAST,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { TalentaError } from "../errors/talenta-error.ts";
import { checkGiven } from "./check-given.ts";
import { checkWritten, type VariableUse } from "./check-written.ts";
import { inputError, type InputFault, type InputPlace } from "./input-fault.ts";
import { walkInputs } from "./walk-inputs.ts";

/** A question as far as its inputs matter. */
export interface AskedInputs {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** Finds the values of a question that cannot be right, before anything of it runs. */
export interface InputCheck {
  /**
   * BAD_USER_INPUT for each value that does not fit the place where it is written or the type of its variable, and for
   * null, by a variable, where null may not stand; at most twenty. Empty where all fit, and for a text that cannot be
   * read or of which no operation is chosen: the server says so itself.
   */
  faults(asked: AskedInputs): TalentaError[];
}

/** Faults named at most: a list of a million nulls would be as many. */
const MOST_FAULTS = 20;
/** Characters of question text whose checks are remembered. */
const REMEMBERED_TEXT = 2_000_000;

/** What is remembered of a text: enough to see that all is well without reading it again. */
interface Known {
  /** Null where no operation can be chosen by that name. */
  readonly operation: KnownOperation | null;
}

interface KnownOperation {
  readonly variables: readonly Variable[];
  /** A value as it is written does not fit. */
  readonly faulty: boolean;
  /** Variables that stand, somewhere, where null may not. */
  readonly neverNull: ReadonlySet<string>;
}

interface Variable {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly defaultValue: unknown;
}

/** Checks the inputs of questions to this schema; texts of more tokens than `maxTokens` are left to the server. */
export function createInputCheck(schema: GraphQLSchema, maxTokens: number): InputCheck {
  const known = new LRUCache<string, Known>({
    max: 1_000,
    maxSize: REMEMBERED_TEXT,
    sizeCalculation: (_known, text) => text.length + 1,
  });

  function read({ query, operationName }: AskedInputs): Known {
    const key = operationName === undefined ? query : `${operationName}\n${query}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = readQuestion(schema, query, operationName, maxTokens);
    const fresh = { operation: found === null ? null : summaryOf(found) };
    known.set(key, fresh);
    return fresh;
  }

  return {
    faults(asked) {
      const { operation } = read(asked);
      if (operation === null) return [];
      const given = asked.variables ?? {};
      if (!operation.faulty && allFit(operation, given)) return [];
      // Something is wrong: the text is read once more, to say where.
      const found = readQuestion(schema, asked.query, asked.operationName, maxTokens);
      return found === null ? [] : new Faults(found, asked).all();
    },
  };
}

interface ReadQuestion {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

function readQuestion(
  schema: GraphQLSchema,
  text: string,
  operationName: string | undefined,
  maxTokens: number,
): ReadQuestion | null {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens });
  } catch {
    return null;
  }
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
    else if (each.kind !== Kind.OPERATION_DEFINITION) continue;
    else if (operationName === undefined || each.name?.value === operationName)
      operations.push(each);
  }
  const [operation] = operations;
  return operation === undefined || operations.length > 1 ? null : { schema, operation, fragments };
}

function summaryOf(question: ReadQuestion): KnownOperation {
  const neverNull = new Set<string>();
  let faulty = false;
  walkInputs(question, {
    fault: () => (faulty = true),
    use: ({ node, type }) => isNonNullType(type) && neverNull.add(node.name.value),
  });
  for (const _fault of faultyDefaults(question)) faulty = true;
  return { variables: variablesOf(question), faulty, neverNull };
}

function variablesOf({ schema, operation }: ReadQuestion): Variable[] {
  return (operation.variableDefinitions ?? []).flatMap((definition): Variable[] => {
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) return []; // of a type nobody knows: left to validation
    const { defaultValue: written } = definition;
    const defaultValue = written === undefined ? undefined : valueFromAST(written, type);
    return [{ name: definition.variable.name.value, type, defaultValue }];
  });
}

function allFit(
  { variables, neverNull }: KnownOperation,
  given: Readonly<Record<string, unknown>>,
): boolean {
  let fit = true;
  for (const variable of variables) {
    checkVariable(variable, given, variable.name, () => (fit = false));
    if (neverNull.has(variable.name) && valueOf(variable, given) === null) return false;
  }
  return fit;
}

function checkVariable(
  { name, type, defaultValue }: Variable,
  given: Readonly<Record<string, unknown>>,
  field: string,
  report: (fault: InputFault) => void,
): void {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  if (value !== undefined) return checkGiven(value, type, field, report, defaultValue);
  if (isNonNullType(type) && defaultValue === undefined)
    report({ field, value: null, fix: say("input.variableRequired", { name }) });
}

/** What a variable holds when the operation runs; undefined where nothing is given. */
function valueOf(
  { name, defaultValue }: Variable,
  given: Readonly<Record<string, unknown>>,
): unknown {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  return value === undefined ? defaultValue : value;
}

/** Faults in what variables hold when nothing is given. */
function faultyDefaults({
  schema,
  operation,
}: ReadQuestion): { fault: InputFault; node: ValueNode }[] {
  const faults: { fault: InputFault; node: ValueNode }[] = [];
  for (const { variable, type: written, defaultValue } of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, written);
    if (defaultValue === undefined || !isInputType(type)) continue;
    checkWritten(defaultValue, type, `$${variable.name.value}`, {
      fault: (fault, node) => faults.push({ fault, node }),
      use: () => undefined, // validation refuses a variable there
    });
  }
  return faults;
}

/** Everything wrong with the inputs of one question, and where. */
class Faults {
  readonly #question: ReadQuestion;
  readonly #text: string;
  readonly #given: Readonly<Record<string, unknown>>;
  readonly #errors: TalentaError[] = [];

  constructor(question: ReadQuestion, { query, variables }: AskedInputs) {
    this.#question = question;
    this.#text = query;
    this.#given = variables ?? {};
  }

  all(): TalentaError[] {
    const uses = this.#written();
    if (this.#errors.length > 0) return this.#errors; // with a question that is wrong itself, its variables say little
    this.#variables(uses);
    if (this.#errors.length === 0) this.#nulls();
    return this.#errors;
  }

  /** Values as they are written. Answers where each variable stands first. */
  #written(): Map<string, { use: VariableUse; path: readonly string[] }> {
    const uses = new Map<string, { use: VariableUse; path: readonly string[] }>();
    walkInputs(this.#question, {
      fault: (fault, { loc }, path) => this.#add(fault, { path, start: loc?.start }, null),
      use: (use, path) => {
        const { value: name } = use.node.name;
        if (!uses.has(name)) uses.set(name, { use, path });
      },
    });
    for (const { fault, node } of faultyDefaults(this.#question))
      this.#add(fault, { path: [], start: node.loc?.start }, null);
    return uses;
  }

  #variables(uses: Map<string, { use: VariableUse; path: readonly string[] }>): void {
    for (const variable of variablesOf(this.#question)) {
      const { name } = variable;
      const first = uses.get(name);
      const definition = this.#question.operation.variableDefinitions?.find(
        (each) => each.variable.name.value === name,
      );
      const place = { path: first?.path ?? [], start: definition?.loc?.start };
      checkVariable(variable, this.#given, first?.use.field ?? `$${name}`, (fault) =>
        this.#add(fault, place, name),
      );
    }
  }

  /** Null where null may not stand; a variable's own type may allow it, since the place has a default. */
  #nulls(): void {
    const held = new Map(
      variablesOf(this.#question).map((variable) => [
        variable.name,
        valueOf(variable, this.#given),
      ]),
    );
    const values = Object.fromEntries(held);
    const leavesOut = (directives: readonly DirectiveNode[]): boolean =>
      isLeftOut(directives, values);
    walkInputs(
      { ...this.#question, leavesOut },
      {
        fault: () => undefined,
        use: ({ node, type, field, defaultValue }, path) => {
          const { value: name } = node.name;
          if (held.get(name) !== null) return;
          const report = (fault: InputFault): void =>
            this.#add(fault, { path, start: node.loc?.start }, name);
          checkGiven(null, type, field, report, defaultValue);
        },
      },
    );
  }

  #add(fault: InputFault, place: InputPlace, variable: string | null): void {
    if (this.#errors.length >= MOST_FAULTS) return;
    this.#errors.push(inputError(fault, place, this.#text, variable));
  }
}

/** Whether `@skip` or `@include` leaves a selection out. */
function isLeftOut(
  directives: readonly DirectiveNode[],
  values: Readonly<Record<string, unknown>>,
): boolean {
  const node = { directives };
  try {
    return (
      getDirectiveValues(GraphQLSkipDirective, node, values)?.["if"] === true ||
      getDirectiveValues(GraphQLIncludeDirective, node, values)?.["if"] === false
    );
  } catch {
    return false; // null there is a fault of its own
  }
}
