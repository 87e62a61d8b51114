/* The kinds of evidence for who reads no files: without the libraries that open them. */
export { EVIDENCE_KINDS, type EvidenceFileKind, type EvidenceKind } from "./kind/evidence.kinds.ts";
export { importKindOf, type ImportKindOf } from "./kind/file-kind.ts";
