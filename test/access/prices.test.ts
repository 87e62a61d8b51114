// One request does not ask for work without end: what walks a whole regency, or is a document by itself, has its price.
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { measure } from "@talenta/service";
import { buildSchema, Kind, parse } from "graphql";

/** What a gateway lets through unless told otherwise. */
const MOST = 50_000;

const supergraph = new URL("../../schema/supergraph.graphql", import.meta.url);
const schema = buildSchema(readFileSync(supergraph, "utf8"), { assumeValid: true });

function costOf(query: string): number {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("no operation");
  return measure(schema, operation, new Map(), {}).cost;
}

const times = (count: number, field: string) =>
  Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(" ");

test.each([
  ["recomputePlacements { computed }", 2, 3],
  [
    'adoptPolicy(input: { policy: { key: "a", version: 1 }, from: "2026-01-01" }) { adoption { id } }',
    2,
    3,
  ],
  [
    'seatParticipants(input: { programmeId: "a", absent: true, includePast: true }) { seated }',
    10,
    45,
  ],
])("of %s a request takes a few", (field, few, many) => {
  expect(costOf(`mutation { ${times(few, field)} }`)).toBeLessThanOrEqual(MOST);
  expect(costOf(`mutation { ${times(many, field)} }`)).toBeGreaterThan(MOST);
});

test.each([
  ["dossier", 4, 6],
  ["explanationText(language: ID)", 4, 6],
  ["explanation { performance { score } }", 15, 30],
])("of %s of a page of people a request takes a few pages", (field, few, many) => {
  const page = `employees(first: 200) { edges { node { placement { ${field} } } } }`;
  expect(costOf(`{ myRegency { ${times(few, page)} } }`)).toBeLessThanOrEqual(MOST);
  expect(costOf(`{ myRegency { ${times(many, page)} } }`)).toBeGreaterThan(MOST);
});

test("policies are tried a few at a time", () => {
  const over = (count: number) =>
    costOf(
      `{ ${times(count, 'simulatePolicy(input: { policy: { key: "a", version: 1 } }) { flow { people } }')} }`,
    );
  expect(over(4)).toBeLessThanOrEqual(MOST);
  expect(over(45)).toBeGreaterThan(MOST);
});
