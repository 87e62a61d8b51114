import type { IncomingHttpHeaders } from "node:http";
import { wordedErrors } from "../errors/worded-errors.ts";
import type { Answer } from "./desk.ts";
import { languageOf } from "./language-of.ts";

/** The header of an asker who words errors itself: our gateway, which knows the client's language. */
export const UNWORDED = "x-talenta-unworded";

/** An answer for whoever sent these headers: errors in the language it reads, or with their sentences unworded. */
export function toldTo(headers: IncomingHttpHeaders, answer: Answer): Answer {
  if (answer.errors === undefined || headers[UNWORDED] !== undefined) return answer;
  return {
    ...answer,
    errors: wordedErrors(answer.errors, languageOf(headers["accept-language"])),
  };
}
