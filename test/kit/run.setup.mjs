import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "./postgres-server.mjs";

/**
 * Before all tests: a folder where databases filled for one test file wait for the next one that wants the same, and a
 * PostgreSQL for all of them. Where it cannot run, a run on PostgreSQL ends here and others are of SQLite alone; with
 * CI_REQUIRES_POSTGRES=1 both fail.
 */
export default async function setup() {
  process.env.TALENTA_TEST_FILLED = await mkdtemp(join(tmpdir(), "talenta-filled-"));
  try {
    const server = await startPostgres();
    process.env.TALENTA_TEST_POSTGRES = server.url;
    globalThis.talentaStopPostgres = server.stop;
  } catch (error) {
    if (process.env.CI_REQUIRES_POSTGRES === "1") throw error;
    const [why] = error.message.split("\n");
    if (process.env.TALENTA_TEST_DATABASE === "postgresql") {
      process.stderr.write(`PostgreSQL cannot run here, so nothing is tested on it: ${why}\n`);
      process.exit(77); // as for skipped tests: kit/on-postgresql.mjs knows it
    }
    process.stderr.write(`PostgreSQL cannot run here, the tests are of SQLite alone: ${why}\n`);
  }
}
