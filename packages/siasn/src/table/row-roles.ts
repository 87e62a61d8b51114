import type { HeaderMap, Placed } from "./header.ts";
import { isBlankCell, type RawRow } from "./raw.ts";

/** What a row may be that holds no record. */
export type Role = "NUMBERING" | "HEADING" | "TITLE" | "TOTAL" | "SIGNATURE";

const TOTAL = /^\s*((SUB|GRAND)\s*[-.]?\s*)?(JUMLAH|TOTAL|JML|REKAPITULASI)\b/i;
const SIGNED =
  /\bNIP\b|MENGETAHUI|MENYETUJUI|MENGESAHKAN|TANDA TANGAN|\bTTD\b|KEPALA |SEKRETARIS|BUPATI|WALI ?KOTA|GUBERNUR|PEMBINA|^\s*A\.?\s?N\.?\s|KETERANGAN|CATATAN|SUMBER|DICETAK|\d{1,2} \p{L}{3,9} \d{4}\s*$/iu;
/** Digits a NIP cell has in a row about somebody, damaged ones included. */
const LONG_NUMBER = /\d(?:[\s.']?\d){7}|\dE\+/i;
/** A title, a note or part of a signature has this many cells at most. */
const FEW = 3;

/**
 * Tells rows of records from what stands between and below them: numbered columns, headings repeated on every page,
 * titles of sections, totals, signatures. Rows are handed over in order, from the headings down.
 */
export class RowRoles {
  private readonly required: readonly Placed[];
  private readonly nip: Placed | undefined;
  private readonly headings: readonly (string | null)[];
  private readonly found = new Map<number, Role>();
  /** Rows since the last one about somebody: at the end they may be signatures. */
  private tail: { row: number; signs: boolean }[] = [];

  constructor(header: HeaderMap, headings: readonly (string | null)[]) {
    this.required = header.kept.filter(({ column }) => column.required);
    this.nip = this.required.find(({ column }) => /^nip/i.test(column.name));
    this.headings = headings;
  }

  /** Takes the next row; what it is, as far as can be told before the end, and null for a record. */
  note(row: RawRow): Role | null {
    const full = this.required.every(({ position }) => !isBlankCell(row.cells[position]));
    if (full && this.nip !== undefined && LONG_NUMBER.test(row.cells[this.nip.position] ?? "")) {
      this.tail = [];
      return null;
    }
    const filled = row.cells.flatMap((cell) => (isBlankCell(cell) ? [] : [cell ?? ""]));
    const role = this.roleOf(row, filled, full);
    if (role !== null) this.found.set(row.row, role);
    // Rows about posts need not say much; what tells anything needed is one.
    const record = full || (this.nip === undefined && this.tellsNeeded(row));
    if (record && role === null) this.tail = [];
    else if (filled.length <= FEW || role !== null) {
      this.tail.push({
        row: row.row,
        signs: role !== null || filled.some((cell) => SIGNED.test(cell)),
      });
    } else this.tail = [];
    return role;
  }

  /** Rows that hold no record, by number, once all rows were handed over. */
  finish(): ReadonlyMap<number, Role> {
    const from = this.tail.findIndex(({ signs }) => signs);
    for (const { row } of from === -1 ? [] : this.tail.slice(from)) {
      if (!this.found.has(row)) this.found.set(row, "SIGNATURE");
    }
    return this.found;
  }

  private roleOf(row: RawRow, filled: readonly string[], full: boolean): Role | null {
    if (counts(filled)) return "NUMBERING";
    if (this.repeatsHeadings(row)) return "HEADING";
    if (TOTAL.test(filled[0] ?? "") && !this.hasNip(row)) return "TOTAL";
    if (full || filled.length >= FEW) return null;
    return this.tellsNeeded(row) ? null : "TITLE";
  }

  private tellsNeeded({ cells }: RawRow): boolean {
    return this.required.some(({ position }) => !isBlankCell(cells[position]));
  }

  private hasNip(row: RawRow): boolean {
    return this.nip !== undefined && LONG_NUMBER.test(row.cells[this.nip.position] ?? "");
  }

  private repeatsHeadings(row: RawRow): boolean {
    return this.required.every(
      ({ position }) =>
        !isBlankCell(row.cells[position]) &&
        row.cells[position]?.trim() === this.headings[position]?.trim(),
    );
  }
}

/** 1, 2, 3, … as some lists number their columns. */
function counts(filled: readonly string[]): boolean {
  return (
    filled.length >= FEW &&
    filled.every((cell, at) => Number(cell.replaceAll(/[().\s]/g, "")) === at + 1)
  );
}
