import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { Pool } from "undici";
import type { Ready, Role } from "./messages.ts";
import { split, type Fetch, type Part } from "./split.ts";

/** One subgraph in front of all owners: splits entities, asks the owners as the user, merges. */
export async function fanOut(role: Extract<Role, { kind: "fan-out" }>): Promise<Ready> {
  const pools = new Map(
    Object.entries(role.owners.regencies).map(([code, url]) => [
      code,
      new Pool(new URL(url).origin, { connections: 16, pipelining: 1 }),
    ]),
  );
  const server = createServer((request, response) => {
    const authorization = request.headers.authorization ?? "";
    const ask = async (owner: string, fetch: Fetch): Promise<Part> => {
      const pool = pools.get(owner);
      if (pool === undefined) return { data: null };
      const { body } = await pool.request({
        method: "POST",
        path: "/graphql",
        headers: { "content-type": "application/json", authorization },
        body: JSON.stringify(fetch),
      });
      return (await body.json()) as Part;
    };
    text(request)
      .then((body) => split(JSON.parse(body) as Fetch, ask))
      .then((answer) => {
        response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
        return undefined;
      })
      .catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` };
}
