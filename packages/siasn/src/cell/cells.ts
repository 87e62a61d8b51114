import { type IsoDate, type NipReading, parseNip } from "@talenta/talent";
import type { Dimension, Finding, Severity } from "../finding.ts";
import type { TableRow } from "../table/table.ts";
import { dateOf } from "./date.ts";
import { codeOf, textOf } from "./text.ts";

/** Where each canonical column stands in a header. */
export type ColumnIndex = ReadonlyMap<string, number>;

/** A number of more digits than a spreadsheet keeps, as Excel shows or exports it: 1,98501E+17. */
const SCIENTIFIC = /^\d([.,]\d+)?E\+?\d+$/i;

/** One row's cells by column name, and the findings made while reading them. */
export class Cells {
  readonly findings: Finding[] = [];
  private readonly index: ColumnIndex;
  private readonly source: TableRow;

  constructor(index: ColumnIndex, source: TableRow) {
    this.index = index;
    this.source = source;
  }

  /** The file has this column. */
  has(column: string): boolean {
    return this.index.has(column);
  }

  /** The cell as it stands in the file. */
  raw(column: string): string | null {
    const position = this.index.get(column);
    return position === undefined ? null : (this.source.cells[position] ?? null);
  }

  /** Text, with a note where it is a formula or holds characters that could not be read. */
  text(column: string): string | null {
    const text = textOf(this.raw(column));
    if (text === null) return null;
    if (text.startsWith("=")) {
      this.note(column, "ACCURACY", "The cell holds a formula. Put its value there instead.");
    } else if (text.includes("\ufffd")) {
      this.note(
        column,
        "ACCURACY",
        "Some characters could not be read. Save the file as CSV UTF-8.",
      );
    }
    return text;
  }

  /** A code or number kept as text, without a leading apostrophe. */
  code(column: string): string | null {
    return codeOf(this.raw(column));
  }

  /** A day; an unreadable one is a note, and null. */
  date(column: string): IsoDate | null {
    const text = this.code(column);
    if (text === null) return null;
    const date = dateOf(text);
    if (date === null) {
      this.note(column, "ACCURACY", "This is no date of the calendar. Write it as dd-mm-yyyy.");
    }
    return date;
  }

  /** A whole number within bounds; anything else is a note, and null. */
  integer(column: string, least: number, most: number): number | null {
    const text = this.code(column);
    if (text === null) return null;
    const value = /^\d{1,9}([.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.note(column, "ACCURACY", `Write a whole number from ${least} to ${most}.`);
    return null;
  }

  /** A decimal within bounds, point or comma, as text with a point; anything else is a note, and null. */
  decimal(column: string, least: number, most: number): string | null {
    const text = this.code(column);
    if (text === null) return null;
    const plain = text.replace(",", ".");
    const value = /^\d{1,9}(\.\d{1,15})?$/.test(plain) ? Number(plain) : Number.NaN;
    if (value >= least && value <= most) return plain;
    this.note(column, "ACCURACY", `Write a number from ${least} to ${most}.`);
    return null;
  }

  /** The employee number; null, with a rejection, when it is not 18 digits. */
  nip(column: string): ParsedNip | null {
    const text = this.code(column)?.replaceAll(/[\s'’]/g, "") ?? "";
    if (text === "") {
      this.reject(column, "COMPLETENESS", "The employee number (NIP) is missing. Fill it in.");
      return null;
    }
    if (SCIENTIFIC.test(text)) {
      this.reject(
        column,
        "ACCURACY",
        "The spreadsheet stored this NIP as a number and lost its last digits. Format the column as text and export it again.",
      );
      return null;
    }
    const parsed = parseNip(text);
    if (parsed.ok) return parsed;
    this.reject(column, "ACCURACY", `${parsed.reason} Correct it.`);
    return null;
  }

  note(column: string | null, dimension: Dimension, message: string): void {
    this.find(column, dimension, "NOTE", message);
  }

  reject(column: string | null, dimension: Dimension, message: string): void {
    this.find(column, dimension, "REJECT", message);
  }

  /** Whether the row stays out. */
  get rejected(): boolean {
    return this.findings.some(({ severity }) => severity === "REJECT");
  }

  /**
   * Rejects the row for a cell it cannot do without: where something stands there that could not be read, the
   * note about it becomes the reason; only an empty cell is missing.
   */
  rejectWithout(column: string, missing: string): void {
    if (!this.rejectUnread(column)) this.reject(column, "COMPLETENESS", missing);
  }

  /** Rejects the row where something stands in this cell that could not be read; whether that is so. */
  rejectUnread(column: string): boolean {
    const at = this.findings.findIndex(
      (one) => one.column === column && one.dimension === "ACCURACY" && one.severity === "NOTE",
    );
    const note = this.findings[at];
    if (note === undefined) return false;
    this.findings[at] = { ...note, severity: "REJECT" };
    return true;
  }

  /**
   * Rejects the row where the day read from this cell comes before the one something began: no such period can be,
   * and which of the two days is mistyped only its keeper can tell.
   */
  rejectEndBefore(column: string, began: IsoDate, end: IsoDate | null): void {
    if (end === null || end >= began) return;
    const message = `It ends before it begins, on ${began}. Correct one of the two days.`;
    this.reject(column, "CONSISTENCY", message);
  }

  private find(
    column: string | null,
    dimension: Dimension,
    severity: Severity,
    message: string,
  ): void {
    const value = column === null ? null : this.raw(column);
    this.findings.push({ row: this.source.row, column, value, dimension, severity, message });
  }
}

/** What a good NIP says. */
export type ParsedNip = Extract<NipReading, { ok: true }>;
