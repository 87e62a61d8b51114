import type { DecimalText } from "../decimal/decimal.ts";

/**
 * One answer about an employee: a category of a table, a figure, or achieved over required.
 * The scale of the item says which of the three it reads.
 */
export type EvidenceValue =
  | { readonly kind: "CATEGORY"; readonly value: string }
  | { readonly kind: "NUMBER"; readonly value: DecimalText }
  | { readonly kind: "RATIO"; readonly achieved: DecimalText; readonly required: DecimalText };

/** What is known of an employee: id of a policy's item -> answer. Items not listed are absent; ids the policy does not know are ignored. */
export type Evidence = Readonly<Record<string, EvidenceValue>>;
