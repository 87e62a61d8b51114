import { say, type Sentence } from "@talenta/sentences";

/** Something a row cannot do without is not there: what, and what to do about its cell. */
export function missing(what: Sentence, fix: Sentence): Sentence {
  return say("finding.missing", { what, fix });
}
