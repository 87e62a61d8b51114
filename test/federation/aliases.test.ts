// Why: the federation gateway answers some aliases with another field's value. The gateway refuses those; whatever it
// does not refuse must be what graphql-js makes of the same data.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  buildASTSchema,
  buildClientSchema,
  execute,
  getIntrospectionQuery,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type IntrospectionQuery,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
} from "graphql";
import { readFile } from "node:fs/promises";
import type { RegencyCode } from "@talenta/talent";
import { startProvince, type TestProvince } from "../kit/province.ts";
import {
  type Asked,
  type AskedField,
  fieldsIn,
  randomQuestions,
  written,
} from "../kit/random-questions.ts";

/** The rule, written down apart from the gateway: what `@key` and `@requires` ask of each type. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  Viewer: ["subject", "regency"],
  Regency: ["code"],
  Employee: ["id", "regency"],
  Policy: ["key", "version"],
  TalentPool: ["query", "slices"],
  CandidateConnection: ["query", "slices"],
  MergedNineBox: ["query", "slices"],
  MergedBoxMovement: ["query", "slices"],
  MergedCompleteness: ["query", "slices"],
  MergedPolicySimulation: ["query", "slices"],
  ProgrammeProgress: ["query", "slices"],
};

const CODE = "18.04" as RegencyCode;

let province: TestProvince;
let officer: string;
let visible: GraphQLSchema;
let whole: GraphQLSchema;

beforeAll(async () => {
  province = await startProvince({ transport: "inproc" });
  officer = await province.token({ role: "REGENCY_OFFICER", regency: CODE });
  const asked = await province.ask<IntrospectionQuery>(officer, getIntrospectionQuery());
  visible = buildClientSchema(asked.data);
  const supergraph = new URL("../../schema/supergraph.graphql", import.meta.url);
  whole = buildASTSchema(parse(await readFile(supergraph, "utf8")), { assumeValid: true });
});

afterAll(() => province.stop());

function namesOn(type: GraphQLCompositeType): string[] {
  const types = [type, ...(isAbstractType(type) ? visible.getPossibleTypes(type) : [])];
  return types.flatMap(({ name }) => {
    const known = whole.getType(name); // hidden fields too
    return isObjectType(known) || isInterfaceType(known) ? Object.keys(known.getFields()) : [];
  });
}

/** Whether the rule refuses this field's alias. */
function isMixedUp({ parent, name, alias }: AskedField): boolean {
  if (alias === null || alias === name || parent === "Query") return false;
  const type = visible.getType(parent);
  const types = isAbstractType(type) ? visible.getPossibleTypes(type) : [];
  const taken = [parent, ...types.map((each) => each.name)].flatMap((each) => SETS[each] ?? []);
  return alias === "__typename" || taken.includes(alias);
}

/** The same question with other names where the rule refuses one. */
function allowed(set: readonly Asked[]): readonly Asked[] {
  let fresh = 0;
  const renamed = (asked: Asked): Asked => {
    if (asked.kind === "fragment") return { ...asked, set: asked.set.map(renamed) };
    const alias = isMixedUp(asked) ? `other${(fresh += 1)}` : asked.alias;
    return { ...asked, alias, set: asked.set.map(renamed) };
  };
  return set.map(renamed);
}

/** What the client must read under its own names, from the data it gets without any. */
async function renamed(query: string, data: unknown): Promise<unknown> {
  const answer = await execute({
    schema: visible,
    document: parse(query),
    rootValue: data,
    typeResolver: (value: { __typename: string }) => value.__typename,
  });
  expect(answer.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(answer.data));
}

describe("An alias", () => {
  test("is answered as graphql-js answers it, or refused because a key or a merge needs the name", async () => {
    const questions = randomQuestions({
      schema: visible,
      args: {
        "Query.regency": `(code: "${CODE}")`,
        "Query.policy": '(id: "talenta-default")',
        "Query.candidates": "(first: 3)",
        "Regency.employees": "(first: 2)",
      },
      // Asked in other tests: they walk whole tables, and tell nothing more about names.
      without: new Set(["Query.evidenceCompleteness", "Regency.evidenceCompleteness"]),
      depth: 6,
      aliases: (parent) => [...namesOn(parent), "__typename", "__isNode", "a__alias_0", "plain"],
    }).filter((set) => set.length > 0);
    let refused = 0;
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(questions, async (set) => {
        const plain = await province.ask(officer, written(set, false));
        fc.pre(plain.status === 200); // not too dear, and no two types under one name
        if (fieldsIn(set).some(isMixedUp)) {
          const answer = await province.ask(officer, written(set, true));
          expect(answer).toMatchObject({
            status: 400,
            errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
          });
          refused += 1;
        }
        const query = written(allowed(set), true);
        const answer = await province.ask(officer, query);
        if (answer.errors[0]?.message.includes("aliases; 50 are allowed") === true) return;
        expect({ query, data: answer.data }).toEqual({
          query,
          data: await renamed(query, plain.data),
        });
        compared += 1;
      }),
      { numRuns: 60 },
    );
    expect(refused).toBeGreaterThan(5);
    expect(compared).toBeGreaterThan(30);
  });

  test("is looked for on every type that clients see and that has a key", () => {
    const keyed = Object.keys(visible.getTypeMap()).filter((name) =>
      whole
        .getType(name)
        ?.astNode?.directives?.some((each) =>
          each.arguments?.some((given) => given.name.value === "key"),
        ),
    );
    expect(keyed.toSorted()).toEqual(Object.keys(SETS).toSorted());
  });

  test("of Relay and of the type's name is answered", async () => {
    const { data } = await province.ask(
      officer,
      "{ viewer { __isNode: __typename type: __typename regency { __isNode: __typename code } } }",
    );
    expect(data).toEqual({
      viewer: { __isNode: "Viewer", type: "Viewer", regency: { __isNode: "Regency", code: CODE } },
    });
  });
});
