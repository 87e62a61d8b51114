import type { Sentence } from "@talenta/sentences";
import type { Change } from "../../tenant/tenant.ts";
import type { Db } from "../../database/tables.ts";
import type { Replacing } from "../../employee/employee-revision.store.ts";

/** An import that is to be undone. */
export interface ImportToUndo {
  readonly id: string;
  readonly begunAt: string;
}

/** What an import wrote about one subject: the row that decided. */
export interface WrittenRow {
  readonly row: number;
  readonly subject: string;
  readonly hash: string;
  /** Content hash the subject had before the import; null when it was not there. */
  readonly beforeHash: string | null;
}

/** Something later that rests on what an import wrote: what, and its day. */
export type Touch = Sentence;

/** How what one kind of file wrote is taken back. A fixed number of statements, standards apart. */
export interface UndoKind {
  /** What has become of these rows' subjects since, where that is in the way. */
  touched(db: Db, one: ImportToUndo, rows: readonly WrittenRow[]): Promise<Touch[]>;
  /** Opaque ids of the people these rows are about. */
  people(db: Db, rows: readonly WrittenRow[]): Promise<string[]>;
  /** Withdraws what the import created. */
  withdraw(change: Change, rows: readonly WrittenRow[], undoing: Replacing): Promise<void>;
  /** Puts back what the import replaced; asked once what it created is withdrawn, and if there is nothing. */
  restore(
    change: Change,
    one: ImportToUndo,
    rows: readonly WrittenRow[],
    undoing: Replacing,
  ): Promise<void>;
}
