import type { z } from "zod";
import { shapeWords } from "../shape-words.ts";
import { assemblePolicy } from "./assemble.ts";
import type { PolicyDocument, PolicyProblem } from "./document.ts";
import type { Policy } from "./policy.ts";
import { ruleProblems } from "./rules.ts";
import { policySchema } from "./schema.ts";

/** The default policy has about a thousand; naming the faults of a document without bounds would take seconds. */
const MOST_VALUES = 10_000;

/** A policy ready for use, or everything that is wrong with the document. */
export type PolicyReading =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: PolicyProblem[] };

/** A policy document that cannot be used, with every problem. */
export class PolicyError extends Error {
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    const list = problems.map(({ path, message }) => `${path || "policy"}: ${message}`);
    super(`This policy cannot be used; correct it first. ${list.join(" ")}`);
    this.name = "PolicyError";
    this.problems = problems;
  }
}

/**
 * Reads a policy document from anywhere. Names every problem with its path, the value found and what would be
 * right: first those of shape, and, once the shape is right, those of its figures. Never throws.
 */
export function validatePolicy(input: unknown): PolicyReading {
  try {
    if (!hasAtMost(MOST_VALUES, input)) {
      const message = `A policy has ${MOST_VALUES} values at most; this document has more.`;
      return { ok: false, problems: [{ path: "", value: null, message }] };
    }
    const shape = policySchema.safeParse(input, { error: shapeWords });
    if (!shape.success) {
      return {
        ok: false,
        problems: shape.error.issues.flatMap((issue) => shapeProblems(input, issue)),
      };
    }
    const problems = ruleProblems(shape.data);
    if (problems.length > 0) return { ok: false, problems };
    return { ok: true, policy: assemblePolicy(shape.data) };
  } catch {
    // Only an object that throws while it is read comes here: a getter or a proxy, never parsed JSON.
    return {
      ok: false,
      problems: [{ path: "", value: null, message: "This cannot be read as a policy document." }],
    };
  }
}

/** Makes a policy ready for use. Throws a PolicyError naming every problem when the document has any. */
export function compilePolicy(document: PolicyDocument): Policy {
  const reading = validatePolicy(document);
  if (!reading.ok) throw new PolicyError(reading.problems);
  return reading.policy;
}

/** Whether a document has no more than so many values, walked level by level: it may be nested without end. */
function hasAtMost(most: number, input: unknown): boolean {
  let left = most;
  let level: unknown[] = [input];
  while (level.length > 0) {
    left -= level.length;
    if (left < 0) return false;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
  return true;
}

function shapeProblems(input: unknown, issue: z.core.$ZodIssue): PolicyProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return {
        path: pathText(path),
        value: valueAt(input, path),
        message: "Policies have no such field; remove it.",
      };
    });
  }
  return [
    { path: pathText(issue.path), value: valueAt(input, issue.path), message: issue.message },
  ];
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`,
    )
    .join("");
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined;
  }
  return value;
}
