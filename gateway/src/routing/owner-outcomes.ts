import type { RegencyCode } from "@talenta/talent";

/** Why an owner brought nothing. The same words as `SliceStatus`. */
export type FailureReason = "UNAVAILABLE" | "TIMEOUT" | "INVALID" | "OUTDATED";

/** How one step with one owner ended. `skipped`: left out without a fault, for example because it does not share or is still computing. */
export type StepStatus = "successful" | "partial" | "skipped" | "failed";

export interface StepError {
  /** A code of the error registry. */
  code: string;
  /** The word `coverage.missing.reason` uses. */
  reason: string;
}

/** What a client reads about one owner under `extensions.regencies.details`. */
export interface RegencyDetail {
  status: StepStatus;
  /** Milliseconds waited for this owner, over all steps of the request. */
  tookMs: number;
  error: StepError | null;
}

/** What a client reads under `extensions.regencies`. `successful` counts partial answers too. */
export interface RegencySummary {
  total: number;
  successful: number;
  skipped: number;
  failed: number;
  isPartial: boolean;
  details: Record<string, RegencyDetail>;
}

/** Keeps, for one request, how every owner asked for it did. */
export class OwnerOutcomes {
  readonly #details = new Map<RegencyCode, RegencyDetail>();

  /** Adds one step. Steps that ended differently make the owner `partial`; the first error stays. */
  record(
    owner: RegencyCode,
    status: StepStatus,
    tookMs: number,
    error: StepError | null = null,
  ): void {
    const known = this.#details.get(owner);
    if (known === undefined) {
      this.#details.set(owner, { status, tookMs, error });
      return;
    }
    known.tookMs += tookMs;
    known.error ??= error;
    if (known.status !== status) known.status = "partial";
  }

  /** The answer's `extensions.regencies`; null when no regency was touched. */
  summary(): RegencySummary | null {
    if (this.#details.size === 0) return null;
    const summary: RegencySummary = {
      total: this.#details.size,
      successful: 0,
      skipped: 0,
      failed: 0,
      isPartial: false,
      details: {},
    };
    for (const code of [...this.#details.keys()].toSorted()) {
      const detail = this.#details.get(code);
      if (detail === undefined) continue;
      summary.details[code] = { ...detail, tookMs: Math.round(detail.tookMs * 10) / 10 };
      if (detail.status === "failed") summary.failed += 1;
      else if (detail.status === "skipped") summary.skipped += 1;
      else summary.successful += 1;
      if (detail.status !== "successful") summary.isPartial = true;
    }
    return summary;
  }
}
