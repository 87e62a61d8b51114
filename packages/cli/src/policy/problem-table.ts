import type { PolicyProblem } from "@talenta/talent";

const LONGEST_VALUE = 40;

/** What is wrong with a policy document as lines of a table: place, what stands there, what would be right. */
export function problemTable(problems: readonly PolicyProblem[]): string[] {
  const rows = problems.map(({ path, value, message }) => [
    path === "" ? "(all)" : path,
    shown(value),
    message,
  ]);
  const table = [["place", "stands there", "what is wrong"], ...rows];
  const width = (column: number) => Math.max(...table.map((row) => row[column]?.length ?? 0));
  const [first, second] = [width(0), width(1)];
  return table.map(
    ([path = "", value = "", message = ""]) =>
      `${path.padEnd(first)}  ${value.padEnd(second)}  ${message}`,
  );
}

function shown(value: unknown): string {
  const text = value === undefined || value === null ? "nothing" : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
