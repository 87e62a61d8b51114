import { HUNDRED, ZERO, least, parseDecimal } from "../decimal/decimal.ts";
import type { Exact } from "../decimal/decimal.ts";
import type { CompiledScale } from "../policy/policy.ts";
import type { EvidenceValue } from "./evidence.ts";

/** What an answer scores on a scale; null when it is not on the scale: an unknown category, no decimal, out of range, nothing required. */
export function scoreOf(scale: CompiledScale, answer: EvidenceValue): Exact | null {
  switch (scale.kind) {
    case "TABLE":
      return answer.kind === "CATEGORY" ? (scale.scores.get(answer.value) ?? null) : null;
    case "RATIO":
      return answer.kind === "RATIO" ? ratio(answer.achieved, answer.required, scale.cap) : null;
    case "NUMBER":
      return answer.kind === "NUMBER" ? within(answer.value, ZERO, HUNDRED) : null;
    case "BANDS": {
      const figure = answer.kind === "NUMBER" ? within(answer.value, scale.min, scale.max) : null;
      return (
        figure && (scale.bands.findLast((band) => band.from.compare(figure) <= 0)?.score ?? null)
      );
    }
  }
}

function ratio(achieved: string, required: string, cap: Exact): Exact | null {
  const reached = within(achieved, ZERO, null);
  const needed = within(required, ZERO, null);
  if (reached === null || needed === null || needed.equals(ZERO)) return null;
  return least(reached.mul(HUNDRED).div(needed), cap);
}

function within(text: string, low: Exact, high: Exact | null): Exact | null {
  const figure = parseDecimal(text);
  if (figure === null || figure.compare(low) < 0) return null;
  return high !== null && figure.compare(high) > 0 ? null : figure;
}
