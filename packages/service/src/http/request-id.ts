import { randomUUID } from "node:crypto";

/** What a request's id may look like: letters, digits, `_`, `.`, `:` and `-`, 100 at most. */
const HARMLESS = /^[\w.:-]{1,100}$/;

/** The id of a request: the caller's own `x-request-id` where it is harmless, so that one id runs through all logs. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === "string" && HARMLESS.test(given) ? given : randomUUID();
}
