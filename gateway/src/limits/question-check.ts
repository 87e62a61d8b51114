import { say, type Sentence, told } from "@talenta/sentences";
import {
  badUserInput,
  createInputCheck,
  measure,
  type Measure,
  type Question,
  TalentaError,
  tooComplex,
  pricesOf,
} from "@talenta/service";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { Limits } from "./limits.ts";
import { tooManyValues } from "./variables.ts";

/** Looks at questions before they are validated, planned or run. */
export interface QuestionCheck {
  /** Why the question is refused, or null. */
  refusal(question: Question): Refusal | null;
  /** Whether a question that is not refused changes something. */
  isChange(question: Question): boolean;
}

/** Why a question is not run. */
interface Refusal {
  errors: readonly [TalentaError, ...TalentaError[]];
  /** It is refused for its size, not for what it asks. */
  tooBig: boolean;
}

/** What questions are looked at against. */
export interface QuestionCheckConfig {
  /** The supergraph with its hidden fields. */
  schema: GraphQLSchema;
  /** What whoever asks here may know; values are checked against it. */
  visible: GraphQLSchema;
  limits: Limits;
  /** Finds what is wrong with a document besides its size and its values. */
  fault: (document: DocumentNode) => TalentaError | null;
}

interface Known {
  operations: readonly OperationDefinitionNode[];
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Bytes of question text remembered; the document read from a text takes some twenty times its length. */
const REMEMBERED_TEXT = 2_000_000;

/** Looks at questions; what is read of a text is remembered for the next time it comes. */
export function createQuestionCheck(c: QuestionCheckConfig): QuestionCheck {
  const { schema, limits } = c;
  const prices = pricesOf(schema);
  const inputs = createInputCheck(c.visible, limits.maxTokens);
  const documents = new LRUCache<string, Known>({
    max: 1_000,
    maxSize: REMEMBERED_TEXT,
    sizeCalculation: (_known, text) => text.length + 1,
  });

  function read(text: string): Known | TalentaError {
    const known = documents.get(text);
    if (known !== undefined) return known;
    const document = parsed(text, limits.maxTokens);
    if (document instanceof GraphQLError) return document;
    const wrong = c.fault(document);
    if (wrong !== null) return wrong;
    const fresh = sorted(document);
    documents.set(text, fresh);
    return fresh;
  }

  return {
    isChange({ query, operationName }) {
      const document = read(query);
      if (document instanceof GraphQLError) return false;
      return operationsAsked(document, operationName).some(
        ({ operation }) => operation === OperationTypeNode.MUTATION,
      );
    },
    refusal(question) {
      const { query } = question;
      const bytes = Buffer.byteLength(query);
      if (bytes > limits.maxQueryBytes)
        return refused(over(say("limits.bytes"), bytes, limits.maxQueryBytes), true);
      const document = read(query);
      if (document instanceof GraphQLError) return refused(document);
      const error = operationFault(document, question);
      if (error !== null) return refused(error);
      const [first, ...others] = inputs.faults(question);
      return first === undefined ? null : { errors: [first, ...others], tooBig: false };
    },
  };

  /** What is wrong with the operation asked for, as a whole; null where nothing is. */
  function operationFault(
    document: Known,
    { operationName, variables }: Question,
  ): TalentaError | null {
    const chosen = operationsAsked(document, operationName);
    const [operationAsked] = chosen;
    if (chosen.length !== 1 || operationAsked === undefined) return unnamed(operationName);
    if (!schema.getRootType(operationAsked.operation)) {
      const fix = say("limits.noSuchOperation", { operation: operationAsked.operation });
      return badUserInput({ field: "query", fix });
    }
    for (const operation of document.operations) {
      const asked = operation === operationAsked;
      const given = asked ? (variables ?? {}) : {};
      const measured = measure(schema, prices, operation, document.fragments, given);
      const error = tooMuch(measured, limits, asked);
      if (error !== null) return error;
    }
    return tooManyValues(operationAsked, variables ?? {}, limits);
  }
}

function refused(error: TalentaError, tooBig = false): Refusal {
  return { errors: [error], tooBig };
}

function operationsAsked(
  { operations }: Known,
  operationName: string | undefined,
): OperationDefinitionNode[] {
  return operations.filter(
    ({ name }) => operationName === undefined || name?.value === operationName,
  );
}

/** What is validated counts even when another operation is chosen; what it would cost to run does not. */
function tooMuch(measured: Measure, limits: Limits, asked: boolean): TalentaError | null {
  if (measured.depth > limits.maxDepth)
    return over(say("limits.levels"), measured.depth, limits.maxDepth);
  if (measured.aliases > limits.maxAliases)
    return over(say("limits.aliases"), measured.aliases, limits.maxAliases);
  if (measured.fields > limits.maxFields)
    return over(say("limits.fields"), measured.fields, limits.maxFields);
  if (asked && measured.cost > limits.maxCost)
    return over(say("limits.points"), measured.cost, limits.maxCost);
  return null;
}

function unnamed(operationName: string | undefined): TalentaError {
  return badUserInput({
    field: "operationName",
    value: operationName,
    fix: say("limits.nameOneOperation"),
  });
}

function over(what: Sentence, found: number, limit: number): TalentaError {
  return tooComplex(say("limits.over", { found, what, limit }), say("limits.askLess"));
}

function parsed(text: string, maxTokens: number): DocumentNode | TalentaError {
  try {
    return parse(text, { noLocation: true, maxTokens });
  } catch (error) {
    const message = error instanceof GraphQLError ? error.message : "Syntax error."; // English only
    if (message.includes("tokens")) {
      return tooComplex(say("limits.tokens", { most: maxTokens }), say("limits.askInSeveral"));
    }
    const place =
      error instanceof GraphQLError ? { source: error.source, positions: error.positions } : {};
    const details = { field: "query", fix: told(message) };
    const sentence = say("query.text", { problem: message });
    return new TalentaError("BAD_USER_INPUT", sentence, details, place);
  }
}

function sorted(document: DocumentNode): Known {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  return { operations, fragments };
}
