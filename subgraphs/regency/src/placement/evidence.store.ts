import type { AppraisalRecord, AssessmentRecord } from "@talenta/siasn";
import { placeholders, type Sql } from "@talenta/store";
import type {
  AspectId,
  EducationLevel,
  Evidence,
  Policy,
  PositionClass,
  Rating,
} from "@talenta/talent";

/** Everything a placement is computed from, for one person. */
export interface EvidenceRow {
  id: string;
  positionClass: PositionClass | null;
  educationLevel: EducationLevel | null;
  /** Rating of the latest yearly appraisal. */
  rating: Rating | null;
  /** The same appraisal as its file told it: award, team assignments and 360 feedback stand there. */
  appraisal: string | null;
  /** The latest assessment that is valid on the day asked, as stored. */
  competencies: string | null;
  aspects: string | null;
}

const PERSON = `
  select e.id, e.position_class as "positionClass", e.education_level as "educationLevel",
    a.facts ->> 'rating' as rating, a.facts as appraisal,
    s.facts -> 'competencies' as competencies, s.facts -> 'aspects' as aspects
  from employee e
  left join evidence a on a.id = (
    select y.id from evidence y
    where y.employee_id = e.id and y.kind = 'APPRAISAL' and y.facts ->> 'period' = 'YEAR'
    order by y.date desc limit 1)
  left join evidence s on s.id = (
    select v.id from evidence v
    where v.employee_id = e.id and v.kind = 'ASSESSMENT' and v.date <= ?
      and (v.until is null or v.until >= ?)
    order by v.date desc, v.key desc limit 1)
  where e.id in `;

/** The evidence on record for these people on a day, in one statement. */
export function readEvidence(
  sql: Sql,
  employeeIds: readonly string[],
  day: string,
): Promise<EvidenceRow[]> {
  return sql.all<EvidenceRow>(`${PERSON}(${placeholders(employeeIds.length)})`, [
    day,
    day,
    ...employeeIds,
  ]);
}

/** Puts a person's records into the words of a policy's items; what is not on record is left out. */
export function evidenceOf(
  row: EvidenceRow,
  { requiredLevels }: Pick<Policy, "requiredLevels">,
): Evidence {
  const competency = row.competencies && sumOfLevels(row, row.competencies, requiredLevels);
  const potential = row.aspects && sumOfAspects(row.aspects);
  return {
    ...(row.rating && { performanceRating: { kind: "CATEGORY", value: row.rating } }),
    ...(row.appraisal && supportingPerformance(row.appraisal)),
    ...(row.educationLevel && { educationLevel: { kind: "CATEGORY", value: row.educationLevel } }),
    ...(competency && { competencyAssessed: { kind: "RATIO", ...competency } }),
    ...(potential && { potentialAspects: { kind: "RATIO", ...potential } }),
  };
}

/** What the yearly appraisal says beside the rating; what it leaves open is left out. */
function supportingPerformance(stored: string): Evidence {
  const { award, teamAssignments, feedback360 } = JSON.parse(stored) as Partial<AppraisalRecord>;
  return {
    ...(award && { awards: { kind: "CATEGORY", value: award } }),
    ...(typeof teamAssignments === "number" && {
      teamAssignments: { kind: "NUMBER", value: String(teamAssignments) },
    }),
    ...(feedback360 && { feedback360: { kind: "NUMBER", value: feedback360 } }),
  };
}

interface Sums {
  achieved: string;
  required: string;
}

/**
 * Sum achieved over sum required, as the job-person match counts them. A level the assessment does
 * not state as required is the policy's for the class; without either, that competency cannot count.
 */
function sumOfLevels(
  row: EvidenceRow,
  stored: string,
  requiredLevels: Readonly<Record<PositionClass, number>>,
): Sums | null {
  const levels = Object.values(JSON.parse(stored) as AssessmentRecord["competencies"]);
  const byClass = row.positionClass && requiredLevels[row.positionClass];
  let achieved = 0;
  let required = 0;
  for (const level of levels) {
    const needed = level.required ?? byClass;
    if (needed === null) continue;
    achieved += level.achieved;
    required += needed;
  }
  return required > 0 ? { achieved: decimal(achieved), required: decimal(required) } : null;
}

/** Eight aspects of 0 to 5 give 40 at most; one that was not tested is left out of both sums. */
function sumOfAspects(stored: string): Sums | null {
  const aspects = JSON.parse(stored) as AssessmentRecord["aspects"];
  const scores = (Object.keys(aspects) as AspectId[])
    .map((aspect) => aspects[aspect])
    .filter((score): score is number => typeof score === "number");
  const sum = scores.reduce((total, score) => total + score, 0);
  return scores.length > 0
    ? { achieved: decimal(sum), required: decimal(scores.length * 5) }
    : null;
}

/** Sums of decimals such as 3.1 + 3.2 carry binary dust; twelve digits cut it off. */
function decimal(figure: number): string {
  return String(Number(figure.toPrecision(12)));
}
