import { type MergedQuery, progressShare } from "@talenta/contract";
import type { Merged } from "@talenta/talent";

import { MergedAnswer } from "../merged/merged.answer.ts";
import type { RegencyFiguresType } from "./figures.type.ts";

/** A merged answer that adds up. */
export abstract class FiguresAnswer<Query extends MergedQuery, Figures> extends MergedAnswer<
  Query,
  Merged<Figures>
> {
  /** The sum over those who answered; null where nobody did, or the question said ABORT and somebody is missing. */
  protected get figures(): Figures | null {
    return this.merged.told?.figures ?? null;
  }

  /** One row per owner asked, by code; null where the question said ABORT and somebody is missing. */
  protected rows<Row>(own: (figures: Figures | null) => Row): (RegencyFiguresType & Row)[] | null {
    const { directory } = this.asker;
    return (
      this.merged.figures?.byRegency.map(({ regency, status, figures, progress }) => ({
        regency: directory.owner(regency),
        status,
        progress: progress && progressShare(progress),
        ...own(figures),
      })) ?? null
    );
  }
}
