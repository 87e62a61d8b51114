import type { IsoDate } from "../brand.ts";

/** How far a request of an employee (pengajuan koreksi, keberatan) has come. */
const REQUEST_STATES = ["SUBMITTED", "IN_REVIEW", "GRANTED", "REFUSED", "WITHDRAWN"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What can be done about a request that is there. */
export const REQUEST_ACTIONS = ["TAKE", "GRANT", "REFUSE", "WITHDRAW"] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

/** States from which a request still has to be answered. */
export const OPEN_STATES: readonly RequestState[] = ["SUBMITTED", "IN_REVIEW"];

/** Where a request stands. It always has one state and one day it is due; its answer comes with its end. */
export interface RequestStatus {
  readonly state: RequestState;
  /** Who took it to answer it; null while it is the office's as a whole. */
  readonly owner: string | null;
  /** The last day to answer it. */
  readonly due: IsoDate;
  /** In words; null while open, and when it was withdrawn without any. */
  readonly answer: string | null;
}

/** One thing somebody wants to do about a request. */
export interface RequestCommand {
  readonly action: RequestAction;
  readonly by: string;
  /** Whether it is the person the request is about who acts. */
  readonly bySubject: boolean;
  /** The answer to grant or refuse with; anything else keeps it as a note. */
  readonly words: string | null;
}

/**
 * Why a command is refused: the request is closed for good; nobody took it yet; another has taken it;
 * the actor has it already; the actor is whom it is about; only that person may; the answer has no words.
 */
export type RequestProblem =
  | "CLOSED"
  | "NOT_TAKEN"
  | "TAKEN_BY_ANOTHER"
  | "ALREADY_TAKEN"
  | "OWN_REQUEST"
  | "NOT_OWN_REQUEST"
  | "NO_WORDS";

/** A request as it stands after a command, or why the command is refused. */
export type RequestOutcome =
  | { readonly ok: true; readonly status: RequestStatus }
  | { readonly ok: false; readonly problem: RequestProblem };

/** Longest and shortest time a regency may give itself to answer, in calendar days. */
export const DUE_DAYS = { least: 1, most: 90 } as const;

/**
 * Calendar days to answer a request unless a regency says otherwise. ASSUMPTION (A): no rule for talent
 * management is published.
 */
export const DEFAULT_DUE_DAYS = 14;

/** A request as it comes in on a day, to be answered within so many calendar days. */
export function submitted(on: IsoDate, dueDays: number): RequestStatus {
  return { state: "SUBMITTED", owner: null, due: daysAfter(on, dueDays), answer: null };
}

/**
 * What a command makes of a request. SUBMITTED is taken by somebody, then granted or refused by who took
 * it, in words; until then its author may withdraw it. Another may take it over (holidays, transfers).
 * Nobody takes or answers the own one, and what is closed never changes.
 */
export function stepRequest(status: RequestStatus, command: RequestCommand): RequestOutcome {
  if (!OPEN_STATES.includes(status.state)) return refused("CLOSED");
  const words = command.words?.trim() || null;
  if (command.action === "WITHDRAW") {
    return command.bySubject
      ? { ok: true, status: { ...status, state: "WITHDRAWN", answer: words } }
      : refused("NOT_OWN_REQUEST");
  }
  if (command.bySubject) return refused("OWN_REQUEST");
  if (command.action === "TAKE") {
    return status.owner === command.by
      ? refused("ALREADY_TAKEN")
      : { ok: true, status: { ...status, state: "IN_REVIEW", owner: command.by } };
  }
  if (status.owner === null) return refused("NOT_TAKEN");
  if (status.owner !== command.by) return refused("TAKEN_BY_ANOTHER");
  if (words === null) return refused("NO_WORDS");
  const state = command.action === "GRANT" ? "GRANTED" : "REFUSED";
  return { ok: true, status: { ...status, state, answer: words } };
}

/** Whether a request should have been answered by now. A closed one never is. */
export function isOverdue({ state, due }: RequestStatus, today: IsoDate): boolean {
  return OPEN_STATES.includes(state) && due < today;
}

const refused = (problem: RequestProblem): RequestOutcome => ({ ok: false, problem });

const DAY_MS = 86_400_000;

function daysAfter(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}
