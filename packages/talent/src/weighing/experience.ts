import { compareText } from "../compare-text.ts";
import type { Policy } from "../policy/policy.ts";
import type { PositionClass } from "../position/classes.ts";
import { dayAfter, numberOfDay, yearsAfter } from "./days.ts";
import { type EvidenceRow, figure, recordsOf, type Rule } from "./rule.ts";
import type { Fact } from "./fact.ts";

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
  const posts = postsAsHigh(person, policy);
  if (posts === null) return null;
  const counted = posts.filter(({ date }) => date <= person.day);
  const years = wholeYears(periodsOf(counted, person));
  return figure(String(years), ...counted.map(({ id }) => id));
};

/**
 * A day before which `experience` answers what it answers on the day asked; null where it does so for good. No day
 * adds more than itself, so the next year is full no earlier than when as many days have passed as it lacks.
 */
export function yearFullFrom(person: EvidenceRow, policy: Policy): string | null {
  const posts = postsAsHigh(person, policy);
  const { day, positionSince } = person;
  const goesOn = positionSince !== null || posts?.some(({ until }) => (until ?? day) >= day);
  if (posts === null || !goesOn) return null;
  const { days } = tally(merged(periodsOf(posts, person)));
  return dayAfter(day, DAYS_OF_A_YEAR - (days % DAYS_OF_A_YEAR));
}

/** Posts of the class held or a higher one, also those of days to come; null where nothing is known of the years. */
function postsAsHigh(person: EvidenceRow, policy: Policy): Fact<"POST_HELD">[] | null {
  const posts = recordsOf(person, "POST_HELD");
  const { positionClass } = person;
  if (posts.length === 0 || positionClass === null) return null;
  return posts.filter(({ facts }) => isAsHigh(facts.positionClass, positionClass, policy));
}

function isAsHigh(held: PositionClass | null, now: PositionClass, policy: Policy): boolean {
  return held !== null && policy.requiredLevels[held] >= policy.requiredLevels[now];
}

/** Whole years in these posts up to a day, days in two of them counted once; `until` null: held still. */
export function yearsIn(
  posts: readonly { readonly from: string; readonly until: string | null }[],
  day: string,
): number {
  return wholeYears(posts.map(({ from, until }) => period(from, until, day)));
}

/** These posts and the one held now, as far as the day asked. */
function periodsOf(
  posts: readonly Fact<"POST_HELD">[],
  { positionSince, day }: EvidenceRow,
): Period[] {
  const periods = posts.map(({ date, until }) => period(date, until, day));
  if (positionSince !== null) periods.push(period(positionSince, null, day));
  return periods;
}

function period(from: string, until: string | null, day: string): Period {
  const end = until === null ? day : dayAfter(until, 1);
  return { from, end: end < day ? end : day };
}

/** Whole years of all periods together, days that two share counted once. */
function wholeYears(periods: readonly Period[]): number {
  const apart = merged(periods);
  const [only] = apart;
  if (only !== undefined && apart.length === 1) return anniversaries(only.from, only.end);
  const { years, days } = tally(apart);
  return years + Math.floor(days / DAYS_OF_A_YEAR);
}

/** Whole years of each of these periods, and the days beside them of all together. */
function tally(apart: readonly Period[]): { readonly years: number; readonly days: number } {
  let years = 0;
  let days = 0;
  for (const { from, end } of apart) {
    const whole = anniversaries(from, end);
    years += whole;
    const rest = numberOfDay(end) - numberOfDay(yearsAfter(from, whole));
    // In a leap year even 365 days are short of the anniversary.
    days += Math.min(rest, DAYS_OF_A_YEAR - 1);
  }
  return { years, days };
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
