import type { Coverage, RegencyCode, SliceStatus } from "@talenta/talent";

/** What is known of an owner's silence; moments in ISO 8601, UTC. */
export interface Sighting {
  /** When it was first found out of reach since it last answered; null while it is in reach. */
  readonly silentSince: string | null;
  /** When it last answered anything; null where it never did. */
  readonly lastAnswered: string | null;
}

const NEVER_SEEN: Sighting = { silentSince: null, lastAnswered: null };

/** Reasons that say nothing was heard of an owner; with all others it answered something. */
const OUT_OF_REACH: ReadonlySet<SliceStatus> = new Set(["UNAVAILABLE", "TIMEOUT"]);

/**
 * When owners answered merged questions and since when they are silent, as far as this process has seen since it
 * started. Whoever asked does not matter.
 */
export class LastSeen {
  readonly #clock: () => Date;
  readonly #seen = new Map<RegencyCode, Sighting>();

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /**
   * Notes how the owners took part in an answer, and hands it on.
   *
   * @param slices what was brought back; nothing, where nobody asked the owners, says nothing about them
   */
  noted<Answer extends { readonly coverage: Coverage }>(answer: Answer, slices: unknown): Answer {
    if (slices === null || slices === undefined) return answer;
    const now = this.#clock().toISOString();
    const { present, missing } = answer.coverage;
    for (const { regency } of present) this.#answered(regency, now);
    for (const { regency, reason } of missing) {
      if (!OUT_OF_REACH.has(reason)) this.#answered(regency, now);
      else {
        const before = this.of(regency);
        this.#seen.set(regency, { ...before, silentSince: before.silentSince ?? now });
      }
    }
    return answer;
  }

  /** What is known of one owner. */
  of(regency: RegencyCode): Sighting {
    return this.#seen.get(regency) ?? NEVER_SEEN;
  }

  #answered(regency: RegencyCode, now: string): void {
    this.#seen.set(regency, { silentSince: null, lastAnswered: now });
  }
}
