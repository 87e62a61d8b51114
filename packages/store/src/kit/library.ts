import { defineEntity, p } from "@mikro-orm/core";
import { sql } from "kysely";
import { StoreMigration, type Declared, type Refusal } from "../index.ts";

/** A schema with one of everything that can be declared. */
export const LIBRARY = [
  defineEntity({
    name: "Shelf",
    tableName: "shelf",
    properties: {
      id: p.text().primary(),
      parentId: p.text().strictNullable(),
      place: p.integer().unique(),
    },
  }),
  defineEntity({
    name: "Book",
    tableName: "book",
    properties: {
      seq: p.integer().primary().autoincrement(),
      id: p.text(),
      shelfId: p.text().strictNullable(),
      title: p.text().default("it's untitled"),
      worth: p.bigint("number").default(0),
      lent: p.integer().$type<0 | 1>(),
    },
    indexes: [
      {
        name: "book_title",
        properties: ["title"],
        columns: [{ name: "title", sort: "desc" }, { name: "id" }],
      },
      { name: "book_id", properties: "id" },
      { name: "book_lent", properties: "shelfId", where: `"lent" = 1` },
    ],
    uniques: [
      { name: "book_worth_unique", properties: "worth" },
      { name: "book_of", properties: ["id", "shelfId"] },
      { name: "book_at_home", properties: "title", where: `"lent" = 0` },
    ],
    checks: [{ name: "book_is_lent", expression: `"lent" in (0, 1)` }],
  }),
  defineEntity({
    name: "Loan",
    tableName: "loan",
    properties: {
      bookId: p.text().primary(),
      shelfId: p.text().primary(),
      reader: p.text(),
    },
  }),
] as const;

const LIBRARY_REFUSALS: readonly Refusal[] = [
  {
    name: "book_id_kept",
    table: "book",
    on: "update",
    of: ["id"],
    when: `old."id" is distinct from new."id"`,
    says: "a book's id is never changed",
  },
  {
    name: "loan_kept",
    table: "loan",
    on: "delete",
    when: `exists (select 1 from "book" where "book"."id" = old."book_id" and "book"."lent" = 1)`,
    says: "it's still lent",
  },
  { name: "shelf_full", table: "shelf", on: "insert", when: `new."place" > 9`, says: "no room" },
  {
    name: "loan_marks",
    table: "loan",
    on: "insert",
    at: "after",
    does: `update "book" set "lent" = 1 where "id" = new."book_id";`,
  },
];

/** Everything but the entities, which a store has. */
export const LIBRARY_DECLARED: Omit<Declared, "entities"> = {
  foreignKeys: [
    { table: "shelf", columns: ["parent_id"], references: ["shelf", ["id"]], deferrable: true },
    { table: "book", columns: ["shelf_id"], references: ["shelf", ["id"]], onDelete: "set null" },
    {
      table: "loan",
      columns: ["book_id", "shelf_id"],
      references: ["book", ["id", "shelf_id"]],
      onDelete: "cascade",
    },
  ],
  refusals: LIBRARY_REFUSALS,
  withoutRowid: ["loan"],
};

/** The same by hand, with other names and other words wherever they mean the same. */
export class CreateLibrary extends StoreMigration {
  override async up(): Promise<void> {
    await this.table("shelf")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("parent_id", "text", (column) =>
        column.references("shelf.id").modifyEnd(sql`deferrable initially deferred`),
      )
      .addColumn("place", "integer", (column) => column.notNull())
      .addUniqueConstraint("another_name", ["place"])
      .execute();
    await this.table("book")
      .$call(this.rowNumber("seq"))
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("shelf_id", "text", (column) => column.references("shelf.id").onDelete("set null"))
      .addColumn("title", "text", (column) => column.notNull().defaultTo("it's untitled"))
      .addColumn("worth", this.bigint, (column) => column.notNull().defaultTo(0).unique())
      .addColumn("lent", "integer", (column) => column.notNull())
      .addCheckConstraint("lent_or_not", sql`lent in (0,1)`)
      .execute();
    const { schema } = this.db;
    await schema.createIndex("book_title").on("book").columns(["title desc", "id"]).execute();
    await schema.createIndex("book_id").on("book").column("id").execute();
    const isLent = sql<boolean>`lent = 1`;
    await schema.createIndex("book_lent").on("book").column("shelf_id").where(isLent).execute();
    await schema.createIndex("book_of_").unique().on("book").columns(["id", "shelf_id"]).execute();
    const isHome = sql<boolean>`"lent" = 0`;
    await schema
      .createIndex("book_at_home")
      .unique()
      .on("book")
      .column("title")
      .where(isHome)
      .execute();
    await this.table("loan", { withoutRowid: true })
      .addColumn("book_id", "text", (column) => column.notNull())
      .addColumn("shelf_id", "text", (column) => column.notNull())
      .addColumn("reader", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("loan_key", ["book_id", "shelf_id"])
      .addForeignKeyConstraint(
        "loan_book",
        ["book_id", "shelf_id"],
        "book",
        ["id", "shelf_id"],
        (key) => key.onDelete("cascade"),
      )
      .execute();
    await this.refuse(LIBRARY_REFUSALS);
  }
}
