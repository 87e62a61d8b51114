import { badUserInput, conflict, checkedText } from "@talenta/service";

/** How long after its end an import can be undone, in days. */
export const DAYS_TO_UNDO = 30;

/** Longest reason kept. */
const LONGEST_REASON = 1000;

/** How many later things an error names; the rest are counted. */
const MOST_NAMED = 3;

/** What can be wrong with undoing an import. */
export const undoErrors = {
  again: (id: string, day: string) =>
    conflict(
      `Import ${id} was undone on ${day}.`,
      "There is nothing left of it; bring the file in again if it is wanted after all.",
    ),
  dryRun: (id: string) =>
    conflict(`Import ${id} is a dry run.`, "It has stored nothing, so there is nothing to undo."),
  tooLate: (id: string, day: string) =>
    conflict(
      `Import ${id} was finished on ${day}, and an import can be undone within ${DAYS_TO_UNDO} days.`,
      "Correct what is wrong by a file that says what is right, or by hand.",
    ),
  touched: (id: string, touches: readonly string[]) => {
    const others = touches.length - MOST_NAMED;
    const named = touches.slice(0, MOST_NAMED).join("; ");
    return conflict(
      `Import ${id} cannot be undone, because of what came after it: ${named}${others > 0 ? `; and ${others} more` : ""}.`,
      "Undo or withdraw that first where it can be, or correct what is wrong by another file.",
    );
  },
  reason: (reason: string) =>
    badUserInput({
      field: "input.reason",
      value: reason.slice(0, 100),
      fix: `Say why, in 1 to ${LONGEST_REASON} characters.`,
    }),
};

/** A reason as it is kept. */
export function checkedReason(reason: string): string {
  return checkedText(reason, LONGEST_REASON, undoErrors.reason);
}
