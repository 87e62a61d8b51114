import { z } from "zod";

import { RegencyKind } from "../enums/government.ts";

const KINDS = Object.keys(RegencyKind) as [RegencyKind, ...RegencyKind[]];

const OwnerEntry = z.strictObject({
  code: z
    .string()
    .regex(/^\d{2}(\.\d{2})?$/, "an owner's code is two digits, or two and two: 18.05"),
  name: z.string().min(1, "an owner has a name"),
  kind: z.enum(KINDS, `an owner's kind is one of ${KINDS.join(", ")}`),
  /** Where the owner's service answers; without one the owner counts as one that does not answer. */
  url: z
    .url({ protocol: /^https?$/, error: "an owner's address is an http or https URL" })
    .optional(),
});

/**
 * The directory of a province as a JSON list, one file for gateway and province alike. The province
 * reads who the owners are, the gateway where they answer:
 * `[{ "code": "18.01", "name": "…", "kind": "REGENCY", "url": "http://10.0.1.1:4200/graphql" }]`.
 */
export const OwnerList = z.array(OwnerEntry).superRefine((owners, context) => {
  const seen = new Set<string>();
  for (const [index, { code }] of owners.entries()) {
    if (seen.has(code)) {
      const message = `the code ${code} stands twice; each owner has one entry`;
      context.addIssue({ code: "custom", path: [index, "code"], message });
    }
    seen.add(code);
  }
});

/** One owner of the directory file. */
export type OwnerEntry = z.output<typeof OwnerEntry>;
