import type { Principal } from "@talenta/access";
import type { Logger } from "@talenta/service";
import type { RegencyCode } from "@talenta/talent";
import { OwnerOutcomes } from "./owner-outcomes.ts";

/** What one client request carries through all its steps: who asks, how much time is left, how the owners did. */
export class RequestState {
  readonly outcomes = new OwnerOutcomes();
  /** Owners that let a deadline pass; they are not asked again for this request. */
  readonly silent = new Set<RegencyCode>();
  readonly #leavers = new Set<() => void>();
  readonly #endsAt: number;
  #why: string | null = null;

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
    return this.#why !== null;
  }

  /** Calls `leave` once when the request is given up; answers how to forget it. */
  onCancel(leave: () => void): () => void {
    this.#leavers.add(leave);
    return () => this.#leavers.delete(leave);
  }

  /** Gives the request up, and keeps why: the client left, or the deadline passed. */
  cancel(why: string): void {
    this.#why ??= why;
    for (const leave of this.#leavers) leave();
    this.#leavers.clear();
  }

  /** Leaves the one line of the log that every request leaves: that it was answered, or given up and why. */
  note(log: Logger): void {
    const { requestId } = this;
    if (this.#why === null) log.debug({ requestId }, "answered");
    else log.debug({ requestId, why: this.#why }, "given up");
  }
}
