import { badUserInput, conflict, notFound } from "@talenta/service";

import type { PolicyKey } from "./life-cycle.store.ts";

/** The longest reason somebody may give, in characters. */
export const LONGEST_REASON = 2000;

const nameOf = ({ id, version }: PolicyKey) => `Policy ${id} version ${version}`;

/** Named constructors: what can stand against a step of a policy's life, and what to do about it. */
export const policyErrors = {
  unknown: ({ id, version }: PolicyKey) => notFound(`policy ${id} version ${version}`),

  draftThere: (key: PolicyKey) =>
    conflict(
      `Policy ${key.id} has a draft already, version ${key.version}.`,
      "Revise it with reviseDraft, or throw it away with discardDraft first.",
    ),

  noDraft: (key: PolicyKey) =>
    conflict(
      `${nameOf(key)} is no draft and never changes any more.`,
      "Write the next version with draftPolicy.",
    ),

  alreadyWithdrawn: (key: PolicyKey) =>
    conflict(`${nameOf(key)} is withdrawn already.`, "There is nothing left to do."),

  notPublished: (key: PolicyKey) =>
    conflict(`${nameOf(key)} is a draft.`, "Throw it away with discardDraft instead."),

  noLongerStands: (key: PolicyKey, problem: string) =>
    conflict(
      `${nameOf(key)} cannot be published: ${problem}`,
      "Correct it with reviseDraft; checkPolicy names every problem.",
    ),

  changedSince: (key: PolicyKey) =>
    conflict(
      `${nameOf(key)} is not the draft you read any more; somebody has revised it.`,
      "Read it again and repeat the step with its new digest.",
    ),

  reason: (value: string) =>
    badUserInput({
      field: "input.reason",
      value,
      fix: `say why in 1 to ${LONGEST_REASON} characters, with the decree it follows.`,
    }),
};
