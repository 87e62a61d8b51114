import { rm } from "node:fs/promises";

/** After all tests: takes the filled databases away, and the server with its own. */
export default async function teardown() {
  const folder = process.env.TALENTA_TEST_FILLED;
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  await globalThis.talentaStopPostgres?.();
}
