import type { CandidateOrder, RankCursor, RankPosition, RegencyCode } from "@talenta/talent";

import type { OnUnavailable } from "../enums/answer.ts";
import type { NormalFilter, SliceFilter } from "../filter/normal-filter.ts";
import type { FiguresQuestion } from "./question.ts";

/** What every question to many owners says beside what it asks. */
interface ToManyOwners {
  /** Owners asked, by code; the slices of the answer stand in this order. */
  readonly asked: readonly RegencyCode[];
  readonly onUnavailable: OnUnavailable;
}

/** A merged count, as the province carries it in the key of TalentPool. */
export interface PoolQuery extends ToManyOwners {
  readonly kind: "POOL";
  readonly filter: NormalFilter;
}

/** A merged ranked list, as the province carries it in the key of CandidateConnection. */
export interface RankedQuery extends ToManyOwners {
  readonly kind: "RANKED";
  readonly filter: NormalFilter;
  readonly orderBy: CandidateOrder;
  readonly first: number;
  readonly after: RankCursor | null;
}

/** A count asked of one owner, in the key of TalentSlice. */
interface PoolSliceQuery {
  readonly kind: "POOL_SLICE";
  readonly filter: SliceFilter;
}

/** A ranked list asked of one owner, in the key of CandidateSlice. */
export interface RankedSliceQuery {
  readonly kind: "RANKED_SLICE";
  readonly filter: SliceFilter;
  readonly orderBy: CandidateOrder;
  /** Size of the merged page; an owner answers up to one more. */
  readonly first: number;
  readonly after: RankPosition | null;
}

/** Merged figures, as the province carries them in the key of whatever it answers. */
export interface FiguresQuery extends ToManyOwners {
  readonly kind: "FIGURES";
  readonly question: FiguresQuestion;
}

/** Figures asked of one owner, in the key of FigureSlice. */
interface FiguresSliceQuery {
  readonly kind: "FIGURES_SLICE";
  readonly question: FiguresQuestion;
}

/** A question to many owners, in the key of what merges their answers. */
export type MergedQuery = PoolQuery | RankedQuery | FiguresQuery;
/** The same question as one owner gets it, in the key of its slice: without who else is asked. */
export type SliceQuery = PoolSliceQuery | RankedSliceQuery | FiguresSliceQuery;

export type AnyQuery = MergedQuery | SliceQuery;
export type QueryKind = AnyQuery["kind"];
export type QueryOf<Kind extends QueryKind> = Extract<AnyQuery, { kind: Kind }>;
