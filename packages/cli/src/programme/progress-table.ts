import { tableOf } from "../table.ts";
import type { Progress } from "./programme-client.ts";

type Cells = readonly (string | number)[];

/** Progress as lines of a table: owners down, the states anybody is in across, the sum last. */
export function progressTable({ total, states, byRegency, coverage }: Progress): string[] {
  const used = (states ?? []).filter(({ count }) => count > 0).map(({ state }) => state);
  const counts = (all: Progress["states"]): Cells =>
    used.map((state) => all?.find((one) => one.state === state)?.count ?? "-");
  const rows: Cells[] = [
    ["owner", "", "answer", "people", ...used.map((state) => state.toLowerCase())],
    ...byRegency.map(({ regency, status, joined, total: own, states: of }) => [
      regency.code,
      regency.name,
      joined === false ? "not joined" : status,
      own ?? "-",
      ...counts(of),
    ]),
    ["", "", `${coverage.answered} of ${coverage.asked}`, total ?? "-", ...counts(states)],
  ];
  return tableOf(rows, 3);
}
