// A province on a PostgreSQL server beside the same in files: one answers as the other does. Two samples of two years
// each are filled for it, so it runs when it is asked for: npm run same-answers.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openDevelopmentIssuer } from "@talenta/access";
import { testDatabases } from "@talenta/store/testing";
import { type ExampleGroup, readExamples } from "@talenta/web";
import { ask } from "../kit/ask.ts";
import { variablesOf } from "../kit/example-values.ts";
import { startPostgres, type TestServer } from "../kit/postgres-server.mjs";
import { startTalenta, talenta, type Running } from "../kit/process.ts";

const SAME_DRAW = fileURLToPath(new URL("../kit/same-draw.mjs", import.meta.url));
const wanted = process.env["TALENTA_TEST_SAME_ANSWERS"] === "1";
// Two samples of two years take ten minutes: `npm run same-answers` wants it, `npm test` does not.
const onServer = wanted && testDatabases().includes("postgresql") ? describe : describe.skip;

onServer("a province on PostgreSQL", () => {
  let folder: string;
  let server: TestServer;
  let inFiles: Running;
  let onPostgres: Running;
  const data = (name: string) => join(folder, name);
  const start = (name: string, more: Record<string, string> = {}) =>
    startTalenta({
      TALENTA_DATA: data(name),
      TALENTA_SAMPLE: "small",
      // Far beyond what a busy machine needs.
      REQUEST_DEADLINE_MS: "60000",
      REGENCY_DEADLINE_MS: "30000",
      NODE_OPTIONS: `--import=${SAME_DRAW}`,
      ...more,
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "talenta-both-"));
    await openDevelopmentIssuer(data("files"));
    await cp(data("files"), data("server"), { recursive: true }); // one issuer: tokens of both
    server = await startPostgres();
    [inFiles, onPostgres] = await Promise.all([
      start("files"),
      start("server", { TALENTA_DATABASE: server.url }),
    ]);
  }, 600_000);

  afterAll(async () => {
    await Promise.all([inFiles.stop(), onPostgres.stop()]);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test("answers each example question as the same province in files does", async () => {
    const differences: string[] = [];
    let asked = 0;
    for (const group of await readExamples()) {
      const token = await tokenOf(group.token);
      const [one, other] = await Promise.all([
        answersOf(inFiles, token, group),
        answersOf(onPostgres, token, group),
      ]);
      asked += one.size;
      for (const [name, answer] of one) {
        differences.push(...differencesOf(answer, other.get(name), name));
      }
    }
    expect(differences).toEqual([]);
    expect(asked).toBeGreaterThan(40);
  }, 600_000);

  async function tokenOf(options: string): Promise<string> {
    const env = { TALENTA_DATA: data("files"), TALENTA_URL: inFiles.url };
    return (await talenta(["token", ...options.split(" ")], env)).stdout.trim();
  }

  async function answersOf(at: Running, token: string, { questions }: ExampleGroup) {
    const answers = new Map<string, unknown>();
    const whole = new Map<string, Settled>();
    for (const question of questions) {
      const variables = variablesOf(question, answers);
      const answer = await settled(at, token, { query: question.query, variables });
      answers.set(question.name, answer.data);
      whole.set(question.name, answer);
    }
    return whole;
  }
});

interface Settled {
  readonly data: unknown;
  readonly errors: readonly string[];
}

/** Asks as long as an owner is still computing; the answer says so. */
async function settled(at: Running, token: string, body: object): Promise<Settled> {
  for (;;) {
    const { data, errors } = await ask<unknown>(at.url, token, body);
    if (JSON.stringify(data).includes('"PENDING"')) continue;
    return { data, errors: errors.map(({ message }) => message) };
  }
}

/** What is given out at random or by the hour is left out. */
const OWN = /^(id|cursor|startCursor|endCursor)$/;
const MOMENT = /T\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** The places where two answers are not the same, with what is there. */
function differencesOf(one: unknown, other: unknown, place: string): string[] {
  if (one === other) return [];
  if (typeof one === "object" && typeof other === "object" && one !== null && other !== null) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys]
      .filter((key) => !OWN.test(key))
      .flatMap((key) =>
        differencesOf(Reflect.get(one, key), Reflect.get(other, key), `${place}.${key}`),
      );
  }
  const [first, second] = [one, other].map((value) => String(value).replace(MOMENT, ""));
  return first === second ? [] : [`${place}: ${first} in files, ${second} on PostgreSQL`];
}
