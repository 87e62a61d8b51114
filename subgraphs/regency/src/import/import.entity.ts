import type { ImportKind, ImportState } from "@talenta/contract";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** How many cells of a private column the reader dropped before anything was sent. */
export interface DroppedColumn {
  column: string;
  count: number;
}

/** One file on its way into the database. */
@Entity({ tableName: "import" })
export class Import {
  @PrimaryKey({ type: "text" })
  id!: string;

  @Property({ type: "text" })
  kind!: ImportKind;

  @Property({ type: "text" })
  state!: ImportState;

  @Property({ type: "text", fieldName: "file_name" })
  fileName!: string;

  @Property({ type: "text", fieldName: "content_hash" })
  contentHash!: string;

  @Property({ type: "json", columnType: "text" })
  columns!: string[];

  /** Names of the sheets the rows stand on, in the order of their places. */
  @Property({ type: "json", columnType: "text" })
  sheets!: string[];

  /** Whether a changed NIP is taken on purpose. */
  @Property({ type: "boolean", fieldName: "accept_nip_changes" })
  acceptNipChanges!: boolean;

  /** Whether it only tells what it would do. */
  @Property({ type: "boolean", fieldName: "dry_run" })
  dryRun!: boolean;

  @Property({ type: "json", columnType: "text", fieldName: "ignored_columns" })
  ignoredColumns!: string[];

  @Property({ type: "json", columnType: "text", fieldName: "dropped_private" })
  droppedPrivate!: DroppedColumn[];

  @Property({ type: "text", fieldName: "begun_at" })
  begunAt!: string;

  @Property({ type: "text", fieldName: "begun_by" })
  begunBy!: string;

  @Property({ type: "text", fieldName: "finished_at", nullable: true })
  finishedAt!: string | null;

  @Property({ type: "text", fieldName: "undone_at", nullable: true })
  undoneAt!: string | null;

  @Property({ type: "text", fieldName: "undone_by", nullable: true })
  undoneBy!: string | null;

  @Property({ type: "text", fieldName: "undo_reason", nullable: true })
  undoReason!: string | null;

  /** Until when a dry run can be read; null for an import. */
  @Property({ type: "text", fieldName: "kept_until", nullable: true, hidden: true })
  keptUntil!: string | null;
}
