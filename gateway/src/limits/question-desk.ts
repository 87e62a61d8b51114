import {
  badUserInput,
  measure,
  type Measure,
  type Question,
  type TalentaError,
  tooComplex,
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
import { confusingName } from "./names.ts";
import { tooManyValues } from "./variables.ts";

/** Looks at questions before they are validated, planned or run. */
export interface QuestionDesk {
  /** The reason to refuse the question, or null. `tooBig` refusals are about size, not about what it asks. */
  refusal(question: Question): { error: TalentaError; tooBig: boolean } | null;
  /** Whether a question that is not refused changes something. */
  isChange(question: Question): boolean;
}

interface Known {
  operations: readonly OperationDefinitionNode[];
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Bytes of question text remembered; the document read from a text takes some twenty times its length. */
const REMEMBERED_TEXT = 2_000_000;

/**
 * Looks at questions against the supergraph with its hidden fields. `fault` finds what is wrong with a document besides
 * its size: unless given, names that would mix figures up, where an alias may not take a hidden field's name either.
 */
export function createQuestionDesk(
  schema: GraphQLSchema,
  limits: Limits,
  fault: (schema: GraphQLSchema, document: DocumentNode) => TalentaError | null = confusingName,
): QuestionDesk {
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
    const wrong = fault(schema, document);
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
    refusal({ query, operationName, variables }) {
      const bytes = Buffer.byteLength(query);
      if (bytes > limits.maxQueryBytes)
        return { error: over("bytes of text", bytes, limits.maxQueryBytes), tooBig: true };
      const document = read(query);
      if (document instanceof GraphQLError) return { error: document, tooBig: false };
      const chosen = operationsAsked(document, operationName);
      const [operationAsked] = chosen;
      if (chosen.length !== 1 || operationAsked === undefined)
        return { error: unnamed(operationName), tooBig: false };
      if (!schema.getRootType(operationAsked.operation)) {
        const fix = `there is no ${operationAsked.operation} here; ask a query or a mutation.`;
        return { error: badUserInput({ field: "query", fix }), tooBig: false };
      }
      for (const operation of document.operations) {
        const asked = operation === operationAsked;
        const measured = measure(
          schema,
          operation,
          document.fragments,
          asked ? (variables ?? {}) : {},
        );
        const error = tooMuch(measured, limits, asked);
        if (error !== null) return { error, tooBig: false };
      }
      const error = tooManyValues(schema, operationAsked, variables ?? {}, limits);
      return error === null ? null : { error, tooBig: false };
    },
  };
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
  if (measured.depth > limits.maxDepth) return over("levels", measured.depth, limits.maxDepth);
  if (measured.aliases > limits.maxAliases)
    return over("aliases", measured.aliases, limits.maxAliases);
  if (measured.fields > limits.maxFields) return over("fields", measured.fields, limits.maxFields);
  if (asked && measured.cost > limits.maxCost)
    return over("points of cost", measured.cost, limits.maxCost);
  return null;
}

function unnamed(operationName: string | undefined): TalentaError {
  return badUserInput({
    field: "operationName",
    value: operationName,
    fix: "name one operation of the question.",
  });
}

function over(what: string, found: number, limit: number): TalentaError {
  return tooComplex(
    `This question has ${found} ${what}; ${limit} are allowed.`,
    "Ask for fewer fields, levels or aliases, or smaller pages, in several requests.",
  );
}

function parsed(text: string, maxTokens: number): DocumentNode | TalentaError {
  try {
    return parse(text, { noLocation: true, maxTokens });
  } catch (error) {
    const message = error instanceof GraphQLError ? error.message : "Syntax error.";
    if (message.includes("tokens")) {
      return tooComplex(
        `This question has more than ${maxTokens} tokens.`,
        "Ask in several requests.",
      );
    }
    return badUserInput({ field: "query", fix: message });
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
