import { parseDecimal } from "@talenta/talent";
import { recordsOf, type Rule } from "./rule.ts";

/**
 * Hours of training ended in a calendar year over the hours due in one: of last year or of this year so
 * far, whichever has more, so that nobody waits for the year to end and nobody starts from nothing on
 * 1 January. Without a training in either year there is no answer: earlier ones say nothing of these.
 */
export const competencyDeveloped: Rule = (person, { evidenceRules }) => {
  const year = Number(person.day.slice(0, 4));
  const years = [year, year - 1].map((each) => {
    const records = recordsOf(person, "TRAINING").filter(
      ({ date }) => date.startsWith(`${each}-`) && date <= person.day,
    );
    const hours = records
      .map(({ facts }) => parseDecimal(facts.hours))
      .filter((each) => each !== null);
    const sum = hours.length > 0 ? hours.reduce((total, more) => total.add(more)) : null;
    return { sum, records: records.map(({ id }) => id) };
  });
  const [best] = years
    .flatMap(({ sum, records }) => (sum === null ? [] : [{ sum, records }]))
    .sort((a, b) => b.sum.compare(a.sum));
  if (best === undefined) return null;
  const required = evidenceRules.trainingHoursDue[person.employmentKind ?? "PNS"];
  return {
    value: { kind: "RATIO", achieved: best.sum.toString(), required },
    records: best.records,
  };
};
