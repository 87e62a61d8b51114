import type { z } from "zod";
import type { Policy } from "../policy/policy.ts";
import { validatePolicy } from "../policy/validate.ts";
import { shapeWords } from "../shape-words.ts";
import { itemIdsOf } from "./dossier.ts";
import type { Dossier } from "./dossier.ts";
import { dossierSchema } from "./schema.ts";

/** Something in a dossier that cannot be read. */
interface DossierProblem {
  /** Where: `placement.explanation.performance.score`; empty for the dossier as a whole. */
  readonly path: string;
  /** What is wrong and what would be right. */
  readonly message: string;
}

/** A dossier that can be reproduced, with its policy ready for use; or everything that is wrong with it. */
export type DossierReading =
  | { readonly ok: true; readonly dossier: Dossier; readonly policy: Policy }
  | { readonly ok: false; readonly problems: DossierProblem[] };

/** Reads a dossier from anywhere. Names every problem with its path, those of the policy inside included. Never throws. */
export function readDossier(input: unknown): DossierReading {
  try {
    const shape = dossierSchema.safeParse(input, { error: shapeWords });
    if (!shape.success) return { ok: false, problems: shape.error.issues.flatMap(shapeProblems) };
    const reading = validatePolicy(shape.data.policy);
    if (!reading.ok) {
      const problems = reading.problems.map(({ path, message }) => ({
        path: path === "" ? "policy" : `policy.${path}`,
        message,
      }));
      return { ok: false, problems };
    }
    const { policy } = reading;
    const { records, ...rest } = shape.data;
    const dossier: Dossier = {
      ...rest,
      policy: policy.document,
      ...(records !== undefined && { records }),
    };
    const problems = [...strangeEvidence(dossier), ...strangeRecords(dossier)];
    return problems.length > 0 ? { ok: false, problems } : { ok: true, dossier, policy };
  } catch {
    // Only an object that throws while it is read comes here: a getter or a proxy, never parsed JSON.
    return { ok: false, problems: [{ path: "", message: "This cannot be read as a dossier." }] };
  }
}

function strangeEvidence({ policy, evidence }: Dossier): DossierProblem[] {
  const known = itemIdsOf(policy);
  return Object.keys(evidence)
    .filter((id) => !known.has(id))
    .map((id) => ({
      path: `evidence.${id}`,
      message: "The policy does not ask for this; remove it.",
    }));
}

function strangeRecords({ formatVersion, records }: Dossier): DossierProblem[] {
  if ((formatVersion === 2) === (records !== undefined)) return [];
  const message = "Version 2 of the format has records, and version 1 has none.";
  return [{ path: "records", message }];
}

function shapeProblems(issue: z.core.$ZodIssue): DossierProblem[] {
  const path = issue.path.map(String).join(".");
  if (issue.code !== "unrecognized_keys") return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({
    path: path === "" ? key : `${path}.${key}`,
    message: "Dossiers have no such field; remove it.",
  }));
}
