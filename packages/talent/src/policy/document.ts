import type { BilingualText } from "../brand.ts";
import type { DecimalText } from "../decimal/decimal.ts";
import type { EmploymentKind, PositionClass } from "../position/classes.ts";

/** How well a figure is founded: H in several good sources, M in one good source, L thin, A our own assumption. */
export const MARKS = ["H", "M", "L", "A"] as const;

/** How well a figure is founded. */
export type Mark = (typeof MARKS)[number];

/** What stands behind a figure. Every figure of a policy has one at its place, because a user who reads the figure must see it. */
export interface Basis {
  readonly mark: Mark;
  /** The regulation, decree or practice it follows, or why it was assumed. */
  readonly source: string;
  /** The same in Indonesian, where `source` is not. */
  readonly inIndonesian?: string;
}

/** What a category scores. */
export interface TableRow {
  readonly value: string;
  readonly title: BilingualText;
  /** May lie above 100: the axis is clamped, not the item. */
  readonly score: DecimalText;
  readonly basis: Basis;
}

/** What a half-open interval scores: `from` ≤ figure < `below`. The last band has `below` null and reaches to the end of the scale. */
interface Band {
  readonly from: DecimalText;
  readonly below: DecimalText | null;
  readonly score: DecimalText;
  readonly basis: Basis;
}

/** A category looked up in a table. */
export interface TableScale {
  readonly kind: "TABLE";
  readonly rows: readonly TableRow[];
}

/** Achieved / required × 100, no more than `cap` (at least 100). */
export interface RatioScale {
  readonly kind: "RATIO";
  readonly cap: DecimalText;
  readonly basis: Basis;
}

/** A figure that is its own score, within 0 to 100. */
interface NumberScale {
  readonly kind: "NUMBER";
  readonly basis: Basis;
}

/** A figure looked up in half-open intervals that cover `min` to `max` (both included) without hole or overlap; `max` null means no upper end. */
export interface BandsScale {
  readonly kind: "BANDS";
  readonly min: DecimalText;
  readonly max: DecimalText | null;
  readonly bands: readonly Band[];
  readonly basis: Basis;
}

/** How a piece of evidence becomes a score. */
export type Scale = TableScale | RatioScale | NumberScale | BandsScale;

/** What absence of an item means: unknown, or an answer of its own (no award on record is an answer) with a score. */
type Absent =
  | { readonly as: "MISSING"; readonly basis: Basis }
  | { readonly as: "NONE"; readonly score: DecimalText; readonly basis: Basis };

/** One piece of evidence and what it counts. Its id is the key of the evidence. */
export interface ItemDocument {
  readonly id: string;
  readonly title: BilingualText;
  /** What its figures count, such as hours or years, for whoever reads them. */
  readonly unit?: BilingualText;
  /** Percent of its axis. */
  readonly weight: DecimalText;
  readonly basis: Basis;
  readonly scale: Scale;
  readonly absent: Absent;
}

/** A group of items; its weight is the sum of theirs. */
export interface ComponentDocument {
  readonly id: string;
  readonly title: BilingualText;
  /** Percent of its axis. */
  readonly weight: DecimalText;
  readonly basis: Basis;
  readonly items: readonly ItemDocument[];
}

/** One axis of the nine box. */
export interface AxisDocument {
  readonly title: BilingualText;
  readonly components: readonly ComponentDocument[];
  /** LOW < `middle` ≤ MIDDLE < `high` ≤ HIGH, in points. */
  readonly cutoffs: {
    readonly middle: DecimalText;
    readonly high: DecimalText;
    readonly basis: Basis;
  };
  /** Percent of the axis that must be backed by evidence before it has a point; `0` asks for no more than one piece. */
  readonly minimumEvidence: { readonly share: DecimalText; readonly basis: Basis };
}

/** Levels of disciplinary punishment (tingkat hukuman disiplin), lightest first, PP 94/2021. */
export const DISCIPLINE_LEVELS = ["LIGHT", "MODERATE", "SEVERE"] as const;

/** One level of disciplinary punishment. */
export type DisciplineLevel = (typeof DISCIPLINE_LEVELS)[number];

/** The figures by which records become the answers a policy scores. An office may put its own into its policy. */
export interface EvidenceRules {
  /** For how many years back an assignment to a team counts. */
  readonly teamAssignmentYears: { readonly years: number; readonly basis: Basis };
  /** Hours of training (jam pelajaran) due in a calendar year, per kind of employment; both once. */
  readonly trainingHoursDue: readonly {
    readonly employmentKind: EmploymentKind;
    readonly hours: DecimalText;
    readonly basis: Basis;
  }[];
  /** For how many years after it ended a punishment still counts, per level; every level once. */
  readonly disciplineYears: readonly {
    readonly level: DisciplineLevel;
    readonly years: number;
    readonly basis: Basis;
  }[];
}

/**
 * A mapping policy (pedoman pemetaan talenta) as an office writes it: everything that turns evidence into a
 * placement, as data. All decimals are text, so that 0.1 stays 0.1.
 */
export interface PolicyDocument {
  readonly id: string;
  /** From 1. A published version is never edited; a change is a new version. */
  readonly version: number;
  readonly title: BilingualText;
  readonly citation: string;
  /** First day in force, `yyyy-mm-dd`. */
  readonly effectiveFrom: string;
  /** Last day in force; null while open. */
  readonly effectiveUntil: string | null;
  readonly axes: { readonly performance: AxisDocument; readonly potential: AxisDocument };
  /** Percent of each axis in the talent value. */
  readonly valueWeights: {
    readonly performance: DecimalText;
    readonly potential: DecimalText;
    readonly basis: Basis;
  };
  /** Required level (1 to 5) of the nine competencies, per class of position; every class once. */
  readonly requiredLevels: readonly {
    readonly positionClass: PositionClass;
    readonly level: number;
    readonly basis: Basis;
  }[];
  /** Retirement age in full years, per class of position; every class once. */
  readonly retirementAges: readonly {
    readonly positionClass: PositionClass;
    readonly years: number;
    readonly basis: Basis;
  }[];
  /** Mix of talent value and technical fit for a target position, percent each, for the classes that have one. */
  readonly technicalFit: readonly {
    readonly positionClass: PositionClass;
    readonly talentValue: DecimalText;
    readonly technicalFit: DecimalText;
    readonly basis: Basis;
  }[];
  /** How records become answers; `DEFAULT_EVIDENCE_RULES` where the policy does not say. */
  readonly evidenceRules?: EvidenceRules;
}

/** Something in a policy document that cannot stand. */
export interface PolicyProblem {
  /** Where: `axes.potential.components[0].items[2].weight`. */
  readonly path: string;
  /** What stands there. */
  readonly value: unknown;
  /** What is wrong and what would be right. */
  readonly message: string;
}
