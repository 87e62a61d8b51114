import { StoreMigration } from "@talenta/store";
import { type ColumnDefinitionBuilder, sql } from "kysely";

const TOLD = (column: ColumnDefinitionBuilder) => column.notNull();

const COLUMNS = [
  "import_id",
  "row",
  "outcome",
  "subject",
  "hash",
  "leads",
  "before_hash",
  "cells",
  "untold",
  "before",
  "emptied",
  "follows",
] as const;

/** Rows of imports are numbered in the order they came in. */
export class NumberImportRows extends StoreMigration {
  override async up(): Promise<void> {
    const { db } = this;
    // SQLite has numbered them all along, under a name of its own.
    const before = db
      .selectFrom("import_row")
      .select(COLUMNS)
      .select((eb) =>
        eb.fn
          .agg<number>("row_number")
          .over((over) => (this.dialect === "sqlite" ? over.orderBy(sql.ref("rowid")) : over))
          .as("seq"),
      );
    await db.schema.createTable("import_row_before").as(before).execute();
    await db.schema.dropTable("import_row").execute();
    await this.table("import_row")
      .$call(this.rowNumber("seq"))
      .addColumn("import_id", "text", TOLD)
      .addColumn("row", "integer", TOLD)
      .addColumn("outcome", "text", TOLD)
      .addColumn("subject", "text")
      .addColumn("hash", "text")
      .addColumn("leads", "integer", TOLD)
      .addColumn("before_hash", "text")
      .addColumn("cells", "text")
      .addColumn("untold", "text")
      .addColumn("before", "text")
      .addColumn("emptied", "text")
      .addColumn("follows", "integer")
      .addUniqueConstraint("import_row_import_id_row_unique", ["import_id", "row"])
      .addForeignKeyConstraint(
        "import_row_import_id_fkey",
        ["import_id"],
        "import",
        ["id"],
        (key) => key.onDelete("cascade"),
      )
      .execute();
    await db
      .insertInto("import_row")
      .columns(COLUMNS)
      .expression(db.selectFrom("import_row_before").select(COLUMNS).orderBy("seq"))
      .execute();
    await db.schema.dropTable("import_row_before").execute();
    await db.schema
      .createIndex("import_row_subject")
      .on("import_row")
      .columns(["import_id", "subject"])
      .execute();
    await db.schema
      .createIndex("import_row_outcome")
      .on("import_row")
      .columns(["import_id", "outcome", "row"])
      .execute();
  }
}
