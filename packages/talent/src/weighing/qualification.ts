import { RELEVANCES } from "./words.ts";
import { EDUCATION_LEVELS, type EducationLevel } from "../position/classes.ts";
import { category, type EvidenceRow, recordsOf, type RuleOfRecords } from "./rule.ts";
import type { Fact } from "./fact.ts";

/** Educations completed by the day; those of which the year alone is known, so dated on its last day, all that year. */
function completed(person: EvidenceRow): Fact<"EDUCATION">[] {
  const endOfYear = `${person.day.slice(0, 4)}-12-31`;
  return recordsOf(person, "EDUCATION").filter(
    ({ date }) => date <= person.day || date === endOfYear,
  );
}

const rankOf = (level: EducationLevel) => EDUCATION_LEVELS.indexOf(level);

/** The highest level among the employee's own record and the educations on record. */
export const educationLevel: RuleOfRecords = (person) => {
  const records = completed(person);
  const levels = records.map(({ facts }) => facts.level);
  if (person.educationLevel !== null) levels.push(person.educationLevel);
  const highest = EDUCATION_LEVELS[Math.max(-1, ...levels.map(rankOf))];
  if (highest === undefined) return null;
  const same = records.filter(({ facts }) => facts.level === highest);
  return category(highest, ...same.map(({ id }) => id));
};

/** What the highest education says that was judged against the post held; of two of one level, the better. */
export const educationRelevance: RuleOfRecords = (person) => {
  const judged = completed(person).flatMap(({ id, facts: { level, relevance } }) =>
    relevance === null ? [] : [{ id, level: rankOf(level), relevance }],
  );
  const highest = Math.max(-1, ...judged.map(({ level }) => level));
  const among = judged.filter(({ level }) => level === highest);
  const best = RELEVANCES.find((relevance) => among.some((one) => one.relevance === relevance));
  if (best === undefined) return null;
  const same = among.filter(({ relevance }) => relevance === best);
  return category(best, ...same.map(({ id }) => id));
};
