import { createPassportIssuer, newPassportKeys, type Principal } from "@talenta/access";
import { ConfigError, createLog, type Service } from "@talenta/service";
import type { GraphQLSchema } from "graphql";
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
  const { supergraphSdl, subgraphs } = await supergraphIn(s.SUPERGRAPH_FILE);
  const foreign = new Map(subgraphs.map(({ name, url }) => [name, createHttpTransport({ url })]));
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

async function supergraphIn(
  file: string,
): Promise<{ supergraphSdl: string; subgraphs: { name: string; url: string }[] }> {
  const fail = (fault: string): never => {
    throw new ConfigError([`SUPERGRAPH_FILE names ${file}: ${fault}.`]);
  };
  const supergraphSdl = await readFile(file, "utf8").catch(() => fail("it cannot be read"));
  const schema = schemaOf(supergraphSdl) ?? fail("it is no supergraph");
  if (isSplit(schema)) fail("it is split by owner; run the gateway of the house over it");
  const subgraphs = subgraphsIn(schema);
  if (subgraphs.length === 0) fail("it names no subgraph");
  for (const { name, url } of subgraphs)
    if (!/^https?:/.test(url) || !URL.canParse(url)) fail(`subgraph ${name} has no http address`);
  return { supergraphSdl, subgraphs };
}

function schemaOf(sdl: string): GraphQLSchema | null {
  try {
    return wholeSchema(sdl);
  } catch {
    return null;
  }
}
