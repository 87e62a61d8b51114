import {
  audienceOf,
  createPassportIssuer,
  createPassportVerifier,
  firstOf,
  newPassportKeys,
  type PassportIssuer,
  type Verifier,
} from "@talenta/access";
import {
  createGateway,
  createHttpTransport,
  createInprocTransport,
  federationCallers,
} from "@talenta/gateway";
import type { Gateway, GatewayConfig, Transport } from "@talenta/gateway";
import { createProvince, type Province } from "@talenta/province";
import { createRegency, type Regency } from "@talenta/regency";
import type { Logger, Subgraph } from "@talenta/service";
import type { Database } from "@talenta/store";
import type { PolicyDocument, RegencyCode } from "@talenta/talent";
import type { RegencyKind, SharingLevel } from "@talenta/contract";

/** One government that owns data: a regency, a city, or the province's own civil service. */
export interface Owner {
  readonly code: RegencyCode;
  readonly name: string;
  readonly kind: RegencyKind;
}

/** What the gateway is told from outside; keys and tokens it gets from the assembly. */
type GatewaySettings = Omit<GatewayConfig, "tokens" | "passports" | "log" | "federationEndpoint">;

/** What a whole province is put together from. */
export interface Assembly {
  readonly province: { readonly code: RegencyCode; readonly name: string };
  readonly owners: readonly Owner[];
  /** The owner's database. */
  database(code: RegencyCode): Database;
  /** The province's own database. */
  readonly provinceDatabase: Database;
  /** What an owner with a new database shares at first. */
  readonly sharing: SharingLevel;
  /** The policy an owner with a new database begins with; the default one unless given. */
  firstPolicy?(code: RegencyCode): PolicyDocument;
  /** Proves users. */
  readonly tokens: Verifier;
  /** How the gateway reaches the subgraphs: in the process, or over HTTP on loopback. */
  readonly transport: "inproc" | "http";
  readonly gateway: GatewaySettings;
  /** Port of the federation endpoint on loopback, for another federation router; closed unless given. */
  readonly internalPort?: number | undefined;
  readonly log: Logger;
  /** What time it is for the province and its owners; the system's clock unless given. */
  readonly clock?: () => Date;
  /** What time it is for one owner; that of the province unless given. The sample's history is made with these. */
  clockOf?(code: RegencyCode): () => Date;
  /** Puts something between the gateway and one owner; tests make owners fail here. */
  wrap?(code: RegencyCode, transport: Transport): Transport;
}

/** A province in one process: sixteen owners, the province subgraph, and the gateway over them. */
export interface AssembledProvince {
  readonly gateway: Gateway;
  readonly province: Province;
  readonly regencies: ReadonlyMap<RegencyCode, Regency>;
  readonly passports: PassportIssuer;
  readonly stop: () => Promise<void>;
}

const PASSPORT_ISSUER = "urn:talenta:gateway";

/**
 * Opens every owner's database and puts the province together; nothing listens for the public yet.
 * What was opened is closed again when a later part does not open.
 */
export async function assembleProvince(assembly: Assembly): Promise<AssembledProvince> {
  const opened: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const part of opened.toReversed()) await part.stop();
  };
  try {
    const keys = await newPassportKeys();
    const passports = await createPassportIssuer({
      issuer: PASSPORT_ISSUER,
      privateJwk: keys.privateJwk,
    });
    const verifierFor = (audience: string) =>
      firstOf(
        createPassportVerifier({ issuer: PASSPORT_ISSUER, audience, jwks: keys.publicJwks }),
        assembly.tokens,
      );
    const province = await createProvince({
      province: assembly.province,
      directory: () => assembly.owners,
      database: assembly.provinceDatabase,
      migrate: true,
      verifier: verifierFor(audienceOf.province),
      log: assembly.log,
      ...(assembly.clock && { clock: assembly.clock }),
    });
    opened.push(province);
    const transports = new Map<RegencyCode, Transport>();
    const regencies = new Map<RegencyCode, Regency>();
    for (const owner of assembly.owners) {
      const clock = assembly.clockOf?.(owner.code) ?? assembly.clock;
      const regency = await createRegency({
        ...owner,
        database: assembly.database(owner.code),
        migrate: true,
        verifier: verifierFor(audienceOf.regency(owner.code)),
        sharing: assembly.sharing,
        ...(assembly.firstPolicy && { firstPolicy: assembly.firstPolicy(owner.code) }),
        published: province.published,
        log: assembly.log,
        ...(clock && { clock }),
      });
      opened.push(regency);
      regencies.set(owner.code, regency);
      const transport = await reach(regency, assembly.transport);
      transports.set(owner.code, assembly.wrap?.(owner.code, transport) ?? transport);
    }
    const { tokens, log, internalPort } = assembly;
    const own = { issuer: PASSPORT_ISSUER, jwks: passports.publicJwks };
    const callers = federationCallers({ tokens, issuers: [own] });
    const gateway = createGateway(
      {
        ...assembly.gateway,
        tokens,
        passports,
        log,
        ...(internalPort !== undefined && {
          federationEndpoint: { host: "127.0.0.1", port: internalPort, callers },
        }),
      },
      { province: await reach(province, assembly.transport), regencies: () => transports },
    );
    opened.push(gateway);
    return { gateway, province, regencies, passports, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function reach(subgraph: Subgraph, transport: "inproc" | "http"): Promise<Transport> {
  if (transport === "inproc") return createInprocTransport(subgraph);
  const { url } = await subgraph.listen({ host: "127.0.0.1", port: 0 });
  return createHttpTransport({ url });
}
