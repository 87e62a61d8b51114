// Tools that read the schema before an app is written: they accept it, and what they make of it compiles.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { buildSchema, isObjectType, getNamedType } from "graphql";
import { apiSchema } from "./api-schema.ts";
import { generateCodegen } from "./codegen.ts";
import { exampleOperations } from "./operations.ts";
import { compileRelay } from "./relay.ts";
import { generateTada } from "./tada.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeEach(async () => {
  workshop = await openWorkshop();
});
afterEach(() => workshop.close());

test("Relay's compiler accepts the schema, every example operation, and every connection", async () => {
  const sdl = await apiSchema();
  const { ok, words } = await compileRelay(workshop, sdl, await exampleOperations());
  expect({ ok, words }).toEqual({ ok: true, words: expect.stringContaining("compiled documents") });
});

test("Relay's compiler refuses what it could not page through", async () => {
  const sdl = (await apiSchema()).replace("hasPreviousPage:", "hasPrevious:");
  const { ok, words } = await compileRelay(workshop, sdl, []);
  expect({ ok, words }).toEqual({ ok: false, words: expect.stringContaining("hasPreviousPage") });
});

test.each([
  ["graphql-codegen", generateCodegen],
  ["gql.tada", generateTada],
] as const)("%s makes types of the example operations that compile", async (_name, generate) => {
  const { ok, words } = await generate(workshop, await apiSchema(), await exampleOperations());
  expect({ ok, words }).toMatchObject({ ok: true });
});

test("every connection has the shape that Relay's specification asks for", async () => {
  const types = Object.values(buildSchema(await apiSchema()).getTypeMap());
  const connections = types.filter(
    (type) => isObjectType(type) && type.name.endsWith("Connection"),
  );
  expect(connections.length).toBeGreaterThan(10);
  for (const connection of connections) {
    if (!isObjectType(connection)) continue;
    const { edges, pageInfo } = connection.getFields();
    expect(String(pageInfo?.type)).toMatch(/^PageInfo!?$/);
    const edge = edges && getNamedType(edges.type);
    expect(isObjectType(edge) ? Object.keys(edge.getFields()).toSorted() : edge).toEqual(
      expect.arrayContaining(["cursor", "node"]),
    );
  }
  const pageInfo = types.find(({ name }) => name === "PageInfo");
  expect(isObjectType(pageInfo) && Object.keys(pageInfo.getFields()).toSorted()).toEqual([
    "endCursor",
    "hasNextPage",
    "hasPreviousPage",
    "startCursor",
  ]);
});
