import { ZERO, microOf, parseDecimal } from "../decimal/decimal.ts";
import type { Exact } from "../decimal/decimal.ts";

/** A sum as somebody writes it by hand, `60 + 0 + 0 = 60; 60 ÷ 90 × 100 = 66,666667 → 70`, read into its parts. */
export interface HandSum {
  readonly terms: readonly Exact[];
  /** Percent of the weight that has data: what the sum is divided by; 100 when nothing is missing. */
  readonly answered: Exact;
  /** What the sum comes to before limits. */
  readonly mean: Exact;
  /** What the limits make of it. */
  readonly result: Exact;
}

const FIGURE = "[0-9]+(?:,[0-9]+)?";
const SUM = new RegExp(
  `^(${FIGURE}(?: \\+ ${FIGURE})*) = (${FIGURE})(?:; (${FIGURE}) ÷ (${FIGURE}) × 100 = (${FIGURE}))?(?: → (${FIGURE}))?$`,
);
const HALVES = new RegExp(`^\\((${FIGURE}) \\+ (${FIGURE})\\) ÷ 2 = (${FIGURE})$`);

/** One millionth: a figure by hand is written to six decimals at most. */
const HAIR = figure("0,000001");

/** Reads a figure with a decimal comma; throws for anything else, because a table nobody can read proves nothing. */
export function figure(text: string): Exact {
  const exact = parseDecimal(text.replace(",", "."));
  if (exact === null) throw new Error(`"${text}" is no figure.`);
  return exact;
}

/** Reads a sum by hand and checks it: the terms must give the sum, the division its quotient. */
export function handSum(text: string): HandSum {
  const [, terms = "", sum = "", again, answered, quotient, limited] = SUM.exec(text) ?? [];
  if (terms === "") throw new Error(`"${text}" is no sum.`);
  const figures = terms.split(" + ").map(figure);
  const total = figures.reduce((all, term) => all.add(term), ZERO);
  if (!total.equals(figure(sum))) throw new Error(`${terms} is not ${sum}.`);
  if (again !== undefined && again !== sum) throw new Error(`${again} is not the sum ${sum}.`);
  const share = figure(answered ?? "100");
  const mean = total.mul(100).div(share);
  if (quotient !== undefined && microOf(mean) !== microOf(figure(quotient))) {
    throw new Error(`${sum} ÷ ${answered} × 100 is not ${quotient}.`);
  }
  return {
    terms: figures,
    answered: share,
    mean,
    result: limited === undefined ? mean : figure(limited),
  };
}

/** Reads `(55 + 57,5) ÷ 2 = 56,25` and checks it. */
export function handHalves(text: string): { first: Exact; second: Exact; result: Exact } {
  const [, a, b, c] = HALVES.exec(text) ?? [];
  if (a === undefined || b === undefined || c === undefined)
    throw new Error(`"${text}" is no half of a sum.`);
  const [first, second, result] = [figure(a), figure(b), figure(c)];
  if (!near(first.add(second).div(2), result)) throw new Error(`(${a} + ${b}) ÷ 2 is not ${c}.`);
  return { first, second, result };
}

/** Whether two figures are the same to six decimals. */
export function near(a: Exact, b: Exact): boolean {
  return a.sub(b).abs().compare(HAIR) <= 0;
}
