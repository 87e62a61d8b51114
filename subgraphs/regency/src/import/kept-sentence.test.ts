import { describe, expect, test } from "@jest/globals";
import { say, told } from "@talenta/sentences";
import { keptSentence, sentenceKept } from "./kept-sentence.ts";

describe("What a stored finding says", () => {
  test("comes back as code and values", () => {
    const sentence = say("finding.repeats", {
      row: say("finding.rowOfSheet", { row: 2, sheet: "OPD" }),
    });
    expect(sentenceKept(keptSentence(sentence))).toEqual(sentence);
  });

  test("is its English where a release before the catalogue stored it", () => {
    expect(sentenceKept("The name is missing. Fill it in.")).toEqual(
      told("The name is missing. Fill it in."),
    );
  });

  test("is shown as it is where a newer release stored what this one does not know", () => {
    const newer = JSON.stringify({ code: "finding.newer", values: {} });
    expect(sentenceKept(newer)).toEqual(told(newer));
  });
});
