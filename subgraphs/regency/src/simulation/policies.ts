import { say } from "@talenta/sentences";
import { createHash } from "node:crypto";
import { type PolicyVersionInput, usablePolicy } from "@talenta/contract";
import { badUserInput, notFound } from "@talenta/service";
import { canonical, type Policy } from "@talenta/talent";
import type { Tenant } from "../tenant/tenant.ts";

/** A policy ready for use, and a digest of its text: drafts of one name may differ. */
export interface Digested {
  readonly policy: Policy;
  readonly digest: string;
}

/** Compiled policies kept; askers of one question bring the same text again and again. */
const MOST_KEPT = 16;
const kept = new Map<string, Policy>();

/** What a document has come to; one token read once brings the same object to every owner. */
const known = new WeakMap<object, Digested>();

/** A document from outside, ready for use. Throws ContractError naming every problem. */
export function digested(field: string, document: unknown): Digested {
  if (typeof document !== "object" || document === null) return compiled(field, document);
  const found = known.get(document) ?? compiled(field, document);
  known.set(document, found);
  return found;
}

function compiled(field: string, document: unknown): Digested {
  const digest = digestOf(document) ?? digestOf(usablePolicy(field, document).document) ?? "";
  const policy = kept.get(digest) ?? usablePolicy(field, document);
  kept.delete(digest);
  kept.set(digest, policy);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return { policy, digest };
}

/** The policy named or given; exactly one of the two. Throws BAD_USER_INPUT or NOT_FOUND. */
export async function policyTried(
  tenant: Tenant,
  given: { policy?: PolicyVersionInput | null | undefined; document?: unknown },
): Promise<Digested> {
  const { policy: name, document } = given;
  if (name && !document) return policyNamed(tenant, name);
  if (document && !name) return digested("input.document", document);
  throw badUserInput({
    field: "input.policy",
    fix: say("policy.nameOrDocument"),
  });
}

/** A policy version used or published, ready for use; without a name, the one adopted today. Throws NOT_FOUND. */
export async function policyNamed(
  tenant: Tenant,
  name: PolicyVersionInput | null | undefined,
): Promise<Digested> {
  if (!name) return adopted(tenant.policy);
  const { key, version } = name;
  const used = tenant.policyNamed({ id: key, version });
  if (used) return adopted(used);
  const published = await tenant.published.policy(key, version);
  if (published === null) {
    throw notFound(say("policy.publishedOrDocument", { id: key.slice(0, 60), version }));
  }
  return digested("input.policy", published);
}

function adopted(policy: Policy): Digested {
  return { policy, digest: digestOf(policy.document) ?? "" };
}

/** Null for what is nested deeper than it can be written, which no policy is. */
function digestOf(document: unknown): string | null {
  try {
    return createHash("sha256").update(canonical(document)).digest("base64url");
  } catch {
    return null;
  }
}
