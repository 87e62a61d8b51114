import { inList } from "./figures.ts";
import type { Phrases } from "./phrases.ts";

const FOUNDED = {
  H: "backed by several good sources",
  M: "backed by one good source",
  L: "weakly founded",
  A: "no official source yet",
} as const;

/** An explanation in English. */
export const ENGLISH: Phrases = {
  title: "YOUR TALENT MAPPING EXPLAINED",
  figuresAreCut:
    "Figures below are cut after two decimals and never rounded up; the calculation uses the full figures.",
  whatItIs: (performance, potential) =>
    `Talent mapping puts every employee into one of nine boxes, by ${performance} (what has been achieved) and ${potential} (what one brings for larger tasks).`,
  headings: {
    result: "Result",
    followUp: "What follows",
    missing: "Data not there yet, and what they could do",
    possible: "Boxes still possible",
    policy: "The policy applied",
    rights: "Your rights",
    axis: (axis, score) =>
      score === null ? `${axis}: why there is no score yet` : `${axis}: where ${score} comes from`,
  },
  levels: {
    performance: {
      LOW: "below expectation",
      MIDDLE: "meets expectation",
      HIGH: "above expectation",
    },
    potential: { LOW: "low", MIDDLE: "medium", HIGH: "high" },
  },
  band: (from, below) =>
    from === null
      ? `less than ${below}`
      : below === null
        ? `${from} or more`
        : `${from} to less than ${below}`,

  placed: (box) => `You are in box ${box} of nine boxes.`,
  calibrated: (box, computed) =>
    `The talent committee has put you in box ${box}; that box is the one that counts. ${
      computed === null
        ? "The calculation by itself gives no box yet."
        : `By the calculation below: box ${computed}.`
    }`,
  confirmed: "The talent committee has looked at this box and confirmed it.",
  leftAsItWas: "The talent committee has heard your case and left your box as it was.",
  decidedIn: (session, day) => `Decided in the session “${session}”, signed on ${day}.`,
  reason: (words) => `The committee's reason, in its own words: “${words}”`,
  headSigned:
    "The move is more than one level of performance or of potential; the head of the government had to sign it too, and has.",
  withinReach:
    "The move is no more than one level of performance and one of potential; the committee may decide that by itself.",
  mayChange: (boxes) =>
    `The data are not complete; once they are, the box is one of ${inList(boxes, "or")}.`,
  why: (box, performance, potential) =>
    `Box ${box} means: performance ${performance}, potential ${potential}.`,
  unplaced:
    "You have not been placed in any box yet, because there are not enough data. This is not a low result.",
  axisResult: (axis, score, level, band) =>
    `${axis}: ${score} out of 100, meaning ${level} (${band}).`,
  axisWithoutResult: (axis) => `${axis}: cannot be scored yet.`,
  toNext: (points, border, level) =>
    `Another ${points} points to the border of ${border} (${level}).`,
  valueWeights: "Performance and Potential in the talent value",
  value: (value, parts, left) =>
    `Talent value: ${[
      ...parts.map(
        ({ percent, axis, score, points }) => `${percent} percent of ${axis} ${score} = ${points}`,
      ),
      ...(left === null ? [] : [`${left} left by cutting`]),
    ].join(", plus ")}; in all ${value} out of 100.`,
  backed: (percent) =>
    `Of the whole weight of the assessment, ${percent} percent is answered, counting what the policy takes as answered when nothing is on record.`,

  leadsTo: (box) => `For box ${box} the annex of PermenPANRB 3/2020 names this follow-up:`,
  successionGroup: "The succession group is made of employees being prepared for their next post.",
  leadsNowhere: "As long as you have not been placed, no follow-up applies to you.",

  component: (title, weight) => `${title} (weight ${weight} out of 100)`,
  answered: (title, answer) => `${title}: ${answer}.`,
  nothingOnRecord: (title) =>
    `${title}: nothing is on record, which under the policy means that there was none.`,
  notYet: (title, weight) => `${title}: no data yet; its weight is ${weight}.`,
  unusable: (title, answer) =>
    `${title}: what is recorded, "${answer}", cannot be read under the policy; it counts as not there. Ask for a correction.`,
  score: (score, why) => (why === null ? `It scores ${score}.` : `It scores ${score} (${why}).`),
  contribution: (product, points) => `It contributes ${product} = ${points} points.`,
  outOf: (achieved, required) => `${achieved} out of ${required}`,
  setByPolicy: "set by the policy",
  measured: (answer, unit) => `${answer} (${unit})`,
  capped: (division, percent, cap) => `${division} = ${percent}, but counted as ${cap} at most`,
  sum: (parts, left, total) =>
    parts.length === 1
      ? `Sum of contributions: ${total}.`
      : `Sum of contributions: ${parts.join(" + ")}${
          left === null ? "" : ` + ${left} (left by cutting)`
        } = ${total}.`,
  atMost: (sum, score) => `The sum ${sum} is above the highest score, so the score is ${score}.`,
  cannotExceed: (sum, score) =>
    `The sum ${sum} is too high: however good the data not there yet, the complete score is ${score} at most. So the score is ${score}.`,
  cannotFallBelow: (sum, score) =>
    `The sum ${sum} is too low: however bad the data not there yet, the complete score is at least ${score}. So the score is ${score}.`,
  howItAdds:
    "Every piece of data gets a score, and its weight sets how much it counts. Its contribution is score × weight ÷ 100, and all contributions are added up.",
  leftOut: (answered) =>
    `The data cover a weight of ${answered} out of 100. What is not there does not count as nil but is left out; that is why the contribution of each piece of data is score × weight ÷ ${answered}, and all contributions are added up.`,
  noEvidence: (axis) =>
    `There are no data at all on ${axis} yet, and having nothing on record is not enough by itself; so there is no score.`,
  tooLittle: (axis, answered, minimum) =>
    `The data on ${axis} cover a weight of only ${answered} out of 100; the policy asks for at least ${minimum}.`,
  range: (axis, lowest, highest) =>
    `Once all missing data are in, ${axis} will lie between ${lowest} and ${highest}.`,

  nothingMissing: "All data are there.",
  missing: (title, axis, weight, leverage) =>
    `${title} (weight ${weight} in ${axis}). Its lowest and its highest result lie ${leverage} points of ${axis} apart once the data are complete.`,
  staysInBox: (box, axis, worst, best) =>
    `If only this came in: box ${box}, whatever the result (${axis} ${worst} with the lowest, ${best} with the highest).`,
  movesBox: (atWorst, atBest, axis, worst, best) =>
    `If only this came in: box ${atWorst} with the lowest result (${axis} ${worst}), box ${atBest} with the highest (${axis} ${best}).`,
  stillUnplaced: "If only this came in, you would still not be placed.",
  mightBeRecorded: (titles) =>
    `If you have something not yet recorded under ${titles.join(", ")}, ask for a correction: the result may rise.`,

  noOtherBox: "As long as the data stay as they are, no other box is possible: all are there.",
  onlyBox: (box) => `The data not there yet change nothing: once complete, the box is ${box}.`,
  boxes: "Once all data are complete, your box is one of these:",
  box: (box, performance, potential) =>
    `Box ${box}: performance ${performance}, potential ${potential}.`,

  policy: (title, version) => `${title}, version ${version}.`,
  citation: (citation) => `Basis: ${citation}.`,
  inForce: (from, until) =>
    until === null ? `In force since ${from}.` : `In force from ${from} to ${until}.`,
  founded: (mark, source, { weights, scores, absences }) =>
    `${source} (${FOUNDED[mark]}): ${[
      ...(weights.length > 0 ? [`weights of ${weights.join(", ")}`] : []),
      ...(scores.length > 0 ? [`scores and limits of ${scores.join(", ")}`] : []),
      ...(absences.length > 0 ? [`what nothing on record means for ${absences.join(", ")}`] : []),
    ].join("; ")}.`,

  rights: [
    "This result is calculated from data and is put before the talent committee; people decide.",
    "If your data are wrong or not recorded, you may ask for a correction: name the data and attach proof, in this application or with the personnel office.",
    "If you do not agree with this result, you may object in the same way, and are owed an answer with its reasons.",
  ],
};
