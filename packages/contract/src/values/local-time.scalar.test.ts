import { describe, expect, test } from "@jest/globals";
import { Kind } from "graphql";

import { LocalTimeScalar } from "../index.ts";

describe("a time of day", () => {
  test.each([["00:00"], ["08:30"], ["23:59"]])("is %p on both sides", (given) => {
    expect(LocalTimeScalar.parseValue(given)).toBe(given);
    expect(LocalTimeScalar.parseLiteral({ kind: Kind.STRING, value: given })).toBe(given);
    expect(LocalTimeScalar.serialize(given)).toBe(given);
  });

  test.each([["8:30"], ["24:00"], ["08:60"], ["08.30"], ["08:30:00"], [830], [null]])(
    "is not %p, which is refused with what to do",
    (given) => {
      expect(() => LocalTimeScalar.parseValue(given)).toThrow("Give hours and minutes as HH:MM");
    },
  );
});
