import { sql, type OperationNode, type RawBuilder, type RawNode } from "kysely";

/** The databases a store can be opened on. */
export type Dialect = "sqlite" | "postgresql";

/** No text begins like this; a compiler that does not know the mark sends it and is refused by its database. */
const MARK = "/* one of two texts: */";

/**
 * An expression that is said differently on the two databases. It is built without knowing which of them is meant;
 * the compiler of the connection it is run on takes its own text.
 */
export function bothWays<Value>(texts: Record<Dialect, RawBuilder<unknown>>): RawBuilder<Value> {
  return twoTexts<Value>(texts.sqlite, texts.postgresql);
}

// The template of `sql` with its fragments handed over, so that the first of them is the mark itself.
const FRAGMENTS = Object.assign([MARK, "", ""], { raw: [MARK, "", ""] });

function twoTexts<Value>(sqlite: RawBuilder<unknown>, postgresql: RawBuilder<unknown>) {
  return sql<Value>(FRAGMENTS, sqlite, postgresql);
}

/** The text meant for a dialect, undefined where a node is not of `bothWays`. */
export function textOf(node: RawNode, dialect: Dialect): OperationNode | undefined {
  if (node.sqlFragments[0] !== MARK) return undefined;
  return node.parameters[dialect === "sqlite" ? 0 : 1];
}
