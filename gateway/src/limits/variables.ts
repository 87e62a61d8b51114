import { say } from "@talenta/sentences";
import { type TalentaError, tooComplex } from "@talenta/service";
import { type OperationDefinitionNode, OperationTypeNode } from "graphql";
import type { Limits } from "./limits.ts";

/** Levels of lists and objects in each other; no input of the contract comes near. */
const MAX_DEPTH = 32;
/** Values altogether; a thousand rows of an import are some seventy thousand. */
const MAX_VALUES = 250_000;

/**
 * The reason to refuse the variables of an operation for their size, or null. What a question carries goes to every
 * owner, so it is kept small; what a change carries goes to one.
 */
export function tooManyValues(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): TalentaError | null {
  const question = operation.operation === OperationTypeNode.QUERY;
  const characters = question ? limits.maxVariableCharacters : Infinity;
  if (!fits(variables, characters)) {
    return tooComplex(say("limits.variables"), say("limits.sendLess"));
  }
  return null;
}

/** Walked level by level rather than by recursion: what is measured may be a million levels deep. */
function fits(variables: Readonly<Record<string, unknown>>, maxCharacters: number): boolean {
  let values = 0;
  let characters = 0;
  let level: object[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    const below: object[] = [];
    for (const value of level) {
      const parts: unknown[] = Array.isArray(value) ? value : Object.values(value);
      values += parts.length;
      characters += parts.length; // a value takes one at least
      for (const part of parts) {
        if (typeof part === "string") characters += part.length;
        else if (typeof part === "object" && part !== null) below.push(part);
      }
      if (values > MAX_VALUES || characters > maxCharacters) return false;
    }
    level = below;
  }
  return true;
}
