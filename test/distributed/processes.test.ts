// The distributed mode as operators run it: every part a process of its own, nothing shared but keys and a directory.
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { audienceOf } from "@talenta/access";
import type { OwnerEntry } from "@talenta/contract";
import { writeTable } from "@talenta/siasn";
import type { RegencyCode } from "@talenta/talent";
import { ask } from "../kit/ask.ts";
import { program, talenta, type Running } from "../kit/process.ts";
import { prepare, PROGRAMS, type Government, type Ground, type Part } from "./network.ts";

const OWN: Government = { code: "18", name: "Provinsi Lampung", kind: "PROVINCE" };
const SOUTH: Government = { code: "18.01", name: "Lampung Selatan", kind: "REGENCY" };
const CITY: Government = { code: "18.71", name: "Bandar Lampung", kind: "CITY" };
const THIRD: Government = { code: "18.02", name: "Lampung Tengah", kind: "REGENCY" };

const POOL = `{ talentPool { total unplaced byRegency { regency { code name } status unplaced }
  coverage { asked answered complete missing { regency { code } reason } } } }`;
const OWN_REGENCY = "{ viewer { role } myRegency { code name kind headcount } }";
const SHARE = "mutation { setSharing(input: { level: AGGREGATE }) { regency { code sharing } } }";

interface Pool {
  talentPool: {
    unplaced: number;
    byRegency: { regency: { code: string }; status: string; unplaced: number | null }[];
    coverage: { asked: number; answered: number; complete: boolean };
  };
}

let ground: Ground;
let province: Running;
let south: Running;
let city: Running;
let gateway: Running;
let owners: OwnerEntry[];

beforeAll(async () => {
  ground = await prepare();
  [south, city] = await Promise.all([ground.startRegency(SOUTH), ground.startRegency(CITY)]);
  owners = [OWN, { ...SOUTH, url: south.url }, { ...CITY, url: city.url }];
  await ground.writeDirectory(owners);
  province = await ground.startProvince();
  gateway = await ground.startGateway(province.url);
  await fill(SOUTH, south, 3);
  await fill(CITY, city, 5);
}, 120_000);

afterAll(async () => {
  await Promise.all([province, south, city, gateway].map((running) => running.stop()));
  await ground.clear();
}, 30_000);

/** Its officer brings people in and its head shares counts, both at the regency's own server. */
async function fill({ code }: Government, at: Running, people: number): Promise<void> {
  const file = join(ground.folder, `${code}.csv`);
  await writeFile(file, await writeTable("employees", persons(people), "csv", {}));
  const officer = await tokenOf("REGENCY_OFFICER", code);
  const args = ["--regency", code, "--kind", "employees", "--url", at.url, "--token", officer];
  const imported = await talenta(["import", file, ...args]);
  if (imported.code !== 0) throw new Error(imported.stdout + imported.stderr);
  const head = await tokenOf("REGENCY_HEAD", code);
  const shared = await ask(at.url, head, { query: SHARE });
  if (shared.errors.length > 0) throw new Error(JSON.stringify(shared.errors));
}

const persons = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    "NIP BARU": `1985010120100120${String(index + 11).padStart(2, "0")}`,
    NAMA: `Pegawai Contoh ${index + 1}`,
    "TANGGAL LAHIR": "1985-01-01",
    "JENIS KELAMIN": "F",
    "KEDUDUKAN HUKUM NAMA": "Aktif",
  }));

const tokenOf = (role: "REGENCY_OFFICER" | "REGENCY_HEAD", code: string) =>
  ground.token({ role, regency: code as RegencyCode });

describe("The distributed mode", () => {
  test("answers one question from every regency's own process", async () => {
    const analyst = await ground.token({ role: "PROVINCE_ANALYST" });
    const { errors, data } = await ask<Pool>(gateway.url, analyst, { query: POOL });
    expect(errors).toEqual([]);
    expect(data.talentPool).toEqual({
      total: 0,
      unplaced: 8,
      byRegency: [
        { regency: { code: "18.01", name: "Lampung Selatan" }, status: "OK", unplaced: 3 },
        { regency: { code: "18.71", name: "Bandar Lampung" }, status: "OK", unplaced: 5 },
      ],
      coverage: { asked: 2, answered: 2, complete: true, missing: [] },
    });
  });

  test.each([
    { government: SOUTH, headcount: 3 },
    { government: CITY, headcount: 5 },
  ])("sends a caller's own question to $government.name", async ({ government, headcount }) => {
    const officer = await tokenOf("REGENCY_OFFICER", government.code);
    const { data } = await ask(gateway.url, officer, { query: OWN_REGENCY });
    expect(data).toEqual({
      viewer: { role: "REGENCY_OFFICER" },
      myRegency: { ...government, headcount },
    });
  });

  test("changes a setting through the gateway, at the owner", async () => {
    const { data } = await ask(gateway.url, await tokenOf("REGENCY_HEAD", "18.01"), {
      query: SHARE,
    });
    expect(data).toEqual({ setSharing: { regency: { code: "18.01", sharing: "AGGREGATE" } } });
  });

  test("keeps a regency's own server answering its users while the gateway is down", async () => {
    const officer = await tokenOf("REGENCY_OFFICER", "18.01");
    expect(await gateway.stop()).toMatchObject({ code: 0 });
    try {
      await expect(ask(gateway.url, officer, { query: OWN_REGENCY })).rejects.toThrow(
        "fetch failed",
      );
      const { data } = await ask(south.url, officer, { query: "{ myRegency { code headcount } }" });
      expect(data).toEqual({ myRegency: { code: "18.01", headcount: 3 } });
    } finally {
      gateway = await ground.startGateway(province.url);
    }
  }, 30_000);

  test("a passport is good at one regency and no other; nor does a forged one", async () => {
    const caller = {
      subject: "ani",
      role: "REGENCY_OFFICER",
      regency: "18.01" as RegencyCode,
    } as const;
    const passport = await ground.passport(caller, audienceOf.regency("18.01"));
    const question = { query: "{ myRegency { code } }" };
    expect(await ask(south.url, passport, question)).toMatchObject({
      status: 200,
      data: { myRegency: { code: "18.01" } },
    });
    for (const url of [city.url, province.url, gateway.url]) {
      expect(await ask(url, passport, question)).toMatchObject({
        status: 401,
        errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
      });
    }
    expect(await ask(south.url, `${passport}x`, question)).toMatchObject({ status: 401 });
  });

  test("takes in a regency by an entry in the directory, and lets it go, while it runs", async () => {
    const analyst = await ground.token({ role: "PROVINCE_ANALYST" });
    const third = await ground.startRegency(THIRD);
    await fill(THIRD, third, 7);
    await announce([...owners, { ...THIRD, url: third.url }]);
    const joined = await ask<Pool>(gateway.url, analyst, { query: POOL });
    expect(joined.data.talentPool).toMatchObject({
      unplaced: 15,
      coverage: { asked: 3, answered: 3, complete: true },
    });
    expect(await third.stop()).toMatchObject({ code: 0 });
    const silent = await ask<Pool>(gateway.url, analyst, { query: POOL });
    expect(silent.data.talentPool).toMatchObject({
      unplaced: 8,
      coverage: {
        asked: 3,
        answered: 2,
        complete: false,
        missing: [{ regency: { code: "18.02" }, reason: "UNAVAILABLE" }],
      },
    });
    await announce(owners);
    const left = await ask<Pool>(gateway.url, analyst, { query: POOL });
    expect(left.data.talentPool.coverage).toMatchObject({ asked: 2, complete: true });
  }, 60_000);

  /** Writes the directory and waits until both who read it have read it again. */
  async function announce(entries: readonly OwnerEntry[]): Promise<void> {
    const read = [province, gateway].map((part) => part.heard("DIRECTORY_FILE read again"));
    await ground.writeDirectory(entries);
    await Promise.all(read);
  }
});

describe("A part run by itself", () => {
  test("ends with 0 on SIGTERM", async () => {
    const parts = [
      await ground.startProvince(),
      await ground.startRegency(THIRD),
      await ground.startGateway(province.url),
    ];
    const ends = await Promise.all(parts.map((part) => part.stop()));
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
  }, 30_000);

  test.each<[Part, string[]]>([
    ["gateway", ["PROVINCE_URL", "DIRECTORY_FILE", "OIDC_ISSUER", "PASSPORT_KEY_FILE"]],
    [
      "province",
      ["PROVINCE_CODE", "PROVINCE_NAME", "DIRECTORY_FILE", "DATABASE_FILE", "PASSPORT_JWKS"],
    ],
    ["regency", ["REGENCY_CODE", "REGENCY_NAME", "DATABASE_FILE", "PASSPORT_JWKS"]],
  ])(
    "names every setting that is missing, and ends with 2: %s",
    async (part, names) => {
      const { code, stdout, stderr } = await program(PROGRAMS[part], [], { PORT: "many" });
      expect(code).toBe(2);
      expect(stdout).toBe("");
      for (const name of [...names, "PORT"]) expect(stderr).toContain(name);
    },
    30_000,
  );

  test("a regency wants all of an issuer or nothing, and public keys only", async () => {
    const env = {
      REGENCY_CODE: "18.05",
      REGENCY_NAME: "Lampung Barat",
      DATABASE_FILE: ":memory:",
      PASSPORT_JWKS: join(ground.folder, "passport.jwks.json"),
      OIDC_ISSUER: "https://login.example",
    };
    const half = await program(PROGRAMS.regency, [], env);
    expect(half.code).toBe(2);
    expect(half.stderr).toMatch(/OIDC_AUDIENCE is not set.*all three or none/);
    const jwks = join(ground.folder, "secret.jwks.json");
    const secret = JSON.parse(await readFile(ground.privateKey, "utf8")) as { d: string };
    await writeFile(jwks, JSON.stringify({ keys: [secret] }));
    const careless = { ...env, OIDC_ISSUER: "", PASSPORT_JWKS: jwks };
    const refused = await program(PROGRAMS.regency, [], careless);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("a private key does not belong here");
    expect(refused.stderr).not.toContain(secret.d);
  }, 30_000);

  test("a province wants its own civil service in the directory, and good entries", async () => {
    const file = join(ground.folder, "foreign.json");
    const start = async (entries: readonly OwnerEntry[]) => {
      await writeFile(file, JSON.stringify(entries));
      return await program(PROGRAMS.province, [], {
        PROVINCE_CODE: "18",
        PROVINCE_NAME: "Lampung",
        DIRECTORY_FILE: file,
        DATABASE_FILE: ":memory:",
        PASSPORT_JWKS: join(ground.folder, "passport.jwks.json"),
      });
    };
    const without = await start([SOUTH]);
    expect(without).toMatchObject({ code: 2, stdout: "" });
    expect(without.stderr).toContain("add one with code 18 and kind PROVINCE");
    const bad = await start([OWN, { ...SOUTH, url: "nowhere" }, { ...CITY, code: "1871" }]);
    expect(bad).toMatchObject({ code: 2, stdout: "" });
    expect(bad.stderr).toMatch(/at 1\.url, .*http or https/);
    expect(bad.stderr).toMatch(/at 2\.code, .*18\.05/);
  }, 30_000);

  test("keys are made once, the private one readable by its owner only", async () => {
    const { mode } = await stat(ground.privateKey);
    expect(mode & 0o777).toBe(0o600);
    const again = await talenta(["keys", ground.folder]);
    expect(again).toMatchObject({ code: 2, stdout: "" });
    expect(again.stderr).toMatch(/keys already/);
  }, 30_000);
});
