import type { PositionClass } from "@talenta/talent";

/** Jenis jabatan: structural posts, functional posts (fungsional tertentu), staff (pelaksana, fungsional umum). */
export const POSITION_KINDS = ["STRUCTURAL", "FUNCTIONAL", "STAFF"] as const;
export type PositionKind = (typeof POSITION_KINDS)[number];

/** One line of the table: all three conditions must hold; `*` stands for any text, case does not count. */
export interface TitleRule {
  /** Position title, e.g. `Kepala Dinas*`. */
  title: string;
  /** Jenis jabatan, or null for any. */
  kind: PositionKind | null;
  /** Name of the government served, e.g. `*Provinsi*`, or null for any. */
  agency: string | null;
  positionClass: PositionClass;
}

/** From title to class of position; the first rule that matches decides. */
export interface TitleTable {
  /** What the table is and where it comes from. */
  note: string;
  rules: readonly TitleRule[];
}
