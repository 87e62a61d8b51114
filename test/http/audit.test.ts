// The public audit of GraphQL over HTTP, on real servers with real tokens.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { startProvince, type TestProvince } from "../kit/province.ts";

let province: TestProvince;
let token: string;
const addresses = new Map<string, string>();

beforeAll(async () => {
  province = await startProvince({ transport: "inproc", employees: 0 });
  const { regencies, province: provinces } = province.parts;
  const at = { host: "127.0.0.1", port: 0 };
  const regency = await regencies.get("18.05" as never)?.listen(at);
  addresses.set("the gateway", province.url);
  addresses.set("a regency's own server", regency?.url ?? "");
  addresses.set("the province's own server", (await provinces.listen(at)).url);
  token = await province.token({ role: "REGENCY_OFFICER", regency: "18.05" as never });
});
afterAll(async () => await province.stop());

describe.each(["the gateway", "a regency's own server", "the province's own server"])(
  "%s",
  (who) => {
    const audits = serverAudits({
      url: () => addresses.get(who) ?? "",
      fetchFn: (address: string, init: RequestInit = {}) =>
        fetch(address, {
          ...init,
          headers: {
            ...(init.headers as Record<string, string>),
            authorization: `Bearer ${token}`,
            "apollo-require-preflight": "true",
          },
        }),
    });

    test.each(audits.map(({ name, fn }) => [name, fn] as const))("%s", async (_name, audit) => {
      const { status, ...found } = await audit();
      expect({ status, reason: "reason" in found ? found.reason : null }).toEqual({
        status: "ok",
        reason: null,
      });
    });

    test("has been asked what must and what should be", () => {
      const kinds = ["MUST", "SHOULD", "MAY"].map(
        (kind) => audits.filter(({ name }) => name.startsWith(kind)).length,
      );
      expect(kinds.every((count) => count > 10)).toBe(true);
    });
  },
);
