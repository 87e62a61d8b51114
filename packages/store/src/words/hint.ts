import { AliasNode, AliasedDynamicTableBuilder, TableNode, sql } from "kysely";
import { bothWays } from "./both-ways.ts";

/** A table as SQLite is to read it: through one index. */
class Hinted<Table extends string, Alias extends string> extends AliasedDynamicTableBuilder<
  Table,
  Alias
> {
  readonly #index: string;

  constructor(table: Table, alias: Alias, index: string) {
    super(table, alias);
    this.#index = index;
  }

  /** Under another name in this query. */
  as<Other extends string>(alias: Other): Hinted<Table, Other> {
    return new Hinted<Table, Other>(this.table, alias, this.#index);
  }

  override toOperationNode(): AliasNode {
    const alias = sql.id(this.alias);
    const named = bothWays({
      sqlite: sql`${alias} indexed by ${sql.id(this.#index)}`,
      postgresql: alias,
    });
    return AliasNode.create(TableNode.create(this.table), named.toOperationNode());
  }
}

/**
 * A table to select from or to join, typed as the table is. SQLite reads it through the named index and through
 * nothing else, and refuses the query where the index is missing or of no use; PostgreSQL is told nothing.
 *
 *     db.selectFrom(hint("placement", "placement_of").as("p"))
 *
 * For the few questions in which SQLite chooses wrongly: it keeps no statistics of values.
 */
export function hint<Table extends string>(table: Table, index: string): Hinted<Table, Table> {
  return new Hinted<Table, Table>(table, table, index);
}
