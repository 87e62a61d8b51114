// A province on a PostgreSQL server, which keeps its owners apart. Whether it answers as one in files does: same-answers.
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { runStored, testDatabases } from "@talenta/store/testing";
import { ask } from "../kit/ask.ts";
import { startPostgres, type TestServer } from "../kit/postgres-server.mjs";
import { startTalenta, talenta, type Running } from "../kit/process.ts";

// Where the package of the server cannot run, the run says so once, and .ci/run fails.
const onServer = testDatabases().includes("postgresql") ? describe : describe.skip;

onServer("a province on PostgreSQL", () => {
  let folder: string;
  let server: TestServer;
  let onPostgres: Running;
  const data = (name: string) => join(folder, name);
  const start = (name: string, more: Record<string, string> = {}) =>
    startTalenta({
      TALENTA_DATA: data(name),
      TALENTA_SAMPLE: "none",
      // Far beyond what a busy machine needs.
      REQUEST_DEADLINE_MS: "60000",
      REGENCY_DEADLINE_MS: "30000",
      ...more,
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "talenta-both-"));
    server = await startPostgres();
    onPostgres = await start("server", { TALENTA_DATABASE: server.url });
  });

  afterAll(async () => {
    await onPostgres.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const passwords = async () =>
    JSON.parse(await readFile(join(data("server"), "18", "passwords.json"), "utf8")) as Record<
      string,
      string
    >;

  test("keeps the role of one owner out of another's database", async () => {
    const [south, west] = ["talenta_owner_18_01", "talenta_owner_18_05"];
    const known = await passwords();
    const as = (role: string, database: string) => {
      const url = new URL(server.url);
      url.username = role;
      url.password = known[role] ?? "";
      url.pathname = `/${database}`;
      return { url: url.href };
    };
    const people = "select count(*) as n from employee";
    expect(await runStored(as(south, south), people)).toEqual([{ n: expect.any(Number) }]);
    await expect(runStored(as(south, west), people)).rejects.toThrow(
      `permission denied for database "${west}"`,
    );
  });

  test("keeps passwords in the data folder, for its own user alone", async () => {
    const { mode } = await stat(join(data("server"), "18", "passwords.json"));
    expect(mode & 0o777).toBe(0o600);
    expect(Object.keys(await passwords())).toHaveLength(17);
  });

  test("refuses a second data folder on the same server, and names the folder to go to", async () => {
    const env = { TALENTA_DATA: data("second"), TALENTA_SAMPLE: "none", PORT: "0" };
    const second = await talenta(["start"], { ...env, TALENTA_DATABASE: server.url });
    expect(second).toMatchObject({ code: 2 });
    expect(second.stderr).toContain("talenta_owner_18_05");
    expect(second.stderr).toContain(join(data("second"), "18", "passwords.json"));
    expect(second.stderr).toContain("Name that folder in TALENTA_DATA, or another server.");
  });

  test("is there again after a stop", async () => {
    const query = "{ talentPool { total unplaced } regencies { code headcount } }";
    const options = ["--role", "PROVINCE_ANALYST"];
    const answer = async () => {
      const env = { TALENTA_DATA: data("server"), TALENTA_URL: onPostgres.url };
      const token = (await talenta(["token", ...options], env)).stdout.trim();
      return await ask<unknown>(onPostgres.url, token, { query });
    };
    const before = await answer();
    expect(await onPostgres.stop()).toMatchObject({ code: 0 });
    onPostgres = await start("server", { TALENTA_DATABASE: server.url });
    expect((await answer()).data).toEqual(before.data);
  });
});
