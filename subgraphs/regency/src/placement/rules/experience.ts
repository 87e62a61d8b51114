import { compareText, type Policy, type PositionClass } from "@talenta/talent";
import { type EvidenceRow, figure, recordsOf, type Rule } from "./rule.ts";

const DAY_MS = 86_400_000;
const DAYS_OF_A_YEAR = 365;

/** Days from the first to the one before `end`. */
interface Period {
  readonly from: string;
  readonly end: string;
}

/**
 * Whole years in posts of the class held or a higher one: a class is as high when the policy requires as
 * high a level of competency of it. Posts at the same time count once, and the day itself is not over yet:
 * who came on 15 June has one year on 15 June. The post held now counts since the day in the employee's own
 * record, in case the list of posts lacks it. Without a list there is no answer: one post's beginning does
 * not say how long somebody was in the class before.
 */
export const experience: Rule = (person, policy) => {
  const posts = recordsOf(person, "POST_HELD");
  const { positionClass, positionSince, day } = person;
  if (posts.length === 0 || positionClass === null) return null;
  const counted = posts.filter(
    ({ date, facts }) => date <= day && isAsHigh(facts.positionClass, positionClass, policy),
  );
  const periods = counted.map(({ date, until }) => period(date, until, day));
  if (positionSince !== null) periods.push(period(positionSince, null, day));
  return figure(String(wholeYears(periods)), ...counted.map(({ id }) => id));
};

function isAsHigh(held: PositionClass | null, now: PositionClass, policy: Policy): boolean {
  return held !== null && policy.requiredLevels[held] >= policy.requiredLevels[now];
}

/** Whether somebody's years of experience differ between two days. */
export function yearsDiffer(person: EvidenceRow, policy: Policy, fromDay: string): boolean {
  const yearsOn = (day: string) => experience({ ...person, day }, policy)?.value;
  return JSON.stringify(yearsOn(fromDay)) !== JSON.stringify(yearsOn(person.day));
}

/** Whole years in these posts up to a day, days in two of them counted once; `until` null: held still. */
export function yearsIn(
  posts: readonly { readonly from: string; readonly until: string | null }[],
  day: string,
): number {
  return wholeYears(posts.map(({ from, until }) => period(from, until, day)));
}

function period(from: string, until: string | null, day: string): Period {
  const end = until === null ? day : dayAfter(until);
  return { from, end: end < day ? end : day };
}

/** Whole years of all periods together, days that two share counted once. */
function wholeYears(periods: readonly Period[]): number {
  const apart = merged(periods);
  const [only] = apart;
  if (only !== undefined && apart.length === 1) return anniversaries(only.from, only.end);
  let years = 0;
  let days = 0;
  for (const { from, end } of apart) {
    const whole = anniversaries(from, end);
    years += whole;
    const rest = numberOf(end) - numberOf(yearsAfter(from, whole));
    // In a leap year even 365 days are short of the anniversary.
    days += Math.min(rest, DAYS_OF_A_YEAR - 1);
  }
  return years + Math.floor(days / DAYS_OF_A_YEAR);
}

function merged(periods: readonly Period[]): Period[] {
  const result: Period[] = [];
  const inOrder = periods
    .filter(({ from, end }) => from < end)
    .sort((a, b) => compareText(a.from, b.from));
  for (const each of inOrder) {
    const last = result.at(-1);
    if (last === undefined || each.from > last.end) result.push(each);
    else if (each.end > last.end) result[result.length - 1] = { from: last.from, end: each.end };
  }
  return result;
}

function anniversaries(from: string, end: string): number {
  const years = Number(end.slice(0, 4)) - Number(from.slice(0, 4));
  return yearsAfter(from, years) <= end ? years : years - 1;
}

/** The same day some years later, as text to compare with; 29 February where there is none comes after the 28th. */
function yearsAfter(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

function dayAfter(day: string): string {
  return new Date((numberOf(day) + 1) * DAY_MS).toISOString().slice(0, 10);
}

/** 29 February where there is none is 1 March. */
function numberOf(day: string): number {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)].map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, date) / DAY_MS;
}
