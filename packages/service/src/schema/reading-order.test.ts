import { expect, test } from "@jest/globals";
import { inReadingOrder } from "./reading-order.ts";

test("Arguments stand in the order in which they are read, and nothing else of a schema changes", () => {
  const sdl = (args: string, others: string) => `extend schema @link(url: "https://x.test")

type Query {
  """People."""
  people(${args}): [Int!] @shareable
  one(${others}): Int
}
`;
  expect(
    inReadingOrder(
      sdl(
        'onUnavailable: String = "WARN", after: String, first: Int! = 20, state: Int, orderBy: Int, severity: Int, filter: Int',
        "version: Int, key: ID, id: ID, until: Int!, from: Int!",
      ),
    ),
  ).toBe(
    sdl(
      'filter: Int, state: Int, severity: Int, orderBy: Int, first: Int! = 20, after: String, onUnavailable: String = "WARN"',
      "id: ID, key: ID, version: Int, from: Int!, until: Int!",
    ),
  );
});
