import type { Progress } from "./programme-client.ts";

type Cells = readonly (string | number)[];

/** Progress as lines of a table: owners down, the states anybody is in across, the sum last. */
export function progressTable({ total, states, byRegency, coverage }: Progress): string[] {
  const used = states.filter(({ count }) => count > 0).map(({ state }) => state);
  const counts = (all: Progress["states"] | null): Cells =>
    used.map((state) => all?.find((one) => one.state === state)?.count ?? "-");
  const rows: Cells[] = [
    ["owner", "", "answer", "named", ...used.map((state) => state.toLowerCase())],
    ...byRegency.map(({ regency, status, joined, total: own, states: of }) => [
      regency.code,
      regency.name,
      joined === false ? "not joined" : status,
      own ?? "-",
      ...counts(of),
    ]),
    ["", "", `${coverage.answered} of ${coverage.asked}`, total, ...counts(states)],
  ];
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => String(row[at] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return at < 3 ? String(cell).padEnd(width) : String(cell).padStart(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
