import type { PassportIssuer, Principal } from "@talenta/access";
import type { Logger, SubgraphRequest, SubgraphResponse } from "@talenta/service";
import { TransportError, type Transport } from "../transport/transport.ts";
import type { RequestState } from "../request-state.ts";
import { InFlight } from "./in-flight.ts";

/** One question to one subgraph. */
interface Call {
  /** The one the passport is made out to, for example `regency:18.05`. */
  audience: string;
  transport: Transport;
  query: string;
  variables: Record<string, unknown>;
  /** Changes are never shared with another caller, never repeated, and not given up when the client leaves. */
  mutation: boolean;
  /** Milliseconds to wait at most. */
  budgetMs: number;
}

type CallFault = "UNAVAILABLE" | "INVALID" | "TIMEOUT" | "CANCELLED";

/** `shared` says that others may hold the same answer, so that it must not be changed. */
type CallResult =
  | { fault: null; response: SubgraphResponse; shared: boolean; tookMs: number }
  | { fault: CallFault; tookMs: number };

export interface Caller {
  /** Asks and answers within the budget; never throws. */
  call(call: Call, state: RequestState): Promise<CallResult>;
}

/** Asks subgraphs: passport, deadline, one question for identical ones under way. */
export function createCaller(c: {
  passports: Pick<PassportIssuer, "passport">;
  log: Logger;
}): Caller {
  const inFlight = new InFlight<SubgraphResponse>();
  const changes = new ChangeCount();

  async function send(
    call: Call,
    state: RequestState,
    signal: AbortSignal,
  ): Promise<SubgraphResponse> {
    const { principal } = state;
    const passport = await c.passports.passport(principal, call.audience);
    const request: SubgraphRequest = {
      query: call.query,
      variables: call.variables,
      authorization: `Bearer ${passport}`,
      requestId: state.requestId,
      unworded: true, // language is the client's business, and in no key of an owner's
      ...(principal.purpose !== undefined && { purpose: principal.purpose }),
    };
    try {
      return await call.transport.send(request, signal);
    } catch (error) {
      const again =
        error instanceof TransportError && error.beforeAnswer && !call.mutation && !signal.aborted;
      if (!again) throw error;
      return await call.transport.send(request, signal);
    }
  }

  return {
    call(call, state) {
      const startedAt = performance.now();
      const tookMs = (): number => performance.now() - startedAt;
      if (state.cancelled) return Promise.resolve({ fault: "CANCELLED", tookMs: 0 });
      if (call.budgetMs <= 0) return Promise.resolve({ fault: "TIMEOUT", tookMs: 0 });
      const key = call.mutation ? null : keyOf(call, state.principal, changes.of(call.audience));
      if (call.mutation) changes.begin(call.audience);
      const { requestId } = state;
      const { audience } = call;
      const seat = inFlight.join(key, (signal) => send(call, state, signal), requestId);
      if (seat.startedBy !== requestId) {
        // The subgraph knows the question by the other's id only.
        c.log.debug({ requestId, audience, sharedWith: seat.startedBy }, "asked already");
      }

      return new Promise((resolve) => {
        const end = (result: CallResult): void => {
          clearTimeout(timer);
          forget();
          if (call.mutation) changes.end(call.audience);
          resolve(result);
        };
        let givenUp = false;
        const giveUp = (fault: "TIMEOUT" | "CANCELLED"): void => {
          givenUp = true;
          if (fault === "TIMEOUT") c.log.debug({ audience, requestId }, "no answer in time");
          end({ fault, tookMs: tookMs() });
          seat.leave();
        };
        const timer = setTimeout(() => giveUp("TIMEOUT"), call.budgetMs);
        const forget = call.mutation ? () => undefined : state.onCancel(() => giveUp("CANCELLED"));
        seat.result.then(
          (response) =>
            end({
              fault: null,
              response,
              shared: seat.shared() || call.transport.freshAnswers !== true,
              tookMs: tookMs(),
            }),
          (error: unknown) => {
            if (givenUp) return; // what was cut off ends with an error; that is no news
            const fault = error instanceof TransportError ? error.fault : "UNAVAILABLE";
            c.log.warn({ err: error, audience, requestId, fault }, "no answer");
            end({ fault, tookMs: tookMs() });
          },
        );
      });
    },
  };
}

/** Same owner, question, asker, purpose, and no change in between: then one answer serves all. */
function keyOf(call: Call, principal: Principal, change: number): string {
  const asked = [
    call.audience,
    change,
    principal.subject,
    principal.role,
    principal.regency,
    principal.nip,
    principal.purpose,
    call.variables,
  ];
  return JSON.stringify(asked) + call.query; // the list ends at its bracket, so nothing runs together
}

/** Counts the changes sent to each subgraph, so that no question joins one that was asked before a change. */
class ChangeCount {
  readonly #counts = new Map<string, number>();

  of(audience: string): number {
    return this.#counts.get(audience) ?? 0;
  }

  begin(audience: string): void {
    this.#counts.set(audience, this.of(audience) + 1);
  }

  end(audience: string): void {
    this.begin(audience);
  }
}
