// `npm run jest:postgresql`: once more on PostgreSQL, after everything was tested on SQLite, those test files whose
// outcome the database can change. Where the server cannot run, nothing is tested (test/kit/run.setup.mjs says so).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { glob, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const JEST = "node_modules/jest/bin/jest.js";

/** Whole provinces: equality with one pooled array, and who may see whom. */
const OF_THE_WHOLE = [
  "test/access/own-only.test.ts",
  "test/access/requests.test.ts",
  "test/federation/pooled.test.ts",
];
/** How a test of a subgraph opens a database; `declared.test.ts` compares both in either run. */
const OPENS = /from "[./]+\/testing\//;

const files = [...OF_THE_WHOLE];
for await (const file of glob("subgraphs/*/src/**/*.test.ts", { cwd: ROOT })) {
  if (OPENS.test(await readFile(`${ROOT}/${file}`, "utf8"))) files.push(file);
}
if (files.length < 50)
  throw new Error(`only ${files.length} files are tested: the choice is broken`);

const begun = performance.now();
const flags = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"];
const jest = spawn(
  process.execPath,
  [...flags, JEST, "--runTestsByPath", ...files, ...process.argv.slice(2)],
  { cwd: ROOT, env: { ...process.env, TALENTA_TEST_DATABASE: "postgresql" }, stdio: "inherit" },
);
const [code] = await once(jest, "exit");
if (code === 77) process.exit(0); // it has said why
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(`${files.length} test files on PostgreSQL: ${seconds} s`);
process.exitCode = code ?? 1;
