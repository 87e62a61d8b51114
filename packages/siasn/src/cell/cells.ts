import { say, type Sentence } from "@talenta/sentences";
import { cleanNip, type IsoDate, type NipReading, parseNip } from "@talenta/talent";
import type { Dimension, Finding, Severity } from "../finding.ts";
import type { TableRow } from "./table-row.ts";
import { readDay } from "./date.ts";
import { type Bounds, type FigureReading, readFigure, type Unit } from "./figure.ts";
import { codeOf, keepable, textOf, unreadable } from "./text.ts";

/** Where each canonical column stands in a header. */
export type ColumnIndex = ReadonlyMap<string, number>;

/** A number of more digits than a spreadsheet keeps, as Excel shows or exports it: 1,98501E+17. */
const SCIENTIFIC = /^\d([.,]\d+)?E\+?\d+$/i;
/** What offices write before the number: `NIP.`, `NIP BARU:`, `NI PPPK`. */
const NIP_WORDS = /^(?:NIP?\s*(?:PPPK|P3K)|NIP(?:\s*(?:PNS|BARU))?)\s*[.:]*\s*(?=\d)/i;
/** The printed form, its four parts set apart by anything. */
const PRINTED_NIP = /^(\d{8})[ .-](\d{6})[ .-](\d)[ .-](\d{3})$/;
/** The digits a spreadsheet leaves of a NIP: it keeps fifteen. No serial is 000. */
const ROUNDED_NIP = /^\d{15}000$/;

/** A score of at most this on a scale of a hundred was hardly meant so. */
const HARDLY_OF_A_HUNDRED = 10;

/** One row's cells by column name, and the findings made while reading them. */
export class Cells {
  readonly findings: Finding[] = [];
  private readonly index: ColumnIndex;
  private readonly source: TableRow;

  constructor(index: ColumnIndex, source: TableRow) {
    this.index = index;
    this.source = source;
  }

  /** The row tells this column. */
  has(column: string): boolean {
    return this.index.has(column);
  }

  /** The cell as it stands in the file; characters that no database keeps are lost letters. */
  raw(column: string): string | null {
    const position = this.index.get(column);
    const cell = position === undefined ? null : (this.source.cells[position] ?? null);
    return cell === null ? null : keepable(cell);
  }

  /** Text; a note, and null, where the cell does not hold what somebody wrote. */
  text(column: string): string | null {
    return this.readable(column, textOf(this.raw(column)));
  }

  /** A code or number kept as text, without a leading apostrophe. */
  code(column: string): string | null {
    return this.readable(column, codeOf(this.raw(column)));
  }

  /** A day; an unreadable one is a note, and null. */
  date(column: string): IsoDate | null {
    const text = this.code(column);
    if (text === null) return null;
    const day = readDay(text);
    if (day === null) {
      this.note(column, "ACCURACY", say("finding.noDate"));
      return null;
    }
    if (day.moved) {
      const message = say("finding.readInJakarta", { date: day.date });
      this.note(column, "CONSISTENCY", message);
    }
    return day.date;
  }

  /** A whole number within bounds, its unit behind it or not; anything else is a note, and null. */
  integer(column: string, least: number, most: number, unit: Unit = "none"): number | null {
    const value = this.figure(
      column,
      { least, most, unit, whole: true },
      say("finding.wholeNumber"),
    );
    return value === null ? null : Number(value);
  }

  /** A decimal within bounds, signs of either locale, as text with a point; anything else is a note, and null. */
  decimal(column: string, least: number, most: number, unit: Unit = "none"): string | null {
    return this.figure(column, { least, most, unit, whole: false }, say("finding.aNumber"));
  }

  /** A score from 0 to 100, with a note where it seems to be of another scale. */
  score(column: string): string | null {
    const score = this.decimal(column, 0, 100, "points");
    if (score !== null && Number(score) <= HARDLY_OF_A_HUNDRED) {
      const message = say("finding.veryLow");
      this.note(column, "CONSISTENCY", message);
    }
    return score;
  }

  /** The employee number; null, with a rejection, when it is not 18 digits or has lost some. */
  nip(column: string): ParsedNip | null {
    const written = this.code(column);
    if (written === null && this.rejectUnread(column)) return null;
    const text = (written ?? "").replace(NIP_WORDS, "").replace(PRINTED_NIP, "$1$2$3$4");
    const digits = cleanNip(text);
    if (digits === "") {
      this.reject(column, "COMPLETENESS", say("finding.nipMissing"));
      return null;
    }
    if (SCIENTIFIC.test(digits)) {
      this.reject(column, "ACCURACY", say("finding.nipAsNumber"));
      return null;
    }
    if (ROUNDED_NIP.test(digits)) {
      this.reject(column, "ACCURACY", say("finding.nipShortened"));
      return null;
    }
    const parsed = parseNip(digits);
    if (parsed.ok) return parsed;
    this.reject(column, "ACCURACY", say("finding.nipWrong", { reason: parsed.reason }));
    return null;
  }

  /** Notes a day on which somebody born then was younger than this; what is not known is not compared. */
  noteYounger(column: string, day: IsoDate | null, born: IsoDate | null, age: number): void {
    if (day === null || born === null) return;
    const grown = `${Number(born.slice(0, 4)) + age}${born.slice(4)}`;
    if (day >= grown) return;
    const message = say("finding.tooYoung", { age });
    this.note(column, "CONSISTENCY", message);
  }

  note(column: string | null, dimension: Dimension, message: Sentence): void {
    this.find(column, dimension, "NOTE", message);
  }

  reject(column: string | null, dimension: Dimension, message: Sentence): void {
    this.find(column, dimension, "REJECT", message);
  }

  /** Whether the row stays out. */
  get rejected(): boolean {
    return this.findings.some(({ severity }) => severity === "REJECT");
  }

  /** Whether something stands in this cell that could not be read. */
  unread(column: string): boolean {
    return this.findings.some((one) => isUnread(one, column));
  }

  /**
   * Rejects the row for a cell it cannot do without: where something stands there that could not be read, the
   * note about it becomes the reason; only an empty cell is missing.
   */
  rejectWithout(column: string, missing: Sentence): void {
    if (!this.rejectUnread(column)) this.reject(column, "COMPLETENESS", missing);
  }

  /** Rejects the row where something stands in this cell that could not be read; whether that is so. */
  rejectUnread(column: string): boolean {
    const at = this.findings.findIndex((one) => isUnread(one, column));
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
    const message = say("finding.endsBeforeItBegins", { began });
    this.reject(column, "CONSISTENCY", message);
  }

  /** The text, unless the cell holds something nobody wrote; that is noted once, however often it is asked for. */
  private readable(column: string, text: string | null): string | null {
    const why = text === null ? null : unreadable(text);
    if (why === null) return text;
    const told = this.findings.some(
      (one) => one.column === column && one.message.code === why.code,
    );
    if (!told) this.note(column, "ACCURACY", why);
    return null;
  }

  private figure(column: string, bounds: Bounds, what: Sentence): string | null {
    const text = this.code(column);
    if (text === null) return null;
    const reading = readFigure(text, bounds);
    if (reading.ok) return reading.value;
    this.note(column, "ACCURACY", figureMessage(reading, bounds, what));
    return null;
  }

  private find(
    column: string | null,
    dimension: Dimension,
    severity: Severity,
    message: Sentence,
  ): void {
    const value = column === null ? null : this.raw(column);
    this.findings.push({ row: this.source.row, column, value, dimension, severity, message });
  }
}

const isUnread = (one: Finding, column: string): boolean =>
  one.column === column && one.dimension === "ACCURACY" && one.severity === "NOTE";

function figureMessage(
  { either }: Extract<FigureReading, { ok: false }>,
  { least, most }: Bounds,
  what: Sentence,
): Sentence {
  if (either === null) return say("finding.writeFigure", { what, least, most });
  const [one, other] = either.map(Number);
  return say("finding.twoFigures", { one: one ?? 0, other: other ?? 0 });
}

/** What a good NIP says. */
export type ParsedNip = Extract<NipReading, { ok: true }>;
