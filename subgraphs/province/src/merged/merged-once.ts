import type { OnUnavailable } from "@talenta/contract";
import { incompleteCoverage } from "@talenta/service";
import type { Coverage } from "@talenta/talent";

/** An answer that says who stands behind it. */
export interface Covered {
  readonly coverage: Coverage;
}

/**
 * A merge shared by the fields of one answer: computed at the first field that needs it, and, when
 * the question said ABORT and an owner is missing, refused with one error however many fields ask.
 */
export class MergedOnce<Answer extends Covered> {
  readonly #merge: () => Answer;
  readonly #onUnavailable: OnUnavailable;
  #answer: Answer | undefined;
  #refused = false;

  constructor(onUnavailable: OnUnavailable, merge: () => Answer) {
    this.#onUnavailable = onUnavailable;
    this.#merge = merge;
  }

  /** Figures, or null where refused; the first refusal throws INCOMPLETE_COVERAGE. */
  get figures(): Answer | null {
    const answer = this.#merged();
    if (this.#onUnavailable === "WARN" || answer.coverage.complete) return answer;
    if (this.#refused) return null;
    this.#refused = true;
    throw incompleteCoverage(answer.coverage.missing.map(({ regency }) => regency));
  }

  /** Figures, and null too where none of the owners asked answered: what nobody told is no zero. */
  get told(): Answer | null {
    const figures = this.figures;
    const { asked, answered } = this.coverage;
    return asked > 0 && answered === 0 ? null : figures;
  }

  /** Who answered; never refused. */
  get coverage(): Coverage {
    return this.#merged().coverage;
  }

  #merged(): Answer {
    this.#answer ??= this.#merge();
    return this.#answer;
  }
}
