import { describe, expect, test } from "@jest/globals";
import { measure, type Measure } from "@talenta/service";
import { parse, Kind } from "graphql";
import { wholeSchema } from "../routing/operation/schema-facts.ts";
import { composeSupergraph } from "../testing/contract.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import { createNameCheck } from "./names.ts";
import { createQuestionCheck } from "./question-check.ts";

const schema = wholeSchema(composeSupergraph());
const handler = createQuestionCheck({
  schema,
  visible: schema,
  limits: DEFAULT_LIMITS,
  fault: createNameCheck(schema),
});

function codeOf(query: string, variables?: Record<string, unknown>): unknown {
  return handler.refusal({ query, variables })?.errors[0].extensions["code"];
}

function measured(query: string, variables: Record<string, unknown> = {}): Measure {
  const { definitions } = parse(query);
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error("no operation");
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return measure(
    schema,
    operation,
    new Map(fragments.map((each) => [each.name.value, each])),
    variables,
  );
}

describe("A question's size", () => {
  test("counts every use of a fragment, levels, and aliases", () => {
    const { fields, depth, aliases } = measured(
      "{ a: regencies { ...F } regencies { ...F } } fragment F on Regency { code size: headcount }",
    );
    expect({ fields, depth, aliases }).toEqual({ fields: 6, depth: 2, aliases: 3 });
  });

  test("multiplies pages by what they hold, once for a page of edges", () => {
    const page = (first: string): number =>
      measured(
        `query($n: Int = 7) { regency(code: "1") { employees${first} { edges { node { name } } } } }`,
      ).cost;
    expect(page("(first: 10)") - page("(first: 9)")).toBe(3);
    expect(page("(first: $n)")).toBe(page("(first: 7)"));
    expect(page("")).toBe(page("(first: 20)"));
    expect(page("(first: 100000)")).toBe(page("(first: 200)")); // the owner refuses it; it must not count as free
  });

  test("reads page sizes from variables, and takes the largest page for nonsense", () => {
    const query = "query($n: Int!) { candidates(first: $n) { edges { node { rank } } } }";
    expect(measured(query, { n: 200 }).cost).toBeGreaterThan(measured(query, { n: 10 }).cost);
    for (const n of [-1, "x", null, 1e9])
      expect(measured(query, { n }).cost).toBe(measured(query, { n: 200 }).cost);
  });
});

describe("Traps", () => {
  test("2^22 fragments are refused without being spread", () => {
    const bomb = Array.from(
      { length: 22 },
      (_, level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`,
    );
    const query = `{ ...F0 } ${bomb.join(" ")} fragment F22 on Query { regencies { code } }`;
    const refusal = handler.refusal({ query });
    expect(refusal?.errors[0].extensions["code"]).toBe("QUERY_TOO_COMPLEX");
    expect(refusal?.errors[0].message).toContain(`${2 ** 23} fields`);
  });

  test("fragments in a circle are left to validation", () => {
    expect(
      codeOf("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"),
    ).toBeUndefined();
  });

  test("10,000 aliases are refused before they are read to the end", () => {
    const aliases = (count: number): string =>
      `{${Array.from({ length: count }, (_, index) => `a${index}:regencies{code}`).join("")}}`;
    expect(handler.refusal({ query: aliases(10_000) })).toMatchObject({
      tooBig: true,
      errors: [{ extensions: { code: "QUERY_TOO_COMPLEX" } }],
    });
    for (const count of [3_000, 51]) expect(codeOf(aliases(count))).toBe("QUERY_TOO_COMPLEX");
    expect(codeOf(aliases(50))).toBeUndefined();
  });

  test("depth, cost and tokens have limits that name their figures", () => {
    expect(handler.refusal({ query: "{a".repeat(17) + "}".repeat(17) })?.errors[0].message).toMatch(
      /17 levels; 16/,
    );
    expect(
      codeOf(
        "query($n:Int!){regencies{employees(first:$n){edges{node{nip name secret regency{code name kind}}}}}}",
        { n: 200 },
      ),
    ).toBeUndefined();
    expect(
      handler.refusal({
        query:
          "{regencies{employees(first:200){edges{node{nip name a:name b:name c:name d:name e:name f:name g:name h:name i:name j:name k:name l:name}}}}}",
      })?.errors[0].message,
    ).toMatch(/points of cost; 50000/);
    expect(
      handler.refusal({ query: `{viewer{${"role ".repeat(4_000)}}}` })?.errors[0].message,
    ).toMatch(/4000 tokens/);
  });

  test("text that is no question is refused with what is wrong", () => {
    expect(codeOf("{")).toBe("BAD_USER_INPUT");
    expect(codeOf("")).toBe("BAD_USER_INPUT");
    expect(codeOf("subscription { viewer { role } }")).toBe("BAD_USER_INPUT");
  });

  test("an operation not chosen may cost what it likes, but not be bigger than allowed", () => {
    const dear =
      "query Dear{regencies{employees(first:200){edges{node{nip name a:name b:name c:name d:name e:name f:name g:name h:name i:name j:name k:name l:name}}}}}";
    const query = `query Cheap{viewer{role}} ${dear}`;
    expect(handler.refusal({ query, operationName: "Cheap" })).toBeNull();
    expect(handler.refusal({ query, operationName: "Dear" })).not.toBeNull();
  });
});

describe("Variables", () => {
  const pool = "query($boxes: [Int!]) { talentPool(filter: { boxes: $boxes }) { total } }";
  const change = "mutation($in: [ImportRowInput!]!) { importRows(rows: $in) { created } }";

  test("with one fault for each of many values are refused with the first twenty", () => {
    const refusal = handler.refusal({
      query: pool,
      variables: { boxes: Array.from({ length: 10_000 }, () => null) },
    });
    expect(refusal).toMatchObject({ tooBig: false });
    expect(refusal?.errors.map(({ extensions }) => extensions["field"])).toEqual(
      Array.from({ length: 20 }, (_, index) => `filter.boxes[${index}]`),
    );
  });

  test("of a question stay small, those of a change only within the body", () => {
    const long = "x".repeat(DEFAULT_LIMITS.maxVariableCharacters + 1);
    for (const variables of [
      { boxes: [long] },
      { unused: long },
      { unused: Array.from(long, () => 0) },
    ])
      expect(codeOf(pool, variables)).toBe("QUERY_TOO_COMPLEX");
    expect(codeOf(change, { in: [{ cells: [long] }] })).toBeUndefined();
    expect(codeOf(change, { in: Array.from({ length: 300_000 }, () => 0) })).toBe(
      "QUERY_TOO_COMPLEX",
    );
  });

  test("a million levels deep are refused without falling in", () => {
    let deep: unknown = 0;
    for (let level = 0; level < 1_000_000; level += 1) deep = [deep];
    for (const query of [pool, change])
      expect(codeOf(query, { boxes: deep })).toBe("QUERY_TOO_COMPLEX");
  });

  test("of a type nobody knows are left to validation", () => {
    expect(codeOf("query($x: Nothing) { viewer { role } }", { x: 1 })).toBeUndefined();
  });
});

describe("Names that would mix figures up", () => {
  const check = createNameCheck(schema);
  const refused = [
    "{ regencies { code: name headcount } }",
    "{ regencies { ...on Regency { code: name } } }",
    "{ regencies { ...F } } fragment F on Regency { code: headcount }",
    "fragment Unused on Regency { code: name } { viewer { role } }",
    "{ regencies { code: __typename } }",
    "{ viewer { subject: role } }",
    "{ viewer { regency: role } }",
    "{ talentPool { slices: total } }", // hidden, and still taken
    "{ talentPool { query: total } }",
    "{ candidates { edges { node { employee { id: nip } } } } }",
    "{ regencies { __typename: name } }",
    "{ talentPool { coverage { __typename: asked } } }",
    "query($representations: String) { regency(code: $representations) { name } }",
  ];
  test.each(refused)("are refused: %s", (query) => {
    expect(check(parse(query))).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    expect(codeOf(query)).toBe("BAD_USER_INPUT");
  });

  const fine = [
    "{ a: regencies { c: code code: code } }",
    "{ regencies { total: headcount __typename __isRegency: __typename kind: __typename } }",
    "query($code: ID!) { regency(code: $code) { role: name } }",
    "{ regencies { headcount: name name: headcount kind: code } }",
    "{ regencies { status: name box: kind } }", // keys and figures of other types
    "{ talentPool { byRegency { total: status regency { name } } coverage { missing: asked } } }",
    "{ code: regencies { code } viewer: regencies { name } __typename: viewer { role } }",
    "{ __x: regencies { name__alias_0: name } }",
    'mutation { regency: rename(name: "a") { regency { name } } }',
  ];
  test.each(fine)("others are not: %s", (query) => {
    expect(check(parse(query))).toBeNull();
  });

  test("are looked for on every type an interface or a union may be, and in keys within keys", () => {
    const supergraph = `
      type Query @join__type(graph: A) { any: Any node: Node b: Book }
      union Any = Book | Author
      interface Node { id: ID! name: String }
      type Book implements Node @join__type(graph: A, key: "isbn author { code }") {
        id: ID! name: String isbn: ID author: Author hidden: Author @inaccessible
        price: Int @join__field(graph: A, requires: "hidden { secret }")
      }
      type Author implements Node @join__type(graph: A) { id: ID! name: String code: ID secret: ID }`;
    const library = createNameCheck(wholeSchema(supergraph));
    const mixes = (query: string): boolean => library(parse(query)) !== null;
    for (const set of ["any { isbn: __typename }", "node { author: name }", "node { isbn: id }"])
      expect([set, mixes(`{ ${set} }`)]).toEqual([set, true]);
    for (const set of [
      "b { author { code: name } }",
      "b { hidden: name }",
      "any { code: __typename }",
    ])
      expect([set, mixes(`{ ${set} }`)]).toEqual([set, true]);
    for (const set of [
      "b { author { secret: name } }",
      "b { price: name id: name }",
      "node { secret: id }",
    ])
      expect([set, mixes(`{ ${set} }`)]).toEqual([set, false]);
  });

  test("are named as the client wrote them, and no hidden field is", () => {
    const { message } = check(parse("{ talentPool { slices: total } }")) ?? {};
    expect(message).toBe(
      "slices: give total another alias; this one is needed to put answers together.",
    );
  });
});
