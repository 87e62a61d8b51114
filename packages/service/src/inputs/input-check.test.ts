import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { buildSchema, execute, GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { type AskedInputs, createInputCheck } from "../index.ts";

const schema = schemaWithDays(`
  scalar Day
  enum Order { RISING FALLING }
  input Filter {
    boxes: [Int!]
    since: Day
    depth: Int! = 3
    name: String!
    inner: Filter
    all: [Filter!]
  }
  type Query {
    people(first: Int! = 20, filter: Filter, order: Order! = RISING): [Person!]
    person(id: ID!): Person
  }
  type Person { name(short: Boolean! = false): String friends(first: Int! = 5): [Person!] }
  type Mutation { rename(name: String! = "none", filter: Filter): Person }
`);

function schemaWithDays(sdl: string): GraphQLSchema {
  const built = buildSchema(sdl);
  const day = (given: unknown): unknown => {
    if (given === "2030-12-31") return given;
    throw new GraphQLError("Give a day, such as 2030-12-31.");
  };
  const parseLiteral = (node: { value?: unknown }): unknown => day(node.value);
  Object.assign(built.getType("Day") ?? {}, { parseValue: day, parseLiteral });
  return built;
}

const check = createInputCheck(schema, 1_000);

/** What is said of each fault, and where. */
function said(query: string, variables?: Record<string, unknown>, operationName?: string) {
  const asked: AskedInputs = { query, variables, operationName };
  return check.faults(asked).map((fault) => {
    const { sentences, ...extensions } = fault.extensions;
    expect(sentences).toBeDefined();
    const { message, path, locations } = fault;
    const at = locations?.map(({ line, column }) => `${line}:${column}`).join();
    return { message, path, at, extensions };
  });
}

describe("Null, by a variable, where null may not stand", () => {
  test("is named with the argument, the variable, the default and the place", () => {
    expect(said("query($f: Int) {\n  all: people(first: $f) { name } }", { f: null })).toEqual([
      {
        message: "first is null, given by $f. Give a value, or leave it out to get 20.",
        path: ["all"],
        at: "2:22",
        extensions: {
          code: "BAD_USER_INPUT",
          field: "first",
          value: "null",
          variable: "f",
          fix: "give a value, or leave it out to get 20.",
        },
      },
    ]);
  });

  test.each([
    ["left out", "query($f: Int) { people(first: $f) { name } }", {}],
    ["a number", "query($f: Int) { people(first: $f) { name } }", { f: 3 }],
    ["where null may stand", "query($f: Filter) { people(filter: $f) { name } }", { f: null }],
    [
      "in what is skipped",
      "query($f: Int, $no: Boolean!) { people { friends(first: $f) @include(if: $no) { name } } }",
      { f: null, no: false },
    ],
    [
      "in a fragment that is skipped",
      "query($f: Int) { people { ...F @skip(if: true) } } fragment F on Person { friends(first: $f) { name } }",
      { f: null },
    ],
  ])("is no fault %s", (_what, query, variables) => {
    expect(said(query, variables)).toEqual([]);
  });

  test.each([
    [
      "in an input",
      'query($d: Int) { people(filter: { name: "a", depth: $d }) { name } }',
      { d: null },
      "filter.depth",
    ],
    [
      "in an input within a list",
      'query($d: Int) { people(filter: { name: "a", all: [{ name: "b", depth: $d }] }) { name } }',
      { d: null },
      "filter.all[0].depth",
    ],
    [
      "inside a variable",
      "query($f: Filter) { people(filter: $f) { name } }",
      { f: { name: "a", inner: { name: "b", depth: null } } },
      "filter.inner.depth",
    ],
    [
      "in a list inside a variable",
      'query($b: [Int!]) { people(filter: { name: "a", boxes: $b }) { name } }',
      { b: [1, null] },
      "filter.boxes[1]",
    ],
    ["in a mutation", "mutation($n: String) { rename(name: $n) { name } }", { n: null }, "name"],
    [
      "in a directive",
      "query($x: Boolean = true) { people @include(if: $x) { name } }",
      { x: null },
      "if",
    ],
    [
      "in the second of two uses of a fragment",
      "query($f: Int) { people { ...F @skip(if: true) others: friends { ...F } } } fragment F on Person { friends(first: $f) { name } }",
      { f: null },
      "first",
    ],
    [
      "in a variable that is never null",
      "query($f: Int! = 4) { people(first: $f) { name } }",
      { f: null },
      "first",
    ],
  ])("is found %s", (_what, query, variables, field) => {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(said(query, variables).map(({ extensions }) => extensions["field"])).toEqual([field]);
  });
});

describe("A value that does not fit", () => {
  test.each([
    ["{ people(first: 1.5) { name } }", "first is 1.5. Give a whole number"],
    ['{ people(order: "RISING") { name } }', 'order is "RISING". Give one of RISING, FALLING.'],
    ["{ people(order: UP) { name } }", "order is UP. Give one of RISING, FALLING."],
    ["{ person(id: true) { name } }", "id is true. Give text or a whole number."],
    ['{ people(filter: { name: "a", since: "1" }) { name } }', 'filter.since is "1". Give a day'],
    ["{ people(filter: { since: null }) { name } }", "filter.name is missing. Give it"],
    ['{ people(filter: { name: "a", no: 1 }) { name } }', "filter.no is 1. There is no such field"],
    ["{ people(filter: [1]) { name } }", "filter is a list. Give an object"],
    ["query($f: Int = A) { people(first: $f) { name } }", "$f is A. Give a whole number"],
  ])("is refused as it is written: %s", (query, words) => {
    const [first, ...others] = said(query);
    expect(first?.message).toContain(words);
    expect(first?.at).toMatch(/^1:\d+$/);
    expect(others).toEqual([]);
    expect(validate(schema, parse(query)).length).toBeGreaterThan(0); // as GraphQL says too
  });

  test.each([
    [{ f: { name: "a", since: "2030-02-31" } }, 'filter.since is "2030-02-31", given by $f. Give'],
    [{ f: { name: 1 } }, "filter.name is 1, given by $f. Give text."],
    [{ f: { name: "a", boxes: ["1"] } }, 'filter.boxes[0] is "1", given by $f.'],
    [{ f: { name: "a", boxes: 2.5 } }, "filter.boxes is 2.5, given by $f."],
    [{ f: {} }, "filter.name is missing in $f."],
    [{ f: [] }, "filter is a list, given by $f."],
    [{ f: { name: "a", __proto: 1 } }, "filter.__proto is 1, given by $f. There is no such field"],
  ])("is refused in a variable: %j", (variables, words) => {
    const query =
      "query($f: Filter) { people { name } ...Q } fragment Q on Query { people(filter: $f) { name } }";
    const [first, ...others] = said(query, variables);
    expect(first?.message).toContain(words);
    expect(first).toMatchObject({ path: ["people"], at: "1:7" });
    expect(others).toEqual([]);
  });

  test("is named for each of its parts, twenty at most", () => {
    const query = "query($f: Filter) { people(filter: $f) { name } }";
    const boxes = Array.from({ length: 1_000 }, () => null);
    expect(said(query, { f: { name: "a", boxes } }).length).toBe(20);
    expect(said(query, { f: { boxes: [null], depth: null } }).length).toBe(3);
  });

  test("is looked for in the operation that is asked for", () => {
    const query = "query A { people(first: 1.5) { name } } query B { people(first: 1) { name } }";
    expect(said(query, {}, "A").length).toBe(1);
    expect(said(query, {}, "B")).toEqual([]);
    expect(said(query)).toEqual([]); // no operation is chosen; the server says so
  });
});

test.each([
  "{",
  "{ nothing(a: 1) { b(c: $d) } }",
  "query($x: Nothing) { people { name } }",
  "{ ...A }",
])("What cannot be understood is left to the server: %s", (query) => {
  expect(said(query, { x: 1 })).toEqual([]);
});

const value = fc.constantFrom(
  undefined,
  null,
  1,
  2.5,
  "a",
  "RISING",
  "2030-12-31",
  true,
  [1],
  [null],
  { name: "a" },
  { name: "a", depth: null },
  { name: "a", all: [{ name: null }] },
);
const place = fc.constantFrom(
  ["Int", "people(first: $V) { name }"],
  ["Int", 'people(filter: { name: "a", depth: $V }) { name }'],
  ["Int", "people { friends(first: $V) { name } }"],
  ["Boolean = false", "people { name(short: $V) }"],
  ["Boolean = false", "people @skip(if: $V) { name }"],
  ["Order", "people(order: $V) { name }"],
  ["Filter", "people(filter: $V) { name }"],
  ["[Int!]", 'people(filter: { name: "a", boxes: $V }) { name }'],
  ["Day", 'people(filter: { name: "a", since: $V }) { name }'],
  ["ID!", "person(id: $V) { name }"],
);

test("A question has no faults exactly where graphql-js finds none in its values", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(place, value), { minLength: 1, maxLength: 5 }), (parts) => {
      const used = parts.map(([[type = "", field = ""]], index) => {
        const renamed = field.replace(/^\w+/, (name) => `f${index}: ${name}`);
        return { type: `$v${index}: ${type}`, field: renamed.replace("$V", `$v${index}`) };
      });
      const query = `query(${used.map(({ type }) => type).join()}) { ${used.map(({ field }) => field).join(" ")} }`;
      const variables = Object.fromEntries(
        parts.flatMap(([, given], index) => (given === undefined ? [] : [[`v${index}`, given]])),
      );
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      const rootValue = { people: () => [{ name: "b", friends: () => [] }], person: () => null };
      const wrong = ((): boolean => {
        try {
          const answer = execute({ schema, document, rootValue, variableValues: variables });
          return "errors" in answer && answer.errors !== undefined;
        } catch {
          return true; // null in @skip ends graphql-js itself
        }
      })();
      expect(check.faults({ query, variables }).length > 0).toBe(wrong);
    }),
    { numRuns: 500 },
  );
});
