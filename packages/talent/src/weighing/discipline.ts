import { DISCIPLINE_LEVELS } from "../policy/document.ts";
import type { Policy } from "../policy/policy.ts";
import { yearsBefore } from "./days.ts";
import { category, recordsOf, type Rule } from "./rule.ts";
import type { Fact } from "./fact.ts";

/** Best first; the last one that applies counts. */
const STANDINGS = [...DISCIPLINE_LEVELS, "SERVING"] as const;

/**
 * The worst punishment that still counts. A moderate or severe one is SERVING from its first to its last
 * day; any counts at its level until the years after it are over, its last day included: one that ended on
 * 15 June 2024 counts until 14 June 2026. One without a last day is not taken as being served. Nothing that
 * counts is no answer, which the policy takes as none.
 */
export const discipline: Rule = (person, policy) => {
  const standings = recordsOf(person, "DISCIPLINE").flatMap((fact) => {
    const standing = standingOf(fact, person.day, policy);
    return standing === null ? [] : [{ id: fact.id, rank: STANDINGS.indexOf(standing) }];
  });
  const worst = Math.max(-1, ...standings.map(({ rank }) => rank));
  const standing = STANDINGS[worst];
  if (standing === undefined) return null;
  const same = standings.filter(({ rank }) => rank === worst);
  return category(standing, ...same.map(({ id }) => id));
};

function standingOf(
  { date, until, facts: { level } }: Fact<"DISCIPLINE">,
  day: string,
  { evidenceRules }: Policy,
): (typeof STANDINGS)[number] | null {
  if (date > day) return null;
  if (until !== null && until >= day) return level === "LIGHT" ? level : "SERVING";
  return (until ?? date) > yearsBefore(day, evidenceRules.disciplineYears[level]) ? level : null;
}
