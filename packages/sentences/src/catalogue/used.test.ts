import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { CATALOGUE } from "./index.ts";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const PARTS = ["packages", "subgraphs", "gateway/src"];

/** Codes that are put together where they are said: the beginning, and what follows it. */
const PUT_TOGETHER: readonly RegExp[] = [
  /^code\.[A-Z_]+(\.whatToDo)?$/,
  /^programme\.doing\.[A-Z_]+$/,
  /^import\.(record|standard)(Withdrawn|Changed|Removed|Set)(On)?$/,
];

test("every sentence of the catalogue is said somewhere", async () => {
  const texts = await Promise.all(PARTS.map((part) => sourceOf(part)));
  const source = texts.join("\n");
  const unused = Object.keys(CATALOGUE).filter(
    (code) => !source.includes(`"${code}"`) && !PUT_TOGETHER.some((pattern) => pattern.test(code)),
  );
  expect(unused).toEqual([]);
});

async function sourceOf(part: string): Promise<string> {
  const names = await readdir(`${ROOT}${part}`, { recursive: true });
  const files = names.filter(
    (name) =>
      name.endsWith(".ts") &&
      !/(^|\/)(dist|node_modules)\/|\.test\.ts$|^sentences\/src\/catalogue\//.test(name),
  );
  return (await Promise.all(files.map((name) => readFile(`${ROOT}${part}/${name}`, "utf8")))).join(
    "\n",
  );
}
