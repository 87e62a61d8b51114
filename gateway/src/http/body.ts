import { badUserInput, type TalentaError } from "@talenta/service";
import { isRecord } from "../routing/operation/shape.ts";
import type { Question } from "../limits/question-desk.ts";

/** The question in a request's body, or why there is none. */
export function questionIn(body: unknown): Question | TalentaError {
  if (!isRecord(body)) {
    return badUserInput({
      field: "body",
      fix: "send one question as a JSON object with `query` and `variables`.",
    });
  }
  const { query, operationName, variables } = body;
  if (typeof query !== "string" || query.trim() === "") {
    return badUserInput({ field: "query", fix: "send the question as text." });
  }
  if (!isAbsent(operationName) && typeof operationName !== "string") {
    return badUserInput({
      field: "operationName",
      fix: "send the operation's name as text, or leave it out.",
    });
  }
  if (!isAbsent(variables) && !isRecord(variables)) {
    return badUserInput({
      field: "variables",
      fix: "send the variables as a JSON object, or leave them out.",
    });
  }
  return {
    query,
    ...(typeof operationName === "string" && { operationName }),
    ...(isRecord(variables) && { variables }),
  };
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
