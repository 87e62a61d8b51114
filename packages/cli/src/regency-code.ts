import { InvalidArgumentError } from "commander";

/** Reads an owner's code as commands take it; anything else is refused with how to write it. */
export function regencyCode(text: string): string {
  if (/^\d{2}(\.\d{2})?$/.test(text)) return text;
  throw new InvalidArgumentError("Write it as 18.05, or 18 for the province's own civil service.");
}
