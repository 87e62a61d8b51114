import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Before all tests: a folder where databases filled for one test file wait for the next one that wants the same. */
export default async function setup() {
  process.env.TALENTA_TEST_FILLED = await mkdtemp(join(tmpdir(), "talenta-filled-"));
}
