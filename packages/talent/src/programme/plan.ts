import { compareText } from "../compare-text.ts";
import type { BilingualText, IsoDate, RegencyCode } from "../brand.ts";
import type { Basis } from "../policy/document.ts";
import type { PositionClass } from "../position/classes.ts";

/**
 * What the province plans and publishes of a profiling programme (Profiling ASN, ProASN): when, where, how many
 * seats, and how many people each owner may send. No person stands in it: owners name their own people, at home.
 */
export interface ProgrammePlan {
  /** Such as `proasn-2025-1`; letters, digits and hyphens. */
  readonly id: string;
  /** 1 for the first, one more for each amendment; an amendment only adds. */
  readonly version: number;
  readonly title: BilingualText;
  /** The decree, letter or announcement it follows. */
  readonly citation: string;
  /** Who holds the assessment, as files of results name it (penyelenggara). */
  readonly provider: string;
  /** Last day on which results are in time; later ones count all the same and are marked late. */
  readonly resultsDue: IsoDate;
  readonly phases: readonly ProgrammePhase[];
  readonly quotas: readonly ClassQuota[];
}

/** A stretch of a programme, such as its first week; files of results often date all of a phase by its last day. */
interface ProgrammePhase {
  readonly id: string;
  readonly title: BilingualText;
  readonly sessions: readonly ProgrammeSession[];
}

/** One session (sesi): a place, a day, and hours within it, in Western Indonesian Time. */
export interface ProgrammeSession {
  /** Unique in the whole programme. */
  readonly id: string;
  /** School, hall or room; two sessions at one time need two places. */
  readonly place: string;
  readonly day: IsoDate;
  /** `hh:mm`, 24 hours. */
  readonly startsAt: string;
  /** `hh:mm`, after `startsAt` on the same day. */
  readonly endsAt: string;
  readonly seats: number;
  /** Seats set apart for owners; nobody else sits on them. */
  readonly allotments: readonly SeatAllotment[];
}

/** Seats of one session that one owner fills. */
interface SeatAllotment {
  readonly owner: RegencyCode;
  readonly seats: number;
}

/** How many people of one class an owner may send. */
export interface ClassQuota {
  readonly owner: RegencyCode;
  readonly positionClass: PositionClass;
  readonly people: number;
  /** Where the figure comes from. */
  readonly basis: Basis;
}

/** Something wrong with a plan. */
export interface PlanProblem {
  /** Where: `phases[0].sessions[2].seats`; empty for the plan as a whole. */
  readonly path: string;
  /** What is wrong and what would be right. */
  readonly message: string;
}

/** Every session of a plan, in order of time, then id. */
export function sessionsOf(plan: Pick<ProgrammePlan, "phases">): ProgrammeSession[] {
  return plan.phases
    .flatMap(({ sessions }) => sessions)
    .toSorted((a, b) => compareText(startOf(a), startOf(b)) || compareText(a.id, b.id));
}

/** Seats an owner may fill in a session; 0 where it has none. */
export function seatsOf(session: ProgrammeSession, owner: string): number {
  return session.allotments.find((allotment) => allotment.owner === owner)?.seats ?? 0;
}

/** The owners a plan is about, by code. */
export function ownersOf(plan: Pick<ProgrammePlan, "quotas">): RegencyCode[] {
  return [...new Set(plan.quotas.map(({ owner }) => owner))].toSorted();
}

/** When a session begins, as text that sorts by time: `2025-11-24T08:00`. */
export function startOf({ day, startsAt }: Pick<ProgrammeSession, "day" | "startsAt">): string {
  return `${day}T${startsAt}`;
}

/** A stretch of one day. */
export type TimeSpan = Pick<ProgrammeSession, "day" | "startsAt" | "endsAt">;

/** Whether two stretches have a minute in common; one that ends when the other begins does not. */
export function overlap(a: TimeSpan, b: TimeSpan): boolean {
  return a.day === b.day && a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
