import { say, type Sentence, together, type Value } from "@talenta/sentences";
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
      note("COMPLETENESS", null, say("file.sheetNotRead", { name, why })),
    ),
    ...(columnA ? [note("CONSISTENCY", null, say("file.inColumnA"))] : []),
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
    ...[...unknown].map((heading) => note("CONSISTENCY", heading, say("file.unknownColumn"))),
    ...[...repeated].map((column) => note("CONSISTENCY", column, say("file.columnTwice"))),
    ...columnsOf(kind)
      .filter((column) => column.expected && !column.required && !told.has(column))
      .map(({ name }) => note("COMPLETENESS", name, say("file.columnUntold"))),
  ];
}

function rowFindings({ sheet, scan }: ReadSheet, several: boolean): Finding[] {
  const { name } = sheet;
  const placed = (what: Sentence): Sentence =>
    several && name !== null ? say("file.onSheet", { what, sheet: name }) : what;
  const findings: Finding[] = [];
  const others = [...scan.roles.keys()].sort((a, b) => a - b);
  if (others.length > 0) {
    findings.push(
      note("CONSISTENCY", null, say("file.passedOver", { rows: placed(rangesOf(others)) })),
    );
  }
  if (scan.hidden.length > 0) {
    findings.push(
      note(
        "CONSISTENCY",
        null,
        say("file.hidden", { rows: placed(rangesOf(scan.hidden)), count: scan.hidden.length }),
      ),
    );
  }
  if (scan.surplus > 0) {
    findings.push(note("CONSISTENCY", null, say("file.surplus", { count: scan.surplus })));
  }
  for (const [place, cells] of [...scan.beyond].sort(([a], [b]) => a - b)) {
    const column = placed(say("file.column", { letter: letterOf(place) }));
    findings.push(
      note(
        "CONSISTENCY",
        null,
        cells === 1
          ? say("file.noHeadingOne", { column })
          : say("file.noHeadingMany", { column, cells }),
      ),
    );
  }
  return findings;
}

function note(dimension: Finding["dimension"], column: string | null, message: Sentence): Finding {
  return { row: null, column, value: null, dimension, severity: "NOTE", message };
}

/** `Rows 6, 10 and 12 to 16`; the numbers go up. */
function rangesOf(rows: readonly number[]): Sentence {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const named: Value[] = ranges
    .slice(0, NAMED_RANGES)
    .map(([from, to]) => (from === to ? from : say("file.range", { from, to })));
  const more = ranges.length - named.length;
  const all = more > 0 ? [...named, say("file.more", { count: more })] : named;
  return say("file.rows", { count: rows.length, rows: together(all) });
}

/** 0 → A, 27 → AB. */
function letterOf(place: number): string {
  const rest = Math.floor(place / 26);
  const letter = String.fromCharCode(65 + (place % 26));
  return rest === 0 ? letter : letterOf(rest - 1) + letter;
}
