import type { ImportKind } from "@talenta/contract";
import type { Regency } from "../index.ts";
import { data, OFFICER } from "./kit.ts";
import type { Cells } from "./people.ts";

/** A sheet of a workbook: its columns are those its rows name, and its rows stand from the second on. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly Cells[];
}

/** A row as an import takes it. */
export interface SentRow {
  readonly row: number;
  readonly sheet: number;
  readonly cells: readonly (string | null)[];
  readonly untold?: readonly string[];
  readonly width?: number;
}

/** What is told of a finding or a rejected row. */
interface Told {
  readonly row: number | null;
  readonly sheet: string | null;
  readonly column: string | null;
  readonly dimension: string;
  readonly severity: string;
  readonly message: string;
}

/** What came of an import. */
export interface Brought {
  readonly id: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly sheets: readonly string[];
  readonly findings: readonly Told[];
  readonly rejectedRows: readonly {
    readonly row: number;
    readonly sheet: string | null;
    readonly cells: readonly (string | null)[];
    readonly reasons: readonly Told[];
  }[];
}

interface Finished {
  finishImport: {
    import: Omit<Brought, "findings" | "rejectedRows"> & {
      findings: { edges: { node: Told }[] };
      rejectedRows: { edges: { node: Brought["rejectedRows"][number] }[] };
    };
  };
}

export const BEGIN = `mutation ($input: BeginImportInput!) { beginImport(input: $input) { resumed import { id sheets dryRun } } }`;
export const ROWS = `mutation ($input: ImportRowsInput!) { importRows(input: $input) { created updated unchanged rejected repeated } }`;
const TOLD = "row sheet column dimension severity message";
const FINISH = `mutation ($input: FinishImportInput!) { finishImport(input: $input) { import {
  id created updated unchanged rejected sheets
  findings(first: 200) { edges { node { ${TOLD} } } }
  rejectedRows(first: 200) { edges { node { row sheet cells reasons { ${TOLD} } } } } } } }`;

/** Every column of these sheets, in the order they come. */
export function columnsIn(sheets: readonly Sheet[]): string[] {
  return [...new Set(sheets.flatMap(({ rows }) => rows.flatMap((row) => Object.keys(row))))];
}

/** The rows of these sheets as an import takes them. */
export function rowsIn(sheets: readonly Sheet[], columns = columnsIn(sheets)): SentRow[] {
  return sheets.flatMap((one, sheet) => {
    const own = new Set(columnsIn([one]));
    const untold = columns.filter((column) => !own.has(column));
    return one.rows.map((cells, at) => ({
      row: at + 2,
      sheet,
      cells: columns.map((column) => cells[column] ?? null),
      ...(untold.length > 0 && { untold }),
    }));
  });
}

let sent = 0;

/** The beginning of an import of this kind, of content never sent before. */
export function beginning(kind: ImportKind, columns: readonly string[], more: object = {}) {
  sent += 1;
  return {
    input: {
      kind,
      fileName: "x.xlsx",
      contentHash: `workbook ${sent}`,
      columns,
      ignoredColumns: [],
      droppedPrivate: [],
      findings: [],
      ...more,
    },
  };
}

/** Brings a workbook in, in the batches given or as one, and tells what came of it. */
export async function bringInSheets(
  regency: Regency,
  kind: ImportKind,
  sheets: readonly Sheet[],
  {
    batches,
    columns = columnsIn(sheets),
    partial = true,
    ...more
  }: {
    batches?: readonly (readonly SentRow[])[];
    columns?: readonly string[];
    partial?: boolean;
    acceptNipChanges?: boolean;
  } = {},
): Promise<Brought> {
  const rows = rowsIn(sheets, [...columns]);
  const names = sheets.length > 1 ? sheets.map(({ name }) => name) : [];
  const begun = await data<{ beginImport: { import: { id: string } } }>(
    regency,
    OFFICER,
    BEGIN,
    beginning(kind, columns, { sheets: names, ...more }),
  );
  const importId = begun.beginImport.import.id;
  for (const batch of batches ?? [rows]) {
    if (batch.length > 0) await data(regency, OFFICER, ROWS, { input: { importId, rows: batch } });
  }
  const places = (batches?.flat() ?? rows).map(({ row, sheet }) => `${sheet} ${row}`);
  const rowCount = new Set(places).size;
  const { finishImport } = await data<Finished>(regency, OFFICER, FINISH, {
    input: { importId, rowCount, partial },
  });
  const { findings, rejectedRows, ...summary } = finishImport.import;
  return {
    ...summary,
    findings: findings.edges.map(({ node }) => node),
    rejectedRows: rejectedRows.edges.map(({ node }) => node),
  };
}
