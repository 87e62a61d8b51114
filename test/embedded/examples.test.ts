// The example questions against the sample they name, in the order in which the page offers them.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readExamples } from "@talenta/web";
import { startTalenta, talenta, type Running } from "../kit/process.ts";

let folder: string;
let running: Running;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "talenta-examples-"));
  running = await startTalenta({ TALENTA_DATA: join(folder, "data"), TALENTA_SAMPLE: "small" });
}, 240_000);
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Takes ids that only an answer before can give, so it is not ready to be sent. */
const NEEDS_IDS = "Vote on a case";

test("the examples answer without errors, each to the token its group names", async () => {
  const faults: unknown[] = [];
  let asked = 0;
  for (const { token, questions } of await readExamples()) {
    const { stdout } = await talenta(["token", ...token.split(" ")], {
      TALENTA_DATA: join(folder, "data"),
      TALENTA_URL: running.url,
    });
    for (const { title, query, variables } of questions.filter((one) => one.title !== NEEDS_IDS)) {
      const answer = await fetch(running.url, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${stdout.trim()}` },
        body: JSON.stringify({ query, variables: JSON.parse(variables) as unknown }),
      });
      const { data, errors } = (await answer.json()) as { data?: unknown; errors?: unknown };
      if (errors !== undefined || !data) faults.push({ title, errors });
      asked += 1;
    }
  }
  expect(faults).toEqual([]);
  expect(asked).toBeGreaterThan(30);
}, 240_000);
