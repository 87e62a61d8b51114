import { EVIDENCE_KINDS, type EvidenceFileKind } from "./evidence.kinds.ts";

/** A kind of file that can be read. */
export type FileKind = "employees" | "standards" | EvidenceFileKind;

/**
 * The kinds of file that can be read: civil servants, competency standards of their positions, and evidence:
 * performance ratings (SKP), ProASN results and track record (rekam jejak). In the order they go in: what a row
 * speaks of must be there.
 */
export const FILE_KINDS: readonly FileKind[] = [
  "employees",
  "standards",
  ...Object.values(EVIDENCE_KINDS).map(({ file }) => file),
];
