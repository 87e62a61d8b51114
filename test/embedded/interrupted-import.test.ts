// An import that is cut off, on either side, is run again: nothing is lost and nothing doubled.
import { mkdtemp, rm, watch, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { writeTable } from "@talenta/siasn";
import { plainPeople } from "../kit/messy-file.ts";
import { beginTalenta, startTalenta, talenta, type Running } from "../kit/process.ts";

const PEOPLE = 4000;
const REGENCY = "18.05";

describe("an import that is killed halfway and run again", () => {
  let folder: string;
  let file: string;
  let running: Running;
  const data = () => join(folder, "data");
  const database = () => join(data(), "18", "owners", `${REGENCY}.sqlite`);
  const start = () => startTalenta({ TALENTA_DATA: data(), TALENTA_SAMPLE: "none" });
  const importing = () => ["import", file, "--regency", REGENCY, "--kind", "employees"];
  const env = () => ({ TALENTA_DATA: data(), TALENTA_URL: running.url });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "talenta-interrupted-"));
    file = join(folder, "pegawai.csv");
    await writeFile(file, await writeTable("employees", plainPeople(PEOPLE), "csv"));
    running = await start();
  });

  afterAll(async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** How many rows of the file have been settled; read past the product. */
  const settled = (): number => {
    const store = new DatabaseSync(database(), { readOnly: true });
    try {
      return Number(store.prepare("select count(*) as n from import_row").get()?.["n"]);
    } finally {
      store.close();
    }
  };

  /** Resolves once more rows are settled than `from`; it watches from the call on. */
  const settledBeyond = async (from: number): Promise<void> => {
    for await (const _change of watch(dirname(database()))) if (settled() > from) return;
  };

  test("by losing the server keeps what was in, and takes the rest", async () => {
    const some = settledBeyond(0);
    const cut = talenta(importing(), env());
    await some;
    await running.kill();
    expect(await cut).toMatchObject({ code: 2 });
    const before = settled();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(PEOPLE);
    running = await start();
    const more = settledBeyond(before);
    const again = beginTalenta(importing(), env());
    await more;
    await again.kill();
    const whole = await talenta(importing(), env());
    expect(whole).toMatchObject({ code: 0 });
    expect(whole.stdout.trim().split("\n")).toEqual([
      `created ${PEOPLE}`,
      "updated 0",
      "unchanged 0",
      "rejected 0",
    ]);
    const store = new DatabaseSync(database(), { readOnly: true });
    const count = (statement: string) => Number(store.prepare(statement).get()?.["n"]);
    expect(count("select count(distinct nip) as n from employee")).toBe(PEOPLE);
    expect(count("select count(*) as n from employee")).toBe(PEOPLE);
    expect(count("select count(*) as n from placement")).toBe(PEOPLE);
    store.close();
    const second = await talenta(importing(), env());
    expect(second.stdout).toContain(`unchanged ${PEOPLE}`);
  });
});
