import { describe, expect, test } from "@jest/globals";
import { z } from "zod";
import { decodePosition, encodePosition } from "./cursor.ts";
import { checkedFirst, pageOf } from "./page.ts";

const cursorOf = (n: number) => encodePosition("numbers", [n]);
const read = (after: string | null) => decodePosition("numbers", [z.int()], after);
const refused = expect.objectContaining({
  extensions: expect.objectContaining({ code: "BAD_USER_INPUT" }),
});

describe("a page", () => {
  test("says whether the list goes on, from where, and whether it began before", () => {
    expect(pageOf([1, 2, 3], { first: 2 }, cursorOf)).toEqual({
      edges: [
        { cursor: cursorOf(1), node: 1 },
        { cursor: cursorOf(2), node: 2 },
      ],
      pageInfo: {
        hasNextPage: true,
        endCursor: cursorOf(2),
        hasPreviousPage: false,
        startCursor: cursorOf(1),
      },
    });
    expect(pageOf([3], { first: 2, after: cursorOf(2) }, cursorOf).pageInfo).toEqual({
      hasNextPage: false,
      endCursor: cursorOf(3),
      hasPreviousPage: true,
      startCursor: cursorOf(3),
    });
    expect(pageOf([], { first: 2, after: null }, cursorOf).pageInfo).toEqual({
      hasNextPage: false,
      endCursor: null,
      hasPreviousPage: false,
      startCursor: null,
    });
  });

  test("holds 1 to 200 entries", () => {
    expect([1, 200].map(checkedFirst)).toEqual([1, 200]);
    for (const first of [0, -1, 201, 1.5, Number.NaN]) {
      expect(() => checkedFirst(first)).toThrow(refused);
    }
  });
});

describe("a cursor", () => {
  test("is read as it was written; without one a list begins", () => {
    expect(read(cursorOf(7))).toEqual([7]);
    expect(read(null)).toBeNull();
  });

  test.each([
    ["of another list", encodePosition("names", [7])],
    ["with another value", encodePosition("numbers", ["seven"])],
    ["with more values", encodePosition("numbers", [7, 8])],
    ["that is none", "seven"],
    ["far too long", Buffer.from(`["numbers",7${" ".repeat(4000)}]`).toString("base64url")],
  ])("%s is refused", (_what, after) => {
    expect(() => read(after)).toThrow(refused);
  });
});
