import type { IsoDate } from "../brand.ts";
import type { CalibrationOutcome } from "../calibration/session.ts";
import type { Box } from "../ninebox/boxes.ts";
import { dayInWords } from "./figures.ts";
import type { Language } from "./figures.ts";
import type { Phrases } from "./phrases.ts";

/** What a committee's signed session decided about a placement, as far as the person concerned is told: no member is named. */
export interface CommitteeDecision {
  readonly outcome: CalibrationOutcome;
  /** The committee's words for a move; null where nobody was moved. */
  readonly reason: string | null;
  /** What the session is called. */
  readonly session: string;
  /** Day on which it was signed, in Asia/Jakarta. */
  readonly day: IsoDate;
  /** Whether the head signed the move because it goes beyond one step on an axis. */
  readonly headSigned: boolean;
}

/** What stands beside a computed placement. */
export interface BesidePlacement {
  /** Box a committee's signed session moved the employee to; null or absent where none did. */
  readonly calibratedBox?: Box | null;
  /** What the session decided, and why; null or absent where none did. */
  readonly decision?: CommitteeDecision | null;
}

/** What a committee decided about a placement: where the person stands by it, since when, and why. Empty where none did. */
export function committeeText(
  computed: Box | null,
  { calibratedBox = null, decision = null }: BesidePlacement,
  say: Phrases,
  language: Language,
): string[] {
  const moved = calibratedBox !== null;
  const lines = moved ? [say.calibrated(calibratedBox, computed)] : [];
  if (decision === null) return lines.map((line) => `- ${line}`);
  const { outcome, reason, session, day, headSigned } = decision;
  if (!moved) lines.push(outcome === "CONFIRMED" ? say.confirmed : say.leftAsItWas);
  lines.push(say.decidedIn(inOneLine(session), dayInWords(day, language)));
  if (moved && reason !== null) lines.push(say.reason(inOneLine(reason)));
  if (moved) lines.push(headSigned ? say.headSigned : say.withinReach);
  return lines.map((line) => `- ${line}`);
}

/** Somebody's own words, so that a line stays a line. */
function inOneLine(words: string): string {
  return words.trim().replaceAll(/\s+/g, " ");
}
