import type { PositionClass } from "@talenta/talent";
import type { PositionKind, TitleRule, TitleTable } from "./title-table.ts";

/** What decides a class: title, kind of position, name of the government served. */
export interface TitledPosition {
  title: string;
  kind: PositionKind | null;
  agency: string | null;
}

interface CompiledRule {
  rule: TitleRule;
  title: RegExp;
  agency: RegExp | null;
}

interface Compiled {
  rules: readonly CompiledRule[];
  /** Offices hold thousands of people under a few hundred titles. */
  known: Map<string, PositionClass | null>;
}

const COMPILED = new WeakMap<TitleTable, Compiled>();
const KNOWN_LIMIT = 20_000;

/** Class of a position by the first rule that matches; null when none does. */
export function classOf(table: TitleTable, position: TitledPosition): PositionClass | null {
  const { rules, known } = compiled(table);
  const key = `${position.kind}|${position.agency}|${position.title}`;
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const title = plain(position.title);
  const agency = plain(position.agency ?? "");
  const match = rules.find(
    (each) =>
      (each.rule.kind === null || each.rule.kind === position.kind) &&
      each.title.test(title) &&
      (each.agency === null || each.agency.test(agency)),
  );
  const found = match?.rule.positionClass ?? null;
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(key, found);
  return found;
}

function compiled(table: TitleTable): Compiled {
  let found = COMPILED.get(table);
  if (found === undefined) {
    const rules = table.rules.map((rule) => ({
      rule,
      title: patternOf(rule.title),
      agency: rule.agency === null ? null : patternOf(rule.agency),
    }));
    found = { rules, known: new Map() };
    COMPILED.set(table, found);
  }
  return found;
}

const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim().toUpperCase();

function patternOf(pattern: string): RegExp {
  const parts = plain(pattern).split("*");
  return new RegExp(
    `^${parts.map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*")}$`,
  );
}
