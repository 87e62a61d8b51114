// Files as they should not be: a sentence and an exit code each, no crash, and the service goes on.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { writeTable } from "@talenta/siasn";
import { plainPeople } from "../kit/messy-file.ts";
import { startTalenta, talenta, type Finished, type Running } from "../kit/process.ts";
import { ask } from "../kit/province.ts";

const MEGABYTE = 1024 * 1024;
const PICTURE = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

describe("talenta import", () => {
  let folder: string;
  let running: Running;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "talenta-hostile-"));
    running = await startTalenta({
      TALENTA_DATA: join(folder, "data"),
      TALENTA_SAMPLE: "none",
    });
  });

  afterAll(async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const env = () => ({ TALENTA_DATA: join(folder, "data"), TALENTA_URL: running.url });

  const importFile = async (name: string, bytes: Uint8Array | string): Promise<Finished> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return talenta(["import", path, "--regency", "18.05", "--kind", "employees"], env());
  };

  test.each<[what: string, name: string, bytes: () => Uint8Array | string]>([
    ["a file of nothing", "nothing.csv", () => ""],
    ["a workbook of nothing", "nothing.xlsx", () => ""],
    ["a picture called a workbook", "picture.xlsx", () => PICTURE],
    ["a picture called a table", "picture.csv", () => PICTURE],
    ["the wrong header", "wrong.csv", () => "NAMA BARANG,HARGA\nMeja,100000\n"],
    ["a header and nothing else to go by", "bare.csv", () => "NAMA\nSiapa\n"],
    ["40 MB of noise called a workbook", "noise.xlsx", () => randomBytes(40 * MEGABYTE)],
    ["40 MB of noise called a table", "noise.csv", () => randomBytes(40 * MEGABYTE)],
    ["40 MB in one line", "line.csv", () => `NIP BARU,NAMA\n"${"x".repeat(40 * MEGABYTE)}`],
  ])("refuses %s with a sentence", async (_what, name, bytes) => {
    const { code, stdout, stderr } = await importFile(name, bytes());
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.trim()).not.toBe("");
    expect(stderr).not.toMatch(/^\s+at |node:internal|node_modules/m);
  });

  test("accounts for impossible days, formulas, and people who stand there twice", async () => {
    const [first, second, third, fourth] = plainPeople(4);
    const rows = [
      { ...first, "TANGGAL LAHIR": "31-02-1980" },
      { ...second, NAMA: '=HYPERLINK("http://127.0.0.1/";"Budi")' },
      third,
      third,
      fourth,
      { ...fourth, NAMA: "Orang Lain" },
    ].map((row) => row ?? {});
    const file = await writeTable("employees", rows, "csv", {
      columns: Object.keys(first ?? {}),
    });
    const { code, stdout, stderr } = await importFile("odd.csv", file);
    expect(stdout.trim().split("\n")).toEqual([
      "created 3",
      "updated 0",
      "unchanged 1",
      "rejected 2", // a formula is no name, and row 7 contradicts row 6
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/row 7/);
  });

  test("leaves the service well", async () => {
    const token = await talenta(
      ["token", "--role", "REGENCY_OFFICER", "--regency", "18.05"],
      env(),
    );
    const { data } = await ask<{ myRegency: { headcount: number } }>(
      running.url,
      token.stdout.trim(),
      { query: "{ myRegency { headcount } }" },
    );
    expect(data.myRegency.headcount).toBe(3);
  });
});
