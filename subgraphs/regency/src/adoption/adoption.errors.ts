import { badUserInput, conflict, notFound, type TalentaError } from "@talenta/service";
import type { IsoDate, PolicyDocument, PolicyProblem } from "@talenta/talent";
import type { PolicyName } from "../policy/policy.store.ts";

const named = ({ id, version }: PolicyName): string => `${id.slice(0, 60)} version ${version}`;

/** What can be wrong with a decision about policies. */
export const adoptionErrors = {
  notPublished: (policy: PolicyName): TalentaError =>
    notFound(`published policy ${named(policy)}; ask the province which versions are published`),

  withdrawn: (policy: PolicyName): TalentaError =>
    conflict(
      `Policy ${named(policy)} is withdrawn.`,
      "Adopt a version that the province publishes now.",
    ),

  unusable: (policy: PolicyName, problems: readonly PolicyProblem[]): TalentaError =>
    conflict(
      `Policy ${named(policy)} as published cannot be used: ${problems
        .slice(0, 3)
        .map(({ path, message }) => `${path}: ${message}`)
        .join(" ")}`,
      "Tell the province; a corrected version has another number.",
    ),

  changed: (policy: PolicyName): TalentaError =>
    conflict(
      `Policy ${named(policy)} as published now is not the text stored here under that name.`,
      "A published version is never edited; ask the province for a new version.",
    ),

  past: (from: IsoDate, today: IsoDate): TalentaError =>
    badUserInput({
      field: "input.from",
      value: from,
      fix: `Give today, ${today}, or a later day: nobody is placed anew in the past.`,
    }),

  outsideEffect: (from: IsoDate, { effectiveFrom, effectiveUntil }: PolicyDocument): TalentaError =>
    badUserInput({
      field: "input.from",
      value: from,
      fix: `This policy is in effect from ${effectiveFrom}${effectiveUntil === null ? "" : ` until ${effectiveUntil}`}; give a day within.`,
    }),

  already: (policy: PolicyName, from: IsoDate): TalentaError =>
    conflict(
      `Policy ${named(policy)} is adopted already: it is what holds on ${from}.`,
      "There is nothing left to do; adopt another version, if that is meant.",
    ),

  toCome: (
    policy: PolicyName,
    { id, from }: { readonly id: string; readonly from: IsoDate },
  ): TalentaError =>
    conflict(
      `Policy ${named(policy)} is to come into force on ${from} already.`,
      `To have it earlier, cancel that adoption, ${id}, first.`,
    ),

  unknown: (id: string): TalentaError => notFound(`adoption ${id.slice(0, 40)}`),

  begun: (from: IsoDate): TalentaError =>
    conflict(
      `This adoption came into force on ${from}.`,
      "Adopt another policy instead; what was decided under this one stays.",
    ),

  cancelled: (): TalentaError =>
    conflict("This adoption was cancelled already.", "Adopt the policy anew if it is to hold."),
};
