/**
 * P-values adjusted for being looked at together, in the order given: whoever looks at twenty groups finds one that
 * "differs" at 0.05 by chance alone. S. Holm, "A simple sequentially rejective multiple test procedure",
 * Scandinavian Journal of Statistics 6 (1979) 65-70. Each is at least what it was, and 1 at most.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues
    .map((_, index) => index)
    .toSorted((a, b) => at(pValues, a) - at(pValues, b));
  const adjusted = pValues.map(() => 1);
  let reached = 0;
  for (const [position, index] of order.entries()) {
    reached = Math.max(reached, at(pValues, index) * (pValues.length - position));
    adjusted[index] = Math.min(1, reached);
  }
  return adjusted;
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 1;
}
