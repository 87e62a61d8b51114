import { InvalidArgumentError } from "commander";
import { tell } from "./told.ts";

/** Reads an owner's code as commands take it; anything else is refused with how to write it. */
export function regencyCode(text: string): string {
  if (/^\d{2}(\.\d{2})?$/.test(text)) return text;
  throw new InvalidArgumentError(tell("cli.writeRegency"));
}
