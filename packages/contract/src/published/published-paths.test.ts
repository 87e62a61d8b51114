import { describe, expect, test } from "@jest/globals";

import { PUBLISHED_PATHS, publishedUrl } from "./published-paths.ts";

describe("The address of a published document", () => {
  test.each([
    ["http://10.0.0.2:4100/graphql", "http://10.0.0.2:4100/published/policies/a/1"],
    [
      "https://lampung.example/talenta/graphql",
      "https://lampung.example/talenta/published/policies/a/1",
    ],
    ["http://10.0.0.2:4100", "http://10.0.0.2:4100/published/policies/a/1"],
  ])("lies beside %s", (province, address) => {
    const url = publishedUrl(province, PUBLISHED_PATHS.policy, { id: "a", version: 1 });
    expect(url.href).toBe(address);
  });

  test.each(["../x", "a/b", "a?b=c", "a#b", "%2e%2e"])("keeps the id %s in its place", (id) => {
    const { pathname, search, hash } = publishedUrl("http://p/graphql", PUBLISHED_PATHS.programme, {
      id,
    });
    expect(pathname).toBe(`/published/programmes/${encodeURIComponent(id)}`);
    expect([search, hash]).toEqual(["", ""]);
  });
});
