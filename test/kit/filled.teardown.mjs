import { rm } from "node:fs/promises";

/** After all tests: takes the filled databases away. */
export default async function teardown() {
  const folder = process.env.TALENTA_TEST_FILLED;
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
