import type { ImportKind } from "@talenta/contract";
import {
  EVIDENCE_KINDS,
  type EvidenceFileKind,
  type EvidenceKind,
  FILE_KINDS,
  type FileKind,
  importKindOf,
  type ImportKindOf,
} from "@talenta/siasn";

/** The kind of file that each kind of import brings in. */
export const FILE_KIND: Readonly<Record<ImportKind, FileKind>> = Object.fromEntries(
  FILE_KINDS.map((kind) => [importKindOf(kind), kind]),
) as Record<ImportKindOf<FileKind>, FileKind>;

/** What is made for each kind of evidence, by the kind of import that brings it in. */
export function byImportOf<Value>(
  make: (kind: EvidenceKind) => Value,
): Record<ImportKindOf<EvidenceFileKind>, Value> {
  return Object.fromEntries(
    Object.values(EVIDENCE_KINDS).map(({ kind, file }) => [importKindOf(file), make(kind)]),
  ) as Record<ImportKindOf<EvidenceFileKind>, Value>;
}
