import { type PolicyVersion, type Provenance, readPolicyName } from "@talenta/talent";
import { z } from "zod";

const policyName = z.string().transform((text, context): PolicyVersion => {
  const read = readPolicyName(text);
  if (read !== null) return read;
  context.addIssue("no name of a policy version");
  return z.NEVER;
});

/** The fields of a slice that say what its figures are made from; absent ones are read as null. */
export const PROVENANCE_FIELDS = {
  policies: z.array(policyName).max(1000).nullish(),
  asOf: z.iso.datetime().nullish(),
} as const;

/** What a slice says of its figures, for the merge. */
export function provenanceIn({
  policies,
  asOf,
}: {
  readonly policies?: readonly PolicyVersion[] | null | undefined;
  readonly asOf?: string | null | undefined;
}): { readonly provenance?: Provenance } {
  return policies == null ? {} : { provenance: { policies, asOf: asOf ?? null } };
}
