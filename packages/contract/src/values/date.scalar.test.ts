import { describe, expect, test } from "@jest/globals";
import { Kind } from "graphql";

import { DateScalar } from "../index.ts";

describe("a date", () => {
  test("is the same text on both sides", () => {
    expect(DateScalar.parseValue("2028-02-29")).toBe("2028-02-29");
    expect(DateScalar.parseLiteral({ kind: Kind.STRING, value: "2028-02-29" })).toBe("2028-02-29");
    expect(DateScalar.serialize("2028-02-29")).toBe("2028-02-29");
  });

  test.each([["2027-02-29"], ["29-02-2028"], ["2028-02-29T00:00:00Z"], [20_280_229], [null]])(
    "is not %p, which is refused with what to do",
    (given) => {
      expect(() => DateScalar.parseValue(given)).toThrow("Give an existing day as yyyy-mm-dd");
    },
  );

  test("is not a number in a question", () => {
    expect(() => DateScalar.parseLiteral({ kind: Kind.INT, value: "2028" })).toThrow(
      "Give an existing day as yyyy-mm-dd",
    );
  });
});
