import type { z } from "zod";

const KINDS: Readonly<Record<string, string>> = {
  string: "a text in quotation marks, figures too",
  number: "a number, without quotation marks",
  int: "a whole number, without quotation marks",
  boolean: "true or false",
  array: "a list in square brackets",
  object: "an object in braces",
  record: "an object in braces",
};

/**
 * What is wrong with the shape of a document, in words for whoever writes it: what is missing, or what to write
 * instead. Undefined where the library's own words stay.
 */
export const shapeWords: z.core.$ZodErrorMap = (issue) => {
  const missing = issue.input === undefined ? "This is missing. " : "";
  if (issue.code === "invalid_type") {
    const kind = KINDS[issue.expected];
    if (kind !== undefined) return `${missing}Write ${kind}.`;
    return missing === "" ? undefined : `${missing}Fill it in.`;
  }
  if (issue.code === "invalid_value") {
    const values = issue.values.map((value) => JSON.stringify(value)).join(", ");
    return `${missing}Write ${issue.values.length === 1 ? "" : "one of "}${values}.`;
  }
  if (issue.code === "unrecognized_keys") {
    return `There is no such field here: ${issue.keys.join(", ")}. Remove it.`;
  }
  return undefined;
};
