import type { EvidenceKind, EvidenceRecords } from "@talenta/siasn";

/** A record with its kind, as a file, a person or a request tells it. */
export type EvidenceEntry<Kind extends EvidenceKind = EvidenceKind> = {
  [K in Kind]: { readonly kind: K; readonly record: EvidenceRecords[K] };
}[Kind];
