import type { Finding, RowReader } from "@talenta/siasn";
import type { Sql } from "@talenta/store";
import type { Change } from "../change/change.service.ts";
import type { Tenant } from "../regency/tenant.ts";
import type { OutcomeRow } from "./import-row.store.ts";

/** A row that could be read, as one kind of file understands it. */
export interface ReadRow<Content> {
  readonly row: number;
  readonly record: Content;
}

/**
 * What a row is about, the hash of what is stored about it (null: nothing yet), and the record with
 * whatever the file leaves untold taken over from there; or why the row cannot come in.
 */
export type Resolution<Content> =
  | { readonly subject: string; readonly stored: string | null; readonly record: Content }
  | { readonly refusal: Finding };

/** A record that is to be stored because it differs from what is there. */
export interface StoredRow<Content> extends ReadRow<Content> {
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
}

/** What the import needs to know about one kind of file; everything else is the same for all. */
export interface RowKind<Content extends object> {
  /** A reader for rows under this header. */
  reader(columns: string[]): RowReader<Content>;
  /** Tells, row by row in the order given, what each is about. A fixed number of statements. */
  resolve(
    tenant: Tenant,
    sql: Sql,
    rows: readonly ReadRow<Content>[],
    columns: readonly string[],
  ): Promise<Resolution<Content>[]>;
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
    sql: Sql,
    outcomes: readonly OutcomeRow[],
    columns: readonly string[],
  ): Promise<Finding[]>;
}
