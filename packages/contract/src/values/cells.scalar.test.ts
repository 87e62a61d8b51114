import { describe, expect, test } from "@jest/globals";
import { parseValue } from "graphql";
import { CellsScalar } from "./cells.scalar.ts";

describe("the cells of a row", () => {
  test("are texts and nulls, from variables and from the question itself", () => {
    expect(CellsScalar.parseValue(["a", null, ""])).toEqual(["a", null, ""]);
    expect(CellsScalar.parseLiteral(parseValue('["a", null, ""]'), {})).toEqual(["a", null, ""]);
    expect(CellsScalar.parseValue([])).toEqual([]);
  });

  test.each([
    ["no list", "a", '"a"'],
    ["a number", ["a", 1], '["a", 1]'],
    ["a list within", [["a"]], '[["a"]]'],
    ["an object", [{ a: "b" }], '[{ a: "b" }]'],
  ])("are refused with what to do when there is %s", (_what, given, literal) => {
    expect(() => CellsScalar.parseValue(given)).toThrow("Give each cell as text");
    expect(() => CellsScalar.parseLiteral(parseValue(literal), {})).toThrow(
      "Give each cell as text",
    );
  });
});
