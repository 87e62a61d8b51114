import { beforeAll, expect, test } from "@jest/globals";
import { encodeQuery, normalFilter } from "@talenta/contract";
import type { Regency } from "../index.ts";
import { ANALYST, caller, entities, HEAD, data, OFFICER, openRegency } from "../testing/kit.ts";

let regency: Regency;
beforeAll(async () => {
  regency = await openRegency();
  await data(regency, HEAD, "mutation { setSharing(input: { level: NONE }) { sharing } }");
});

const good = encodeQuery({
  kind: "FIGURES_SLICE",
  question: { about: "NINE_BOX", by: [], crossed: null, filter: normalFilter({}) },
});

test.each(["FigureSlice", "TalentSlice"])(
  "who may have no counts gets the same word for a good token of %s and for one that is none, which is not even read",
  async (type) => {
    const of = (query: string) => [{ __typename: type, regency: { code: "18.05" }, query }];
    const selection = `... on ${type} { __typename }`;
    for (const who of [
      ANALYST,
      caller("AUDITOR"),
      caller("REGENCY_OFFICER", { regency: "18.06" }),
    ]) {
      const asked = await entities(regency, who, of(good), selection);
      const nonsense = await entities(regency, who, of("z.AAAA"), selection);
      expect(nonsense).toEqual(asked);
      expect(nonsense.codes).toEqual([]);
    }
    const inside = await entities(regency, OFFICER, of("z.AAAA"), selection);
    expect(inside.codes).toEqual(["BAD_USER_INPUT"]);
  },
);
