import { Migration } from "@mikro-orm/migrations";
import { sql, type CreateTableBuilder, type Kysely } from "kysely";
import type { Dialect } from "../words/both-ways.ts";
import { dialectOf } from "../words/dialect-of.ts";
import type { Refusal } from "./declared.ts";
import { triggerStatements } from "./refusing.ts";

/**
 * A step of the schema, written once for both databases with Kysely's schema builder.
 *
 *     await this.table("note")
 *       .$call(this.rowNumber("seq"))
 *       .addColumn("employee_id", "text", (column) => column.notNull())
 *       .addColumn("points", this.bigint)
 *       .execute();
 *
 * In the condition of an index a bare name is taken for a column of the index: say `sql.ref("active")`.
 */
export abstract class StoreMigration extends Migration {
  /** The transaction the migration is run in. A migration knows tables that its types do not. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tables as they were then, not as they are now
  protected get db(): Kysely<any> {
    return this.getEntityManager().getKysely();
  }

  protected get dialect(): Dialect {
    return dialectOf(this.db);
  }

  /**
   * Creates a table; on SQLite one that holds every column to its type and, where that is wanted, keeps its rows in the
   * order of their primary key.
   */
  protected table<Name extends string>(
    name: Name,
    { withoutRowid = false } = {},
  ): CreateTableBuilder<Name> {
    const table = this.db.schema.createTable(name);
    if (this.dialect !== "sqlite") return table;
    return table.modifyEnd(withoutRowid ? sql`strict, without rowid` : sql`strict`);
  }

  /** Whole numbers beyond 2^31. */
  protected get bigint(): "integer" | "bigint" {
    return this.dialect === "sqlite" ? "integer" : "bigint";
  }

  /** A primary key that counts the rows; no number is given twice. For `$call`. */
  protected rowNumber<Column extends string>(
    column: Column,
  ): <Table extends string, Columns extends string>(
    table: CreateTableBuilder<Table, Columns>,
  ) => CreateTableBuilder<Table, Columns | Column> {
    const [type, keyword] =
      this.dialect === "sqlite" ? (["integer", true] as const) : (["bigserial", false] as const);
    return (table) =>
      table.addColumn(column, type, (built) => {
        const key = built.primaryKey();
        return keyword ? key.autoIncrement() : key;
      });
  }

  /** Makes the database hold what is declared. */
  protected async refuse(refusals: readonly Refusal[]): Promise<void> {
    for (const refusal of refusals) {
      for (const statement of triggerStatements(this.dialect, refusal)) {
        await sql.raw(statement).execute(this.db);
      }
    }
  }

  /** Takes a refusal away by its name, where there is one. */
  protected async permit(name: string): Promise<void> {
    const statement =
      this.dialect === "sqlite"
        ? sql`drop trigger if exists ${sql.id(name)}`
        : sql`drop function if exists ${sql.id(name)}() cascade`;
    await statement.execute(this.db);
  }
}
