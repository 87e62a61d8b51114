import {
  canonical,
  type PolicyDocument,
  type PolicyProblem,
  validatePolicy,
} from "@talenta/talent";

/** The longest document taken, in characters of JSON; the default policy has some thirty thousand. */
const LONGEST_DOCUMENT = 400_000;
/** The longest value repeated in a problem, in characters of JSON. */
const LONGEST_VALUE = 300;

/** A policy document as its rules left it, or what is wrong with it. */
export type PolicyCheckup =
  | { readonly document: PolicyDocument; readonly problems: readonly [] }
  | { readonly document: null; readonly problems: readonly PolicyProblem[] };

/** Checks a document from outside against every rule, without storing anything. */
export function checkedPolicy(input: unknown): PolicyCheckup {
  const length = lengthOf(input);
  if (length > LONGEST_DOCUMENT) {
    const message = `A policy has ${LONGEST_DOCUMENT} characters at most; this one has more.`;
    return { document: null, problems: [{ path: "", value: null, message }] };
  }
  const reading = validatePolicy(input);
  if (reading.ok) return { document: reading.policy.document, problems: [] };
  return { document: null, problems: reading.problems.map(shortened) };
}

/** Characters of a document; infinitely many where it is nested too deep to be written. */
function lengthOf(input: unknown): number {
  try {
    return canonical(input).length;
  } catch {
    return Infinity;
  }
}

/** A problem of a version that is not the next one. */
export function versionProblem(document: PolicyDocument, next: number): PolicyProblem {
  const message = `The next version of ${document.id} is ${next}; write ${next} here.`;
  return { path: "version", value: document.version, message };
}

function shortened({ path, value, message }: PolicyProblem): PolicyProblem {
  const text = value === undefined ? "null" : canonical(value);
  if (text.length <= LONGEST_VALUE) return { path, value: value ?? null, message };
  return { path, value: `${text.slice(0, LONGEST_VALUE)}…`, message };
}
