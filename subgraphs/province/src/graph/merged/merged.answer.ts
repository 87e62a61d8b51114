import type { MergedQuery } from "@talenta/contract";

import type { Asker } from "../../merged/asker.ts";
import type { Opened, OpenSlice } from "../../merged/merged.service.ts";
import type { Covered, MergedOnce } from "../../merged/merged-once.ts";
import type { Coverage } from "../coverage/coverage.type.ts";
import { shownCoverage } from "../coverage/shown-coverage.ts";

/** What every merged answer has; one kind adds the fields of its own. It is merged at the first field that is read. */
export abstract class MergedAnswer<Query extends MergedQuery, Answer extends Covered> {
  readonly query: string;
  readonly slices: OpenSlice[];
  /** What was asked, and of whom. */
  protected readonly asked: Query;
  protected readonly asker: Asker;
  protected readonly merged: MergedOnce<Answer>;

  constructor({ query, token, slices, asker, merged }: Opened<Query, Answer>) {
    this.query = token;
    this.slices = slices;
    this.asked = query;
    this.asker = asker;
    this.merged = merged;
  }

  get coverage(): Coverage {
    return shownCoverage(this.merged.coverage, this.asker);
  }
}
