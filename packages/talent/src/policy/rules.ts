import { HUNDRED, ZERO, readDecimal } from "../decimal/decimal.ts";
import type { DecimalText } from "../decimal/decimal.ts";
import { EMPLOYMENT_KINDS, POSITION_CLASSES } from "../position/classes.ts";
import { knownItemProblems } from "./known-item-rules.ts";
import { scaleProblems } from "./scale-rules.ts";
import { DISCIPLINE_LEVELS } from "./document.ts";
import type { AxisDocument, PolicyDocument, PolicyProblem } from "./document.ts";

/** Everything that is wrong with the figures of a well-shaped document, each with its path; empty when it can be used. */
export function ruleProblems(policy: PolicyDocument): PolicyProblem[] {
  const { axes, valueWeights } = policy;
  return [
    ...effectiveProblems(policy),
    ...axisProblems("axes.performance", axes.performance),
    ...axisProblems("axes.potential", axes.potential),
    ...itemsTwice(policy),
    ...positive("valueWeights.performance", valueWeights.performance),
    ...positive("valueWeights.potential", valueWeights.potential),
    ...adding("valueWeights", [valueWeights.performance, valueWeights.potential], "100"),
    ...eachClassOnce("requiredLevels", policy.requiredLevels),
    ...eachClassOnce("retirementAges", policy.retirementAges),
    ...evidenceRuleProblems(policy),
    ...twice(
      "technicalFit",
      "positionClass",
      policy.technicalFit.map((row) => row.positionClass),
    ),
    ...policy.technicalFit.flatMap((row, index) =>
      adding(`technicalFit[${index}]`, [row.talentValue, row.technicalFit], "100"),
    ),
  ];
}

function effectiveProblems({ effectiveFrom, effectiveUntil }: PolicyDocument): PolicyProblem[] {
  if (effectiveUntil === null || effectiveUntil >= effectiveFrom) return [];
  const message = `The last day in force must not be before the first, ${effectiveFrom}.`;
  return [{ path: "effectiveUntil", value: effectiveUntil, message }];
}

function axisProblems(path: string, axis: AxisDocument): PolicyProblem[] {
  const components = `${path}.components`;
  const weights = axis.components.map((component) => component.weight);
  return [
    ...adding(components, weights, "100"),
    ...twice(
      components,
      "id",
      axis.components.map((component) => component.id),
    ),
    ...axis.components.flatMap((component, index) => {
      const place = `${components}[${index}]`;
      const parts = component.items.map((item) => item.weight);
      return [
        ...positive(`${place}.weight`, component.weight),
        ...adding(`${place}.items`, parts, component.weight),
        ...component.items.flatMap((item, position) => [
          ...positive(`${place}.items[${position}].weight`, item.weight),
          ...scaleProblems(`${place}.items[${position}].scale`, item.scale),
          ...knownItemProblems(`${place}.items[${position}]`, item),
        ]),
      ];
    }),
    ...cutoffProblems(`${path}.cutoffs`, axis.cutoffs),
    ...atMostHundred(`${path}.minimumEvidence.share`, axis.minimumEvidence.share),
  ];
}

function cutoffProblems(path: string, { middle, high }: AxisDocument["cutoffs"]): PolicyProblem[] {
  const problems = [
    ...atMostHundred(`${path}.middle`, middle),
    ...atMostHundred(`${path}.high`, high),
    ...publishable(`${path}.middle`, middle),
    ...publishable(`${path}.high`, high),
  ];
  if (readDecimal(middle).compare(readDecimal(high)) >= 0) {
    const message = `The upper cut-off must lie above the lower one, ${middle}.`;
    problems.push({ path: `${path}.high`, value: high, message });
  }
  return problems;
}

/** Figures are published in millionths; a finer cut-off could stand between a figure and its level. */
function publishable(path: string, value: DecimalText): PolicyProblem[] {
  if ((value.split(".")[1] ?? "").length <= 6) return [];
  return [{ path, value, message: "A cut-off has at most six decimals." }];
}

function atMostHundred(path: string, value: DecimalText): PolicyProblem[] {
  if (readDecimal(value).compare(HUNDRED) <= 0) return [];
  return [{ path, value, message: "Must lie within 0 to 100." }];
}

function positive(path: string, value: DecimalText): PolicyProblem[] {
  if (readDecimal(value).compare(ZERO) > 0) return [];
  return [{ path, value, message: "A weight must be above 0; leave out what does not count." }];
}

function adding(
  path: string,
  weights: readonly DecimalText[],
  expected: DecimalText,
): PolicyProblem[] {
  const sum = weights.reduce((total, weight) => total.add(readDecimal(weight)), ZERO);
  if (sum.equals(readDecimal(expected))) return [];
  const message = `The weights must add up to ${expected}; they add up to ${sum.toString()}.`;
  return [{ path, value: weights, message }];
}

function eachClassOnce(
  path: string,
  rows: readonly { readonly positionClass: string }[],
): PolicyProblem[] {
  const classes = rows.map((row) => row.positionClass);
  return eachOnce(path, "positionClass", "class of position", POSITION_CLASSES, classes);
}

function eachOnce(
  path: string,
  field: string,
  name: string,
  all: readonly string[],
  values: readonly string[],
): PolicyProblem[] {
  const missing = all
    .filter((value) => !values.includes(value))
    .map((value) => ({
      path,
      value: values,
      message: `Every ${name} needs a row; ${value} has none.`,
    }));
  return [...twice(path, field, values), ...missing];
}

function evidenceRuleProblems({ evidenceRules }: PolicyDocument): PolicyProblem[] {
  if (evidenceRules === undefined) return [];
  const { trainingHoursDue, disciplineYears } = evidenceRules;
  const hours = "evidenceRules.trainingHoursDue";
  const kinds = trainingHoursDue.map((row) => row.employmentKind);
  const levels = disciplineYears.map((row) => row.level);
  return [
    ...eachOnce(hours, "employmentKind", "kind of employment", EMPLOYMENT_KINDS, kinds),
    ...trainingHoursDue.flatMap((row, index) =>
      readDecimal(row.hours).compare(ZERO) > 0
        ? []
        : [
            {
              path: `${hours}[${index}].hours`,
              value: row.hours,
              message: "The hours due must be above 0: a share of nothing is no figure.",
            },
          ],
    ),
    ...eachOnce("evidenceRules.disciplineYears", "level", "level", DISCIPLINE_LEVELS, levels),
  ];
}

function twice(path: string, field: string, values: readonly string[]): PolicyProblem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [
          {
            path: `${path}[${index}].${field}`,
            value,
            message: "Stands here twice; once is enough.",
          },
        ],
  );
}

/** Item ids are the keys of evidence, so they are unique over both axes. */
function itemsTwice({ axes }: PolicyDocument): PolicyProblem[] {
  const seen = new Set<string>();
  const problems: PolicyProblem[] = [];
  for (const name of ["performance", "potential"] as const) {
    for (const [index, component] of axes[name].components.entries()) {
      for (const [position, { id }] of component.items.entries()) {
        const path = `axes.${name}.components[${index}].items[${position}].id`;
        if (seen.has(id)) {
          problems.push({
            path,
            value: id,
            message: "Another item has this id; ids are unique over both axes.",
          });
        }
        seen.add(id);
      }
    }
  }
  return problems;
}
