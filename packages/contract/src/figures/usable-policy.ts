import { say, told } from "@talenta/sentences";
import { type Policy, validatePolicy } from "@talenta/talent";

import { ContractError } from "../contract.errors.ts";

/** The most problems told at once; whoever has more begins with these. */
const MOST_TOLD = 100;

/**
 * A policy document from outside, ready for use. Throws ContractError naming every problem with its
 * place and what would be right.
 *
 * @param field where the document stands in the question
 */
export function usablePolicy(field: string, document: unknown): Policy {
  const reading = validatePolicy(document);
  if (reading.ok) return reading.policy;
  const { problems } = reading;
  const problemsTold = problems
    .slice(0, MOST_TOLD)
    .map(({ path, message }) => (path === "" ? message : `${path}: ${message}`));
  throw new ContractError(
    field,
    problems.length === 1
      ? say("policy.hasOneProblem")
      : say("policy.hasProblems", { count: problems.length }),
    told(problemsTold.join(" ")),
  );
}
