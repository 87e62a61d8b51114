import type { FileKind } from "../kind/file-kind.ts";
import { columnsOf } from "../kind/columns.ts";
import type { Finding } from "../finding.ts";
import type { ReadSheet } from "./layout.ts";
import type { LeftOut } from "./raw.ts";

/** Ranges of rows named in one finding at most. */
const NAMED_RANGES = 20;

/** What there is to tell of a file as a whole. */
export function findingsOf(
  kind: FileKind,
  reads: readonly ReadSheet[],
  leftOut: readonly LeftOut[],
  columnA: boolean,
): Finding[] {
  const several = reads.length + leftOut.length > 1;
  return [
    ...leftOut.map(({ name, why }) =>
      note("COMPLETENESS", null, `Sheet “${name}” was not read: ${why}.`),
    ),
    ...(columnA
      ? [
          note(
            "CONSISTENCY",
            null,
            "Every row stands whole in column A, as when a text file is opened by a double click. It was taken apart where its cells part; better, choose the text file itself.",
          ),
        ]
      : []),
    ...headingFindings(kind, reads),
    ...reads.flatMap((read) => rowFindings(read, several)),
  ];
}

function headingFindings(kind: FileKind, reads: readonly ReadSheet[]): Finding[] {
  const headers = reads.map(({ header }) => header);
  const told = new Set(
    headers.flatMap((header) => [...header.kept, ...header.private].map(({ column }) => column)),
  );
  const unknown = new Set(headers.flatMap((header) => header.ignored));
  const repeated = new Set(headers.flatMap((header) => header.repeated));
  return [
    ...[...unknown].map((heading) =>
      note(
        "CONSISTENCY",
        heading,
        "This column is not known and was left out. Rename it if it should count.",
      ),
    ),
    ...[...repeated].map((column) =>
      note(
        "CONSISTENCY",
        column,
        "This column occurs twice; one of the two counts. Remove the other.",
      ),
    ),
    ...columnsOf(kind)
      .filter((column) => column.expected && !column.required && !told.has(column))
      .map(({ name }) =>
        note(
          "COMPLETENESS",
          name,
          "The file has no such column, and what is on record there stays. Export it with all columns if it should be told.",
        ),
      ),
  ];
}

function rowFindings({ sheet, scan }: ReadSheet, several: boolean): Finding[] {
  const where = several && sheet.name !== null ? ` on sheet “${sheet.name}”` : "";
  const findings: Finding[] = [];
  const others = [...scan.roles.keys()].sort((a, b) => a - b);
  if (others.length > 0) {
    findings.push(
      note(
        "CONSISTENCY",
        null,
        `${rangesOf(others)}${where}: passed over, for there is no record in them but numbering, titles, totals or signatures.`,
      ),
    );
  }
  if (scan.hidden.length > 0) {
    findings.push(
      note(
        "CONSISTENCY",
        null,
        `${rangesOf(scan.hidden)}${where} ${scan.hidden.length === 1 ? "is hidden in the file; it was" : "are hidden in the file; they were"} read all the same. Remove what should not count.`,
      ),
    );
  }
  if (scan.surplus > 0) {
    findings.push(
      note(
        "CONSISTENCY",
        null,
        `Every row has ${scan.surplus} empty cells more than there are headings; they were ignored.`,
      ),
    );
  }
  for (const [place, cells] of [...scan.beyond].sort(([a], [b]) => a - b)) {
    findings.push(
      note(
        "CONSISTENCY",
        null,
        `Column ${letterOf(place)}${where} has no heading; ${cells === 1 ? "one cell in it was" : `${cells} cells in it were`} ignored. Give it a heading if it should count.`,
      ),
    );
  }
  return findings;
}

function note(dimension: Finding["dimension"], column: string | null, message: string): Finding {
  return { row: null, column, value: null, dimension, severity: "NOTE", message };
}

/** `Rows 6, 10 and 12 to 16`; the numbers go up. */
function rangesOf(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const named = ranges
    .slice(0, NAMED_RANGES)
    .map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`));
  const more = ranges.length - named.length;
  const all = more > 0 ? [...named, `${more} more`] : named;
  const list =
    all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}` : all.join("");
  return `${rows.length === 1 ? "Row" : "Rows"} ${list}`;
}

/** 0 → A, 27 → AB. */
function letterOf(place: number): string {
  const rest = Math.floor(place / 26);
  const letter = String.fromCharCode(65 + (place % 26));
  return rest === 0 ? letter : letterOf(rest - 1) + letter;
}
