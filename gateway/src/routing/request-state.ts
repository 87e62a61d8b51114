import type { Principal } from "@talenta/access";
import type { RegencyCode } from "@talenta/talent";
import { RegencyLedger } from "./ledger.ts";

/** What one client request carries through all its steps: who asks, how much time is left, how the owners did. */
export class RequestState {
  readonly ledger = new RegencyLedger();
  /** Owners that let a deadline pass; they are not asked again for this request. */
  readonly silent = new Set<RegencyCode>();
  readonly #leavers = new Set<() => void>();
  readonly #endsAt: number;
  #cancelled = false;

  constructor(
    readonly requestId: string,
    readonly principal: Principal,
    /** Milliseconds this request may take from now on. */
    deadlineMs: number,
  ) {
    this.#endsAt = performance.now() + deadlineMs;
  }

  /** Milliseconds left; negative once the deadline passed. */
  remainingMs(): number {
    return this.#endsAt - performance.now();
  }

  get cancelled(): boolean {
    return this.#cancelled;
  }

  /** Calls `leave` once when the request is given up; answers how to forget it. */
  onCancel(leave: () => void): () => void {
    this.#leavers.add(leave);
    return () => this.#leavers.delete(leave);
  }

  /** Gives the request up: the client left, or the deadline passed. */
  cancel(): void {
    this.#cancelled = true;
    for (const leave of this.#leavers) leave();
    this.#leavers.clear();
  }
}
