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

  test.each(["id", "en"])("prints the explanation (%s) and agrees", async (language) => {
    const { code, stdout, stderr } = await explain(`${PERSON}.json`, "--language", language);
    expect(stdout).toBe(await readFile(`${PERSON}.${language}.txt`, "utf8"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
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
