import type { Json } from "@talenta/store";
import type { Dimension, Severity } from "@talenta/siasn";
import { defineEntity, p } from "@mikro-orm/core";
import type { ImportKind, ImportState } from "@talenta/contract";

/** What is wrong or doubtful in a file, by row and column. */
export const FindingTable = defineEntity({
  name: "Finding",
  tableName: "finding",
  properties: {
    id: p.integer().primary().autoincrement(),
    importId: p.text(),
    row: p.integer().strictNullable(),
    column: p.text().strictNullable(),
    value: p.text().strictNullable(),
    dimension: p.text().$type<Dimension>(),
    severity: p.text().$type<Severity>(),
    message: p.text(),
  },
  indexes: [
    { name: "finding_row", properties: ["importId", "row"] },
    { name: "finding_import", properties: ["importId", "id"] },
  ],
});

export const ImportTable = defineEntity({
  name: "Import",
  tableName: "import",
  properties: {
    id: p.text().primary(),
    kind: p.text().$type<ImportKind>(),
    state: p.text().$type<ImportState>(),
    fileName: p.text(),
    contentHash: p.text(),
    columns: p.text().$type<Json<string[]>>(),
    ignoredColumns: p.text().$type<Json<string[]>>(),
    droppedPrivate: p.text().$type<Json<DroppedColumn[]>>(),
    begunAt: p.text(),
    begunBy: p.text(),
    finishedAt: p.text().strictNullable(),
    /** Names of the sheets the rows stand on, in the order of their places. */
    sheets: p.text().$type<Json<string[]>>().default("[]"),
    /** Whether a changed NIP is taken on purpose. */
    acceptNipChanges: p.integer().$type<0 | 1>().default(0),
    /** Whether it only tells what it would do. */
    dryRun: p.integer().$type<0 | 1>().default(0),
    undoneAt: p.text().strictNullable(),
    undoneBy: p.text().strictNullable(),
    undoReason: p.text().strictNullable(),
    /** Until when a dry run can be read; null for an import. */
    keptUntil: p.text().strictNullable(),
  },
  indexes: [
    { name: "import_kept", properties: "keptUntil", where: `"kept_until" is not null` },
    {
      name: "import_begun",
      properties: ["begunAt", "id"],
      columns: [{ name: "begun_at", sort: "desc" }, { name: "id" }],
    },
  ],
  uniques: [
    {
      name: "import_open",
      properties: ["kind", "contentHash", "columns", "sheets", "acceptNipChanges", "dryRun"],
      where: `"state" = 'OPEN'`,
    },
  ],
});

/** What became of a row. */
export type Outcome = "CREATED" | "UPDATED" | "UNCHANGED" | "REJECTED";

/** How many cells of a private column the reader dropped before anything was sent. */
export interface DroppedColumn {
  column: string;
  count: number;
}

/** One file on its way into the database. */
export class Import extends ImportTable.class {}

ImportTable.setClass(Import);

/** What became of each row of an import. */
export const ImportRowTable = defineEntity({
  name: "ImportRow",
  tableName: "import_row",
  properties: {
    /** Number over all imports, in the order rows came in. */
    seq: p.integer().primary().autoincrement(),
    importId: p.text(),
    row: p.integer(),
    outcome: p.text().$type<Outcome>(),
    subject: p.text().strictNullable(),
    hash: p.text().strictNullable(),
    leads: p.integer().$type<0 | 1>(),
    beforeHash: p.text().strictNullable(),
    cells: p.text().$type<Json<readonly (string | null)[]>>().strictNullable(),
    untold: p.text().$type<Json<readonly string[]>>().strictNullable(),
    before: p.text().strictNullable(),
    emptied: p.text().$type<Json<readonly string[]>>().strictNullable(),
    follows: p.integer().strictNullable(),
  },
  indexes: [
    { name: "import_row_outcome", properties: ["importId", "outcome", "row"] },
    { name: "import_row_subject", properties: ["importId", "subject"] },
  ],
  uniques: [{ name: "import_row_import_id_row_unique", properties: ["importId", "row"] }],
});

/** What a dry run would have stored. */
export const ImportStagedTable = defineEntity({
  name: "ImportStaged",
  tableName: "import_staged",
  properties: {
    importId: p.text().primary(),
    batch: p.integer().primary(),
    subject: p.text().primary(),
    row: p.integer(),
    record: p.text(),
    hash: p.text(),
    isNew: p.integer().$type<0 | 1>(),
  },
});

/** By which keys a row of a dry run is found again. */
export const ImportStagedKeyTable = defineEntity({
  name: "ImportStagedKey",
  tableName: "import_staged_key",
  properties: {
    importId: p.text().primary(),
    key: p.text().primary(),
    batch: p.integer().primary(),
    subject: p.text().primary(),
  },
  indexes: [{ name: "import_staged_key_of", properties: ["importId", "batch", "subject"] }],
});
