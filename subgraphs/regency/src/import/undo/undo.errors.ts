import { say, type Sentence } from "@talenta/sentences";
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
    conflict(say("import.undoneOn", { id, day }), say("import.nothingLeft")),
  dryRun: (id: string) => conflict(say("import.dryRun", { id }), say("import.nothingStored")),
  tooLate: (id: string, day: string) =>
    conflict(say("import.tooLate", { id, day, days: DAYS_TO_UNDO }), say("import.correctByFile")),
  touched: (id: string, touches: readonly Sentence[]) => {
    const others = touches.length - MOST_NAMED;
    const named = touches
      .slice(0, MOST_NAMED)
      .reduce((first, next) => say("import.joined", { first, next }));
    return conflict(
      say("import.cannotBeUndone", {
        id,
        named: others > 0 ? say("import.andMore", { named, count: others }) : named,
      }),
      say("import.undoOthersFirst"),
    );
  },
  reason: (reason: string) =>
    badUserInput({
      field: "input.reason",
      value: reason.slice(0, 100),
      fix: say("input.reason", { longest: LONGEST_REASON }),
    }),
};

/** A reason as it is kept. */
export function checkedReason(reason: string): string {
  return checkedText(reason, LONGEST_REASON, undoErrors.reason);
}
