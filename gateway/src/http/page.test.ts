import { afterEach, describe, expect, test } from "@jest/globals";
import { openTown, type Town } from "../testing/town.ts";

describe("The page to ask from", () => {
  let town: Town | null = null;

  afterEach(async () => {
    await town?.close();
    town = null;
  });

  const statuses = async (production: boolean, paths: readonly string[]) => {
    town = await openTown({ transport: "inproc", regencies: 1, gateway: { production } });
    const { url } = town;
    return await Promise.all(paths.map(async (path) => (await fetch(new URL(path, url))).status));
  };

  test("is at the root, with all it loads", async () => {
    expect(await statuses(false, ["/", "/ask/start.js", "/ask/other.js"])).toEqual([200, 200, 404]);
  });

  test("is not there in production", async () => {
    expect(await statuses(true, ["/", "/ask/start.js"])).toEqual([404, 404]);
  });
});
