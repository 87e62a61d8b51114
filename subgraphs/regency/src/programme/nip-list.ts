import { say } from "@talenta/sentences";
import { cleanNip } from "@talenta/talent";
import { MOST_NIPS, programmeErrors } from "./programme.errors.ts";

/** NIPs as they are compared, each once. */
export function checkedNips(field: string, nips: readonly string[]): string[] {
  if (nips.length > MOST_NIPS) throw programmeErrors.tooMany(field, nips.length);
  return [...new Set(nips.map(cleanNip))];
}

/**
 * The NIPs in the text of a file: the first cell of every line, whatever separates the others; a heading and blank
 * lines are passed over. BAD_USER_INPUT names what is no NIP, and refuses a file without any: with everybody else
 * recorded as absent, a file of another column would be a list on which nobody came.
 */
export function nipsInFile(field: string, text: string): string[] {
  const cells = text
    .split(/\r?\n/)
    .map((line) => cleanNip(line.split(/[,;\t]/)[0] ?? ""))
    .filter((cell) => cell !== "");
  const numbers = cells.filter((cell, at) => at > 0 || /^\d/.test(cell));
  const wrong = numbers.filter((cell) => !/^\d{18}$/.test(cell));
  if (wrong.length > 0) {
    throw programmeErrors.unknownNips(field, wrong, say("programme.oneNipALine"));
  }
  if (numbers.length === 0) throw programmeErrors.noNips(field, cells[0] ?? "");
  return checkedNips(field, numbers);
}
