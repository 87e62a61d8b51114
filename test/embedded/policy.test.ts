// A policy from a file to a regency's choice, as the province's administrator types it.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICY } from "@talenta/talent";
import { startTalenta, talenta, type Running } from "../kit/process.ts";

const ID = DEFAULT_POLICY.id;
const HEX = /[0-9a-f]{64}/;

let folder: string;
let running: Running;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "talenta-policy-"));
  running = await startTalenta({ TALENTA_DATA: join(folder, "data"), TALENTA_SAMPLE: "none" });
}, 60_000);
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

const policy = (...args: string[]) =>
  talenta(["policy", ...args], { TALENTA_DATA: join(folder, "data"), TALENTA_URL: running.url });
async function fileWith(name: string, document: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof document === "string" ? document : JSON.stringify(document));
  return file;
}

describe("talenta policy", () => {
  test("checks a file without a running instance: 0 for one that can be used", async () => {
    const file = await fileWith("good.json", DEFAULT_POLICY);
    expect(await talenta(["policy", "check", file])).toEqual({
      code: 0,
      stdout: `${file} can be used: ${ID} version ${DEFAULT_POLICY.version}\n`,
      stderr: "",
    });
  });

  test("notes an item that no record answers, for its id may be mistyped", async () => {
    const text = JSON.stringify(DEFAULT_POLICY).replace('"id":"feedback360"', '"id":"feedback36O"');
    const { code, stderr } = await talenta(["policy", "check", await fileWith("slip.json", text)]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^note: no record answers the item "feedback36O", .*\n$/);
  });

  test("names every problem in a table: 1", async () => {
    const { valueWeights } = DEFAULT_POLICY;
    const file = await fileWith("bad.json", {
      ...DEFAULT_POLICY,
      effectiveUntil: "2020-01-01",
      valueWeights: { ...valueWeights, potential: "51" },
    });
    const { code, stdout, stderr } = await policy("check", file);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${file} has 2 problems:\n` });
    expect(stdout.split("\n")).toEqual([
      "place           stands there  what is wrong",
      `effectiveUntil  "2020-01-01"  The last day in force must not be before the first, ${DEFAULT_POLICY.effectiveFrom}.`,
      'valueWeights    ["50","51"]   The weights must add up to 100; they add up to 101.',
      "",
    ]);
    expect(await policy("draft", file)).toMatchObject({ code: 1, stdout });
  });

  test("says what cannot be read or sent: 2", async () => {
    const text = await fileWith("text.json", "tidak");
    for (const args of [
      ["check", join(folder, "none.json")],
      ["check", text],
      ["draft", text],
      ["publish", ID, "9", "--reason", "Uji"],
      ["publish", ID, "satu", "--reason", "Uji"],
      ["publish", ID, "1"],
      ["show", "tidak-ada"],
    ]) {
      const { code, stdout, stderr } = await policy(...args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: "" });
      expect(stderr).toMatch(/\w/);
    }
  });

  test("takes a version from the one before through draft, revision and publication to withdrawal", async () => {
    const shown = await policy("show", ID);
    const first = JSON.parse(shown.stdout) as typeof DEFAULT_POLICY;
    expect(first).toEqual(DEFAULT_POLICY);
    const file = await fileWith("next.json", { ...first, version: 3, citation: "Rancangan" });
    const drafted = await policy("draft", file);
    expect(drafted).toMatchObject({ code: 0, stderr: "" });
    expect(drafted.stdout).toMatch(new RegExp(`^${ID} 3 draft ${HEX.source}\n$`));
    expect(await policy("draft", file)).toMatchObject({ code: 2 });

    await fileWith("next.json", { ...first, version: 3, citation: "Naskah akhir" });
    const revised = await policy("draft", file, "--revise");
    const digest = HEX.exec(revised.stdout)?.[0] ?? "";
    const stale = HEX.exec(drafted.stdout)?.[0] ?? "";
    const reason = ["--reason", "Ditetapkan (contoh)"];
    expect(await policy("publish", ID, "3", ...reason, "--digest", stale)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("somebody has revised it"),
    });
    expect(await policy("publish", ID, "3", ...reason, "--digest", digest)).toMatchObject({
      code: 0,
      stdout: `${ID} 3 published ${digest}\n`,
    });
    expect(await policy("discard", ID, "3")).toMatchObject({ code: 2 });
    expect(await policy("withdraw", ID, "3", ...reason)).toMatchObject({
      code: 0,
      stdout: `${ID} 3 withdrawn ${digest}\n`,
    });
    const { stdout } = await policy("list");
    expect(stdout.split("\n").map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      `${ID} 1 published`,
      `${ID} 2 published`,
      `${ID} 3 withdrawn`,
      "",
    ]);
  }, 60_000);
});
