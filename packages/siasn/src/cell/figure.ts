import { wordsOf } from "./text.ts";

/** What may stand behind a figure and says what it counts, by words as `wordsOf` gives them. */
const UNITS = {
  hours: ["JP", "JPL", "JAM", "JAM PELAJARAN", "JAM PEL"],
  years: ["TAHUN", "THN", "TH"],
  months: ["BULAN", "BLN"],
  people: ["ORANG", "ORG", "PENILAI", "RESPONDEN"],
  teams: ["TIM", "KALI", "PENUGASAN"],
  points: ["POIN", "POINT"],
  none: [],
} as const;

/** What a figure may count. */
export type Unit = keyof typeof UNITS;

/** What a field takes: from the least to the most, and what may stand behind the figure. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly unit: Unit;
  /** Whole numbers only. */
  readonly whole: boolean;
}

/** A figure as plain text with a point, or the two it may be, or null where it is none within the bounds. */
export type FigureReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly either: readonly [string, string] | null };

const PLAIN = /^\d{1,9}$/;
/** Digits with signs among them, and what stands behind. */
const FIGURE = /^(\d[\d.,]*)\s*(.*)$/;
/** Thousands set apart by one sign, as an office of one of the two locales does, with decimals behind the other. */
const GROUPED = /^\d{1,3}(?:(?:\.\d{3})+(?:,\d{1,15})?|(?:,\d{3})+(?:\.\d{1,15})?)$/;
const DECIMAL = /^\d{1,9}[.,]\d{1,15}$/;
/** Three decimals behind a figure that could be thousands. */
const MISTAKABLE = /^[1-9]\d{0,2}\.\d{3}$/;
/** The same with the decimal that says they are none. */
const MARKED = /^(\d+\.\d\d[1-9])0$/;

const NOTHING: FigureReading = { ok: false, either: null };

/**
 * Reads a figure as offices of both locales write it: `1.234,5`, `1,234.5`, `85,5`, `24 JP`; a percentage is points
 * where the scale ends at 100. One sign with three digits behind may be thousands or decimals (`1.200`): what lies
 * within the bounds is meant, and where both do, neither is.
 */
export function readFigure(text: string, bounds: Bounds): FigureReading {
  if (PLAIN.test(text)) return fits(text, bounds) ? { ok: true, value: text } : NOTHING;
  const [, digits = "", behind = ""] = FIGURE.exec(text) ?? [];
  if (behind !== "" && !counts(behind, bounds)) return NOTHING;
  const fitting = readingsOf(digits).filter((reading) => fits(reading, bounds));
  const [value, other] = fitting;
  if (value === undefined) return NOTHING;
  if (other !== undefined) return { ok: false, either: [value, other] };
  return { ok: true, value: value.replace(MARKED, "$1") };
}

/** A decimal as text that means nothing else to a reader of either locale: a fourth decimal where three could be thousands. */
export function unmistakable(figure: string): string {
  return MISTAKABLE.test(figure) ? `${figure}0` : figure;
}

/** Every number some digits and signs may mean, as plain text with a point. */
function readingsOf(digits: string): string[] {
  if (PLAIN.test(digits)) return [digits];
  const readings: string[] = [];
  if (GROUPED.test(digits) && !digits.startsWith("0")) readings.push(withoutGroups(digits));
  if (DECIMAL.test(digits)) readings.push(digits.replace(",", "."));
  return readings.filter((reading) => /^\d{1,9}(\.|$)/.test(reading));
}

function withoutGroups(digits: string): string {
  const sign = /[.,]/.exec(digits)?.[0] ?? "";
  return digits.replaceAll(sign, "").replace(",", ".");
}

function fits(reading: string, { least, most, whole }: Bounds): boolean {
  const value = Number(reading);
  return value >= least && value <= most && (!whole || Number.isInteger(value));
}

function counts(behind: string, { most, unit }: Bounds): boolean {
  if (behind === "%") return most === 100;
  const units: readonly string[] = UNITS[unit];
  return units.includes(wordsOf(behind));
}
