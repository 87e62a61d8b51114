import type { Principal } from "@talenta/access";
import type { SubgraphRequest, SubgraphResponse } from "@talenta/service";
import type { RegencyCode } from "@talenta/talent";
import { createCaller } from "../routing/call/caller.ts";
import { wholeSchema } from "../routing/operation/schema-facts.ts";
import { createRegencyRouter, type RegencyRouter } from "../routing/regency-router.ts";
import { RequestState } from "../routing/request-state.ts";
import type { Transport } from "../routing/transport/transport.ts";
import { composeSupergraph } from "./contract.ts";
import { log } from "./stand-ins.ts";

const schema = wholeSchema(composeSupergraph());

/** How an owner answers. */
export type Owner = (request: SubgraphRequest) => SubgraphResponse | Promise<SubgraphResponse>;

export interface Routing {
  router: RegencyRouter;
  /** What each owner was asked, in order. */
  asked: { owner: string; request: SubgraphRequest }[];
}

/** A router over owners that answer by a function: their answers are worked out, not fetched. */
export function routing(owners: Record<string, Owner>, regencyDeadlineMs = 2_000): Routing {
  const asked: Routing["asked"] = [];
  const regencies = new Map(
    Object.entries(owners).map(([owner, answer]): [RegencyCode, Transport] => [
      owner as RegencyCode,
      {
        send(request) {
          asked.push({ owner, request });
          return Promise.resolve(answer(request));
        },
        close: () => Promise.resolve(),
      },
    ]),
  );
  const passports = {
    passport: (_p: Principal, audience: string) => Promise.resolve(`for ${audience}`),
  };
  const caller = createCaller({ passports, log });
  const config = {
    schema,
    caller,
    regencies: () => regencies,
    regencyDeadlineMs,
    mergeReserveMs: 500,
  };
  return { router: createRegencyRouter(config), asked };
}

/** One request of a client. */
export function state(principal: Partial<Principal> = {}): RequestState {
  return new RequestState("r", { subject: "ani", role: "PROVINCE_ANALYST", ...principal }, 5_000);
}

export type Representation = Record<string, unknown>;

/** Answers every `_entities` field whose representations come in a variable called as the field is in `names`. */
export function entities(
  names: Record<string, string>,
  of: (representation: Representation) => unknown,
): Owner {
  return ({ variables }) => ({
    data: Object.fromEntries(
      Object.entries(names).map(([name, variable]) => [
        name,
        representationsIn(variables, variable).map(of),
      ]),
    ),
  });
}

/** What a planner asks for the headcount of regencies. */
export const HEADCOUNT =
  "query($representations:[_Any!]!){_entities(representations:$representations){...on Regency{headcount}}}";
export const regency = (code: string): Representation => ({ __typename: "Regency", code });

/** The representations an owner was sent. */
export function representationsIn(
  variables: SubgraphRequest["variables"],
  name = "representations",
): Representation[] {
  const given: unknown = variables?.[name];
  if (!Array.isArray(given)) throw new Error(`no representations in ${name}`);
  return given as Representation[];
}
