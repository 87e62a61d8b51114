import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICIES, DEFAULT_POLICY } from "@talenta/talent";

import { codesOf, EMPLOYEE, openProvince, type OpenProvince } from "../testing/open-province.ts";

let province: OpenProvince;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(() => province.stop());

describe("published policies", () => {
  test("are shown to everybody with citation, title and the whole document", async () => {
    const { data, errors } = await province.ask(
      EMPLOYEE,
      "{ policies { id key version title { indonesian english } citation effectiveFrom effectiveUntil document } }",
    );
    expect(errors).toBeUndefined();
    expect(data?.["policies"]).toMatchObject(
      DEFAULT_POLICIES.map((document) => ({
        key: "bkn-411-2025",
        version: document.version,
        title: { indonesian: document.title.id, english: document.title.en },
        citation: document.citation,
        document: JSON.parse(JSON.stringify(document)) as object,
      })),
    );
  });

  test("are found by key and version; what is not published is null", async () => {
    const { data } = await province.ask(
      EMPLOYEE,
      '{ newest: policy(key: "bkn-411-2025") { version } none: policy(key: "bkn-411-2025", version: 9) { version } }',
    );
    expect(data).toEqual({ newest: { version: 2 }, none: null });
  });

  test("are found by the id of a version, with nothing beside it", async () => {
    const { data } = await province.ask(EMPLOYEE, "{ policies { id } }");
    const [{ id = "" } = {}] = (data?.["policies"] ?? []) as { id?: string }[];
    const ask = (args: string) => province.ask(EMPLOYEE, `{ policy(${args}) { key version } }`);
    expect((await ask(`id: "${id}"`)).data).toEqual({
      policy: { key: "bkn-411-2025", version: 1 },
    });
    expect((await ask(`id: "bkn-411-2025"`)).data).toEqual({ policy: null });
    for (const args of [`id: "${id}", version: 1`, `id: "${id}", key: "a"`, `version: 1`]) {
      expect(codesOf((await ask(args)).errors)).toEqual(["BAD_USER_INPUT"]);
    }
  });

  test("are found again from their key", async () => {
    const { data } = await province.ask(
      EMPLOYEE,
      "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Policy { citation } } }",
      { r: [{ __typename: "Policy", key: "bkn-411-2025", version: 1 }] },
    );
    expect(data?.["_entities"]).toEqual([{ citation: DEFAULT_POLICY.citation }]);
  });
});
