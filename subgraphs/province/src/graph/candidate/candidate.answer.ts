import type { PageInfo, RankedQuery } from "@talenta/contract";
import { type MergedEntry, type MergedPage, shown } from "@talenta/talent";

import { MergedAnswer } from "../merged/merged.answer.ts";
import type { CandidateConnection, CandidateEdge } from "./candidate.type.ts";

/** One page of a merged ranking. */
export class CandidateAnswer
  extends MergedAnswer<RankedQuery, MergedPage>
  implements CandidateConnection
{
  get totalCount(): number | null {
    return this.merged.told?.totalCount ?? null;
  }

  get pastRetirement(): number | null {
    return this.merged.told?.pastRetirement ?? null;
  }

  get edges(): CandidateEdge[] | null {
    return this.merged.told?.entries.map((entry) => this.#edge(entry)) ?? null;
  }

  get pageInfo(): PageInfo | null {
    const page = this.merged.told;
    if (page === null) return null;
    const { hasNextPage, endCursor, hasPreviousPage } = page;
    const startCursor = page.entries[0]?.cursor ?? null;
    return { hasNextPage, endCursor, hasPreviousPage, startCursor };
  }

  #edge({ cursor, rank, value, id, regency }: MergedEntry): CandidateEdge {
    const employee = { id, regency: this.asker.directory.owner(regency) };
    return { cursor, node: { rank, score: shown(value), employee } };
  }
}
