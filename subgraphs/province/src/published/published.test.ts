import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICIES } from "@talenta/talent";

import { openProvince, type OpenProvince } from "../testing/open-province.ts";

let province: OpenProvince;
let base: string;
beforeAll(async () => {
  province = await openProvince();
  const { url } = await province.listen({ host: "127.0.0.1", port: 0 });
  base = new URL("/", url).href;
});
afterAll(() => province.stop());

const read = (path: string) => fetch(new URL(path, base));

describe("What the province has published", () => {
  test("is read without a token and may be kept for ever", async () => {
    for (const document of DEFAULT_POLICIES) {
      const { id, version } = document;
      const answer = await read(`published/policies/${id}/${version}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toContain("immutable");
      expect(await answer.json()).toEqual(document);
      expect(await province.published.policy(id, version)).toEqual(document);
    }
  });

  test("has a state, which nobody keeps", async () => {
    const answer = await read("published/policies/bkn-411-2025/1/state");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(await answer.json()).toEqual({ state: "PUBLISHED" });
  });

  test.each([
    "published/policies/bkn-411-2025/3",
    "published/policies/bkn-411-2025/01",
    "published/policies/bkn-411-2025/1e0",
    "published/policies/bkn-411-2025/999999999999999999",
    "published/policies/other/1/state",
    "published/policies/%27%20or%201=1--/1",
    "published/programmes/none",
    `published/programmes/${"a".repeat(500)}`,
    "published/programmes/%ff",
    "published/policies/..%2f..%2fdata/1",
  ])("answers 404 in JSON for %s", async (path) => {
    const answer = await read(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
  });
});
