import { expect, test } from "@jest/globals";
import { entities, OFFICER, openRegency } from "../../testing/kit.ts";

test.each([
  ["Regency", { __typename: "Regency", code: "18.71" }],
  ["Viewer", { __typename: "Viewer", subject: "x", regency: { code: "18.71" } }],
])(
  "a %s of another government costs its own place in the list and no other",
  async (_type, foreign) => {
    const regency = await openRegency();
    const own = { __typename: "Regency", code: "18.05" };
    const { rows, codes } = await entities<{ code?: string }>(
      regency,
      OFFICER,
      [own, foreign, own],
      "... on Regency { code } ... on Viewer { subject }",
    );
    expect(rows).toEqual([{ code: "18.05" }, null, { code: "18.05" }]);
    expect(codes).toEqual(["BAD_USER_INPUT"]);
    await regency.stop();
  },
);
