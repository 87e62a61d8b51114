import type { GraphQLFormattedError } from "graphql";
import type { ErrorCode } from "./registry.ts";

/** Codes that speak of what was asked, not of a row: every row of the field says the same. */
const OF_THE_FIELD: ReadonlySet<unknown> = new Set<ErrorCode>(["FORBIDDEN", "BAD_USER_INPUT"]);

/**
 * The errors, where those that say the same of one field on many rows are one: at the path of the first row, with
 * `extensions.count` for how many rows it stands. Where rows of several regencies are counted together,
 * `extensions.regencies` names them in the place of `regency`.
 */
export function toldOnce(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  if (errors.length < 2) return [...errors];
  const alike = new Map<unknown, GraphQLFormattedError[]>();
  for (const error of errors) {
    const key = fieldOf(error) ?? error; // an error of its own is nobody's repetition
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [error]);
    else group.push(error);
  }
  return [...alike.values()].flatMap((group) => (group.length === 1 ? group : [together(group)]));
}

/** What is said of which field, whatever the row; null where each error stands for itself. */
function fieldOf({ message, path, extensions }: GraphQLFormattedError): string | null {
  if (path === undefined || !OF_THE_FIELD.has(extensions?.["code"])) return null;
  const field = path.map((step) => (typeof step === "number" ? null : step));
  return JSON.stringify([extensions?.["code"], message, field]);
}

function together(group: readonly GraphQLFormattedError[]): GraphQLFormattedError {
  const first = group[0] ?? { message: "" };
  const { regency, ...extensions } = first.extensions ?? {};
  const owners = group.map((error) => error.extensions?.["regency"]);
  const regencies = [...new Set(owners.filter((code) => typeof code === "string"))].toSorted();
  const count = group.reduce((sum, error) => sum + rowsOf(error), 0);
  const whose = regencies.length > 1 ? { regencies } : regency !== undefined && { regency };
  return { ...first, extensions: { ...extensions, ...whose, count } };
}

function rowsOf({ extensions }: GraphQLFormattedError): number {
  const count = extensions?.["count"];
  return typeof count === "number" ? count : 1;
}
