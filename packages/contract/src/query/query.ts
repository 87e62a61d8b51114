import type { CandidateOrder, RankCursor, RankPosition, RegencyCode } from "@talenta/talent";

import type { OnUnavailable } from "../enums/answer.ts";
import type { NormalFilter, SliceFilter } from "../filter/normal-filter.ts";
import type { FiguresQuestion } from "./question.ts";

/** A merged count, as the province carries it in the key of TalentPool. */
export interface PoolQuery {
  readonly kind: "POOL";
  /** Owners asked, by code; the slices of the answer stand in this order. */
  readonly asked: readonly RegencyCode[];
  readonly filter: NormalFilter;
  readonly onUnavailable: OnUnavailable;
}

/** A merged ranked list, as the province carries it in the key of CandidateConnection. */
export interface RankedQuery {
  readonly kind: "RANKED";
  /** Owners asked, by code; the slices of the answer stand in this order. */
  readonly asked: readonly RegencyCode[];
  readonly filter: NormalFilter;
  readonly orderBy: CandidateOrder;
  readonly first: number;
  readonly after: RankCursor | null;
  readonly onUnavailable: OnUnavailable;
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
export interface FiguresQuery {
  readonly kind: "FIGURES";
  /** Owners asked, by code; the slices of the answer stand in this order. */
  readonly asked: readonly RegencyCode[];
  readonly question: FiguresQuestion;
  readonly onUnavailable: OnUnavailable;
}

/** Figures asked of one owner, in the key of FigureSlice. */
interface FiguresSliceQuery {
  readonly kind: "FIGURES_SLICE";
  readonly question: FiguresQuestion;
}

export type AnyQuery =
  | PoolQuery
  | RankedQuery
  | PoolSliceQuery
  | RankedSliceQuery
  | FiguresQuery
  | FiguresSliceQuery;
export type QueryKind = AnyQuery["kind"];
export type QueryOf<Kind extends QueryKind> = Extract<AnyQuery, { kind: Kind }>;
