import { describe, expect, test } from "@jest/globals";
import { checkedText } from "./checked-text.ts";

const refusal = (given: string) => new RangeError(`refused: “${given}”`);

describe("a text somebody has to give", () => {
  test("is kept without the blanks around it, which do not count", () => {
    expect(checkedText(" \tabc d\n", 5, refusal)).toBe("abc d");
  });

  test.each(["", " ", "\n\t", "abcdef"])(
    "is refused when it is missing or too long: %j",
    (given) => {
      expect(() => checkedText(given, 5, refusal)).toThrow(`refused: “${given}”`);
    },
  );
});
