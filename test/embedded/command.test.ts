// The commands as somebody types them: real processes, real files, real HTTP.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { messyFile } from "../kit/messy-file.ts";
import { startProgram, startTalenta, talenta, type Running } from "../kit/process.ts";
import { ask } from "../kit/province.ts";

const ONLY_LOOPBACK = fileURLToPath(new URL("../kit/only-loopback.mjs", import.meta.url));

describe("a province started from the command line", () => {
  let folder: string;
  let running: Running;
  let report: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "talenta-cli-"));
    report = join(folder, "connections.txt");
    await writeFile(report, "");
    running = await startTalenta({
      TALENTA_DATA: join(folder, "data"),
      TALENTA_SAMPLE: "none",
      NODE_OPTIONS: `--import=${ONLY_LOOPBACK}`,
      ONLY_LOOPBACK_REPORT: report,
    });
  });

  afterAll(async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]) =>
    talenta(args, { TALENTA_DATA: join(folder, "data"), TALENTA_URL: running.url });

  const token = async (...args: string[]) => (await run("token", ...args)).stdout.trim();

  test("says it is healthy and ready", async () => {
    for (const path of ["/health", "/ready"]) {
      const response = await fetch(new URL(path, running.url));
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toMatch(/application\/json/);
    }
  });

  test("takes tokens of the token command, and no others", async () => {
    const analyst = await token("--role", "PROVINCE_ANALYST");
    const question = { query: "{ viewer { role } regencies { code } }" };
    const answer = await ask<{ viewer: { role: string }; regencies: unknown[] }>(
      running.url,
      analyst,
      question,
    );
    expect(answer.data.viewer.role).toBe("PROVINCE_ANALYST");
    expect(answer.data.regencies).toHaveLength(15);
    expect(await ask(running.url, `${analyst}x`, question)).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
    });
  });

  test("lets pages of this machine ask while it is tried out, and no others", async () => {
    const allowedTo = async (origin: string) => {
      const headers = { origin, "access-control-request-method": "POST" };
      const answer = await fetch(running.url, { method: "OPTIONS", headers });
      return answer.headers.get("access-control-allow-origin");
    };
    for (const origin of ["http://localhost:5173", "http://[::1]:3000"])
      expect(await allowedTo(origin)).toBe(origin);
    expect(await allowedTo("https://app.example.go.id")).toBeNull();
  });

  test("takes 300 people with quirks and four bad rows as .csv, then finds all unchanged in the .xlsx", async () => {
    const csv = join(folder, "pegawai.csv");
    const xlsx = join(folder, "pegawai.xlsx");
    const rejected = join(folder, "rejected.csv");
    await writeFile(csv, await messyFile("csv"));
    await writeFile(xlsx, await messyFile("xlsx"));
    const first = await run(
      "import",
      csv,
      "--regency",
      "18.05",
      "--kind",
      "employees",
      "--rejected",
      rejected,
    );
    expect(first).toMatchObject({ code: 1 });
    expect(first.stdout.trim().split("\n")).toEqual([
      "created 296",
      "updated 0",
      "unchanged 0",
      "rejected 4",
    ]);
    const second = await run("import", xlsx, "--regency", "18.05", "--kind", "employees");
    expect(second.stdout.trim().split("\n")).toEqual([
      "created 0",
      "updated 0",
      "unchanged 296",
      "rejected 4",
    ]);
    expect(second.code).toBe(1);
    const again = ["import", xlsx, "--regency", "18.05", "--kind", "employees", "--language", "id"];
    const indonesian = await run(...again);
    expect(indonesian).toMatchObject({ code: 1, stdout: second.stdout });
    expect(indonesian.stderr).toMatch(/^baris \d+, .*NIP/m); // what the owner found, in the words of the one who asks
    expect(second.stderr).toMatch(/^row \d+, .*NIP/m);
    expect(indonesian.stderr).not.toMatch(/\b(row|missing|Correct)\b/);
    const kept = (await readFile(rejected, "utf8")).trim().split("\n");
    expect(kept).toHaveLength(5);
    expect(kept[0]).toMatch(/BARIS,ALASAN$/);
    const officer = await token("--role", "REGENCY_OFFICER", "--regency", "18.05");
    const own = await ask<{ myRegency: { headcount: number } }>(running.url, officer, {
      query: "{ myRegency { headcount } }",
    });
    expect(own.data.myRegency.headcount).toBe(296);
  });

  test("writes a template of standards and takes it filled in, a row a class", async () => {
    const file = join(folder, "standar.csv");
    expect(await talenta(["template", "standards", "--out", file])).toMatchObject({ code: 0 });
    const [header = "", example = ""] = (await readFile(file, "utf8")).split("\r\n");
    const filledIn = example.replace(/^[^,]*,[^,]*,/, ",,");
    const wrong = filledIn.replace("3,3,3", "3,3,9");
    await writeFile(file, [header, filledIn, wrong, filledIn].join("\r\n"));
    const { code, stdout, stderr } = await run(
      "import",
      file,
      "--regency",
      "18.05",
      "--kind",
      "standards",
    );
    expect(stdout.trim().split("\n")).toEqual([
      "created 1",
      "updated 0",
      "unchanged 1",
      "rejected 1",
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain("note: row 4: This row repeats row 2.");
    expect(stderr).toContain("row 3, KOMUNIKASI “9”: Write a whole level from 1 to 5");
  });

  test("refuses a file that is none, and one of another regency's officer", async () => {
    const nothing = join(folder, "nothing.xlsx");
    await writeFile(nothing, "");
    const empty = await run("import", nothing, "--regency", "18.05", "--kind", "employees");
    expect(empty).toMatchObject({ code: 2, stdout: "" });
    expect(empty.stderr).toMatch(/empty/);
    const absent = await run(
      "import",
      join(folder, "absent.csv"),
      "--regency",
      "18.05",
      "--kind",
      "employees",
    );
    expect(absent).toMatchObject({ code: 2 });
    const officer = await token("--role", "REGENCY_OFFICER", "--regency", "18.01");
    const foreign = await run(
      "import",
      nothing,
      "--regency",
      "18.05",
      "--kind",
      "employees",
      "--token",
      officer,
    );
    expect(foreign).toMatchObject({ code: 2 });
    expect(foreign.stderr).toMatch(/18\.01/);
  });

  test("refuses a folder in place of a file", async () => {
    const refused = await run("import", folder, "--regency", "18.05", "--kind", "employees");
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(/is a folder/);
  });

  test("keeps its port: a second one is told what to do", async () => {
    const second = await talenta(["start"], {
      TALENTA_DATA: join(folder, "second"),
      TALENTA_SAMPLE: "none",
      PORT: new URL(running.url).port,
    });
    expect(second).toMatchObject({ code: 2, stdout: "" });
    expect(second.stderr).toMatch(/^PORT \d+ of 127\.0\.0\.1 is taken\./);
  });

  test("opens no connection beyond loopback", async () => {
    expect(await readFile(report, "utf8")).toBe("");
  });

  test("would have been caught if it did", async () => {
    const proof = join(folder, "proof.txt");
    await writeFile(proof, "");
    await new Promise((resolve) => {
      execFile(
        process.execPath,
        [
          "--import",
          ONLY_LOOPBACK,
          "-e",
          "fetch('http://192.0.2.1:8080/').catch(() => {}); fetch('http://telemetry.example/').catch(() => {})",
        ],
        { env: { ONLY_LOOPBACK_REPORT: proof } },
        resolve,
      );
    });
    const caught = await readFile(proof, "utf8");
    expect(caught).toContain("192.0.2.1:8080");
    expect(caught).toContain("telemetry.example");
  });
});

describe("npm start", () => {
  test("ends with npm", async () => {
    const npm = process.env["npm_execpath"];
    if (npm === undefined) throw new Error("run the tests through npm");
    const folder = await mkdtemp(join(tmpdir(), "talenta-npm-"));
    const running = await startProgram(npm, ["start", "--ignore-scripts"], {
      TALENTA_DATA: folder,
      TALENTA_SAMPLE: "none",
    });
    await running.stop();
    await expect(fetch(running.url)).rejects.toThrow("fetch failed");
    await rm(folder, { recursive: true, force: true });
  });
});

describe("a command that is not understood", () => {
  test.each([
    ["nothing at all", []],
    ["an unknown command", ["improt"]],
    ["a missing option", ["import", "pegawai.csv", "--kind", "employees"]],
    ["an unknown kind", ["import", "pegawai.csv", "--regency", "18.05", "--kind", "people"]],
    ["a code that is none", ["import", "pegawai.csv", "--regency", "18.5", "--kind", "employees"]],
    ["a lifetime that is none", ["token", "--role", "AUDITOR", "--ttl", "for ever"]],
  ])("exits with 2 after %s, never with the 1 of rejected rows", async (_what, args) => {
    const { code, stdout, stderr } = await talenta(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("settings", () => {
  test("are all checked at once, by name", async () => {
    const wrong = await talenta(["start"], {
      PORT: "eighty",
      TALENTA_SAMPLE: "huge",
      TALENTA_PROVINCE: "Lampung",
    });
    expect(wrong.code).toBe(2);
    for (const name of ["PORT", "TALENTA_SAMPLE", "TALENTA_PROVINCE"])
      expect(wrong.stderr).toContain(name);
  });

  test("of a production without OIDC are refused", async () => {
    const refused = await talenta(["start"], {
      NODE_ENV: "production",
      TALENTA_DATA: join(tmpdir(), "talenta-never"),
    });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/OIDC/);
  });

  test("of an issuer go together, all three or none", async () => {
    const half = await talenta(["start"], {
      TALENTA_DATA: join(tmpdir(), "talenta-never"),
      OIDC_ISSUER: "https://login.example",
    });
    expect(half.code).toBe(2);
    for (const name of ["OIDC_AUDIENCE", "OIDC_JWKS_URL"]) expect(half.stderr).toContain(name);
  });

  test("help reads well", async () => {
    const { stdout, code } = await talenta(["--help"]);
    expect(code).toBe(0);
    for (const word of ["start", "token", "import"]) expect(stdout).toContain(word);
  });
});
