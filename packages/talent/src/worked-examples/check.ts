import { exactOf, microOf } from "../decimal/decimal.ts";
import type { Exact, Micro } from "../decimal/decimal.ts";
import { boxOf, LEVELS } from "../ninebox/boxes.ts";
import { FOLLOW_UPS } from "../ninebox/follow-ups.ts";
import type { Evidence, EvidenceValue } from "../placement/evidence.ts";
import { place } from "../placement/place.ts";
import type { AxisExplanation, AxisName } from "../placement/placement.ts";
import type { ItemDocument } from "../policy/document.ts";
import type { Policy } from "../policy/policy.ts";
import { figure, handHalves, handSum, near } from "./arithmetic.ts";
import type { HandSum } from "./arithmetic.ts";
import {
  cutoffRows,
  gridRows,
  PERFORMANCE_WORDS,
  POTENTIAL_WORDS,
  scoreRows,
  weightRows,
} from "./policy-tables.ts";
import { type MarkdownTable, tableNamed, tablesOf } from "./tables.ts";

/** Nothing is on record; no figure can be stated. */
const NOTHING = "–";

interface AxisCase {
  readonly evidence: Evidence;
  readonly sum: HandSum | null;
  readonly stated: Micro | null;
}

/**
 * Compares worked examples with what the rules compute: tables of a Markdown file, which are the nine boxes, the
 * cut-offs, the cases of the two axes, the employees made of them, the follow-ups, and the policy's weights and scores.
 * Answers every row that does not agree, with the reason; throws when a table is missing.
 */
export function faultsIn(markdown: string, policy: Policy): string[] {
  const tables = tablesOf(markdown);
  const named = (section: string, column: string) => tableNamed(tables, section, column);
  const faults: string[] = [];
  const cases = new Map<string, AxisCase>();
  const perRow = (table: MarkdownTable, check: (row: readonly string[]) => void): void => {
    for (const row of table.rows) {
      try {
        if (row.length !== table.headings.length) throw new Error("has too few or too many cells.");
        check(row);
      } catch (error) {
        faults.push(`${row[0]}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  for (const [axis, table] of [
    ["performance", named("Performance", "Arithmetic")],
    ["potential", named("Potential", "Arithmetic")],
  ] as const) {
    const items = itemsByHeading(policy, axis);
    perRow(table, (row) => cases.set(row[0] ?? "", axisCase(policy, axis, items, table, row)));
  }
  perRow(named("Employees", "Box"), (row) => checkEmployee(policy, cases, row));
  perRow(named("Follow-up", "Box"), checkFollowUp);
  const { document } = policy;
  return [
    ...faults,
    ...differingRows(named("The nine boxes", "Performance / potential"), gridRows()),
    ...differingRows(named("The nine boxes", "From"), cutoffRows(document)),
    ...differingRows(named("Weights and scores", "Weight"), weightRows(document)),
    ...differingRows(named("Weights and scores", "Score"), scoreRows(document)),
  ];
}

/** Rows of a table that only repeats the policy which do not say what the policy says. */
function differingRows({ rows }: MarkdownTable, expected: readonly string[][]): string[] {
  const length = Math.max(rows.length, expected.length);
  return Array.from({ length }, (_, index) => {
    const [row, due] = [rows[index] ?? [], expected[index] ?? []].map((cells) => cells.join(" | "));
    return row === due ? [] : [`${row}: must say ${due}`];
  }).flat();
}

/** The items of an axis by the words over their column: both titles of the policy document. */
function itemsByHeading(policy: Policy, axis: AxisName): ReadonlyMap<string, ItemDocument> {
  const items = policy.document.axes[axis].components.flatMap((component) => component.items);
  return new Map(items.map((item) => [`${item.title.id} · ${item.title.en}`, item]));
}

function axisCase(
  policy: Policy,
  axis: AxisName,
  items: ReadonlyMap<string, ItemDocument>,
  { headings }: MarkdownTable,
  row: readonly string[],
): AxisCase {
  if (headings.length !== items.size + 3) throw new Error("does not have a column for every item.");
  const evidence: Record<string, EvidenceValue> = {};
  for (const [index, heading] of headings.slice(1, -2).entries()) {
    const item = items.get(heading);
    const cell = row[index + 1] ?? "";
    if (item === undefined) throw new Error(`the policy has no item "${heading}".`);
    if (cell !== NOTHING) evidence[item.id] = answerIn(item, cell);
  }
  const [sumText = "", statedText = ""] = row.slice(-2);
  const sum = sumText === NOTHING ? null : handSum(sumText);
  const stated = statedText === NOTHING ? null : microOf(figure(statedText));
  const placement = place(policy, evidence);
  agree("the result", stated, placement[axis]);
  compareSum(sum, placement.explanation[axis]);
  return { evidence, sum, stated };
}

function answerIn(item: ItemDocument, cell: string): EvidenceValue {
  const decimal = (text: string): string => figure(text).toString();
  switch (item.scale.kind) {
    case "TABLE": {
      const row = item.scale.rows.find(({ title }) => title.id === cell);
      if (row === undefined) throw new Error(`"${cell}" is not in the policy's table.`);
      return { kind: "CATEGORY", value: row.value };
    }
    case "RATIO": {
      const [achieved = "", required = ""] = cell.split("/");
      return { kind: "RATIO", achieved: decimal(achieved), required: decimal(required) };
    }
    case "NUMBER":
    case "BANDS":
      return { kind: "NUMBER", value: decimal(cell) };
  }
}

/** Term by term: each is score × weight / 100 of an item that has a score, in the order of the columns. */
function compareSum(sum: HandSum | null, axis: AxisExplanation): void {
  if (sum === null || axis.score === null) {
    agree("whether there is a sum", sum === null, axis.score === null);
    return;
  }
  const scored = axis.components
    .flatMap(({ items }) => items)
    .flatMap(({ score, weight }) => (score === null ? [] : [exact(score).mul(weight).div(100)]));
  agree("the number of terms", sum.terms.length, scored.length);
  for (const [index, term] of sum.terms.entries()) {
    agree(`term ${index + 1}`, term.toFraction(), scored[index]?.toFraction());
  }
  agree("the weight with data", sum.answered.toFraction(), exact(axis.answered).toFraction());
  if (!near(sum.result, exact(axis.score))) throw new Error(`the sum is not ${axis.score}.`);
}

function checkEmployee(
  policy: Policy,
  cases: ReadonlyMap<string, AxisCase>,
  row: readonly string[],
): void {
  const [, , y = "", x = "", valueText = "", boxText = "", possible = ""] = row;
  const [performance, potential] = [cases.get(y), cases.get(x)];
  if (!performance || !potential) throw new Error(`there is no sound case ${y} or ${x}.`);
  const placement = place(policy, { ...performance.evidence, ...potential.evidence });
  const value = valueText === NOTHING ? null : handHalves(valueText);
  agree("the box", boxText, placement.box === null ? NOTHING : String(placement.box));
  agree("the talent value", value && microOf(value.result), placement.value);
  agree("the performance", performance.stated, placement.performance);
  agree("the potential", potential.stated, placement.potential);
  if (value !== null) {
    agree("the performance in the value", microOf(value.first), placement.performance);
    agree("the potential in the value", microOf(value.second), placement.potential);
  }
  agree("the boxes still possible", possible, placement.possibleBoxes.join(", "));
}

function checkFollowUp(row: readonly string[]): void {
  const [boxText, y = "", x = "", indonesian, english] = row;
  const performance = LEVELS.find((level) => PERFORMANCE_WORDS[level].id === y);
  const potential = LEVELS.find((level) => POTENTIAL_WORDS[level].id === x);
  if (!performance || !potential) throw new Error(`"${y}" or "${x}" is no level.`);
  const box = boxOf(performance, potential);
  agree("the box", boxText, String(box));
  agree("the follow-up", indonesian, FOLLOW_UPS[box].id.join("; "));
  agree("the English follow-up", english, FOLLOW_UPS[box].en.join("; "));
}

function agree(what: string, stated: unknown, computed: unknown): void {
  if (stated !== computed) {
    throw new Error(`${what} is stated as ${String(stated)}, but computed as ${String(computed)}.`);
  }
}

function exact(text: string): Exact {
  const value = exactOf(text);
  if (value === null) throw new Error(`"${text}" is no exact figure.`);
  return value;
}
