import { buildSubgraphSchema } from "@apollo/subgraph";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { AccessError } from "@talenta/access";
import { told } from "@talenta/sentences";
import { parse } from "graphql";
import { createLog, createSubgraph, type Subgraph } from "../index.ts";

const TEXT = "type Query {\n  who: String\n}\n";

const open = async (schemaText?: () => string): Promise<Subgraph> =>
  await createSubgraph({
    name: "test",
    schema: buildSubgraphSchema({ typeDefs: parse("type Query { who: String }") }),
    verifier: {
      async verify(bearer) {
        if (bearer === "roleless") throw AccessError.forbidden(told("The token names no role."));
        if (bearer !== "good")
          throw AccessError.unauthenticated(told("The access token has expired."));
        return { subject: "ani", role: "PROVINCE_ANALYST" };
      },
    },
    context: () => ({}),
    log: createLog({ name: "test", level: "silent" }),
    ready: async () => true,
    production: true,
    ...(schemaText && { schemaText }),
  });

describe("The schema's text of a subgraph, in production", () => {
  const good = { authorization: "Bearer good" };
  let subgraph: Subgraph;
  let url: string;

  beforeAll(async () => {
    subgraph = await open(() => TEXT);
    ({ url } = await subgraph.listen({ host: "127.0.0.1", port: 0 }));
  });

  afterAll(() => subgraph.stop());

  const read = async (headers: Record<string, string>, at = url): Promise<Response> =>
    await fetch(new URL("/schema.graphql", at), { headers });

  test("is for whoever has a good token", async () => {
    const answer = await read(good);
    expect([answer.status, await answer.text()]).toEqual([200, TEXT]);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    for (const [authorization, status, code] of [
      ["", 401, "UNAUTHENTICATED"],
      ["Bearer old", 401, "UNAUTHENTICATED"],
      ["Bearer roleless", 403, "FORBIDDEN"],
    ] as const) {
      const etag = answer.headers.get("etag") ?? "";
      const refused = await read({ authorization, "if-none-match": etag });
      expect(refused.status).toBe(status);
      expect(refused.headers.get("www-authenticate")).toBe(status === 401 ? "Bearer" : null);
      expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });

  test("is not sent again to whoever has it", async () => {
    const etag = (await read(good)).headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`])
      expect((await read({ ...good, "if-none-match": known })).status).toBe(304);
    expect((await read({ ...good, "if-none-match": '"other"' })).status).toBe(200);
  });

  test("is not there unless given", async () => {
    const silent = await open();
    const { url: at } = await silent.listen({ host: "127.0.0.1", port: 0 });
    expect((await read(good, at)).status).toBe(404);
    await silent.stop();
  });
});
