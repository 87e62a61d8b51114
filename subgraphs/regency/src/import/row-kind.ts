import type { Finding, RowReader, TableRow } from "@talenta/siasn";
import type { Db } from "../database/tables.ts";

import type { Change, Tenant } from "../tenant/tenant.ts";
import type { OutcomeRow } from "./import-row.store.ts";

/** A row on its way in: its place among all rows of the file, and its cells. */
export interface PlacedRow extends Omit<TableRow, "sheet"> {
  /** Place of the row, see `placeOf`. */
  readonly row: number;
}

/** A row that could be read, as one kind of file understands it. */
export interface ReadRow<Content> {
  readonly row: number;
  readonly record: Content;
  /** Fields it does not tell. */
  readonly untold: readonly string[];
}

/**
 * What a row is about, the hash of what is stored about it (null: nothing yet), and what is worth telling if the row
 * comes in; or why it cannot.
 */
export type Resolution =
  | { readonly subject: string; readonly stored: string | null; readonly note?: Finding }
  | { readonly refusal: Finding };

/** A record that is to be stored because it differs from what is there. */
export interface StoredRow<Content> {
  readonly row: number;
  readonly record: Content;
  readonly subject: string;
  /** The record in canonical JSON, and its hash. */
  readonly text: string;
  readonly hash: string;
  /** True when nothing was stored about the subject before. */
  readonly isNew: boolean;
}

/** The import rows came by. */
export interface ImportSource {
  readonly importId: string;
  readonly fileName: string;
  /** Who sent the rows. */
  readonly by: string;
  /** Whether a changed NIP is taken on purpose. */
  readonly acceptNipChanges: boolean;
}

/** What the import needs to know about one kind of file; everything else is the same for all. */
export interface RowKind<Content extends object> {
  /** A reader for rows under this header. */
  reader(columns: string[]): RowReader<Content>;
  /** Tells, row by row in the order given, what each is about. A fixed number of statements. */
  resolve(
    tenant: Tenant,
    db: Db,
    rows: readonly ReadRow<Content>[],
    source: ImportSource,
  ): Promise<Resolution[]>;
  /** The record as one about this subject, where the file may name it otherwise; it is as it was read unless given. */
  about?(subject: string, record: Content): Content;
  /** How what the file does not tell is taken over from what is on record; field by field unless given. */
  takeOver?: (record: Content, untold: readonly string[], known: object) => Content;
  /** What is on record about these subjects, by subject; those nothing is known of are left out. One statement. */
  known(db: Db, subjects: readonly string[]): Promise<ReadonlyMap<string, object>>;
  /** The field a cell of this column fills, as a path into the record; null where no single one is filled. */
  fieldOf(column: string): string | null;
  /** What does not agree in a record of which a part comes from the file and the rest (`untold`) from before. */
  disagreement?(record: Content, untold: readonly string[]): Omit<Finding, "row"> | null;
  /** Stores records, leaves their trace, and asks for the placements they change. */
  store(
    tenant: Tenant,
    change: Change,
    rows: readonly StoredRow<Content>[],
    source: ImportSource,
  ): Promise<void>;
  /** What is worth telling about rows that came in; asked once they are stored. */
  notes?(
    tenant: Tenant,
    db: Db,
    outcomes: readonly OutcomeRow[],
    columns: readonly string[],
  ): Promise<Finding[]>;
  /** The findings about rows that could not be read, with what else helps to mend them. */
  explained?(
    db: Db,
    rows: readonly PlacedRow[],
    findings: readonly Finding[],
    columns: readonly string[],
  ): Promise<Finding[]>;
}
