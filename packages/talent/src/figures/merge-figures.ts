import type { RegencyCode } from "../brand.ts";
import { answers, coverageOf, onePerRegency } from "../pool/coverage.ts";
import type { Coverage, Provenance, SliceStatus } from "../pool/coverage.ts";

/** How far an owner has come that is still computing: people done, of people in all. */
export interface Progress {
  readonly done: number;
  readonly people: number;
}

/** One regency's part of a figure, as it came; nothing in it has been looked at. */
export interface RawFigureSlice {
  readonly regency: RegencyCode;
  readonly status: SliceStatus;
  readonly figures: unknown;
  /** What it says of its figures; absent where it did not answer. */
  readonly provenance?: Provenance | undefined;
}

/** One regency's part of a figure, read; null unless its status is OK or PARTIAL. */
interface FigureSlice<Figures> {
  readonly regency: RegencyCode;
  readonly status: SliceStatus;
  readonly figures: Figures | null;
  /** Null unless it is PENDING and says how far it is. */
  readonly progress: Progress | null;
  /** What it says of its figures; absent where it did not answer. */
  readonly provenance?: Provenance | undefined;
}

/** Figures over everybody who answered. */
export interface MergedFigures<Figures> {
  readonly figures: Figures;
  /** One row per regency asked, by code. */
  readonly byRegency: readonly FigureSlice<Figures>[];
  readonly coverage: Coverage;
}

/** Figures that add up. */
export interface Additive<Figures> {
  /** The same in any order and grouping; of no parts, the figures of nobody. */
  sum(parts: readonly Figures[]): Figures;
  /** What a regency sent, checked in every part; null when it cannot be or contradicts itself. */
  read(given: unknown, regency: RegencyCode): Figures | null;
}

/**
 * Merges what regencies answered to one question. The figures are the sum over those who answered and nobody else.
 * Slices are outside input: one that cannot be read, contradicts itself or comes twice becomes INVALID and costs only
 * its own part.
 */
export function mergeFigures<Figures>(
  kind: Additive<Figures>,
  slices: readonly RawFigureSlice[],
): MergedFigures<Figures> {
  const byRegency = onePerRegency(slices, (slice) => readSlice(kind, slice));
  return {
    figures: kind.sum(byRegency.flatMap(({ figures }) => figures ?? [])),
    byRegency,
    coverage: coverageOf(byRegency),
  };
}

function readSlice<Figures>(
  kind: Additive<Figures>,
  { regency, status, figures: given, provenance }: RawFigureSlice,
): FigureSlice<Figures> {
  const silent = { regency, status, figures: null, progress: null };
  if (status === "PENDING") return { ...silent, progress: progressIn(given) };
  if (!answers(status)) return silent;
  const figures = kind.read(given, regency);
  if (figures === null) return { ...silent, status: "INVALID" };
  return { ...silent, figures, ...(provenance !== undefined && { provenance }) };
}

function progressIn(given: unknown): Progress | null {
  if (typeof given !== "object" || given === null) return null;
  const { done, people } = given as Partial<Progress>;
  return isCount(done) && isCount(people) && done <= people ? { done, people } : null;
}

/** Whether something is a number of people. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
