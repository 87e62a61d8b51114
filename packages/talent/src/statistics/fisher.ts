/** Chances, under the assumption of no difference, of a table at least as far from it as the one seen; each 0 to 1. */
export interface ExactTest {
  /** Of as few in the first cell, or fewer. */
  readonly less: number;
  /** Of as many in the first cell, or more. */
  readonly greater: number;
  /** Of any table no likelier than the one seen. */
  readonly twoSided: number;
}

/** Tables whose chances differ by less are equally likely: rounding must not leave out the mirror image of the table seen. The same allowance as in R's fisher.test. */
const TIE = 1 + 1e-7;

/**
 * Fisher's exact test of a 2×2 table of counts, rows (a, b) and (c, d): R. A. Fisher, "On the interpretation of χ² from
 * contingency tables, and the calculation of P", JRSS 85 (1922) 87-94. Two-sided by the sum of all tables no likelier
 * than the one seen, with the row and column totals fixed (A. Agresti, Statistical Science 7 (1992) 131-153, §2.1).
 *
 * Multiplications and divisions only, outward from the likeliest table, so every engine gives the same bits; good to
 * about 12 digits. A chance below 1e-300 may come out as 0. Throws a RangeError unless all four are counts.
 */
export function fisherExact(a: number, b: number, c: number, d: number): ExactTest {
  if (![a, b, c, d].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError(`Fisher's test needs four counts, not ${[a, b, c, d].join(", ")}.`);
  }
  const lowest = Math.max(0, a - d);
  const weights = weightsFrom(lowest, a + b, a + c, a + b + c + d);
  const seen = weights[a - lowest] ?? 0;
  const all = sum(weights);
  return {
    less: sum(weights.slice(0, a - lowest + 1)) / all,
    greater: sum(weights.slice(a - lowest)) / all,
    twoSided: sum(weights.filter((weight) => weight <= seen * TIE)) / all,
  };
}

/** How likely each table with these totals is, the likeliest being 1: the hypergeometric distribution of its first cell, from `lowest` on. */
function weightsFrom(lowest: number, row: number, column: number, total: number): number[] {
  const highest = Math.min(row, column);
  const likeliest = Math.floor(((row + 1) * (column + 1)) / (total + 2));
  /** Weight of first cell x + 1 over weight of first cell x. */
  const step = (x: number): number =>
    (((row - x) / (x + 1)) * (column - x)) / (total - row - column + x + 1);
  const weights = Array.from({ length: highest - lowest + 1 }, () => 1);
  for (let x = likeliest; x < highest; x += 1) {
    weights[x + 1 - lowest] = (weights[x - lowest] ?? 0) * step(x);
  }
  for (let x = likeliest; x > lowest; x -= 1) {
    weights[x - 1 - lowest] = (weights[x - lowest] ?? 0) / step(x - 1);
  }
  return weights;
}

/** Smallest first, so that small chances are not lost beside large ones. */
function sum(weights: readonly number[]): number {
  return weights.toSorted((a, b) => a - b).reduce((total, weight) => total + weight, 0);
}
