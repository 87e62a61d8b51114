import { say, type Sentence } from "@talenta/sentences";
import { Source } from "graphql";
import { TalentaError } from "../errors/talenta-error.ts";

/** A value that does not fit where it was given. */
export interface InputFault {
  /** The argument, and the way to the value inside it: `filter.boxes[0]`. */
  readonly field: string;
  /** The value as a reader would write it; null where there is none. */
  readonly value: string | Sentence | null;
  /** What would be right. */
  readonly fix: Sentence;
}

/** Where in the question a fault lies. */
export interface InputPlace {
  /** Response names from the root to the field that has the argument; positions in lists are not known yet. */
  readonly path: readonly string[];
  /** Where the value, or the variable that brings it, is written: characters from the start. */
  readonly start: number | undefined;
}

/** Takes faults in, one after the other. */
export type Report = (fault: InputFault) => void;

/** The fault as BAD_USER_INPUT: which argument, through which variable, what is right, and where in the question. */
export function inputError(
  { field, value, fix }: InputFault,
  { path, start }: InputPlace,
  text: string,
  variable: string | null,
): TalentaError {
  const through = variable !== null && field !== `$${variable}`;
  const state = stateOf(value, through ? variable : null);
  return new TalentaError(
    "BAD_USER_INPUT",
    say("input.state", { field, state, fix }),
    {
      field,
      ...(value !== null && { value }),
      ...(variable !== null && { variable }),
      fix,
    },
    {
      ...(path.length > 0 && { path }),
      ...(start !== undefined && { source: new Source(text), positions: [start] }),
    },
  );
}

function stateOf(value: string | Sentence | null, variable: string | null): Sentence {
  if (value === null)
    return variable === null ? say("input.missing") : say("input.missingIn", { variable });
  return variable === null
    ? say("input.is", { value })
    : say("input.isGivenBy", { value, variable });
}

/** Longest value shown, in characters. */
const LONGEST = 60;

/** A value short enough for a sentence; what holds others is named by its kind only. */
export function shownValue(value: unknown): string | Sentence {
  if (Array.isArray(value)) return say("input.aList");
  if (typeof value === "object" && value !== null) return say("input.anObject");
  return shortened(JSON.stringify(value) ?? String(value));
}

/** A text cut to what a sentence holds. */
export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text;
}
