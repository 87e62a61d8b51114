import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { audienceOf, createTokenVerifier, openDevelopmentIssuer } from "@talenta/access";
import { createLog } from "@talenta/service";
import { assembleProvince, type AssembledProvince } from "./assemble.ts";
import { directoryOf } from "./directory.ts";
import { askProvince } from "./ask-province.ts";
import { publishSamplePolicy } from "./sample-policy.ts";
import { publishSampleProgrammes } from "./sample-programmes.ts";

const SAMPLE = { province: "18", today: "2026-11-29" };
let folder: string;
let province: AssembledProvince;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "talenta-plans-"));
  const { issuer, audience, algorithms, jwks } = await openDevelopmentIssuer(folder);
  const { code, name, owners } = directoryOf("18");
  province = await assembleProvince({
    province: { code, name },
    owners,
    database: () => ({ file: ":memory:" }),
    provinceDatabase: { file: ":memory:" },
    sharing: "NONE",
    tokens: createTokenVerifier({ issuer, audience, algorithms, keys: { jwks } }),
    transport: "inproc",
    gateway: { host: "127.0.0.1", port: 0, production: false },
    log: createLog({ name: "test", level: "silent" }),
  });
});
afterAll(async () => {
  await province.stop();
  await rm(folder, { recursive: true, force: true });
});

async function programmes() {
  const principal = { subject: "anybody", role: "PROVINCE_ANALYST", purpose: "test" } as const;
  const { data } = await province.province.execute({
    query: "{ programmes { edges { node { key version state } } } }",
    authorization: `Bearer ${await province.passports.passport(principal, audienceOf.province)}`,
    requestId: "test",
  });
  return JSON.parse(JSON.stringify(data)) as unknown;
}

test("the sample's programmes are published once, however often the filling is begun", async () => {
  await publishSampleProgrammes(askProvince(province), SAMPLE);
  const published = await programmes();
  expect(published).toMatchObject({
    programmes: {
      edges: Array.from({ length: 3 }, () => ({ node: { version: 1, state: "PUBLISHED" } })),
    },
  });
  await publishSampleProgrammes(askProvince(province), SAMPLE);
  expect(await programmes()).toEqual(published);
});

test("the sample's policy is published and its next version left as a draft, once, also where that was published meanwhile", async () => {
  const ask = askProvince(province);
  const states = async () =>
    (await ask("{ policies(states: [DRAFT, PUBLISHED]) { key version state } }", {}))["policies"];
  const before = (await states()) as unknown[];
  await publishSamplePolicy(ask);
  const published = { key: "contoh-2026", version: 1, state: "PUBLISHED" };
  const drafted = { key: "contoh-2026", version: 2, state: "DRAFT" };
  expect(await states()).toEqual(expect.arrayContaining([published, drafted]));
  const publish = `mutation { publishPolicy(input: { key: "contoh-2026", version: 2, reason: "Contoh." }) { policy { key } } }`;
  await ask(publish, {});
  await publishSamplePolicy(ask);
  expect(await states()).toContainEqual({ ...drafted, state: "PUBLISHED" });
  expect(await states()).toHaveLength(before.length + 2);
});
