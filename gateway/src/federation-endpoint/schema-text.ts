import type { Answer, Question } from "@talenta/service";
import { buildSchema, graphql } from "graphql";

const SERVICE = buildSchema("type Query { _service: _Service! } type _Service { sdl: String! }");

/** The answer to a question for nothing but the subgraph's schema text, as federation asks for it; null for any other. */
export async function schemaTextAnswer(question: Question, sdl: string): Promise<Answer | null> {
  if (!question.query.includes("_service")) return null;
  const { data, errors } = await graphql({
    schema: SERVICE,
    source: question.query,
    rootValue: { _service: { sdl } },
    operationName: question.operationName ?? null,
    variableValues: question.variables ?? null,
  });
  return errors === undefined ? { data: data ?? null } : null;
}
