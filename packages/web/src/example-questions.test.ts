import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readExamples } from "./example-questions.ts";

describe("example questions", () => {
  let folder: string;
  const read = () => readExamples(pathToFileURL(`${folder}/`));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "talenta-examples-"));
    await writeFile(join(folder, "b.graphql"), "# Who asks: the caller.\nquery Who { viewer }\n");
    await writeFile(join(folder, "b.variables.json"), '{ "code": "18.05" }');
    await writeFile(join(folder, "a.graphql"), "query Plain { viewer }\n");
    await writeFile(join(folder, "notes.md"), "# Not a question");
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("come in the order of their files, with their variables", async () => {
    expect(await read()).toEqual([
      { title: "a", query: "query Plain { viewer }\n", variables: "{}" },
      {
        title: "Who asks",
        query: "# Who asks: the caller.\nquery Who { viewer }\n",
        variables: '{ "code": "18.05" }',
      },
    ]);
  });

  test("that are not there are an error, not an empty page", async () => {
    await expect(readExamples(pathToFileURL(`${folder}/none/`))).rejects.toThrow(/ENOENT/);
  });
});
