import { say } from "@talenta/sentences";
import { notFound } from "@talenta/service";
import {
  type Comparison,
  COMPETENCIES,
  type CompetencyComparison,
  gapsAgainst,
  type IsoDate,
  latestResult,
  type PositionClass,
  POTENTIAL_STANDARD,
  standardAgainst,
  testedPotential,
} from "@talenta/talent";
import type { Employee } from "../database/entities/employee.entity.ts";
import { type EvidenceOf, ofKind, type Provenance } from "../evidence/provenance.ts";
import { type HeldPosition, type StandardInForce } from "../standard/standard-in-force.ts";

/** A position as it is compared with. */
interface ComparedPosition {
  readonly id: string;
  readonly title: string;
  readonly class: PositionClass | null;
}

interface Source<Key, Found> {
  load(key: Key): Promise<Found>;
}

/** Where what is compared comes from. */
export interface GapSources {
  readonly positions: Source<
    string,
    {
      readonly id: string;
      readonly title: string;
      readonly positionClass: PositionClass | null;
    } | null
  >;
  /** All records of somebody. */
  readonly evidence: Source<string, readonly Provenance[]>;
  readonly standards: Source<HeldPosition, StandardInForce | null>;
}

/** How somebody stands to what a position requires. */
export interface CompetencyGaps {
  /** The position compared with; null when the one held is not on record. */
  readonly position: ComparedPosition | null;
  /** The class it is compared as: the position's, else the person's. */
  readonly class: PositionClass | null;
  /** Whether it is a position aimed at, not the one held. */
  readonly aimed: boolean;
  /** The standard in force of that position; null without a class. */
  readonly standard: StandardInForce | null;
  /** Against the standard; null without one. */
  readonly competency: Compared | null;
  /** Against the whole scale, by cut-offs of its own. */
  readonly potential: Compared;
}

/** A comparison with the record it was made from. */
export interface Compared extends Comparison {
  /** The latest assessment valid on the day that tested the whole, else the latest that tested any of it; null when there is none. */
  readonly assessment: EvidenceOf<"ASSESSMENT"> | null;
}

/**
 * Compares somebody's latest valid assessment, a whole one before one of a part, with what a position requires: the one held, or one aimed at. Without an
 * assessment every competency is missing, and none is nil.
 *
 * @throws NOT_FOUND when there is no such position
 */
export async function competencyGaps(
  sources: GapSources,
  employee: Pick<Employee, "id" | "positionId" | "positionClass">,
  day: IsoDate,
  aimedAt: string | null,
): Promise<CompetencyGaps> {
  const [position, evidence] = await Promise.all([
    positionOf(sources, employee, aimedAt),
    sources.evidence.load(employee.id),
  ]);
  const aimed = aimedAt !== null && aimedAt !== employee.positionId;
  const valid = ofKind(evidence, "ASSESSMENT").filter(
    ({ date, validUntil }) => date <= day && (validUntil === null || validUntil >= day),
  );
  const positionClass = position?.class ?? employee.positionClass;
  const standard = await sources.standards.load({
    positionId: position?.id ?? null,
    positionClass,
  });
  const required = (standard?.standard.requirements ?? COMPETENCIES).map(({ id }) => id);
  // Those the placement counts. A later test of the one leaves the earlier result of the other standing.
  const tested = latestResult(
    valid,
    ({ competencies }) => competencies,
    ({ competencies }) => required.every((id) => Object.hasOwn(competencies, id)),
  );
  const profiled = latestResult(
    valid,
    ({ aspects }) => aspects,
    ({ aspects }) => testedPotential(aspects),
  );
  const levels = tested?.competencies ?? {};
  // What an assessment states as required was required of the post held, and of no other.
  const against = standard && (aimed ? standard.standard : standardAgainst(standard, levels));
  const achieved = Object.fromEntries(
    Object.entries(levels).map(([id, level]) => [id, level.achieved]),
  );
  const scores = scoresOf(profiled?.aspects ?? {});
  return {
    position,
    class: positionClass,
    aimed,
    standard,
    competency: against && {
      standard: against,
      report: gapsAgainst(against, achieved),
      assessment: tested,
    },
    potential: {
      standard: POTENTIAL_STANDARD,
      report: gapsAgainst(POTENTIAL_STANDARD, scores),
      assessment: profiled,
    },
  };
}

/** The same as the rules explain it in words. */
export function comparisonOf(gaps: CompetencyGaps): CompetencyComparison {
  const { position, ...rest } = gaps;
  return { ...rest, position: position?.title ?? null };
}

async function positionOf(
  sources: GapSources,
  held: Pick<Employee, "positionId" | "positionClass">,
  aimedAt: string | null,
): Promise<ComparedPosition | null> {
  const id = aimedAt ?? held.positionId;
  const found = id === null ? null : await sources.positions.load(id);
  if (found === null) {
    if (aimedAt !== null) throw notFound(say("record.positionNamed", { id: aimedAt }));
    return null;
  }
  const { title, positionClass } = found;
  return {
    id: found.id,
    title,
    class: id === held.positionId ? held.positionClass : positionClass,
  };
}

/** The aspects that were tested, with their scores. */
function scoresOf(aspects: Readonly<Record<string, number | null>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(aspects).flatMap(([id, score]) => (score === null ? [] : [[id, score]])),
  );
}
