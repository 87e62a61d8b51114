import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import type { Memory, Row } from "./ask-systems.ts";
import type { ImportRun, StartUp, Taken } from "./commands.ts";
import type { Options } from "./options.ts";
import type { Reading } from "./reading.ts";
import type { Latencies, Recomputing } from "./recompute.ts";
import type { SimulationRun } from "./simulate.ts";

/** Everything a run found out. */
export interface Findings {
  options: Options;
  rows: readonly Row[];
  memory: readonly Memory[];
  imports: ImportRun | null;
  recomputings: readonly Recomputing[];
  readings: readonly Reading[];
  simulations: readonly SimulationRun[];
  start: StartUp | null;
}

/** The findings as a page. */
export function report(findings: Findings): string {
  return [
    "# Results of the bench",
    "Written by `npm run bench`; what is compared with what stands in [README.md](README.md).",
    machine(findings.options),
    ...goals(findings),
    ...startAndImport(findings),
    ...recomputeTable(findings),
    ...readingTable(findings),
    ...simulationTable(findings),
    ...[...new Set(findings.rows.map(({ size }) => size))].flatMap((size) => [
      `## 15 × ${count(size)} employees`,
      questionTable(findings.rows.filter((row) => row.size === size)),
      memoryTable(findings.memory.filter((row) => row.size === size)),
    ]),
  ]
    .join("\n\n")
    .concat("\n");
}

function machine({ seconds, concurrency }: Options): string {
  const [cpu] = cpus();
  return table(
    ["machine", ""],
    [
      ["processor", cpu?.model.trim() ?? "unknown"],
      ["cores", String(availableParallelism())],
      ["memory", `${Math.round(totalmem() / 1024 ** 3)} GB`],
      ["Node", process.version],
      ["date", new Date().toISOString().slice(0, 16).replace("T", " ") + " UTC"],
      [
        "other work",
        `load average ${(loadavg()[2] ?? 0).toFixed(1)} over the last 15 minutes, the bench included`,
      ],
      ["load", `${concurrency} questions under way, ${seconds} s a row after 1 s of warming up`],
    ],
  );
}

/** The goals, with the figures they are about. */
function goals({ rows, imports, recomputings, start }: Findings): string[] {
  const lines: string[][] = [];
  const largest = Math.max(0, ...rows.map(({ size }) => size));
  const find = (system: string, question: string) =>
    rows.find(
      (row) =>
        row.size === largest &&
        row.system === system &&
        row.question === question &&
        row.asked === "cold",
    )?.measured;
  for (const question of ["talentPool", "candidates, page 1"]) {
    const ours = find("ours, http", question)?.cpuMs[0];
    const stock = find("stock split, http", question)?.cpuMs[0];
    if (ours !== undefined && stock !== undefined) {
      lines.push([
        `gateway CPU of stock, ${question}, cold, 15 × ${count(largest)}`,
        "at most 0.5",
        (ours / stock).toFixed(2),
      ]);
    }
  }
  const filtered = find("embedded, inproc", "talentPool, filter");
  const limit = find("pooled, one owner", "talentPool, filter");
  if (filtered && limit) {
    lines.push([
      `time a question of the pooled limit, talentPool with a filter, 15 × ${count(largest)}`,
      "at most 1.5",
      (limit.perSecond / filtered.perSecond).toFixed(2),
    ]);
  }
  if (imports) {
    const rate = imports.rows / imports.command.seconds;
    lines.push(["employees imported a second", "at least 5,000", count(Math.round(rate))]);
  }
  for (const { what, employees, seconds } of recomputings) {
    const title = `${count(employees)} employees placed anew under ${what}`;
    lines.push([title, "a matter of seconds", `${seconds.toFixed(1)} s`]);
  }
  if (start) lines.push(["second start", "under 4 s", `${start.second.seconds.toFixed(1)} s`]);
  return lines.length === 0 ? [] : ["## Goals", table(["what", "goal", "measured"], lines)];
}

function startAndImport({ imports, start }: Findings): string[] {
  const line = (what: string, taken: Taken) => [
    what,
    `${taken.seconds.toFixed(1)} s`,
    `${(taken.cpuMs / 1000).toFixed(1)} s`,
    `${Math.round(taken.peakMb)} MB`,
    taken.restMb === null ? "" : `${Math.round(taken.restMb)} MB`,
  ];
  const lines = [
    ...(start
      ? [line("first start, small sample", start.first), line("second start", start.second)]
      : []),
    ...(imports
      ? [
          line(`import of ${count(imports.rows)} employees, the command`, imports.command),
          ["… the province that takes them", "", ...line("", imports.server).slice(2)],
        ]
      : []),
  ];
  if (lines.length === 0) return [];
  const head = ["what", "took", "CPU", "peak memory", "memory at rest"];
  return ["## Starting and importing", table(head, lines)];
}

function recomputeTable({ recomputings }: Findings): string[] {
  if (recomputings.length === 0) return [];
  const ms = (figure: number) => figure.toFixed(1);
  const asked = (when: string, { questions, median, p99, worst }: Latencies) => [
    when,
    count(questions),
    ms(median),
    ms(p99),
    ms(worst),
  ];
  return [
    "## Placing everybody anew",
    table(
      ["under", "employees", "new placements", "took", "people a second"],
      recomputings.map(({ what, employees, changed, seconds }) => [
        what,
        count(employees),
        count(changed),
        `${seconds.toFixed(1)} s`,
        count(Math.round(employees / seconds)),
      ]),
    ),
    table(
      ["questions asked one after the other", "how many", "median ms", "99th ms", "worst ms"],
      recomputings.flatMap(({ what, idle, meanwhile }) => [
        asked(`nothing else going on, before ${what}`, idle),
        asked(`while everybody is placed under ${what}`, meanwhile),
      ]),
    ),
  ];
}

function readingTable({ readings }: Findings): string[] {
  if (readings.length === 0) return [];
  const head = ["rows of a .csv of employees", "took", "rows a second", "peak memory"];
  const lines = readings.map(({ rows, seconds, peakMb }) => [
    count(rows),
    `${seconds.toFixed(1)} s`,
    count(Math.round(rows / seconds)),
    `${Math.round(peakMb)} MB`,
  ]);
  return ["## Reading", table(head, lines)];
}

function simulationTable({ simulations }: Findings): string[] {
  if (simulations.length === 0) return [];
  const head = [
    "people",
    "simulated in",
    "asked",
    "longest answer to another question meanwhile",
    "adopted everywhere in",
    "moved",
    "differences",
  ];
  const lines = simulations.map((run) => [
    count(run.people),
    `${run.simulateSeconds.toFixed(1)} s`,
    `${run.asks} times`,
    `${Math.round(run.longestAnswerMs)} ms`,
    `${run.adoptSeconds.toFixed(1)} s`,
    count(run.moved),
    String(run.differences),
  ]);
  return ["## Trying a policy, and adopting it", table(head, lines)];
}

function questionTable(rows: readonly Row[]): string {
  return table(
    [
      "question",
      "asked",
      "system",
      "a second",
      "p50 ms",
      "p95 ms",
      "CPU ms of the gateway's process",
      "of all others",
    ],
    rows
      .toSorted((a, b) => order(a.question, b.question) || order(a.asked, b.asked))
      .map(({ question, asked, system, measured }) => [
        question,
        asked,
        system,
        measured.perSecond.toFixed(measured.perSecond < 100 ? 1 : 0),
        measured.p50.toFixed(1),
        measured.p95.toFixed(1),
        (measured.cpuMs[0] ?? 0).toFixed(2),
        measured.cpuMs.length > 1
          ? measured.cpuMs
              .slice(1)
              .reduce((sum, ms) => sum + ms, 0)
              .toFixed(2)
          : "",
      ]),
  );
}

const ORDER = ["talentPool", "talentPool, filter", "candidates, page 1", "candidates, page 10"];

function order(a: string, b: string): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function memoryTable(memory: readonly Memory[]): string {
  return table(
    ["system", "memory before the first question", "after the last"],
    memory.map(({ system, restMb, busyMb }) => [
      system,
      `${Math.round(restMb)} MB`,
      `${Math.round(busyMb)} MB`,
    ]),
  );
}

/** A table whose columns are as wide as their widest cell, as the formatter wants it. */
function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) =>
    Math.max(3, ...[head, ...lines].map((line) => (line[at] ?? "").length)),
  );
  const row = (cells: readonly string[], filling = " ") =>
    `| ${widths.map((width, at) => (cells[at] ?? "").padEnd(width, filling)).join(" | ")} |`;
  return [row(head), row([], "-"), ...lines.map((line) => row(line))].join("\n");
}

const count = (figure: number): string => figure.toLocaleString("en");
