import { literal, quoted } from "../quote.ts";
import type { Dialect } from "../words/both-ways.ts";
import type { Refusal } from "./declared.ts";

/**
 * The statements that make a database hold a refusal: a trigger, and on PostgreSQL its function, which bears the same
 * name.
 */
export function triggerStatements(dialect: Dialect, refusal: Refusal): string[] {
  return dialect === "sqlite" ? [onSqlite(refusal)] : onPostgres(refusal);
}

function onSqlite(refusal: Refusal): string {
  const { name, when } = refusal;
  if ("says" in refusal) {
    const condition = when === undefined ? "" : ` where ${when}`;
    return `create trigger ${quoted(name)} before ${changeOf(refusal)}
begin select raise(abort, ${literal(refusal.says)})${condition}; end`;
  }
  const condition = when === undefined ? "" : ` when ${when}`;
  return `create trigger ${quoted(name)} ${refusal.at} ${changeOf(refusal)}${condition}
begin ${refusal.does} end`;
}

function onPostgres(refusal: Refusal): string[] {
  const at = "says" in refusal ? "before" : refusal.at;
  const row = refusal.on === "delete" ? "old" : "new";
  const { name, when } = refusal;
  const step = stepOf(refusal);
  // In the body, because the condition of a trigger may not ask another table.
  const body = when === undefined ? step : `if ${when} then ${step} end if;`;
  return [
    `create function ${quoted(name)}() returns trigger language plpgsql as $$
begin ${body} return ${row}; end $$`,
    `create trigger ${quoted(name)} ${at} ${changeOf(refusal)}
for each row execute function ${quoted(name)}()`,
  ];
}

function stepOf(refusal: Refusal): string {
  return "says" in refusal
    ? `raise exception using message = ${literal(refusal.says)}, errcode = 'integrity_constraint_violation';`
    : refusal.does;
}

function changeOf({ on, of, table }: Refusal): string {
  const columns = of === undefined ? "" : ` of ${of.map(quoted).join(", ")}`;
  return `${on}${columns} on ${quoted(table)}`;
}
