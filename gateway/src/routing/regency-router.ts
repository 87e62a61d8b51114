import { say, worded } from "@talenta/sentences";
import { forbidden, type SubgraphResponse } from "@talenta/service";
import { audienceOf } from "@talenta/access";
import type { RegencyCode } from "@talenta/talent";
import { type GraphQLSchema, valueFromASTUntyped } from "graphql";
import { LRUCache } from "lru-cache";
import { Assembly } from "./assembly.ts";
import type { Caller } from "./call/caller.ts";
import type { FailureReason, StepStatus } from "./owner-outcomes.ts";
import {
  type EntityField,
  type PlannedOperation,
  readOperation,
} from "./operation/planned-operation.ts";
import { isIncluded } from "./operation/root-selections.ts";
import { mayBeOwnerless } from "./operation/schema-facts.ts";
import type { RequestState } from "./request-state.ts";
import { type MayBeOwnerless, type Share, type Split, splitRepresentations } from "./split.ts";
import type { Transport } from "./transport/transport.ts";
import { type Asked, judge, type Verdict } from "./verdict.ts";

export interface RegencyRouterConfig {
  /** The supergraph with the fields clients cannot see. */
  schema: GraphQLSchema;
  /** Read anew for every question: owners come and go while the gateway runs. */
  regencies: () => ReadonlyMap<RegencyCode, Transport>;
  caller: Caller;
  /** Milliseconds one owner may take to answer a query. */
  regencyDeadlineMs: number;
  /** Milliseconds of the request kept for merging. */
  mergeReserveMs: number;
}

/** One operation for all regencies together, as a federation router sends it. */
export interface RegencyOperation {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
}

/** Answers for all regencies as if they were one subgraph. */
export interface RegencyRouter {
  /** Throws UnroutableError or a syntax error for a question no planner sends; owners' faults are in the answer. */
  execute(operation: RegencyOperation, state: RequestState): Promise<SubgraphResponse>;
}

/** What each owner is asked. */
interface Part {
  shares: Map<EntityField, Share>;
  own: Asked["own"];
}

type Parts = Map<RegencyCode, Part>;

/** What became of asking one owner. `status` overrides what is kept; null keeps nothing. */
interface Reply {
  verdict: Verdict;
  shared: boolean;
  tookMs: number;
  status?: StepStatus | null;
}

function unasked(reason: FailureReason, status: StepStatus | null): Reply {
  return { verdict: { failed: reason }, shared: false, tookMs: 0, status };
}

/** Bytes of operation text remembered; what is read of a text takes some twenty times its length. */
const REMEMBERED_TEXT = 2_000_000;

/** Sends each part of an operation to the regency that owns it, side by side, and puts the answers together. */
export function createRegencyRouter(c: RegencyRouterConfig): RegencyRouter {
  const operations = new LRUCache<string, PlannedOperation>({
    max: 1_000,
    maxSize: REMEMBERED_TEXT,
    sizeCalculation: (_operation, key) => key.length + 1,
  });

  const ownerless: MayBeOwnerless = (typename) => mayBeOwnerless(c.schema, typename);

  function read({ query, operationName }: RegencyOperation): PlannedOperation {
    const key = operationName === undefined ? query : `${operationName}\n${query}`;
    let operation = operations.get(key);
    if (operation === undefined) {
      operation = readOperation(c.schema, query, operationName);
      operations.set(key, operation);
    }
    return operation;
  }

  async function ask(
    operation: PlannedOperation,
    asked: Asked,
    variables: Record<string, unknown>,
    state: RequestState,
  ): Promise<Reply> {
    const { owner } = asked;
    if (state.silent.has(owner)) return unasked("TIMEOUT", null);
    const transport = c.regencies().get(owner);
    if (transport === undefined) return unasked("UNAVAILABLE", "failed");
    const left = state.remainingMs() - c.mergeReserveMs;
    if (left <= 0) return unasked("TIMEOUT", "skipped");
    const question = asked.own.length > 0 ? operation.whole : operation.entitiesOnly;
    const result = await c.caller.call(
      {
        audience: audienceOf.regency(owner),
        transport,
        query: question.text,
        variables: variablesFor(operation, question.variables, variables, asked),
        mutation: operation.mutation,
        // A change is all there is to wait for, and cannot be given up halfway: it may take what the request may.
        budgetMs: operation.mutation ? left : Math.min(c.regencyDeadlineMs, left),
      },
      state,
    );
    const { tookMs } = result;
    if (result.fault === "TIMEOUT") state.silent.add(owner);
    if (result.fault !== null)
      return { verdict: { failed: reasonOf(result.fault) }, shared: false, tookMs };
    return { verdict: judge(asked, result.response), shared: result.shared, tookMs };
  }

  return {
    async execute(request, state) {
      const operation = read(request);
      const variables = withDefaults(operation, request.variables ?? {});
      const assembly = new Assembly();
      const owners: Parts = new Map();
      splitEntities(operation, variables, owners, assembly, ownerless);
      addOwnFields(operation, variables, owners, state, assembly);
      const asking = [...owners].map(([owner, part]) => ({ owner, ...part }));
      const replies = await Promise.all(
        asking.map((asked) => ask(operation, asked, variables, state)),
      );
      replies.forEach(({ verdict, shared, tookMs, status }, index) => {
        const asked = asking[index];
        if (asked === undefined) return;
        const outcome = assembly.add(asked, verdict, shared);
        if (status !== null)
          state.outcomes.record(asked.owner, status ?? outcome.status, tookMs, outcome.error);
      });
      return assembly.response;
    },
  };
}

function splitEntities(
  operation: PlannedOperation,
  variables: Record<string, unknown>,
  owners: Parts,
  assembly: Assembly,
  ownerless: MayBeOwnerless,
): void {
  const splits = new Map<string, Split>(); // fields that share a variable share its parts
  for (const field of operation.entities) {
    if (!isIncluded(field.roots, variables)) continue;
    const split =
      splits.get(field.variable) ??
      splitRepresentations(representationsOf(field, variables), ownerless);
    splits.set(field.variable, split);
    assembly.reserve(field, split.length);
    const [nobodys] = split.ownerless;
    if (nobodys !== undefined) {
      const message = say("regency.none");
      const extensions = { code: "BAD_USER_INPUT", sentences: { message } };
      const path = [field.name, nobodys];
      assembly.refuse({ message: worded(message, "en"), path, extensions });
    }
    for (const [owner, share] of split.shares) partOf(owners, owner).shares.set(field, share);
  }
}

function addOwnFields(
  operation: PlannedOperation,
  variables: Record<string, unknown>,
  owners: Parts,
  state: RequestState,
  assembly: Assembly,
): void {
  for (const { name, typename } of operation.typenames) assembly.set(name, typename);
  const own = operation.own.filter(({ roots }) => isIncluded(roots, variables));
  if (own.length === 0) return;
  const { regency } = state.principal;
  if (regency !== undefined) {
    partOf(owners, regency).own = own;
    return;
  }
  const refusal = forbidden(say("access.noRegencyOfYourOwn"));
  for (const { name } of own) {
    assembly.set(name, null);
    assembly.refuse({
      message: refusal.message,
      path: [name],
      extensions: { ...refusal.extensions },
    });
  }
}

function partOf(owners: Parts, owner: RegencyCode): Part {
  const part: Part = owners.get(owner) ?? { shares: new Map(), own: [] };
  owners.set(owner, part);
  return part;
}

function representationsOf(
  field: EntityField,
  variables: Record<string, unknown>,
): readonly unknown[] {
  const given =
    field.literal === null
      ? variables[field.variable]
      : valueFromASTUntyped(field.literal, variables);
  if (Array.isArray(given)) return given;
  return given === null || given === undefined ? [] : [given]; // GraphQL reads one value as a list of one
}

function withDefaults(
  operation: PlannedOperation,
  given: Record<string, unknown>,
): Record<string, unknown> {
  if (operation.defaults.size === 0) return given;
  const variables = { ...given };
  for (const [name, value] of operation.defaults) {
    if (variables[name] === undefined) variables[name] = valueFromASTUntyped(value);
  }
  return variables;
}

function variablesFor(
  operation: PlannedOperation,
  names: readonly string[],
  variables: Record<string, unknown>,
  asked: Asked,
): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const name of names) if (variables[name] !== undefined) sent[name] = variables[name];
  for (const { variable } of operation.entities) if (names.includes(variable)) sent[variable] = []; // others' are not for this owner
  for (const [field, share] of asked.shares) sent[field.variable] = share.representations;
  return sent;
}

function reasonOf(fault: "UNAVAILABLE" | "INVALID" | "TIMEOUT" | "CANCELLED"): FailureReason {
  return fault === "CANCELLED" ? "TIMEOUT" : fault;
}
