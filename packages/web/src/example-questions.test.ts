import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readExamples } from "./example-questions.ts";

describe("example questions", () => {
  let folder: string;
  const read = () => readExamples(pathToFileURL(`${folder}/`), "2026-11-29");
  const group = (name: string, questions: string[]) => ({
    name,
    title: `The ${name}`,
    token: `--role ${name.toUpperCase()}`,
    questions,
  });
  const state = (...groups: object[]) =>
    writeFile(join(folder, "groups.json"), JSON.stringify(groups));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "talenta-examples-"));
    for (const each of ["head", "officer"]) await mkdir(join(folder, each));
    await writeFile(
      join(folder, "head", "b.graphql"),
      "# Who asks: the caller.\nquery Who { viewer }\n",
    );
    await writeFile(join(folder, "head", "b.variables.json"), '{ "code": "18.05" }');
    await writeFile(join(folder, "head", "a.graphql"), "query Plain { viewer }\n");
    await writeFile(join(folder, "officer", "c.graphql"), "# Another\nquery Other { viewer }\n");
    await writeFile(join(folder, "notes.md"), "# Not a question");
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("come by who asks, in the order stated, with their variables", async () => {
    await state(group("officer", ["c"]), group("head", ["b", "a"]));
    expect(await read()).toEqual([
      {
        ...group("officer", []),
        questions: [
          {
            name: "c",
            title: "Another",
            query: "# Another\nquery Other { viewer }\n",
            variables: "{}",
            from: [],
          },
        ],
      },
      {
        ...group("head", []),
        questions: [
          {
            name: "b",
            title: "Who asks",
            query: "# Who asks: the caller.\nquery Who { viewer }\n",
            variables: '{ "code": "18.05" }',
            from: [],
          },
          {
            name: "a",
            title: "a",
            query: "query Plain { viewer }\n",
            variables: "{}",
            from: [],
          },
        ],
      },
    ]);
  });

  test("have days counted from today, and say which values come from which answer", async () => {
    await state(group("officer", ["c"]), group("head", ["a", "b"]));
    const variables = '{ "from": "{today-365}", "until": "{today}", "then": "{today+2}" }';
    await writeFile(join(folder, "head", "a.variables.json"), variables);
    await writeFile(join(folder, "head", "a.from.json"), '{ "input.id": ["b", "x.0.id"] }');
    const [, head] = await read();
    expect(head?.questions[0]).toMatchObject({
      variables: '{ "from": "2025-11-29", "until": "2026-11-29", "then": "2026-12-01" }',
      from: [{ variable: "input.id", question: "b", path: "x.0.id" }],
    });
  });

  test("that no group states are an error, not left out in silence", async () => {
    await state(group("officer", ["c"]), group("head", ["b"]));
    await expect(read()).rejects.toThrow("groups.json has no place for head/a.graphql.");
  });

  test("that are stated and not there are an error", async () => {
    await state(group("officer", ["c", "d"]), group("head", ["a", "b"]));
    await expect(read()).rejects.toThrow(/ENOENT.*officer\/d\.graphql/);
  });

  test("without a statement are an error, not an empty page", async () => {
    await expect(read()).rejects.toThrow(/ENOENT.*groups\.json/);
  });
});

describe("the example questions of the contract", () => {
  test("are few enough in each group to be open side by side", async () => {
    for (const { name, questions } of await readExamples()) {
      expect({ name, few: questions.length >= 4 && questions.length <= 9 }).toEqual({
        name,
        few: true,
      });
    }
  });

  test("have a title each, and none twice in a group", async () => {
    for (const { questions } of await readExamples()) {
      const titles = questions.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { title, query } of questions) expect(query).toMatch(`# ${title}`);
    }
  });
});
