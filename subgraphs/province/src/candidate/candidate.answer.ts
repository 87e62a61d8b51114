import type { PageInfo } from "@talenta/contract";
import { type MergedEntry, type MergedPage, shown } from "@talenta/talent";

import { coverageOf } from "../coverage/coverage.service.ts";
import type { Coverage } from "../coverage/coverage.type.ts";
import type { MergedOnce } from "../coverage/merged-once.ts";
import type { Directory } from "../regency/directory.service.ts";
import { ownerOf } from "../regency/regency.service.ts";
import type { CandidateConnection, CandidateEdge, CandidateSlice } from "./candidate.type.ts";

/** A CandidateConnection whose page is merged at the first field that is read. */
export class CandidateAnswer implements CandidateConnection {
  readonly query: string;
  readonly slices: CandidateSlice[];
  readonly #merged: MergedOnce<MergedPage>;
  readonly #directory: Directory;

  constructor(
    query: string,
    slices: CandidateSlice[],
    merged: MergedOnce<MergedPage>,
    directory: Directory,
  ) {
    this.query = query;
    this.slices = slices;
    this.#merged = merged;
    this.#directory = directory;
  }

  get totalCount(): number | null {
    return this.#merged.told?.totalCount ?? null;
  }

  get edges(): CandidateEdge[] | null {
    return this.#merged.told?.entries.map((entry) => this.#edge(entry)) ?? null;
  }

  get pageInfo(): PageInfo | null {
    const page = this.#merged.told;
    return page && { hasNextPage: page.hasNextPage, endCursor: page.endCursor };
  }

  get coverage(): Coverage {
    return coverageOf(this.#merged.coverage, this.#directory);
  }

  #edge({ cursor, rank, value, id, regency }: MergedEntry): CandidateEdge {
    const employee = { id, regency: ownerOf(this.#directory, regency) };
    return { cursor, node: { rank, score: shown(value), employee } };
  }
}
