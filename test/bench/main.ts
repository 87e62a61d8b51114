// npm run bench: measures, prints, and writes RESULTS.md.
import { stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RegencyCode } from "@talenta/talent";
import { askSystem, totalsOf, type Memory, type Row } from "./ask-systems.ts";
import { inventCallers } from "./callers.ts";
import { measureImport, measureStart } from "./commands.ts";
import { readOptions } from "./options.ts";
import { measureReading } from "./reading.ts";
import { measureRecompute } from "./recompute.ts";
import { report } from "./report.ts";
import { ROOT } from "./root.ts";
import { measureSimulation, type SimulationRun } from "./simulate.ts";
import { startPart } from "./system/process.ts";
import { startSystem, SYSTEMS, type SystemName } from "./systems.ts";
import { largestFile } from "./largest-file.ts";

const options = readOptions(process.argv.slice(2));
const names = (Object.keys(SYSTEMS) as SystemName[]).filter(
  (name) => options.systems === null || options.systems.some((one) => name.includes(one)),
);
const asks = options.parts.includes("pool") || options.parts.includes("candidates");

const rows: Row[] = [];
const memory: Memory[] = [];
const start = options.parts.includes("start") ? await measureStart() : null;
if (start) console.log("start", start);
const imports = options.parts.includes("import")
  ? await measureImport(await largestFile(await builtFolder(10_000)))
  : null;
if (imports) console.log("import", imports);
const recomputings = options.parts.includes("recompute") ? await measureRecompute() : [];
for (const recomputing of recomputings) console.log("recompute", recomputing);
const readings = options.parts.includes("read")
  ? await measureReading(join(await builtFolder(10_000), "files"))
  : [];
for (const reading of readings) console.log("read", reading);

const simulations: SimulationRun[] = [];
for (const size of options.parts.includes("simulate") ? options.sizes : []) {
  const run = await measureSimulation(await builtFolder(size), size);
  simulations.push(run);
  console.log("simulate", run);
  if (run.differences > 0) throw new Error("A simulation foretold what adopting did not bring.");
}

for (const size of asks ? options.sizes : []) {
  const folder = await builtFolder(size);
  const callers = await inventCallers(folder, "18.01" as RegencyCode);
  await sameAnswers(folder, callers);
  for (const name of names) {
    const tell = (row: Row) => {
      rows.push(row);
      const { perSecond, p50, p95, cpuMs } = row.measured;
      const figures = [perSecond, p50, p95, ...cpuMs].map((figure) => figure.toFixed(2));
      console.log(size, row.system, "|", row.question, row.asked, "|", figures.join("  "));
    };
    memory.push(...(await askSystem(name, { folder, size, options, callers, tell })));
  }
}

const page = report({
  options,
  rows,
  memory,
  imports,
  recomputings,
  readings,
  simulations,
  start,
});
console.log(`\n${page}`);
if (options.write) await writeFile(join(ROOT, "test/bench/RESULTS.md"), page);

/** The databases of one size, built once and kept in the system's temporary folder. */
async function builtFolder(size: number): Promise<string> {
  const folder = join(tmpdir(), `talenta-bench-data-2-${size}`);
  const known = await stat(join(folder, "complete")).catch(() => null);
  if (known === null) console.error(`building 15 × ${size} employees in ${folder}`);
  await (await startPart({ kind: "build", folder, employees: 15 * size })).stop();
  return folder;
}

/** What is compared must be the same answer; the bench ends where it is not. */
async function sameAnswers(
  folder: string,
  callers: Awaited<ReturnType<typeof inventCallers>>,
): Promise<void> {
  const answers = new Map<string, string>();
  for (const name of names) {
    const system = await startSystem(name, folder);
    try {
      answers.set(name, await totalsOf(system, callers));
    } finally {
      await system.stop();
    }
  }
  if (new Set(answers.values()).size > 1) {
    throw new Error(`The systems answer differently: ${JSON.stringify([...answers])}`);
  }
  console.log("all systems answer", [...answers.values()][0]);
}
