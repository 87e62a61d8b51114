import type { Rule } from "./rule.ts";

/** Some fields under one rule: type name to field names, apart by spaces. `*` is the type's rows themselves. */
export interface Group {
  readonly rule: Rule;
  readonly fields: Readonly<Record<string, string>>;
}

/** One line of the table: a rule, and the fields it governs. */
export function group(rule: Rule, fields: Readonly<Record<string, string>>): Group {
  return { rule, fields };
}

/** The groups as one table from coordinate to rule; a field named twice is a mistake and throws. */
export function tableOf(groups: readonly Group[]): Readonly<Record<string, Rule>> {
  const table: Record<string, Rule> = Object.create(null);
  for (const { rule, fields } of groups) {
    for (const [type, names] of Object.entries(fields)) {
      for (const name of names.trim().split(/\s+/)) {
        const coordinate = name === "*" ? type : `${type}.${name}`;
        if (coordinate in table)
          throw new Error(`${coordinate} stands twice in the permission table`);
        table[coordinate] = rule;
      }
    }
  }
  return Object.freeze(table);
}
