import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { log } from "../testing/stand-ins.ts";
import { gate } from "../testing/gate.ts";
import { type Directory, openDirectory } from "./directory.ts";
import type { Transport } from "./transport/transport.ts";

let folder: string;
let directory: Directory | null = null;
let closed: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "talenta-"));
  closed = [];
});

afterEach(async () => {
  await directory?.close();
  directory = null;
  await rm(folder, { recursive: true });
});

async function open(
  content: string,
  connected: (url: string) => void = () => undefined,
): Promise<Directory> {
  const file = join(folder, "regencies.json");
  await writeFile(file, content);
  const connect = (url: string): Transport => {
    connected(url);
    return {
      send: () => Promise.reject(new Error(url)),
      close() {
        closed.push(url);
        return Promise.resolve();
      },
    };
  };
  directory = await openDirectory({ file, connect, log, everyMs: 20 });
  return directory;
}

async function write(text: string): Promise<void> {
  await writeFile(join(folder, "next.json"), text);
  await rename(join(folder, "next.json"), join(folder, "regencies.json"));
}

/** The directory file of these owners. */
function listing(urls: Readonly<Record<string, string>>): string {
  return JSON.stringify(
    Object.entries(urls).map(([code, url]) => ({
      code,
      name: `Regency ${code}`,
      kind: "REGENCY",
      url,
    })),
  );
}

describe("The directory of regencies", () => {
  test("keeps connections to owners that stay, opens new ones and closes the old", async () => {
    const { regencies, reread } = await open(
      listing({ "18.01": "http://a.test/", "18.02": "http://b.test/" }),
    );
    const before = [...regencies().values()];
    await write(
      listing({
        "18.01": "http://a.test/",
        "18.02": "http://c.test/",
        "18": "https://d.test/graphql",
      }),
    );
    expect(await reread()).toBe(true);
    const after = regencies();
    expect([...after.keys()].toSorted()).toEqual(["18", "18.01", "18.02"]);
    expect([...after.values()].filter((transport) => before.includes(transport))).toHaveLength(1);
    expect(closed).toEqual(["http://b.test/"]);
  });

  test("stays as it is when the file has faults", async () => {
    const { regencies, reread } = await open(listing({ "18.01": "http://a.test/" }));
    for (const text of [
      "{",
      "{}",
      listing({ "1801": "http://a.test/" }),
      listing({ "18.01": "ftp://a.test/" }),
      listing({ "18.01": "http://b.test/" }).replace("REGENCY", "VILLAGE"),
      listing({ "18.01": "http://b.test/" }).replace("url", "address"),
      `[${listing({ "18.01": "http://a.test/" }).slice(1, -1)},${listing({ "18.01": "http://b.test/" }).slice(1)}`,
    ]) {
      await write(text);
      expect(await reread()).toBe(false);
      expect([...regencies().keys()]).toEqual(["18.01"]);
    }
    expect(closed).toEqual([]);
  });

  test("knows no way to an owner without address", async () => {
    const { regencies } = await open(
      JSON.stringify([{ code: "18.01", name: "Lampung Selatan", kind: "REGENCY" }]),
    );
    expect(regencies().size).toBe(0);
  });

  test("does not open over a file with faults", async () => {
    await expect(open(listing({ "18.01": "nowhere" }))).rejects.toThrow("http or https");
  });

  test("sees a file that was put in the place of the one before", async () => {
    const seen = gate();
    await open("[]", (url) => url === "http://new.test/" && seen.resolve());
    await write(listing({ "18.15": "http://new.test/" }));
    await seen.promise;
  });
});
