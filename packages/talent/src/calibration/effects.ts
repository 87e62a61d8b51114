import type { Box } from "../ninebox/boxes.ts";
import type { CalibrationCase, CalibrationSession } from "./session.ts";

/** What a signed session does to a placement: where the person stands from now on, or null for the computed box. */
export interface CalibrationEffect {
  readonly caseId: string;
  readonly placement: string;
  readonly box: Box | null;
}

/**
 * What a session changes: nothing unless it is signed; then every decided case. A case without majority, deferred,
 * declined or superseded leaves standing what stood. The computed box is never among what changes.
 */
export function effectsOf(session: CalibrationSession): CalibrationEffect[] {
  if (session.state !== "SIGNED") return [];
  return session.cases.flatMap((one) => effectOf(one) ?? []);
}

function effectOf({ id, placement, closing }: CalibrationCase): CalibrationEffect | null {
  if (closing?.outcome === "CONFIRMED") return { caseId: id, placement, box: null };
  if (closing?.outcome === "MOVED") return { caseId: id, placement, box: closing.box };
  return null;
}
