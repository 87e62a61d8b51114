import { group } from "../group.ts";
import { PROVINCE_ADMINS, PUBLIC, RULE_WRITERS, STEP_READERS } from "../rule.ts";

/** Policies: open to everybody once published; who reads drafts is decided by the row, in the service. */
export const POLICY_PERMISSIONS = [
  group(PUBLIC, {
    Query: "policies policy",
    Policy:
      "id key version title citation effectiveFrom effectiveUntil document state digest publishedAt withdrawnAt history",
    PolicyTitle: "indonesian english",
    PolicyStepConnection: "edges pageInfo",
    PolicyStepEdge: "cursor node",
    PolicyStep: "action at reason digest",
  }),
  group(STEP_READERS, { PolicyStep: "actor" }),
  group(RULE_WRITERS, {
    Query: "checkPolicy",
    PolicyCheck: "valid problems problemCount",
    PolicyProblem: "path value message",
  }),
  group(PROVINCE_ADMINS, {
    Mutation: "draftPolicy reviseDraft discardDraft publishPolicy withdrawPolicy",
    DraftPolicyPayload: "policy problems",
    ReviseDraftPayload: "policy problems",
    PublishPolicyPayload: "policy",
    WithdrawPolicyPayload: "policy",
    DiscardDraftPayload: "key version",
  }),
];
