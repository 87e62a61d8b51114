// A programme's plan from a file to its progress, as the province's administrator types it.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { LAMPUNG_FIRST_PHASE } from "@talenta/sample";
import { startTalenta, talenta, type Running } from "../kit/process.ts";

const { id } = LAMPUNG_FIRST_PHASE;
let folder: string;
let running: Running;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "talenta-programme-"));
  running = await startTalenta({ TALENTA_DATA: join(folder, "data"), TALENTA_SAMPLE: "none" });
}, 60_000);
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

const programme = (...args: string[]) =>
  talenta(["programme", ...args], { TALENTA_DATA: join(folder, "data"), TALENTA_URL: running.url });

test("a plan is checked, drafted and published, and its progress says who does not share yet", async () => {
  const file = join(folder, "plan.json");
  await writeFile(file, JSON.stringify(LAMPUNG_FIRST_PHASE));
  expect(await talenta(["programme", "check", file])).toEqual({
    code: 0,
    stdout: `${file} can be used: ${id} version 1\n`,
    stderr: "",
  });
  expect(await programme("progress", id)).toMatchObject({ code: 2, stdout: "" });
  expect(await programme("draft", file)).toMatchObject({ code: 0, stdout: `${id} 1 draft\n` });
  expect(await programme("publish", id)).toMatchObject({ code: 0, stdout: `${id} 1 published\n` });
  // An owner with an empty database shares nothing until its head says otherwise.
  const progress = await programme("progress", id);
  expect(progress.code).toBe(1);
  expect(progress.stdout).toMatch(/18 +Provinsi Lampung +NOT_SHARED +-\n/);
});

test("every problem of a plan is named, and nothing is stored", async () => {
  const file = join(folder, "bad.json");
  const quotas = LAMPUNG_FIRST_PHASE.quotas.map((quota) => ({ ...quota, people: 9000 }));
  await writeFile(file, JSON.stringify({ ...LAMPUNG_FIRST_PHASE, id: "bad", quotas }));
  for (const step of ["check", "draft"]) {
    expect(await programme(step, file)).toEqual({
      code: 1,
      stdout:
        "place   what is wrong\n" +
        "quotas  18 may send 36000 people but has 2000 seats. Set more seats apart for it, or lower its quota.\n",
      stderr: `${file} has 1 problem:\n`,
    });
  }
  expect(await programme("publish", "bad")).toMatchObject({ code: 2, stdout: "" });
});
