import { say, type Sentence } from "@talenta/sentences";
import { badUserInput, conflict, notFound } from "@talenta/service";

import type { PolicyKey } from "./life-cycle.store.ts";

/** The longest reason somebody may give, in characters. */
export const LONGEST_REASON = 2000;

const nameOf = ({ id, version }: PolicyKey): Sentence => say("policy.namedFirst", { id, version });

/** Named constructors: what can stand against a step of a policy's life, and what to do about it. */
export const policyErrors = {
  unknown: ({ id, version }: PolicyKey) => notFound(say("policy.named", { id, version })),

  draftThere: (key: PolicyKey) =>
    conflict(
      say("policy.draftThere", { id: key.id, version: key.version }),
      say("policy.reviseOrDiscard"),
    ),

  noDraft: (key: PolicyKey) =>
    conflict(say("policy.noDraft", { policy: nameOf(key) }), say("policy.draftNext")),

  alreadyWithdrawn: (key: PolicyKey) =>
    conflict(say("policy.alreadyWithdrawn", { policy: nameOf(key) }), say("policy.nothingLeft")),

  notPublished: (key: PolicyKey) =>
    conflict(say("policy.isDraft", { policy: nameOf(key) }), say("policy.discard")),

  noLongerStands: (key: PolicyKey, problem: string) =>
    conflict(
      say("policy.cannotBePublished", { policy: nameOf(key), problem }),
      say("policy.correctDraft"),
    ),

  changedSince: (key: PolicyKey) =>
    conflict(say("policy.revisedMeanwhile", { policy: nameOf(key) }), say("policy.readAgain")),

  reason: (value: string) =>
    badUserInput({
      field: "input.reason",
      value,
      fix: say("policy.reason", { longest: LONGEST_REASON }),
    }),
};
