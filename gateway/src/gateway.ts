import type { PassportIssuer, Verifier } from "@talenta/access";
import { CONTRACT_SCALARS } from "@talenta/contract";
import type { Logger } from "@talenta/service";
import type { GraphQLScalarType } from "graphql";
import { readFile } from "node:fs/promises";
import { type AnswerDesk, createAnswerDesk } from "./answer/answer-desk.ts";
import { createHttpDoor } from "./http/http-door.ts";
import { knowScalars } from "./limits/know-scalars.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits/limits.ts";
import { createRegencyDesk } from "./regency-door/regency-desk.ts";
import { createCaller } from "./routing/call/caller.ts";
import { wholeSchema } from "./routing/operation/schema-facts.ts";
import { createRegencyRouter } from "./routing/regency-router.ts";
import type { Subgraphs } from "./routing/subgraphs.ts";

export interface GatewayConfig {
  /** Address and port to listen on; port 0 takes a free one. */
  host: string;
  port: number;
  /** Verifies the users' access tokens. */
  tokens: Verifier;
  /** Issues what subgraphs are shown instead of the user's token. */
  passports: Pick<PassportIssuer, "passport">;
  log: Logger;
  /** Closes introspection. */
  production: boolean;
  /** The supergraph; `schema/supergraph.graphql` unless given. */
  supergraphSdl?: string;
  /** Scalars of the supergraph whose values the gateway can check itself; those of the contract unless given. */
  scalars?: readonly GraphQLScalarType[];
  /** Milliseconds for a whole query. */
  requestDeadlineMs?: number;
  /** Milliseconds for a change: it cannot be given up halfway, and placing everybody anew takes seconds. */
  changeDeadlineMs?: number;
  /** Milliseconds for one question to one owner. */
  regencyDeadlineMs?: number;
  /** Milliseconds of a request kept for merging. */
  mergeReserveMs?: number;
  /** Requests in work at most; one more gets 503. */
  maxInWork?: number;
  limits?: Partial<Limits>;
  /** The regencies as one plain subgraph, for other federation routers; closed unless given. */
  regencyDoor?: RegencyDoorConfig;
}

export interface RegencyDoorConfig {
  /** Address and port to listen on, inside the network; port 0 takes a free one. */
  host: string;
  port: number;
  /** Who may ask; see `regencyDoorCallers`. */
  callers: Verifier;
  /** The schema text answered outside production; `schema/regency.graphql` unless given. */
  sdl?: string;
}

export interface Gateway {
  /** Loads the contract and listens; answers the addresses of the GraphQL door and, when it is open, of the regency door. */
  start(): Promise<{ url: string; regencyUrl: string | null }>;
  /** Finishes what is under way and stops listening. */
  stop(): Promise<void>;
  /** Answers one question without HTTP, under the same rules. */
  execute: AnswerDesk["execute"];
}

export const DEFAULT_DEADLINES = {
  requestDeadlineMs: 5_000,
  changeDeadlineMs: 60_000,
  regencyDeadlineMs: 2_000,
  mergeReserveMs: 500,
};

type Complete = GatewayConfig & typeof DEFAULT_DEADLINES & { maxInWork: number; limits: Limits };

/** The one public door to the province and all regencies. */
export function createGateway(config: GatewayConfig, subgraphs: Subgraphs): Gateway {
  const limits = { ...DEFAULT_LIMITS, ...config.limits };
  const complete: Complete = { ...DEFAULT_DEADLINES, maxInWork: 256, ...config, limits };
  let running: { desk: AnswerDesk; close(): Promise<void> } | null = null;

  return {
    async start() {
      if (running !== null) throw new Error("The gateway runs already.");
      const opened: { close(): Promise<void> }[] = [];
      const close = async (): Promise<void> => {
        for (const part of opened.splice(0).toReversed()) await part.close();
      };
      try {
        const { desk, ...urls } = await open(complete, subgraphs, opened);
        running = { desk, close };
        return urls;
      } catch (error) {
        await close();
        throw error;
      }
    },
    async stop() {
      const stopping = running;
      running = null;
      await stopping?.close();
    },
    execute(request) {
      if (running === null) throw new Error("The gateway does not run.");
      return running.desk.execute(request);
    },
  };
}

/** Opens everything, and notes each part in `opened` as soon as it has to be closed again. */
async function open(
  c: Complete,
  subgraphs: Subgraphs,
  opened: { close(): Promise<void> }[],
): Promise<{ desk: AnswerDesk; url: string; regencyUrl: string | null }> {
  const supergraphSdl = c.supergraphSdl ?? (await contract("supergraph"));
  const schema = wholeSchema(supergraphSdl);
  const { scalars = CONTRACT_SCALARS } = c;
  knowScalars(schema, scalars);
  const caller = createCaller(c);
  const router = createRegencyRouter({ ...c, schema, caller, regencies: subgraphs.regencies });
  const { province } = subgraphs;
  const desk = await createAnswerDesk({
    ...c,
    supergraphSdl,
    schema,
    scalars,
    province,
    caller,
    router,
  });
  opened.push(desk);
  const door = createHttpDoor({ ...c, path: "/graphql", page: !c.production }, desk);
  opened.push(door);
  const url = await door.listen(c);
  if (c.regencyDoor === undefined) return { desk, url, regencyUrl: null };

  const { callers, sdl } = c.regencyDoor;
  const inner = createRegencyDesk({
    ...c,
    schema,
    router,
    callers,
    sdl: c.production ? null : (sdl ?? (await contract("regency"))),
    owners: () => subgraphs.regencies().size,
  });
  const innerDoor = createHttpDoor({ ...c, path: "/regency/graphql", page: false }, inner);
  opened.push(innerDoor);
  return { desk, url, regencyUrl: await innerDoor.listen(c.regencyDoor) };
}

/** The committed contract; the path is the same from `src` and from `dist`. */
async function contract(name: "supergraph" | "regency"): Promise<string> {
  return await readFile(new URL(`../../schema/${name}.graphql`, import.meta.url), "utf8");
}
