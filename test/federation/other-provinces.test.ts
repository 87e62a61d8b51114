// Another province is configuration: codes and names, nothing else.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { boxCounts, matching, pool } from "../kit/pooled.ts";
import { startTalenta, talenta } from "../kit/process.ts";
import { ask, startProvince } from "../kit/province.ts";

interface Whole {
  province: { code: string; name: string; government: { code: string; kind: string } };
  regencies: { code: string; kind: string }[];
  talentPool: {
    nineBox: { count: number }[];
    coverage: { asked: number; answered: number; complete: boolean };
  };
}

const WHOLE = `{ province { code name government { code kind } } regencies { code kind }
  talentPool { nineBox { count } coverage { asked answered complete } } }`;

const PROVINCES: [name: string, code: string, regencies: number][] = [
  ["Banten", "36", 8],
  ["Kalimantan Tengah", "62", 14],
];

describe.each(PROVINCES)("%s", (name, code, regencies) => {
  test("merges its own regencies and cities", async () => {
    const province = await startProvince({ transport: "inproc", province: code, employees: 500 });
    try {
      const analyst = await province.token({ role: "PROVINCE_ANALYST" });
      const { data, errors } = await province.ask<Whole>(analyst, WHOLE);
      expect(errors).toEqual([]);
      expect(data.province).toMatchObject({ code, government: { code, kind: "PROVINCE" } });
      expect(data.province.name).toContain(name);
      expect(data.regencies).toHaveLength(regencies);
      expect(data.regencies.every((one) => one.code.startsWith(`${code}.`))).toBe(true);
      expect(data.talentPool.coverage).toEqual({
        asked: regencies,
        answered: regencies,
        complete: true,
      });
      const everybody = await pool(province.owners, province.databaseOf);
      expect(data.talentPool.nineBox.map((cell) => cell.count)).toEqual(
        boxCounts(matching(everybody, {}, "2026-01-01")),
      );
    } finally {
      await province.stop();
    }
  });

  test("starts from the command line with its code", async () => {
    const folder = await mkdtemp(join(tmpdir(), "talenta-other-"));
    const env = { TALENTA_DATA: folder, TALENTA_SAMPLE: "none", TALENTA_PROVINCE: code };
    const running = await startTalenta(env);
    const token = await talenta(["token", "--role", "PROVINCE_ANALYST"], env);
    const { data } = await ask<Whole>(running.url, token.stdout.trim(), { query: WHOLE });
    expect(data.regencies).toHaveLength(regencies);
    expect(data.province.code).toBe(code);
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  });
});
