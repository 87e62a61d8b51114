import { sumOf } from "../decimal/decimal.ts";
import { recordsOf, type Rule } from "./rule.ts";

/**
 * Hours of training ended in a calendar year over the hours due in one: of last year or of this year so
 * far, whichever has more, so that nobody waits for the year to end and nobody starts from nothing on
 * 1 January. Without a training in either year there is no answer: earlier ones say nothing of these.
 */
export const competencyDeveloped: Rule = (person, { evidenceRules }) => {
  const year = Number(person.day.slice(0, 4));
  const trainings = recordsOf(person, "TRAINING").filter(({ date }) => date <= person.day);
  const years = [year, year - 1].map((each) => {
    const records = trainings.filter(({ date }) => date.startsWith(`${each}-`));
    const hours = sumOf(records.map(({ facts }) => facts.hours));
    return { hours, records };
  });
  const [best] = years
    .filter(({ records }) => records.length > 0)
    .sort((a, b) => Number(b.hours) - Number(a.hours));
  if (best === undefined) return null;
  const required = evidenceRules.trainingHoursDue[person.employmentKind ?? "PNS"];
  return {
    value: { kind: "RATIO", achieved: best.hours, required },
    records: best.records.map(({ id }) => id),
  };
};
