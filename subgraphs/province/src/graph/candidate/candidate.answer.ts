import type { PageInfo } from "@talenta/contract";
import { type MergedEntry, type MergedPage, shown } from "@talenta/talent";

import { coverageOf, type OwnersKnown } from "../coverage/shown-coverage.ts";
import type { Coverage } from "../coverage/coverage.type.ts";
import type { MergedOnce } from "../../merged/merged-once.ts";
import type { Opened } from "../../merged/opened.ts";
import type { CandidateConnection, CandidateEdge, CandidateSlice } from "./candidate.type.ts";

/** A CandidateConnection whose page is merged at the first field that is read. */
export class CandidateAnswer implements CandidateConnection {
  readonly query: string;
  readonly slices: CandidateSlice[];
  readonly #merged: MergedOnce<MergedPage>;
  readonly #owners: OwnersKnown;

  constructor({ query, slices, merged, asker }: Opened<MergedPage>) {
    this.query = query;
    this.slices = slices;
    this.#merged = merged;
    this.#owners = asker;
  }

  get totalCount(): number | null {
    return this.#merged.told?.totalCount ?? null;
  }

  get pastRetirement(): number | null {
    return this.#merged.told?.pastRetirement ?? null;
  }

  get edges(): CandidateEdge[] | null {
    return this.#merged.told?.entries.map((entry) => this.#edge(entry)) ?? null;
  }

  get pageInfo(): PageInfo | null {
    const page = this.#merged.told;
    if (page === null) return null;
    const { hasNextPage, endCursor, hasPreviousPage } = page;
    const startCursor = page.entries[0]?.cursor ?? null;
    return { hasNextPage, endCursor, hasPreviousPage, startCursor };
  }

  get coverage(): Coverage {
    return coverageOf(this.#merged.coverage, this.#owners);
  }

  #edge({ cursor, rank, value, id, regency }: MergedEntry): CandidateEdge {
    const employee = { id, regency: this.#owners.directory.owner(regency) };
    return { cursor, node: { rank, score: shown(value), employee } };
  }
}
