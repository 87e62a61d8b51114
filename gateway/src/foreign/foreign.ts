import { createPassportIssuer, newPassportKeys, type Principal } from "@talenta/access";
import { ConfigError, createLog, type Service } from "@talenta/service";
import { readFile } from "node:fs/promises";
import { createGateway } from "../gateway.ts";
import { type Limits, NO_LIMITS } from "../limits/limits.ts";
import { isSplit, subgraphsIn, wholeSchema } from "../routing/operation/schema-facts.ts";
import { createHttpTransport } from "../routing/transport/http.ts";
import type { ForeignSettings } from "./config.ts";

/** Who everybody is here: the role that may do least. No token is looked at. */
const ANYBODY: Principal = { subject: "anybody", role: "BI_READER" };

/**
 * A gateway over a supergraph of others, for audits of federation and for trying it out: it lets everybody in, shows
 * subgraphs passports that nobody can verify, and refuses a supergraph that is split by owner.
 */
export async function openForeign(s: ForeignSettings): Promise<Service> {
  const supergraphSdl = await supergraphIn(s.SUPERGRAPH_FILE);
  const foreign = new Map(
    subgraphsIn(wholeSchema(supergraphSdl)).map(({ name, url }) => [
      name,
      createHttpTransport({ url }),
    ]),
  );
  const { privateJwk } = await newPassportKeys();
  const gateway = createGateway(
    {
      host: s.HOST,
      port: s.PORT,
      tokens: { verify: () => Promise.resolve(ANYBODY) },
      passports: await createPassportIssuer({ issuer: "urn:talenta:foreign", privateJwk }),
      log: createLog({ name: "gateway", level: s.LOG_LEVEL }),
      production: false,
      supergraphSdl,
      limits: limitsOf(s),
    },
    { foreign, anonymous: ANYBODY },
  );
  return {
    start: () => gateway.start(),
    async stop() {
      await gateway.stop();
      await Promise.all([...foreign.values()].map((transport) => transport.close()));
    },
  };
}

function limitsOf({ LIMITS }: ForeignSettings): Partial<Limits> {
  return LIMITS === "off" ? NO_LIMITS : {};
}

async function supergraphIn(file: string): Promise<string> {
  const fail = (fault: string): never => {
    throw new ConfigError([`SUPERGRAPH_FILE names ${file}: ${fault}.`]);
  };
  const sdl = await readFile(file, "utf8").catch(() => fail("it cannot be read"));
  let split = false;
  try {
    split = isSplit(wholeSchema(sdl));
  } catch {
    fail("it is no supergraph");
  }
  if (split) fail("it is split by owner; run the gateway of the house over it");
  return sdl;
}
