import { type FiguresQuestion, progressShare } from "@talenta/contract";
import { type Additive, type MergedFigures, mergeFigures } from "@talenta/talent";

import { coverageOf } from "../coverage/shown-coverage.ts";
import type { Coverage } from "../coverage/coverage.type.ts";
import { MergedOnce } from "../../merged/merged-once.ts";
import type { OpenFigures } from "../../figures/figures.service.ts";
import type { FigureSlice, MergedFiguresType, RegencyFiguresType } from "./figures.type.ts";

/** What every merged type answers alike; one kind of figures adds the fields of its own. */
export abstract class FiguresAnswer<
  Question extends FiguresQuestion,
  Figures,
> implements MergedFiguresType {
  readonly query: string;
  readonly slices: FigureSlice[];
  readonly #opened: OpenFigures<Question>;
  readonly #merged: MergedOnce<MergedFigures<Figures>>;

  constructor(opened: OpenFigures<Question>, kind: Additive<Figures>) {
    this.query = opened.query;
    this.slices = opened.slices;
    this.#opened = opened;
    this.#merged = new MergedOnce(opened.onUnavailable, () =>
      opened.seen.noted(mergeFigures(kind, opened.answered()), opened.filled),
    );
  }

  get coverage(): Coverage {
    return coverageOf(this.#merged.coverage, this.#opened);
  }

  /** What was asked. */
  protected get question(): Question {
    return this.#opened.question;
  }

  /** The sum over those who answered; null where nobody did, or the question said ABORT and somebody is missing. */
  protected get figures(): Figures | null {
    return this.#merged.told?.figures ?? null;
  }

  /** One row per owner asked, by code; null where the question said ABORT and somebody is missing. */
  protected rows<Row>(own: (figures: Figures | null) => Row): (RegencyFiguresType & Row)[] | null {
    const { directory } = this.#opened;
    return (
      this.#merged.figures?.byRegency.map(({ regency, status, figures, progress }) => ({
        regency: directory.owner(regency),
        status,
        progress: progress && progressShare(progress),
        ...own(figures),
      })) ?? null
    );
  }
}
