import { z } from "zod";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "../competency/competencies.ts";
import { DISCIPLINE_LEVELS } from "../policy/document.ts";
import { EDUCATION_LEVELS, EMPLOYMENT_KINDS, POSITION_CLASSES } from "../position/classes.ts";
import { RATINGS } from "../rating/rating.ts";
import type { Fact, Facts } from "../weighing/fact.ts";
import { AWARD_LEVELS, RELEVANCES } from "../weighing/words.ts";
import type { DossierRecords } from "./dossier.ts";

/** Most records a dossier may carry: a whole career has some hundreds. */
const MOST_RECORDS = 5000;

const text = z.string().max(200, "Must not be longer than 200 characters.");
const day = z.iso.date("Write a day, such as 2026-01-31.");
const figure = z.string().regex(/^\d{1,9}(\.\d{1,9})?$/, 'Write a figure, such as "80.5".');
const level = z.number().min(0).max(5);
const positionClass = z.enum(POSITION_CLASSES).nullable();
const competencyIds = z.enum(COMPETENCIES.map(({ id }) => id));
const aspectIds = z.enum(POTENTIAL_ASPECTS.map(({ id }) => id));

const FACTS = {
  APPRAISAL: z.strictObject({
    year: z.int(),
    period: text,
    rating: z.enum(RATINGS),
    award: z.enum(["NONE", ...AWARD_LEVELS]).nullable(),
    teamAssignments: z.int().min(0).nullable(),
    feedback360: figure.nullable(),
  }),
  ASSESSMENT: z.strictObject({
    competencies: z.partialRecord(
      competencyIds,
      z.strictObject({ achieved: level, required: level.nullable() }),
    ),
    aspects: z.record(aspectIds, level.nullable()),
  }),
  AWARD: z.strictObject({ level: z.enum(AWARD_LEVELS) }),
  TEAM_ASSIGNMENT: z.strictObject({}),
  FEEDBACK_360: z.strictObject({ score: figure }),
  TRAINING: z.strictObject({ hours: figure }),
  POST_HELD: z.strictObject({ positionClass }),
  EDUCATION: z.strictObject({
    level: z.enum(EDUCATION_LEVELS),
    relevance: z.enum(RELEVANCES).nullable(),
  }),
  DISCIPLINE: z.strictObject({ level: z.enum(DISCIPLINE_LEVELS) }),
} as const satisfies { readonly [Kind in keyof Facts]: z.ZodType<Facts[Kind]> };

const record = z.union(
  (Object.keys(FACTS) as (keyof Facts)[]).map((kind) =>
    z.strictObject({
      id: text,
      kind: z.literal(kind),
      date: day,
      until: day.nullable(),
      facts: FACTS[kind],
    }),
  ),
) as unknown as z.ZodType<Fact>;

/** The shape of the records in a dossier. */
export const recordsSchema = z.strictObject({
  day,
  employmentKind: z.enum(EMPLOYMENT_KINDS).nullable(),
  positionClass,
  positionSince: day.nullable(),
  educationLevel: z.enum(EDUCATION_LEVELS).nullable(),
  standard: z
    .strictObject({
      origin: z.enum(["POSITION", "CLASS", "POLICY"]),
      standard: z.strictObject({
        requirements: z.array(z.strictObject({ id: text, level: z.number() })),
      }),
    })
    .nullable(),
  records: z.array(record).max(MOST_RECORDS),
}) satisfies z.ZodType<DossierRecords>;
