// A placement leaves its regency as a document, and is computed again where there is no database.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { achievedColumn, aspectColumn, requiredColumn, writeTable } from "@talenta/siasn";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import { plainPeople } from "../kit/messy-file.ts";
import { startTalenta, talenta, type Running } from "../kit/process.ts";
import { ask } from "../kit/province.ts";

const NIP = "197001012010012001";
const REGENCY = "18.05";

interface History {
  myRegency: {
    employee: { placements: { edges: { node: { id: string; computedBox: number | null } }[] } };
  };
}

/** Results of every test there is, so that both axes have the evidence the policy asks for. */
const wholeAssessment = (): Record<string, string> => ({
  NIP,
  TANGGAL: "2025-11-24",
  PENYELENGGARA: "BKN",
  ...Object.fromEntries(
    COMPETENCIES.flatMap(({ title }) => [
      [requiredColumn(title.id), "3"],
      [achievedColumn(title.id), "3"],
    ]),
  ),
  ...Object.fromEntries(POTENTIAL_ASPECTS.map(({ title }) => [aspectColumn(title.id), "4"])),
});

describe("a dossier", () => {
  let folder: string;
  let running: Running;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "talenta-dossier-"));
    running = await startTalenta({ TALENTA_DATA: join(folder, "data"), TALENTA_SAMPLE: "none" });
    await bringIn("employees", plainPeople(3));
    await bringIn("appraisals", [{ nipBaru: NIP, tahun: "2025", kuadranKinerja: "Baik" }]);
    await bringIn("assessments", [wholeAssessment()]);
  });

  afterAll(async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const env = () => ({ TALENTA_DATA: join(folder, "data"), TALENTA_URL: running.url });
  const dossier = (...args: string[]) => talenta(["dossier", ...args], env());

  async function bringIn(
    kind: "employees" | "appraisals" | "assessments",
    rows: Record<string, string | null>[],
  ): Promise<void> {
    const file = join(folder, `${kind}.csv`);
    await writeFile(file, await writeTable(kind, rows, "csv"));
    const { code, stderr } = await talenta(
      ["import", file, "--regency", REGENCY, "--kind", kind],
      env(),
    );
    expect({ code, stderr }).toMatchObject({ code: 0 });
  }

  test("of the current and of a past placement is explained again by another process, without instance or data", async () => {
    const token = await talenta(
      ["token", "--role", "REGENCY_OFFICER", "--regency", REGENCY],
      env(),
    );
    const answer = await ask<History>(running.url, token.stdout.trim(), {
      query: `{ myRegency { employee(nip: "${NIP}") { placements { edges { node { id computedBox } } } } } }`,
    });
    const [current, past] = answer.data.myRegency.employee.placements.edges.map(({ node }) => node);
    if (current === undefined || past === undefined) throw new Error("There are two placements.");
    expect([current.computedBox, past.computedBox]).toEqual([expect.any(Number), null]);

    const published = await talenta(["policy", "list"], env());
    const digest = published.stdout.trim().split(" ").at(-1) ?? "";
    expect(digest).toMatch(/^[0-9a-f]{64}$/);

    const now = join(folder, "now.json");
    const then = join(folder, "then.json");
    expect(await dossier(NIP, "--regency", REGENCY, "--out", now)).toMatchObject({ code: 0 });
    expect(
      await dossier(NIP, "--regency", REGENCY, "--placement", past.id, "--out", then),
    ).toMatchObject({ code: 0 });
    for (const [file, { computedBox }] of [
      [now, current],
      [then, past],
    ] as const) {
      const text = await readFile(file, "utf8");
      expect(text).not.toContain(NIP);
      expect((JSON.parse(text) as { placement: { box: number | null } }).placement.box).toBe(
        computedBox,
      );
      const explained = await talenta(["explain", file], { TALENTA_DATA: join(folder, "none") });
      expect(explained).toMatchObject({ code: 0, stderr: expect.stringContaining(digest) });
      expect(explained.stdout.length).toBeGreaterThan(200);
    }
  });

  test("reads as the regency itself explains the person, to the officer and to the person", async () => {
    const file = join(folder, "same.json");
    await dossier(NIP, "--regency", REGENCY, "--out", file);
    const { stdout } = await talenta(["explain", file, "--language", "both"], env());
    const person = ["explain", "--nip", NIP, "--regency", REGENCY, "--language", "both"];
    expect(await talenta(person, env())).toMatchObject({ code: 0, stdout });

    const own = ["token", "--role", "EMPLOYEE", "--regency", REGENCY, "--nip", NIP];
    const token = (await talenta(own, env())).stdout.trim();
    const self = await talenta([...person, "--competencies", "--token", token], env());
    expect(self.code).toBe(0);
    expect(self.stdout).toContain(stdout.split("\n\nYOUR TALENT")[0]);
    expect(self.stdout).toContain("KOMPETENSI ANDA DAN SYARAT JABATAN");
    expect(self.stdout).toContain("YOUR COMPETENCIES AND WHAT THE POSITION REQUIRES");

    const other = await talenta(
      ["explain", "--nip", "197001022010012002", "--regency", REGENCY, "--token", token],
      env(),
    );
    expect(other).toMatchObject({ code: 2, stdout: "" });
    expect(other.stderr).toContain("keeps no placement of 197001022010012002");
  });

  test("goes to standard output unless a file is named, and never over a file that is there", async () => {
    const { code, stdout } = await dossier(NIP, "--regency", REGENCY);
    expect(code).toBe(0);
    const file = join(folder, "kept.json");
    await writeFile(file, "mine");
    const refused = await dossier(NIP, "--regency", REGENCY, "--out", file);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("is there already");
    expect(await readFile(file, "utf8")).toBe("mine");
    expect(JSON.parse(stdout)).toMatchObject({ format: "talenta-dossier" });
  });

  test("of nobody on record is refused with a sentence", async () => {
    const { code, stderr } = await dossier("197001012010012999", "--regency", REGENCY);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `Regency ${REGENCY} keeps no placement of 197001012010012999 that you may see.\n`,
    });
  });
});
