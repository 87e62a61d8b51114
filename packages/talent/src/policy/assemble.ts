import { HUNDRED, ZERO, greatest, least, readDecimal } from "../decimal/decimal.ts";
import type { Exact } from "../decimal/decimal.ts";
import type { PositionClass } from "../position/classes.ts";
import type {
  AxisDocument,
  ComponentDocument,
  EvidenceRules,
  ItemDocument,
  PolicyDocument,
  Scale,
} from "./document.ts";
import { DEFAULT_EVIDENCE_RULES } from "./evidence-rules.ts";
import type { Axis, CompiledScale, Component, Item, Policy } from "./policy.ts";

/** Reads every decimal of a valid document once, so that placing thousands does not. */
export function assemblePolicy(document: PolicyDocument): Policy {
  const { id, version, axes, valueWeights } = document;
  return {
    document,
    id,
    version,
    axes: { performance: assembleAxis(axes.performance), potential: assembleAxis(axes.potential) },
    valueShares: {
      performance: readDecimal(valueWeights.performance).div(HUNDRED),
      potential: readDecimal(valueWeights.potential).div(HUNDRED),
    },
    requiredLevels: perClass(document.requiredLevels, (row) => row.level),
    retirementAges: perClass(document.retirementAges, (row) => row.years),
    evidenceRules: assembleEvidenceRules(document.evidenceRules ?? DEFAULT_EVIDENCE_RULES),
  };
}

function assembleEvidenceRules(rules: EvidenceRules): Policy["evidenceRules"] {
  // The rules have made sure that every kind and every level has a row.
  const hours = rules.trainingHoursDue.map((row) => [row.employmentKind, row.hours]);
  const years = rules.disciplineYears.map((row) => [row.level, row.years]);
  return {
    teamAssignmentYears: rules.teamAssignmentYears.years,
    trainingHoursDue: Object.fromEntries(hours) as Policy["evidenceRules"]["trainingHoursDue"],
    disciplineYears: Object.fromEntries(years) as Policy["evidenceRules"]["disciplineYears"],
  };
}

function assembleAxis({ components, cutoffs, minimumEvidence }: AxisDocument): Axis {
  return {
    components: components.map(assembleComponent),
    middle: readDecimal(cutoffs.middle),
    high: readDecimal(cutoffs.high),
    minimumEvidence: readDecimal(minimumEvidence.share),
  };
}

function assembleComponent({ id, weight, items }: ComponentDocument): Component {
  return { id, weight, items: items.map(assembleItem) };
}

function assembleItem({ id, weight, scale, absent }: ItemDocument): Item {
  const exact = readDecimal(weight);
  const scores = scoresOf(scale);
  return {
    id,
    weightText: weight,
    weight: exact,
    scale: assembleScale(scale),
    none: absent.as === "NONE" ? readDecimal(absent.score) : null,
    weightedWorst: scores.reduce(least).mul(exact),
    weightedBest: scores.reduce(greatest).mul(exact),
  };
}

function assembleScale(scale: Scale): CompiledScale {
  switch (scale.kind) {
    case "TABLE":
      return {
        kind: "TABLE",
        scores: new Map(scale.rows.map((row) => [row.value, readDecimal(row.score)])),
      };
    case "RATIO":
      return { kind: "RATIO", cap: readDecimal(scale.cap) };
    case "NUMBER":
      return { kind: "NUMBER" };
    case "BANDS":
      return {
        kind: "BANDS",
        min: readDecimal(scale.min),
        max: scale.max === null ? null : readDecimal(scale.max),
        bands: scale.bands.map((band) => ({
          from: readDecimal(band.from),
          score: readDecimal(band.score),
        })),
      };
  }
}

/** The scores a scale can give, or at least the two ends of them. */
function scoresOf(scale: Scale): Exact[] {
  switch (scale.kind) {
    case "TABLE":
      return scale.rows.map((row) => readDecimal(row.score));
    case "RATIO":
      return [ZERO, readDecimal(scale.cap)];
    case "NUMBER":
      return [ZERO, HUNDRED];
    case "BANDS":
      return scale.bands.map((band) => readDecimal(band.score));
  }
}

function perClass<Row extends { readonly positionClass: PositionClass }>(
  rows: readonly Row[],
  figure: (row: Row) => number,
): Record<PositionClass, number> {
  // The rules have made sure that every class has a row.
  return Object.fromEntries(rows.map((row) => [row.positionClass, figure(row)])) as Record<
    PositionClass,
    number
  >;
}
