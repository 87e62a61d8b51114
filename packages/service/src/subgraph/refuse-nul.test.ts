import { expect, test } from "@jest/globals";
import { buildSchema, graphql } from "graphql";
import { refuseNul } from "./refuse-nul.ts";

const schema = refuseNul(
  buildSchema(`
    scalar Document
    scalar Cells
    type Query { said(words: String): String }
    input MemberInput { name: String! }
    input SayInput { words: String id: ID members: [MemberInput!] document: Document rows: [Cells!] }
    type Mutation { say(input: SayInput!, twice: Boolean): String }
  `),
);
const rootValue = { say: () => "done", said: () => "read" };
const say = async (input: object) =>
  (
    await graphql({
      schema,
      source: "mutation ($input: SayInput!) { say(input: $input) }",
      variableValues: { input },
      rootValue,
    })
  ).errors?.[0]?.extensions ?? null;

test.each([
  ["input.words", { words: "a\u0000b" }],
  ["input.words", { words: "a\ud800b" }],
  ["input.id", { id: "\u0000" }],
  ["input.members[1].name", { members: [{ name: "Ani" }, { name: "\u0000Budi" }] }],
  ["input.document.weights.0", { document: { weights: ["1\u0000"] } }],
  ["input.document", { document: { "\u0000": 1 } }],
])(
  "a mutation with a NUL character in %s is refused before anything is done",
  async (field, input) => {
    expect(await say(input)).toMatchObject({
      code: "BAD_USER_INPUT",
      field,
      fix: expect.stringContaining("Take it out"),
    });
  },
);

test("a NUL character written into the mutation itself, under an alias and in a fragment, is refused too", async () => {
  const source = `mutation { ...F } fragment F on Mutation { b: say(input: { words: "\\u0000" }) }`;
  const { data, errors } = await graphql({ schema, source, rootValue });
  expect(data).toEqual({ b: null });
  expect(errors?.[0]?.extensions).toMatchObject({ field: "input.words" });
});

test("other text passes, and so do the cells of a file, and questions", async () => {
  const fine = { words: "Tanpa cela.\n", members: null, rows: [["a\u0000"], [null]] };
  expect(await say(fine)).toBeNull();
  const asked = await graphql({ schema, source: `{ said(words: "\\u0000") }`, rootValue });
  expect(asked.data).toEqual({ said: "read" });
});
