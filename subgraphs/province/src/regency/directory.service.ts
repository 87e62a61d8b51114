import type { RegencyKind } from "@talenta/contract";
import { say } from "@talenta/sentences";
import { notFound } from "@talenta/service";
import { compareText, type RegencyCode } from "@talenta/talent";

/** One government that keeps its own civil-service data. */
export interface Owner {
  readonly code: string;
  readonly name: string;
  readonly kind: RegencyKind;
}

/** Who the owners are during one request; what it answers is sorted by code. */
export class Directory {
  /** The province these owners belong to. */
  readonly province: { readonly code: string; readonly name: string };
  readonly #owners: ReadonlyMap<string, Owner>;

  constructor(
    province: { readonly code: string; readonly name: string },
    owners: readonly Owner[],
  ) {
    this.province = province;
    this.#owners = new Map(owners.toSorted(byCode).map((owner) => [owner.code, owner]));
  }

  /** The owner with this code, the province's own civil service included. */
  find(code: string): Owner | undefined {
    return this.#owners.get(code);
  }

  /** The owner with this code. Throws NOT_FOUND when there is none. */
  owner(code: string): Owner {
    const owner = this.find(code);
    if (!owner) throw notFound(say("asked.ownerNamed", { code }));
    return owner;
  }

  /** Regencies and cities, without the province's own civil service. */
  regencies(): Owner[] {
    return [...this.#owners.values()].filter((owner) => owner.kind !== "PROVINCE");
  }

  /** Codes of the regencies and cities. */
  regencyCodes(): RegencyCode[] {
    return this.regencies().map((owner) => owner.code as RegencyCode);
  }
}

function byCode(a: Owner, b: Owner): number {
  return compareText(a.code, b.code);
}
