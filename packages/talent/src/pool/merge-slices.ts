import type { RegencyCode } from "../brand.ts";
import { answers, coverageOf, onePerRegency } from "./coverage.ts";
import type { Coverage, Provenance, SliceStatus } from "./coverage.ts";

/** How far an owner has come that is still computing: people done, of people in all. */
export interface Progress {
  readonly done: number;
  readonly people: number;
}

/** One regency's part of a merged answer, as it came; nothing in its figures has been looked at. */
export interface RawSlice {
  readonly regency: RegencyCode;
  readonly status: SliceStatus;
  readonly figures: unknown;
  /** What it says of its figures; absent where it did not answer. */
  readonly provenance?: Provenance | undefined;
}

/** One regency's part of a merged answer, read; null unless its status is OK or PARTIAL. */
interface ReadSlice<Part> {
  readonly regency: RegencyCode;
  readonly status: SliceStatus;
  readonly figures: Part | null;
  /** Null unless it is PENDING and says how far it is. */
  readonly progress: Progress | null;
  /** What it says of its figures; absent where it did not answer. */
  readonly provenance?: Provenance | undefined;
}

/** What everybody who answered says together. */
export interface Merged<Part, Whole = Part> {
  readonly figures: Whole;
  /** One row per regency asked, by code. */
  readonly byRegency: readonly ReadSlice<Part>[];
  readonly coverage: Coverage;
}

/** How the parts of regencies become one whole. */
export interface Merging<Part, Whole> {
  /** What a regency sent, checked in every part; null when it cannot be or contradicts itself. */
  readonly read: (given: unknown, regency: RegencyCode) => Part | null;
  /** The same in any order of parts; of no parts, the whole of nobody. */
  readonly merge: (parts: readonly Part[]) => Whole;
}

/**
 * Merges what regencies answered to one question. The whole is made of those who answered and nobody else.
 * Slices are outside input: one that cannot be read, contradicts itself or comes twice becomes INVALID and costs only
 * its own part.
 */
export function mergeSlices<Part, Whole>(
  { read, merge }: Merging<Part, Whole>,
  slices: readonly RawSlice[],
): Merged<Part, Whole> {
  const byRegency = onePerRegency(slices, (slice) => readSlice(read, slice));
  return {
    figures: merge(byRegency.flatMap(({ figures }) => (figures === null ? [] : [figures]))),
    byRegency,
    coverage: coverageOf(byRegency),
  };
}

function readSlice<Part>(
  read: Merging<Part, unknown>["read"],
  { regency, status, figures: given, provenance }: RawSlice,
): ReadSlice<Part> {
  const silent = { regency, status, figures: null, progress: null };
  if (status === "PENDING") return { ...silent, progress: progressIn(given) };
  if (!answers(status)) return silent;
  const figures = read(given, regency);
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
