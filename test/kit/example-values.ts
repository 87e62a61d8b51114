import type { ExampleQuestion } from "@talenta/web";

/** The value at a place of an answer or of variables, such as `edges.0.node.id`; undefined where there is none. */
export function valueAt(whole: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (part, step) =>
        typeof part === "object" && part !== null
          ? (part as Record<string, unknown>)[step]
          : undefined,
      whole,
    );
}

/**
 * The variables of an example question, with what only answers can give taken from those answers.
 *
 * @param answers data of questions of the same group, by their names
 * @throws when an answer it needs is not there
 */
export function variablesOf(
  { name, variables, from }: ExampleQuestion,
  answers: ReadonlyMap<string, unknown>,
): Record<string, unknown> {
  const filled = JSON.parse(variables) as Record<string, unknown>;
  for (const { variable, question, path } of from) {
    const value = valueAt(answers.get(question), path);
    if (value == null) throw new Error(`${name}: ${question} answers nothing at ${path}.`);
    const steps = variable.split(".");
    const last = steps.pop() ?? "";
    const holder = valueAt({ it: filled }, ["it", ...steps].join("."));
    (holder as Record<string, unknown>)[last] = value;
  }
  return filled;
}
