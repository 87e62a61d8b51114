import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICY } from "@talenta/talent";

import {
  ADMIN,
  ANALYST,
  codesOf,
  OFFICER,
  openProvince,
  type OpenProvince,
} from "../testing/open-province.ts";

const TRY = `{ simulatePolicy(input: { policy: { key: "${DEFAULT_POLICY.id}", version: 3 } }) {
  slices { regency { code } } } }`;

let province: OpenProvince;
beforeAll(async () => {
  province = await openProvince();
  const { errors } = await province.ask(
    ADMIN,
    "mutation ($document: JSONObject!) { draftPolicy(input: { document: $document }) { policy { key } } }",
    { document: { ...DEFAULT_POLICY, version: 3 } },
  );
  expect(errors).toBeUndefined();
});
afterAll(() => province.stop());

describe("A policy tried against nothing named", () => {
  test("is compared with the published one that took effect last, itself apart, and refused where there is none", async () => {
    const { data } = await province.ask(
      ADMIN,
      `{ first: simulatePolicy(input: { policy: { key: "${DEFAULT_POLICY.id}", version: 1 } }) { before { version } }
         second: simulatePolicy(input: { policy: { key: "${DEFAULT_POLICY.id}", version: 2 } }) { before { version } } }`,
    );
    expect(data).toEqual({ first: { before: { version: 2 } }, second: { before: { version: 1 } } });
    const alone = await openProvince();
    await alone.ask(
      ADMIN,
      `mutation { withdrawPolicy(input: { key: "${DEFAULT_POLICY.id}", version: 1, reason: "Dicabut" }) { policy { state } } }`,
    );
    const { errors } = await alone.ask(
      ADMIN,
      `{ simulatePolicy(input: { policy: { key: "${DEFAULT_POLICY.id}", version: 2 } }) { before { version } } }`,
    );
    expect(codesOf(errors)).toEqual(["BAD_USER_INPUT"]);
    await alone.stop();
  });
});

describe("A draft kept by the province", () => {
  test.each([ADMIN, ANALYST])("is tried by name by the province's own people", async (who) => {
    const { data, errors } = await province.ask(who, TRY);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ simulatePolicy: { slices: [{}, {}, {}] } });
  });

  test("is to a regency's own people as if there were none", async () => {
    const tried = await province.ask(OFFICER, TRY);
    const none = await province.ask(OFFICER, TRY.replace("version: 3", "version: 9"));
    expect([codesOf(tried.errors), codesOf(none.errors)]).toEqual([["NOT_FOUND"], ["NOT_FOUND"]]);
    expect(tried.errors?.[0]?.message.replace("version 3", "version 9")).toBe(
      none.errors?.[0]?.message,
    );
  });
});
