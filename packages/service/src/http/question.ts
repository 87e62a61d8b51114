import { say } from "@talenta/sentences";
import { GraphQLError, getOperationAST, OperationTypeNode, parse } from "graphql";
import { badUserInput, type TalentaError } from "../errors/talenta-error.ts";

/** What a client asks. */
export interface Question {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
}

type Parameters = Readonly<Record<string, unknown>>;

/** The question in a request's body, or why there is none. */
export function questionInBody(body: unknown): Question | TalentaError {
  if (!isRecord(body)) {
    const fix = say("http.queryAndVariables");
    return badUserInput({ field: "body", fix });
  }
  return questionOf(body);
}

/** The question in an address, where `variables` and `extensions` are JSON; or why there is none. */
export function questionInAddress(parameters: Parameters): Question | TalentaError {
  const { query, operationName } = parameters;
  const read: Record<string, unknown> = { query, operationName: given(operationName) };
  for (const field of ["variables", "extensions"]) {
    const text = given(parameters[field]);
    if (text === undefined) continue;
    const value = typeof text === "string" ? parsed(text) : undefined;
    if (value === undefined) {
      return badUserInput({ field, fix: say("http.jsonInAddress") });
    }
    read[field] = value;
  }
  return questionOf(read);
}

/** Whether a question would change something; one that cannot be read changes nothing. */
export function isMutation({ query, operationName }: Question): boolean {
  try {
    const document = parse(query, { noLocation: true, maxTokens: MAX_TOKENS });
    return getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}

/** Tokens that fit an address. */
const MAX_TOKENS = 10_000;

function questionOf({
  query,
  operationName,
  variables,
  extensions,
}: Parameters): Question | TalentaError {
  if (typeof query !== "string" || query.trim() === "") {
    return badUserInput({ field: "query", fix: say("http.questionAsText") });
  }
  if (!isAbsent(operationName) && typeof operationName !== "string") {
    const fix = say("http.operationNameAsText");
    return badUserInput({ field: "operationName", fix });
  }
  if (!isAbsent(variables) && !isRecord(variables)) {
    const fix = say("http.variablesAsObject");
    return badUserInput({ field: "variables", fix });
  }
  if (!isAbsent(extensions) && !isRecord(extensions)) {
    const fix = say("http.extensionsAsObject");
    return badUserInput({ field: "extensions", fix });
  }
  return {
    query,
    ...(typeof operationName === "string" && { operationName }),
    ...(isRecord(variables) && { variables }),
  };
}

/** In an address, a parameter without a value is as good as none. */
function given(parameter: unknown): unknown {
  return parameter === "" ? undefined : parameter;
}

/** `undefined` where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
