import { type PolicyDocument, validatePolicy } from "@talenta/talent";

import type { Policy } from "./policy.type.ts";

/** The published policies; checked when the province starts. */
export class PolicyShelf {
  readonly #published: readonly PolicyDocument[];

  /** Throws naming every problem of a document that cannot stand, and any version published twice. */
  constructor(documents: readonly PolicyDocument[]) {
    const versions = new Set<string>();
    for (const document of documents) {
      const name = `Policy ${document.id} version ${document.version}`;
      const reading = validatePolicy(document);
      if (!reading.ok) {
        const problems = reading.problems.map(({ path, message }) => `${path}: ${message}`);
        throw new Error(`${name} cannot be published. ${problems.join(" ")}`);
      }
      if (versions.has(name)) throw new Error(`${name} is given twice. Raise the version.`);
      versions.add(name);
    }
    this.#published = documents.toSorted(byIdAndVersion);
  }

  /** All published versions, by id, oldest first. */
  published(): Policy[] {
    return this.#published.map(policyOf);
  }

  /** One version, or the newest when none is named; null when there is none. */
  find(id: string, version: number | null | undefined): Policy | null {
    const found = this.#published.findLast(
      (document) => document.id === id && (version ?? document.version) === document.version,
    );
    return found ? policyOf(found) : null;
  }
}

function byIdAndVersion(a: PolicyDocument, b: PolicyDocument): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : a.version - b.version;
}

function policyOf(document: PolicyDocument): Policy {
  return {
    id: document.id,
    version: document.version,
    title: { indonesian: document.title.id, english: document.title.en },
    citation: document.citation,
    effectiveFrom: document.effectiveFrom,
    effectiveUntil: document.effectiveUntil,
    document: { ...document },
  };
}
