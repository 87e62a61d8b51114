import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createPassportIssuer, newPassportKeys, type Principal } from "@talenta/access";
import { createGateway, type Gateway } from "../gateway.ts";
import { NO_LIMITS } from "../limits/limits.ts";
import { log } from "../testing/stand-ins.ts";
import { ABSTRACT } from "./cases/abstract.cases.ts";
import type { Case } from "./cases/case.ts";
import { KEYS } from "./cases/keys.cases.ts";
import { OTHER } from "./cases/other.cases.ts";
import { REQUIRES } from "./cases/requires.cases.ts";
import { askStock, cameOf, composed, transportsTo, type Composed } from "./cases/run.ts";
import { SIMPLE } from "./cases/simple.cases.ts";

const ANYBODY: Principal = { subject: "anybody", role: "BI_READER" };
const CASES: readonly Case[] = [...SIMPLE, ...KEYS, ...ABSTRACT, ...REQUIRES, ...OTHER];

async function open({ supergraphSdl, ...parts }: Composed): Promise<Gateway> {
  const { privateJwk } = await newPassportKeys();
  return createGateway(
    {
      host: "127.0.0.1",
      port: 0,
      tokens: { verify: () => Promise.reject(new Error("no tokens here")) },
      passports: await createPassportIssuer({ issuer: "urn:test", privateJwk }),
      log,
      production: false,
      supergraphSdl,
      limits: NO_LIMITS,
    },
    { foreign: transportsTo({ supergraphSdl, ...parts }), anonymous: ANYBODY },
  );
}

describe.each(CASES)("A supergraph of others: $kind", (each) => {
  let whole: Composed;
  let gateway: Gateway;

  beforeAll(async () => {
    whole = composed(each);
    gateway = await open(whole);
    await gateway.start();
  });

  afterAll(() => gateway?.stop());

  test.each(each.asked)("$query", async ({ query, variables, data, errors = [], stock }) => {
    const { answer } = await gateway.execute({ query, ...(variables && { variables }) });
    const came = cameOf(answer);
    if (stock === undefined) {
      expect({ ...came, errors: came.errors.toSorted() }).toEqual({ data, errors });
    } else {
      // The fault is the planner's, and stays seen: the stock gateway answers the same.
      expect(came).toEqual({ data: stock.data, errors: stock.errors ?? [] });
      expect(
        (await askStock(whole, { query, ...(variables && { variables }), data })).data,
      ).toEqual(came.data);
    }
  });
});
