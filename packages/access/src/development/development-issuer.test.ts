import { mkdtemp, readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "@jest/globals";
import { createTokenVerifier, openDevelopmentIssuer } from "../index.ts";

const mode = process.env["NODE_ENV"];
afterEach(() => {
  process.env["NODE_ENV"] = mode;
});

const folder = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), "talenta-")), "data");

describe("The development issuer", () => {
  test("signs tokens that whoever shares the data folder accepts", async () => {
    const data = await folder();
    const bearer = await (
      await openDevelopmentIssuer(data)
    ).sign({ subject: "dev", role: "AUDITOR" }, "8h");
    const { issuer, audience, algorithms, jwks } = await openDevelopmentIssuer(data);
    const verifier = createTokenVerifier({ issuer, audience, algorithms, keys: { jwks } });
    await expect(verifier.verify(bearer)).resolves.toEqual({ subject: "dev", role: "AUDITOR" });
  });

  test("keeps its key in one file that only the owner can read", async () => {
    const data = await folder();
    await openDevelopmentIssuer(data);
    const files = await readdir(data);
    expect(files).toEqual(["development-issuer.json"]);
    expect((await stat(join(data, files[0] ?? ""))).mode & 0o777).toBe(0o600);
  });

  test("has one key however many open a new folder at once", async () => {
    const data = await folder();
    const opened = await Promise.all(Array.from({ length: 8 }, () => openDevelopmentIssuer(data)));
    expect(new Set(opened.map(({ jwks }) => JSON.stringify(jwks))).size).toBe(1);
    expect(await readdir(data)).toHaveLength(1);
  });

  test("never runs in production", async () => {
    process.env["NODE_ENV"] = "production";
    await expect(openDevelopmentIssuer(await folder())).rejects.toThrow("NODE_ENV=production");
  });

  test("says what to do with a broken key file, without showing it", async () => {
    const data = await folder();
    await openDevelopmentIssuer(data);
    await writeFile(join(data, "development-issuer.json"), "secret rubbish");
    await expect(openDevelopmentIssuer(data)).rejects.toThrow(/delete it and start again/);
    await expect(openDevelopmentIssuer(data)).rejects.not.toThrow(/rubbish/);
  });
});
