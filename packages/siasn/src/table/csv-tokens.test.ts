import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { CsvTokens, UnclosedQuoteError } from "./csv-tokens.ts";

const read = (text: string, delimiter = ",") => new CsvTokens(delimiter).push(text, true);

describe("csv text", () => {
  test.each([
    [
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a,b\r\nc\rd\n", [["a", "b"], ["c"], ["d"]]],
    ['"a,b","c""d"\n', [["a,b", 'c"d']]],
    ['"a\r\nb",c', [["a\r\nb", "c"]]],
    ["a,,\n\n", [["a", "", ""], [""]]],
    ['"a" ,b"c"\n', [["a", 'b"c"']]],
    ['"say "hi" now",b', [['say "hi" now', "b"]]],
    ['""', [[""]]],
    ["a,", [["a", ""]]],
  ])("%j is %j", (text, records) => {
    expect(read(text)).toEqual(records);
  });

  test("cut into pieces anywhere gives the same records", () => {
    const text = fc.array(fc.constantFrom("a", "b", ",", "\n", "\r\n", "\r", '"x,\n"', '""', " "), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, fc.array(fc.nat(20), { maxLength: 10 }), (parts, cuts) => {
        const whole = parts.join("");
        let expected: string[][] | null = null;
        try {
          expected = read(whole);
        } catch (error) {
          expect(error).toBeInstanceOf(UnclosedQuoteError);
        }
        fc.pre(expected !== null);
        const tokens = new CsvTokens(",");
        const records: string[][] = [];
        let at = 0;
        for (const cut of cuts) {
          records.push(...tokens.push(whole.slice(at, at + cut)));
          at += cut;
        }
        records.push(...tokens.push(whole.slice(at), true));
        expect(records).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("with a quotation mark that is never closed is refused, and does not fill the memory", () => {
    expect(() => read('a,"b\nc')).toThrow(UnclosedQuoteError);
    const tokens = new CsvTokens(",");
    expect(() => {
      for (let at = 0; at < 100; at += 1) tokens.push(at === 0 ? '"' : "x".repeat(100_000));
    }).toThrow(UnclosedQuoteError);
  });
});
