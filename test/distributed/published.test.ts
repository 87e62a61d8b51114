// What the province publishes, read by a regency on a machine of its own.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { audienceOf } from "@talenta/access";
import { DEFAULT_POLICY, type RegencyCode } from "@talenta/talent";
import { ask } from "../kit/ask.ts";
import type { Running } from "../kit/process.ts";
import { type Government, type Ground, prepare } from "./network.ts";

const SOUTH: Government = { code: "18.01", name: "Lampung Selatan", kind: "REGENCY" };
const { id } = DEFAULT_POLICY;
const REASON = "Ditetapkan (contoh)";

let ground: Ground;
let province: Running;
let south: Running;

beforeAll(async () => {
  ground = await prepare();
  await ground.writeDirectory([{ code: "18", name: "Provinsi Lampung", kind: "PROVINCE" }]);
  province = await ground.startProvince();
  south = await ground.startRegency(SOUTH, province.url);
}, 120_000);

afterAll(async () => {
  await Promise.all([province, south].map((running) => running.stop()));
  await ground.clear();
}, 30_000);

async function atProvince(query: string, variables: object): Promise<void> {
  const admin = { subject: "admin", role: "PROVINCE_ADMIN" } as const;
  const passport = await ground.passport(admin, audienceOf.province);
  const { errors } = await ask(province.url, passport, { query, variables });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}
const draft = (version: number) =>
  atProvince(
    "mutation ($document: JSONObject!) { draftPolicy(input: { document: $document }) { policy { key } } }",
    { document: { ...DEFAULT_POLICY, version } },
  );
const publish = (version: number) =>
  atProvince(
    "mutation ($input: PublishPolicyInput!) { publishPolicy(input: $input) { policy { key } } }",
    { input: { key: id, version, reason: REASON } },
  );
const read = (version: number) =>
  fetch(new URL(`published/policies/${id}/${version}`, province.url));
async function atRegency(query: string, variables = {}) {
  const head = await ground.token({ role: "REGENCY_HEAD", regency: SOUTH.code as RegencyCode });
  return await ask(south.url, head, { query, variables });
}
const adopt = (version: number) =>
  atRegency(
    "mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { adoption { inForce } } }",
    {
      input: {
        policy: { key: id, version },
        from: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10), // in Jakarta
      },
    },
  );
const adopted = () => atRegency("{ myRegency { policy { key version } } }");

describe("A published policy", () => {
  test("is read without a token, adopted over HTTP, and outlives the province's own process", async () => {
    await draft(3);
    expect((await read(3)).status).toBe(404);
    expect(await adopt(3)).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });

    await publish(3);
    const document = await (await read(3)).text();
    expect(JSON.parse(document)).toEqual({ ...DEFAULT_POLICY, version: 3 });
    expect((await adopt(3)).data).toEqual({ adoptPolicy: { adoption: { inForce: true } } });
    expect((await adopted()).data).toEqual({ myRegency: { policy: { key: id, version: 3 } } });

    await draft(4);
    await publish(4);
    expect(await province.stop()).toMatchObject({ code: 0 });
    expect(await adopt(4)).toMatchObject({
      errors: [{ extensions: { code: "PROVINCE_UNAVAILABLE" } }],
    });
    expect((await adopted()).data).toEqual({ myRegency: { policy: { key: id, version: 3 } } });

    province = await ground.startProvince();
    expect(await (await read(3)).text()).toBe(document);
  }, 60_000);
});
