import { exactOf } from "../decimal/decimal.ts";
import { type CalibrationRefusal, refuse } from "./command.ts";

/** The fewest members of a committee: one person or two decide nothing by majority. Our own assumption (A). */
export const FEWEST_MEMBERS = 3;
/** More have no use and make every session slow. Our own assumption (A). */
export const MOST_MEMBERS = 25;

/** How a quorum may be asked for: a number of members, or a share of them such as `2/3`. */
export interface QuorumAsked {
  readonly members?: number | null;
  readonly share?: string | null;
}

/**
 * How many of a committee's members must be there (kuorum). More than half unless asked otherwise, and never fewer,
 * whatever is asked: our own assumption (A), as no source sets it. A share is rounded up to whole members.
 */
export function quorumOf(members: number, asked: QuorumAsked = {}): number | CalibrationRefusal {
  const least = Math.floor(members / 2) + 1;
  const bad = (field: string, value: unknown): CalibrationRefusal =>
    refuse(
      "INPUT",
      `quorum.${field}`,
      value,
      `A quorum is more than half and no more than all of the members: give ${least} to ${members} of ${members}, as members or as a share such as 2/3, or leave it out for ${least}.`,
    );
  if (typeof asked.members === "number" && typeof asked.share === "string") {
    return bad("share", asked.share);
  }
  if (typeof asked.members === "number") {
    const { members: wanted } = asked;
    const fits = Number.isInteger(wanted) && wanted >= least && wanted <= members;
    return fits ? wanted : bad("members", wanted);
  }
  if (typeof asked.share !== "string") return least;
  const share = asked.share.length <= 20 ? exactOf(asked.share) : null;
  const wanted = share === null ? 0 : share.mul(members).ceil().valueOf();
  return wanted >= least && wanted <= members ? wanted : bad("share", asked.share);
}
