import type { SubgraphError, SubgraphResponse } from "@talenta/service";
import type { RegencyCode } from "@talenta/talent";
import type { FailureReason } from "./owner-outcomes.ts";
import type { EntityField, OwnField } from "./operation/planned-operation.ts";
import { isRecord } from "./operation/shape.ts";
import type { Share } from "./split.ts";
import { ownFault } from "./failure.ts";

/** What one owner was asked. */
export interface Asked {
  owner: RegencyCode;
  /** For each `_entities` field, this owner's share of it. */
  shares: ReadonlyMap<EntityField, Share>;
  own: readonly OwnField[];
}

/** Whether an owner's answer holds; a single wrong row spoils all of it. */
export type Verdict =
  | { failed: FailureReason }
  | { failed: null; data: Record<string, unknown>; errors: readonly SubgraphError[] };

const NOTHING: readonly SubgraphError[] = [];

/** Looks at everything an owner sent: its shape, the number of entities, and that no row names another owner. */
export function judge(asked: Asked, response: SubgraphResponse): Verdict {
  if (!isRecord(response)) return { failed: "INVALID" };
  const errors: unknown = response.errors ?? NOTHING;
  if (!isErrorList(errors)) return { failed: "INVALID" };
  const { data } = response;
  if (data === null || data === undefined)
    return judgeWithoutData(asked, errors, data === undefined);
  if (!isRecord(data)) return { failed: "INVALID" };
  for (const [field, share] of asked.shares) {
    if (!entitiesHold(field, share, data[field.name], asked.owner)) return { failed: "INVALID" };
  }
  for (const field of asked.own) {
    const value = data[field.name];
    if (value === undefined || !field.check(value, asked.owner)) return { failed: "INVALID" };
  }
  return { failed: null, data, errors };
}

function entitiesHold(field: EntityField, share: Share, value: unknown, owner: string): boolean {
  if (!Array.isArray(value) || value.length !== share.representations.length) return false;
  return share.representations.every((representation, position) => {
    const entity: unknown = value[position];
    return (
      entity === null || field.shapeOf(String(representation["__typename"])).check(entity, owner)
    );
  });
}

/** `unrun`: the owner refused the question before anything of it ran. */
function judgeWithoutData(asked: Asked, errors: readonly SubgraphError[], unrun: boolean): Verdict {
  const [first] = errors;
  if (first === undefined) return { failed: "INVALID" };
  const fault = ownFault(first);
  if (fault !== null && isRefusedUnread(first)) return { failed: "OUTDATED" };
  if (fault !== null && asked.own.length === 0) return { failed: fault };
  if (first.path === undefined && fault !== null) return { failed: fault };
  if ((unrun || first.path === undefined) && isNotUnderstood(first)) return { failed: "OUTDATED" };
  return { failed: null, data: {}, errors };
}

/**
 * A question planned against the contract, its values checked against it too, that an owner calls invalid: the owner
 * runs another contract.
 */
function isNotUnderstood(error: SubgraphError): boolean {
  return error.extensions?.["code"] === "BAD_USER_INPUT";
}

function isRefusedUnread(error: SubgraphError): boolean {
  const code = error.extensions?.["code"];
  return code === "GRAPHQL_VALIDATION_FAILED" || code === "GRAPHQL_PARSE_FAILED";
}

function isErrorList(errors: unknown): errors is readonly SubgraphError[] {
  return (
    Array.isArray(errors) &&
    errors.every(
      (error: unknown) =>
        isRecord(error) &&
        typeof error["message"] === "string" &&
        (error["path"] === undefined || isPath(error["path"])) &&
        (error["extensions"] === undefined || isRecord(error["extensions"])),
    )
  );
}

function isPath(path: unknown): boolean {
  return (
    Array.isArray(path) &&
    path.every((step: unknown) => typeof step === "string" || Number.isInteger(step))
  );
}
