import {
  PostgresQueryCompiler,
  SqliteQueryCompiler,
  type Dialect as KyselyDialect,
  type RawNode,
} from "kysely";
import { textOf, type Dialect } from "../words/both-ways.ts";

class SqliteWords extends SqliteQueryCompiler {
  protected override visitRaw(node: RawNode): void {
    const text = textOf(node, "sqlite");
    if (text === undefined) super.visitRaw(node);
    else this.visitNode(text);
  }
}

class PostgresWords extends PostgresQueryCompiler {
  protected override visitRaw(node: RawNode): void {
    const text = textOf(node, "postgresql");
    if (text === undefined) super.visitRaw(node);
    else this.visitNode(text);
  }
}

/** Makes a dialect of Kysely understand `bothWays`: which of the two texts is meant is settled when a query is compiled. */
export function withWords<D extends KyselyDialect>(dialect: D, name: Dialect): D {
  dialect.createQueryCompiler = () => (name === "sqlite" ? new SqliteWords() : new PostgresWords());
  return dialect;
}
