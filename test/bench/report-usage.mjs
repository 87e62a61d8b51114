// Loaded into a measured command by --import: says at its end how much memory it took.
import { appendFileSync } from "node:fs";

const file = process.env["BENCH_USAGE"];
let restMb = null;
process.once("SIGTERM", () => {
  restMb = process.memoryUsage.rss() / 1024 / 1024;
});
process.once("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpuMs = (userCPUTime + systemCPUTime) / 1000;
  appendFileSync(file, `${JSON.stringify({ peakMb: maxRSS / 1024, restMb, cpuMs })}\n`);
});
