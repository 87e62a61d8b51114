// `npm run jest:postgresql`: once more on PostgreSQL, after everything was tested on SQLite, those test files whose
// outcome the database can change. Where the server cannot run, nothing is tested (test/kit/run.setup.mjs says so).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { glob, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const JEST = "node_modules/jest/bin/jest.js";

/** Equality of a whole province with one pooled array. */
const OF_THE_WHOLE = ["test/federation/pooled.test.ts"];
/**
 * What takes minutes there, because hundreds of databases are made or whole provinces filled: with `-- --all` only, so
 * that a run of everything stays below twenty minutes on two cores.
 */
const LONG = [
  "test/access/own-only.test.ts",
  "test/access/requests.test.ts",
  "test/cases/cases.test.ts",
  "test/federation/calibration.test.ts",
  "test/federation/figures.test.ts",
  "test/federation/nine-box.test.ts",
  "test/federation/policy-life.test.ts",
  "test/federation/programmes.test.ts",
  "test/federation/simulation.test.ts",
];
/** Folders of a regency whose suites take minutes together, and are asked with `-- --all` too. */
const LONG_FOLDERS =
  /^subgraphs\/regency\/src\/(adoption|competency|evidence|figures|import\/(dry-run|undo|split|untold|sheets|repeated|evidence-files)|programme|regency|simulation)/;
/** How a test of a subgraph opens a database; `declared.test.ts` compares both in either run. */
const OPENS = /from "[./]+\/testing\//;

const all = process.argv.includes("--all");
const more = process.argv.slice(2).filter((one) => one !== "--all");
const files = all ? [...OF_THE_WHOLE, ...LONG] : [...OF_THE_WHOLE];
for await (const file of glob("subgraphs/*/src/**/*.test.ts", { cwd: ROOT })) {
  if (!all && LONG_FOLDERS.test(file)) continue;
  if (OPENS.test(await readFile(`${ROOT}/${file}`, "utf8"))) files.push(file);
}
if (files.length < 30)
  throw new Error(`only ${files.length} files are tested: the choice is broken`);

const begun = performance.now();
const flags = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"];
const jest = spawn(process.execPath, [...flags, JEST, "--runTestsByPath", ...files, ...more], {
  cwd: ROOT,
  env: { ...process.env, TALENTA_TEST_DATABASE: "postgresql" },
  stdio: "inherit",
});
const [code] = await once(jest, "exit");
if (code === 77) process.exit(0); // it has said why
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(`${files.length} test files on PostgreSQL: ${seconds} s`);
process.exitCode = code ?? 1;
