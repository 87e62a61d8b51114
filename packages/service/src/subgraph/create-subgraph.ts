import type { FastifyInstance } from "fastify";
import { AccessError } from "@talenta/access";
import { GraphQLError } from "graphql";
import { safeError } from "../errors/safe-error.ts";
import { unauthenticated } from "../errors/talenta-error.ts";
import { createApollo, requestScope } from "./apollo.ts";
import { createHttpDoor } from "./http-door.ts";
import { inputCheckOf } from "./input-check-of.ts";
import { orAborted } from "./or-aborted.ts";
import type {
  Subgraph,
  SubgraphConfig,
  SubgraphError,
  SubgraphRequest,
  SubgraphResponse,
} from "./subgraph.ts";

/**
 * A subgraph with both doors over one GraphQL server: whoever asks in process and whoever asks over
 * HTTP gets the same answer under the same rights.
 */
export async function createSubgraph<Context extends object>(
  c: SubgraphConfig<Context>,
): Promise<Subgraph> {
  const production = c.production ?? process.env["NODE_ENV"] === "production";
  const log = c.log.child({ subgraph: c.name });
  const inputs = inputCheckOf(c.schema);
  const apollo = createApollo<Context>({ schema: c.schema, log, production });
  await apollo.start();
  let http: FastifyInstance | undefined;
  let stopped = false;

  const admit = async (request: SubgraphRequest, signal?: AbortSignal): Promise<Context> => {
    const bearer = /^Bearer +(\S+)$/i.exec(request.authorization ?? "")?.[1];
    if (bearer === undefined) throw unauthenticated();
    return await c.context(await c.verifier.verify(bearer), request, signal);
  };
  const refuse = (error: unknown, requestId: string): SubgraphResponse => {
    if (error instanceof AccessError) log.debug({ requestId, reason: error.message }, "refused");
    return { errors: [shown(error, requestId)] };
  };
  const shown = (error: unknown, requestId: string): SubgraphError => {
    const known = error instanceof GraphQLError ? error.toJSON() : { message: "" };
    return safeError(known, error, { requestId, log });
  };
  const refusal = (request: SubgraphRequest): SubgraphResponse | null => {
    const faults = inputs.faults(request);
    if (faults.length === 0) return null;
    return { errors: faults.map((fault) => shown(fault, request.requestId)) };
  };
  const answer = async (
    request: SubgraphRequest,
    signal?: AbortSignal,
  ): Promise<SubgraphResponse> => {
    try {
      const contextValue = await admit(request, signal);
      const refused = refusal(request);
      if (refused !== null) return refused;
      const { query, operationName, variables } = request;
      const { body } = await requestScope.run(request, () =>
        apollo.executeOperation(
          {
            query,
            ...(operationName !== undefined && { operationName }),
            ...(variables && { variables }),
          },
          { contextValue },
        ),
      );
      if (body.kind !== "single") throw new Error("answers in parts are not offered");
      const { data, errors, extensions } = body.singleResult;
      return {
        ...(data !== undefined && { data }),
        ...(errors && { errors: [...errors] }),
        ...(extensions && { extensions }),
      };
    } catch (error) {
      return refuse(error, request.requestId);
    }
  };

  return {
    async execute(request, signal) {
      if (stopped) throw new Error(`${c.name} has stopped`);
      return await orAborted(answer(request, signal), signal);
    },
    async listen(at) {
      if (http || stopped) throw new Error(`${c.name} listens already, or has stopped`);
      http = createHttpDoor({
        apollo,
        admit,
        refuse,
        refusal,
        log,
        ready: async () => !stopped && (await c.ready()),
        documents: c.documents ?? [],
        bodyLimitBytes: c.bodyLimitBytes ?? 4 * 1024 * 1024,
      });
      const address = await http.listen(at);
      return { url: `${address}/graphql` };
    },
    async stop() {
      if (stopped) return;
      stopped = true;
      await http?.close();
      await apollo.stop();
    },
  };
}
