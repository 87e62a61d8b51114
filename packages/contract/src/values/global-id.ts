/**
 * An id that no other object of any type has: its kind, and the parts that together make it the only one. Clients
 * compare ids and never take them apart.
 */
export function globalId(kind: string, ...parts: readonly (string | number)[]): string {
  const written = parts.map((part) => encodeURIComponent(String(part).toWellFormed()));
  return `${kind}:${written.join("/")}`;
}

/** The parts of an id of this kind; null for any other text. */
export function partsOfId(kind: string, id: string): string[] | null {
  if (!id.startsWith(`${kind}:`)) return null;
  try {
    return id
      .slice(kind.length + 1)
      .split("/")
      .map((part) => decodeURIComponent(part));
  } catch {
    return null;
  }
}

/** What GraphQL says of a policy version: `key` is the document's id. */
export interface PolicyIdentity {
  readonly id: string;
  readonly key: string;
  readonly version: number;
}

/** A policy version as `Policy` names it. */
export function policyIdentity({ id: key, version }: PolicyDocumentName): PolicyIdentity {
  return { id: globalId("policy", key, version), key, version };
}

/** The same version as `PolicyVersion` names it; another id, because it is an object of another type. */
export function policyVersionOf({ id: key, version }: PolicyDocumentName): PolicyIdentity {
  return { id: globalId("policy-version", key, version), key, version };
}

/** How a policy document names itself. */
export interface PolicyDocumentName {
  readonly id: string;
  readonly version: number;
}

/** The document named by an id of `Policy`; null for any other text. */
export function policyOfId(id: string): PolicyDocumentName | null {
  return versionOf("policy", id);
}

/** The plan named by an id of `Programme`; null for any other text. */
export function programmeOfId(id: string): PolicyDocumentName | null {
  return versionOf("programme", id);
}

function versionOf(kind: string, id: string): PolicyDocumentName | null {
  const [key, version] = partsOfId(kind, id) ?? [];
  if (key === undefined || version === undefined || !/^\d{1,9}$/.test(version)) return null;
  return { id: key, version: Number(version) };
}
