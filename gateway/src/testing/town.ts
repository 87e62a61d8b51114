import {
  createPassportIssuer,
  createTokenVerifier,
  newPassportKeys,
  type PassportIssuer,
  type Principal,
} from "@talenta/access";
import type { Subgraph, SubgraphRequest, SubgraphResponse } from "@talenta/service";
import type { RegencyCode } from "@talenta/talent";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { createServer, type Server, type ServerResponse } from "node:http";
import { createGateway, type Gateway, type GatewayConfig } from "../gateway.ts";
import { federationCallers, type TrustedIssuer } from "../federation-endpoint/callers.ts";
import { createHttpTransport } from "../routing/transport/http.ts";
import { createInprocTransport } from "../routing/transport/inproc.ts";
import { TransportError, type Transport } from "../routing/transport/transport.ts";
import { composeSupergraph, REGENCY_SDL } from "./contract.ts";
import { codes, log, openProvince, openRegency, PASSPORT_ISSUER } from "./stand-ins.ts";

/** The two ways a subgraph is reached; every behaviour is tested over both. */
export const TRANSPORTS = ["inproc", "http"] as const;
type TransportKind = (typeof TRANSPORTS)[number];

/** A fault of the wire, and what comes nearest to it where there is no wire. */
export interface WireFault {
  http: (response: ServerResponse, right: () => Promise<SubgraphResponse>) => void;
  inproc: (signal: AbortSignal, right: () => Promise<SubgraphResponse>) => Promise<unknown>;
}

/**
 * How a misbehaving owner answers: what it makes of the question and of the right answer. `hang`: never. `refuse`: nobody
 * is there. A string is sent as it is over HTTP; in process it can only be a broken promise.
 */
export type Oddity = (
  request: SubgraphRequest,
  right: () => Promise<SubgraphResponse>,
) => Promise<unknown> | WireFault | "hang" | "refuse";

export interface TownConfig {
  transport: TransportKind;
  regencies?: number;
  odd?: Readonly<Record<string, Oddity>>;
  oddProvince?: Oddity;
  /** Owners the province knows and the directory does not. */
  unlisted?: readonly string[];
  gateway?: Partial<GatewayConfig>;
  /** Opens the federation endpoint, to these issuers' passports beside the gateway's own. */
  federationEndpoint?: readonly TrustedIssuer[];
}

/** What came back over the public HTTP server. */
export interface Reply {
  status: number;
  headers: Headers;
  body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
    extensions?: {
      regencies?: {
        details: Record<string, { status: string; tookMs: number; error: unknown }>;
      } & Record<string, unknown>;
    };
  };
}

export interface Town {
  gateway: Gateway;
  url: string;
  /** The federation endpoint's address; null unless it is open. */
  regencyUrl: string | null;
  passports: PassportIssuer;
  /** Questions each owner, or `province`, was asked. */
  asked: Map<string, SubgraphRequest[]>;
  directory: Map<RegencyCode, Transport>;
  token: (principal: Partial<Principal>) => Promise<string>;
  ask: (
    query: string,
    more?: { variables?: object; as?: Partial<Principal>; operationName?: string },
  ) => Promise<Reply>;
  close: () => Promise<void>;
}

const ISSUER = "https://login.test";

/** A gateway with a province and some regencies, every part of it running; each test opens its own. */
export async function openTown(c: TownConfig): Promise<Town> {
  const { privateJwk } = await newPassportKeys();
  const passports = await createPassportIssuer({ issuer: PASSPORT_ISSUER, privateJwk });
  const users = await generateKeyPair("EdDSA");
  const tokens = createTokenVerifier({
    issuer: ISSUER,
    audience: "talenta",
    algorithms: ["EdDSA"],
    keys: { jwks: { keys: [{ ...(await exportJWK(users.publicKey)), alg: "EdDSA" }] } },
  });
  const town = new Streets(c, passports);
  const all = codes(c.regencies ?? 4);
  const province = await town.connect(
    "province",
    await openProvince(passports, all),
    c.oddProvince,
  );
  const directory = new Map<RegencyCode, Transport>();
  for (const code of all) {
    if (c.unlisted?.includes(code)) continue;
    const transport = await town.connect(code, await openRegency(code, passports), c.odd?.[code]);
    directory.set(code as RegencyCode, transport);
  }
  const gateway = createGateway(
    {
      host: "127.0.0.1",
      port: 0,
      tokens,
      passports,
      log,
      production: false,
      supergraphSdl: composeSupergraph(),
      ...(c.federationEndpoint !== undefined && {
        federationEndpoint: {
          host: "127.0.0.1",
          port: 0,
          sdl: REGENCY_SDL,
          callers: federationCallers({
            tokens,
            issuers: [
              { issuer: PASSPORT_ISSUER, jwks: passports.publicJwks },
              ...c.federationEndpoint,
            ],
          }),
        },
      }),
      ...c.gateway,
    },
    { province, regencies: () => directory },
  );
  const { url, regencyUrl } = await gateway.start();

  async function token(principal: Partial<Principal>): Promise<string> {
    const { subject = "ani", role = "PROVINCE_ANALYST", ...claims } = principal;
    const unsigned = new SignJWT({ role, ...claims }).setProtectedHeader({ alg: "EdDSA" });
    const dated = unsigned
      .setIssuer(ISSUER)
      .setAudience("talenta")
      .setSubject(subject)
      .setIssuedAt();
    return await dated.setExpirationTime("1h").sign(users.privateKey);
  }

  return {
    gateway,
    url,
    regencyUrl,
    passports,
    asked: town.asked,
    directory,
    token,
    async ask(query, { variables, as = {}, operationName } = {}) {
      const headers = {
        "content-type": "application/json",
        authorization: `Bearer ${await token(as)}`,
      };
      const body = JSON.stringify({ query, variables, operationName });
      const answer = await fetch(url, { method: "POST", headers, body });
      return {
        status: answer.status,
        headers: answer.headers,
        body: (await answer.json()) as Reply["body"],
      };
    },
    async close() {
      await gateway.stop();
      await town.close();
    },
  };
}

/** Connects subgraphs over one kind of transport, odd ones among them, and keeps what each was asked. */
class Streets {
  readonly asked = new Map<string, SubgraphRequest[]>();
  readonly #closing: (() => Promise<unknown>)[] = [];

  constructor(
    readonly c: TownConfig,
    readonly passports: PassportIssuer,
  ) {}

  async connect(name: string, subgraph: Subgraph, odd?: Oddity): Promise<Transport> {
    this.#closing.push(() => subgraph.stop());
    const transport = await this.#transport(subgraph, odd);
    this.#closing.push(() => transport.close());
    const log: SubgraphRequest[] = [];
    this.asked.set(name, log);
    return {
      ...transport,
      send(request, signal) {
        log.push(request);
        return transport.send(request, signal);
      },
    };
  }

  async close(): Promise<void> {
    for (const close of this.#closing.toReversed()) await close();
  }

  async #transport(subgraph: Subgraph, odd?: Oddity): Promise<Transport> {
    if (this.c.transport === "inproc")
      return createInprocTransport(odd === undefined ? subgraph : oddly(subgraph, odd));
    if (odd === undefined) {
      return createHttpTransport({
        url: (await subgraph.listen({ host: "127.0.0.1", port: 0 })).url,
        maxAnswerBytes: 1e6,
      });
    }
    const server = createServer((request, response) => {
      let text = "";
      request.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      request.on("end", () => {
        const asked = {
          ...(JSON.parse(text) as SubgraphRequest),
          requestId: "odd",
          authorization: request.headers.authorization ?? "",
        };
        const right = (): Promise<SubgraphResponse> => subgraph.execute(asked);
        const answer = odd(asked, right);
        if (answer === "refuse") response.destroy();
        else if (answer === "hang") return;
        else if ("http" in answer) answer.http(response, right);
        else
          void answer.then((value) =>
            response.end(typeof value === "string" ? value : JSON.stringify(value)),
          );
      });
    });
    const port = await listen(server);
    this.#closing.push(() => shut(server));
    return createHttpTransport({ url: `http://127.0.0.1:${port}/graphql`, maxAnswerBytes: 1e6 });
  }
}

function oddly(subgraph: Subgraph, odd: Oddity): Pick<Subgraph, "execute"> {
  return {
    async execute(request, signal) {
      const right = (): Promise<SubgraphResponse> => subgraph.execute(request);
      const answer = odd(request, right);
      if (answer === "hang") return await new Promise<SubgraphResponse>(() => undefined);
      if (answer === "refuse") throw new TransportError("UNAVAILABLE", "nobody there");
      const value = await ("inproc" in answer
        ? answer.inproc(signal ?? new AbortController().signal, right)
        : answer);
      if (typeof value === "string") throw new TransportError("INVALID", "no JSON");
      return value as SubgraphResponse;
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function shut(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
