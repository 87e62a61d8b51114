// A placement computed again from its dossier alone, as somebody types it: no database, no running instance.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { talenta } from "../kit/process.ts";

const PERSON = fileURLToPath(
  new URL("../../packages/talent/examples/dossiers/02-nurse-on-contract", import.meta.url),
);

describe("talenta explain", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "talenta-explain-"));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const explain = (...args: string[]) => talenta(["explain", ...args], { TALENTA_DATA: folder });

  test.each([
    ["id", /^Pedoman di dalamnya bkn-411-2025 versi 1, digest [0-9a-f]{64}\. .*\n$/],
    ["en", /^The policy inside is bkn-411-2025 version 1, digest [0-9a-f]{64}\. .*\n$/],
  ])("prints the explanation (%s) and agrees", async (language, inside) => {
    const { code, stdout, stderr } = await explain(`${PERSON}.json`, "--language", language);
    expect(stdout).toBe(await readFile(`${PERSON}.${language}.txt`, "utf8"));
    expect(code).toBe(0);
    expect(stderr).toMatch(inside);
  });

  test("reads a dossier as Windows may have written it", async () => {
    const text = await readFile(`${PERSON}.json`, "utf8");
    for (const written of [`\u{feff}${text}`, Buffer.from(`\u{feff}${text}`, "utf16le")]) {
      const file = join(folder, "windows.json");
      await writeFile(file, written);
      expect(await explain(file)).toMatchObject({ code: 0 });
    }
  });

  test("prints one language after the other where both are asked for", async () => {
    const { code, stdout } = await explain(`${PERSON}.json`, "--language", "both");
    const [id, en] = await Promise.all(
      ["id", "en"].map((language) => readFile(`${PERSON}.${language}.txt`, "utf8")),
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${id}\n${en}` });
  });

  test("prints ten typical people, each under who it is and in both languages", async () => {
    const { code, stdout, stderr } = await explain("--examples", "--language", "both");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.match(/^PENJELASAN PEMETAAN TALENTA ANDA$/gm)).toHaveLength(10);
    expect(stdout.match(/^YOUR TALENT MAPPING EXPLAINED$/gm)).toHaveLength(10);
    expect(stdout).toContain("\n2. Perawat dengan perjanjian kerja (PPPK), satu tahun bertugas\n");
    expect(stdout).toContain("\n10. A computer specialist in a city with limits of its own\n");
    expect(stdout).toContain(await readFile(`${PERSON}.en.txt`, "utf8"));
  });

  test.each([
    ["nothing to explain", [], "Name one of"],
    ["two things at once", [`${PERSON}.json`, "--examples"], "Name one of"],
    ["a person without an owner", ["--nip", "197001012010012001"], "--regency is missing"],
  ])("answers 2 for %s", async (_, args, sentence) => {
    const { code, stdout, stderr } = await explain(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(sentence);
  });

  test("answers 1 and names the figure where the dossier states another", async () => {
    const dossier = JSON.parse(await readFile(`${PERSON}.json`, "utf8")) as {
      placement: { box: number };
    };
    dossier.placement.box = 9;
    const forged = join(folder, "forged.json");
    await writeFile(forged, JSON.stringify(dossier));
    const { code, stdout, stderr } = await explain(forged);
    expect(code).toBe(1);
    expect(stderr).toContain("box: stated 9, computed 5");
    expect(stdout).toBe(await readFile(`${PERSON}.id.txt`, "utf8"));
  });

  test("tells a policy that was changed in a dossier by its digest", async () => {
    const digestIn = async (file: string) =>
      / digest ([0-9a-f]+)\./.exec((await explain(file)).stderr);
    const dossier = JSON.parse(await readFile(`${PERSON}.json`, "utf8")) as {
      policy: { citation: string };
    };
    const policy = { ...dossier.policy, citation: "Keputusan lain" };
    const forged = join(folder, "forged-policy.json");
    await writeFile(forged, JSON.stringify({ ...dossier, policy }));
    const [told, own] = [await digestIn(forged), await digestIn(`${PERSON}.json`)];
    expect([told, own]).toEqual([expect.anything(), expect.anything()]);
    expect(told?.[1]).not.toBe(own?.[1]);
  });

  test.each([
    ["that is not there", null, "cannot be read (ENOENT)"],
    ["that is no JSON", "{", "is no JSON"],
    ["that is no dossier", "{}", 'its format must be "talenta-dossier"'],
  ])("answers 2 for a file %s", async (_, content, sentence) => {
    const file = join(folder, "broken.json");
    await rm(file, { force: true });
    if (content !== null) await writeFile(file, content);
    const { code, stderr } = await explain(file);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain("    at ");
  });
});
