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

/** The kind of import of a kind of file. */
export type ImportKindOf<Kind extends string> = Kind extends `${infer First}-${infer Rest}`
  ? `${Uppercase<First>}_${ImportKindOf<Rest>}`
  : Uppercase<Kind>;

/** The kind of import by which files of this kind come in: it is called the same. */
export function importKindOf<Kind extends FileKind>(kind: Kind): ImportKindOf<Kind> {
  return kind.toUpperCase().replaceAll("-", "_") as ImportKindOf<Kind>;
}
