import { say, type Sentence } from "@talenta/sentences";
import { badUserInput, conflict, notFound, type TalentaError } from "@talenta/service";
import type { IsoDate, PolicyDocument, PolicyProblem } from "@talenta/talent";
import type { PolicyName } from "../policy/policy.store.ts";

const named = ({ id, version }: PolicyName): Sentence =>
  say("policy.version", { id: id.slice(0, 60), version });

/** What can be wrong with a decision about policies. */
export const adoptionErrors = {
  notPublished: (policy: PolicyName): TalentaError =>
    notFound(say("policy.publishedNamed", { policy: named(policy) })),

  withdrawn: (policy: PolicyName): TalentaError =>
    conflict(say("policy.withdrawn", { policy: named(policy) }), say("policy.adoptPublished")),

  unusable: (policy: PolicyName, problems: readonly PolicyProblem[]): TalentaError =>
    conflict(
      say("policy.unusable", {
        policy: named(policy),
        problems: problems
          .slice(0, 3)
          .map(({ path, message }) => `${path}: ${message}`)
          .join(" "),
      }),
      say("policy.tellProvince"),
    ),

  changed: (policy: PolicyName): TalentaError =>
    conflict(say("policy.otherText", { policy: named(policy) }), say("policy.neverEdited")),

  past: (from: IsoDate, today: IsoDate): TalentaError =>
    badUserInput({
      field: "input.from",
      value: from,
      fix: say("policy.notInThePast", { today }),
    }),

  outsideEffect: (from: IsoDate, { effectiveFrom, effectiveUntil }: PolicyDocument): TalentaError =>
    badUserInput({
      field: "input.from",
      value: from,
      fix:
        effectiveUntil === null
          ? say("policy.inEffectFrom", { from: effectiveFrom })
          : say("policy.inEffect", { from: effectiveFrom, until: effectiveUntil }),
    }),

  already: (policy: PolicyName, from: IsoDate): TalentaError =>
    conflict(
      say("policy.alreadyAdopted", { policy: named(policy), from }),
      say("policy.adoptAnother"),
    ),

  toCome: (
    policy: PolicyName,
    { id, from }: { readonly id: string; readonly from: IsoDate },
  ): TalentaError =>
    conflict(
      say("policy.toCome", { policy: named(policy), from }),
      say("policy.cancelFirst", { id }),
    ),

  unknown: (id: string): TalentaError =>
    notFound(say("policy.adoptionNamed", { id: id.slice(0, 40) })),

  begun: (from: IsoDate): TalentaError =>
    conflict(say("policy.adoptionBegun", { from }), say("policy.adoptInstead")),

  cancelled: (): TalentaError => conflict(say("policy.adoptionCancelled"), say("policy.adoptAnew")),
};
