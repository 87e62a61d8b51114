const DAY_MS = 86_400_000;

/** A clock that can stand some days behind. */
export interface MovableClock {
  readonly now: () => Date;
  /** From now on it shows a day that many days ago, at the time of day it is. */
  readonly goBack: (days: number) => void;
}

/**
 * A clock of the system that can be put back by whole days and forward again, for making a history through services
 * that note when something happened. The time of day stays, so that whoever waits for midnight waits as long.
 */
export function createMovableClock(days: number): MovableClock {
  let behind = days * DAY_MS;
  return {
    now: () => new Date(Date.now() - behind),
    goBack: (to) => {
      behind = to * DAY_MS;
    },
  };
}

/** Whole days from one day, yyyy-mm-dd, to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
