import type { RegencyKind } from "@talenta/contract";
import type { RegencyCode } from "@talenta/talent";

/** One government that keeps its own civil-service data. */
export interface Owner {
  readonly code: string;
  readonly name: string;
  readonly kind: RegencyKind;
}

/**
 * Who the owners are right now. The list is read anew at each question, because the directory may
 * change while the province runs; what it answers is sorted by code.
 */
export class Directory {
  readonly #province: { readonly code: string; readonly name: string };
  readonly #read: () => readonly Owner[];
  #list: readonly Owner[] = [];
  #byCode: ReadonlyMap<string, Owner> = new Map();

  constructor(province: { code: string; name: string }, read: () => readonly Owner[]) {
    this.#province = province;
    this.#read = read;
  }

  /** The province these owners belong to. */
  get province(): { readonly code: string; readonly name: string } {
    return this.#province;
  }

  /** The owner with this code, the province's own civil service included. */
  find(code: string): Owner | undefined {
    return this.#owners().get(code);
  }

  /** Regencies and cities, without the province's own civil service, by code. */
  regencies(): Owner[] {
    return [...this.#owners().values()].filter((owner) => owner.kind !== "PROVINCE");
  }

  /** Codes of the regencies and cities, in order. */
  regencyCodes(): RegencyCode[] {
    return this.regencies().map((owner) => owner.code as RegencyCode);
  }

  /** The province's own civil service, an owner like the others. */
  government(): Owner | undefined {
    return this.find(this.#province.code);
  }

  #owners(): ReadonlyMap<string, Owner> {
    const list = this.#read();
    if (list !== this.#list) {
      this.#list = list;
      this.#byCode = new Map(
        [...list]
          .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
          .map((owner) => [owner.code, owner]),
      );
    }
    return this.#byCode;
  }
}
