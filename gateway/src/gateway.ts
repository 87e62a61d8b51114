import type { PassportIssuer, Verifier } from "@talenta/access";
import type { Logger } from "@talenta/service";
import { readFile } from "node:fs/promises";
import { type AnswerDesk, createAnswerDesk } from "./answer/answer-desk.ts";
import { createHttpDoor, type HttpDoor } from "./http/http-door.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits/limits.ts";
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
  /** Milliseconds for a whole request. */
  requestDeadlineMs?: number;
  /** Milliseconds for one question to one owner. */
  regencyDeadlineMs?: number;
  /** Milliseconds of a request kept for merging. */
  mergeReserveMs?: number;
  /** Requests in work at most; one more gets 503. */
  maxInWork?: number;
  limits?: Partial<Limits>;
}

export interface Gateway {
  /** Loads the contract and listens; answers the address of the GraphQL door. */
  start(): Promise<{ url: string }>;
  /** Finishes what is under way and stops listening. */
  stop(): Promise<void>;
  /** Answers one question without HTTP, under the same rules. */
  execute: AnswerDesk["execute"];
}

export const DEFAULT_DEADLINES = {
  requestDeadlineMs: 5_000,
  regencyDeadlineMs: 2_000,
  mergeReserveMs: 500,
};

/** The one public door to the province and all regencies. */
export function createGateway(config: GatewayConfig, subgraphs: Subgraphs): Gateway {
  const limits = { ...DEFAULT_LIMITS, ...config.limits };
  let running: { desk: AnswerDesk; door: HttpDoor } | null = null;

  return {
    async start() {
      if (running !== null) throw new Error("The gateway runs already.");
      const supergraphSdl = config.supergraphSdl ?? (await readSupergraph());
      const desk = await createAnswerDesk(
        { ...DEFAULT_DEADLINES, ...config, limits, supergraphSdl },
        subgraphs,
      );
      const door = createHttpDoor({ maxInWork: 256, ...config, limits }, desk);
      try {
        const url = await door.listen({ host: config.host, port: config.port });
        running = { desk, door };
        return { url };
      } catch (error) {
        await desk.close();
        throw error;
      }
    },
    async stop() {
      const stopping = running;
      running = null;
      await stopping?.door.close();
      await stopping?.desk.close();
    },
    execute(request) {
      if (running === null) throw new Error("The gateway does not run.");
      return running.desk.execute(request);
    },
  };
}

/** The committed contract; the path is the same from `src` and from `dist`. */
async function readSupergraph(): Promise<string> {
  return await readFile(new URL("../../schema/supergraph.graphql", import.meta.url), "utf8");
}
