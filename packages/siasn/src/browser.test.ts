import { expect, test } from "@jest/globals";
import { glob, readFile } from "node:fs/promises";

test("everything but opening a path runs in a browser: no other file imports Node", async () => {
  const folder = new URL(".", import.meta.url);
  const guilty: string[] = [];
  for await (const path of glob("**/*.ts", { cwd: folder })) {
    if (path.endsWith(".test.ts")) continue;
    const text = await readFile(new URL(path, folder), "utf8");
    if (/from "node:|\bBuffer\b|\bprocess\./.test(text)) guilty.push(path);
  }
  expect(guilty).toEqual(["table/open-path.ts"]);
});
