import { describe, expect, test } from "@jest/globals";
import { Kind } from "graphql";

import { DateTimeScalar } from "../index.ts";

describe("a moment", () => {
  test("leaves as the text it is stored as", () => {
    expect(DateTimeScalar.serialize("2028-02-29T01:30:00.000Z")).toBe("2028-02-29T01:30:00.000Z");
  });

  test.each([
    ["2028-02-29T01:30:00.000Z"],
    ["2028-02-29T01:30:00Z"],
    ["2028-02-29T08:30:00+07:00"],
    ["2028-02-28T20:30:00.0000-05:00"],
  ])("given as %p is the same text in UTC", (given) => {
    expect(DateTimeScalar.serialize(given)).toBe("2028-02-29T01:30:00.000Z");
    expect(DateTimeScalar.parseValue(given)).toBe("2028-02-29T01:30:00.000Z");
    expect(DateTimeScalar.parseLiteral({ kind: Kind.STRING, value: given })).toBe(
      "2028-02-29T01:30:00.000Z",
    );
  });

  test.each([
    ["2027-02-29T01:30:00Z"],
    ["2028-02-29"],
    ["2028-02-29T01:30:00"],
    ["2028-02-29T24:00:00Z"],
    ["2028-02-29T01:60:00Z"],
    ["29-02-2028 01:30"],
    [1_835_400_600_000],
    [null],
  ])("is not %p, which is refused with what to do", (given) => {
    expect(() => DateTimeScalar.parseValue(given)).toThrow("Give an existing day and time");
  });

  test("is not a number in a question", () => {
    expect(() => DateTimeScalar.parseLiteral({ kind: Kind.INT, value: "2028" })).toThrow(
      "Give an existing day and time",
    );
  });
});
