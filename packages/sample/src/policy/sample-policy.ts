import { DEFAULT_POLICY, FORMER_DEFAULT_POLICY, type PolicyDocument } from "@talenta/talent";

/** Last digits of the codes of owners that still place people under the former version. */
const FORMER = /[369]$/;

/**
 * The policy an owner of the sample places people under: a part of the regencies still use the former version of the
 * default policy, everybody else the one that asks for a minimum of evidence, so that both can be seen side by side.
 */
export function samplePolicyOf(code: string): PolicyDocument {
  return code.includes(".") && FORMER.test(code) ? FORMER_DEFAULT_POLICY : DEFAULT_POLICY;
}
