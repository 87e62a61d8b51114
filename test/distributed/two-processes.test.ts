// Two processes of one regency on one PostgreSQL database: what one does, the other sees at the next question. And what
// was confirmed outlives a killed process and a killed server.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { audienceOf, type Role } from "@talenta/access";
import { openTable, uploadFile, writeTable } from "@talenta/siasn";
import { runStored, testDatabases } from "@talenta/store/testing";
import { DEFAULT_POLICY, type RegencyCode } from "@talenta/talent";
import { ask } from "../kit/ask.ts";
import { plainPeople } from "../kit/messy-file.ts";
import { startPostgres, type TestServer } from "../kit/postgres-server.mjs";
import { talenta, type Running } from "../kit/process.ts";
import { type Government, type Ground, prepare } from "./network.ts";

const SOUTH: Government = { code: "18.01", name: "Lampung Selatan", kind: "REGENCY" };
const PEOPLE = 3000;
const BATCH = 100;
/** When something is killed: the import has begun and some batches are in; the next ones are under way. */
const ANSWERS = 8;
// Where the package of the server cannot run, the run says so once, and .ci/run fails.
const onServer = testDatabases().includes("postgresql") ? describe : describe.skip;

onServer("two processes of a regency on one database", () => {
  let ground: Ground;
  let server: TestServer;
  let database: { url: string };
  let province: Running;
  let processes: [Running, Running];
  const start = () => ground.startRegency(SOUTH, province.url, { DATABASE_URL: database.url });

  beforeAll(async () => {
    [ground, server] = await Promise.all([prepare(), startPostgres()]);
    await runStored(server, "create database south template template0 encoding 'UTF8' locale 'C'");
    database = { url: server.url.replace(/postgres$/, "south") };
    await ground.writeDirectory([{ code: "18", name: "Provinsi Lampung", kind: "PROVINCE" }]);
    province = await ground.startProvince();
  }, 120_000);

  afterAll(async () => {
    await Promise.all([province, ...processes].map((running) => running.stop()));
    await server.stop();
    await ground.clear();
  }, 30_000);

  async function asked<Data>(at: Running, role: Role, query: string, variables = {}) {
    const token = await ground.token({ role, regency: SOUTH.code as RegencyCode });
    const { data, errors } = await ask<Data>(at.url, token, { query, variables });
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(" "));
    return data;
  }

  const stored = async (counted: string) =>
    Number((await runStored(database, `select ${counted} as n`))[0]?.["n"]);
  const settled = () => stored("(select count(*) from import_row)");

  /** Brings invented people in; `next` says which process is sent the next request, `heard` is told of each answer. */
  async function bringIn(
    people: ReturnType<typeof plainPeople>,
    next: () => Running,
    heard: (answers: number) => void = () => undefined,
  ) {
    let answers = 0;
    const bytes = await writeTable("employees", people, "csv");
    const fileName = "pegawai.csv";
    return await uploadFile({
      async send(query, variables) {
        const data = await asked(next(), "REGENCY_OFFICER", query, variables);
        answers += 1;
        heard(answers);
        return data;
      },
      table: await openTable({ name: fileName, bytes }, "employees"),
      kind: "employees",
      fileName,
      contentHash: createHash("sha256").update(bytes).digest("hex"),
      batchSize: BATCH,
      partial: true,
    });
  }

  test("do not begin on a schema that is not theirs, and name the command that makes it", async () => {
    await expect(start()).rejects.toThrow(/behind by \d+ migrations.*run: talenta migrate up/);
    const migrate = (way: string) =>
      talenta(["migrate", way, "--service", "regency"], { DATABASE_URL: database.url });
    expect(await migrate("status")).toMatchObject({ code: 1 });
    expect(await migrate("up")).toMatchObject({ code: 0 });
    expect(await migrate("status")).toMatchObject({ code: 0 });
    processes = await Promise.all([start(), start()]);
  }, 60_000);

  test("bring one file in together, batch by batch, and both have it", async () => {
    let turn = 0;
    const people = plainPeople(PEOPLE).slice(0, 1000);
    const summary = await bringIn(people, () => processes[(turn += 1) % 2 === 0 ? 0 : 1]);
    expect(summary).toMatchObject({ rows: 1000, created: 1000, rejected: 0 });
    for (const one of processes) {
      const { myRegency } = await asked<{ myRegency: { headcount: number } }>(
        one,
        "REGENCY_OFFICER",
        "{ myRegency { headcount } }",
      );
      expect(myRegency.headcount).toBe(1000);
    }
    expect(await stored("(select count(*) from employee)")).toBe(1000);
    expect(await stored("(select count(*) from placement where superseded_at is null)")).toBe(1000);
  }, 120_000);

  test("place somebody: what one has found, the other tells next", async () => {
    const nip = plainPeople(1)[0]?.["NIP BARU"] ?? "";
    const standing = async (at: Running) =>
      await asked(
        at,
        "REGENCY_OFFICER",
        "query ($nip: ID!) { myRegency { employee(nip: $nip) { placement { id possibleBoxes } } } }",
        { nip },
      );
    const [one, other] = processes;
    let before = await standing(one);
    for (const [at, elsewhere, rating] of [
      [one, other, "BAIK"],
      [other, one, "KURANG"],
    ] as const) {
      await asked(
        at,
        "REGENCY_OFFICER",
        "mutation ($input: RecordEvidenceInput!) { recordEvidence(input: $input) { record { id } } }",
        {
          input: { nip, record: { appraisal: { year: rating === "BAIK" ? 2024 : 2025, rating } } },
        },
      );
      const after = await standing(elsewhere);
      expect(after).not.toEqual(before);
      expect(await standing(at)).toEqual(after);
      before = after;
    }
  }, 60_000);

  test("adopt a policy: the other places people under it from then on", async () => {
    const policy = { key: DEFAULT_POLICY.id, version: 3 };
    const admin = await ground.passport(
      { subject: "admin", role: "PROVINCE_ADMIN" },
      audienceOf.province,
    );
    const atProvince = async (query: string, variables: object) =>
      expect((await ask(province.url, admin, { query, variables })).errors).toEqual([]);
    await atProvince(
      "mutation ($document: JSONObject!) { draftPolicy(input: { document: $document }) { policy { key } } }",
      { document: { ...DEFAULT_POLICY, version: 3 } },
    );
    await atProvince(
      "mutation ($input: PublishPolicyInput!) { publishPolicy(input: $input) { policy { key } } }",
      { input: { ...policy, reason: "Ditetapkan (contoh)" } },
    );
    const [one, other] = processes;
    const from = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10); // in Jakarta
    await asked(
      one,
      "REGENCY_HEAD",
      "mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { adoption { inForce } } }",
      { input: { policy, from } },
    );
    expect(await asked(other, "REGENCY_HEAD", "{ myRegency { policy { key version } } }")).toEqual({
      myRegency: { policy },
    });
    await asked(other, "REGENCY_OFFICER", "mutation { recomputePlacements { __typename } }");
    expect(
      await stored(
        "(select count(*) from placement where superseded_at is null and policy_version <> 3)",
      ),
    ).toBe(0);
  }, 60_000);

  test("lose nothing and double nothing when one is killed in the midst of an import", async () => {
    const people = plainPeople(PEOPLE);
    const before = await settled();
    const [first, second] = processes;
    let killed: Promise<unknown> | undefined;
    const cut = bringIn(
      people,
      () => first,
      (answers) => {
        if (answers === ANSWERS) killed = first.kill();
      },
    );
    await expect(cut).rejects.toThrow("fetch failed");
    await killed;
    const kept = (await settled()) - before;
    expect(kept).toBeGreaterThanOrEqual((ANSWERS - 1) * BATCH);
    expect(kept).toBeLessThan(PEOPLE);
    // The other goes on at once: whatever the killed one held is given up.
    const summary = await bringIn(people, () => second);
    expect(summary).toMatchObject({ rows: PEOPLE, rejected: 0 });
    expect(await settled()).toBe(before + PEOPLE);
    await everybodyOnce();
    processes = [await start(), second];
  }, 120_000);

  test("are there again when the server was killed in the midst of writing, with all that was confirmed", async () => {
    const people = plainPeople(2 * PEOPLE).slice(PEOPLE);
    const before = await settled();
    let killed: Promise<unknown> | undefined;
    const cut = bringIn(
      people,
      () => processes[0],
      (answers) => {
        if (answers === ANSWERS) killed = server.kill();
      },
    );
    await expect(cut).rejects.toThrow("Something went wrong on our side.");
    await killed;
    await server.startAgain();
    const kept = (await settled()) - before;
    expect(kept).toBeGreaterThanOrEqual((ANSWERS - 1) * BATCH);
    expect(kept).toBeLessThan(PEOPLE);
    let turn = 0;
    const summary = await bringIn(people, () => processes[(turn += 1) % 2 === 0 ? 0 : 1]);
    expect(summary).toMatchObject({ rows: PEOPLE, rejected: 0 });
    expect(await settled()).toBe(before + PEOPLE);
    await everybodyOnce();
  }, 120_000);

  /** Of everybody one row and one current placement. */
  async function everybodyOnce() {
    const people = await stored("(select count(*) from employee)");
    expect(await stored("(select count(distinct nip) from employee)")).toBe(people);
    const current = "from placement where superseded_at is null";
    expect(await stored(`(select count(*) ${current})`)).toBe(people);
    expect(await stored(`(select count(distinct employee_id) ${current})`)).toBe(people);
  }
});
