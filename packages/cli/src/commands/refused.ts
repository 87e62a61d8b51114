import { tableOf } from "../table.ts";
import { tell } from "../told.ts";

/** Something in a document that cannot stand. */
interface Problem {
  /** Where; empty for the whole document. */
  readonly path: string;
  /** What stands there; documents whose problems do not say have a table without it. */
  readonly value?: unknown;
  /** What is wrong and what would be right. */
  readonly message: string;
}

const LONGEST_VALUE = 40;

/** Tells every problem of a file in a table, and ends with 1. */
export function refused(file: string, problems: readonly Problem[]): 1 {
  console.error(tell("cli.problems", { file, count: problems.length }));
  const valued = problems.some((problem) => "value" in problem);
  const row = (place: string, value: string, message: string) =>
    valued ? [place, value, message] : [place, message];
  const rows = [
    row(tell("cli.place"), tell("cli.standsThere"), tell("cli.whatIsWrong")),
    ...problems.map(({ path, value, message }) =>
      row(path || tell("cli.all"), shown(value), message),
    ),
  ];
  console.log(tableOf(rows).join("\n"));
  return 1;
}

function shown(value: unknown): string {
  const text = value === undefined || value === null ? tell("cli.nothing") : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
