import { z } from "zod";
import { parseDecimal } from "../decimal/decimal.ts";
import { parseIsoDate } from "../iso-date.ts";
import { EMPLOYMENT_KINDS, POSITION_CLASSES } from "../position/classes.ts";
import { DISCIPLINE_LEVELS, MARKS } from "./document.ts";
import type { PolicyDocument } from "./document.ts";

/** Highest figure a policy may carry; keeps every published figure a safe integer. */
const HIGHEST = 1000;

const text = z.string().regex(/\S/, "Write some text here.");
const bilingual = z.strictObject({ id: text, en: text });
const basis = z.strictObject(
  {
    mark: z.enum(MARKS),
    source: text,
    inIndonesian: text.exactOptional(),
  },
  {
    error: ({ code }) =>
      code === "invalid_type"
        ? "Say how well this is founded: a mark, H, M, L or A for an assumption, and its source."
        : undefined,
  },
);

const decimal = z.string().refine(
  (value) => {
    const exact = parseDecimal(value);
    return exact !== null && exact.compare(0) >= 0 && exact.compare(HIGHEST) <= 0;
  },
  { error: `Write a decimal from 0 to ${HIGHEST} as text, such as "12.5".` },
);

/** Ids become keys of evidence and columns of exports, hence no spaces or signs. */
const identifier = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9-]{0,63}$/,
    "An id starts with a letter and goes on with letters, digits and hyphens, 64 at most.",
  );

const day = z.string().refine((value) => parseIsoDate(value) !== null, {
  error: "Write a day that exists, as yyyy-mm-dd.",
});

const scale = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("TABLE"),
    rows: z.array(z.strictObject({ value: text, title: bilingual, score: decimal, basis })).min(1),
  }),
  z.strictObject({ kind: z.literal("RATIO"), cap: decimal, basis }),
  z.strictObject({ kind: z.literal("NUMBER"), basis }),
  z.strictObject({
    kind: z.literal("BANDS"),
    min: decimal,
    max: decimal.nullable(),
    basis,
    bands: z
      .array(z.strictObject({ from: decimal, below: decimal.nullable(), score: decimal, basis }))
      .min(1),
  }),
]);

const absent = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("MISSING"), basis }),
  z.strictObject({ as: z.literal("NONE"), score: decimal, basis }),
]);

const item = z.strictObject({
  id: identifier,
  title: bilingual,
  unit: bilingual.exactOptional(),
  weight: decimal,
  basis,
  scale,
  absent,
});

const component = z.strictObject({
  id: identifier,
  title: bilingual,
  weight: decimal,
  basis,
  items: z.array(item).min(1),
});

const axis = z.strictObject({
  title: bilingual,
  components: z.array(component).min(1),
  cutoffs: z.strictObject({ middle: decimal, high: decimal, basis }),
  minimumEvidence: z.strictObject({ share: decimal, basis }),
});

const positionClass = z.enum(POSITION_CLASSES);

/** Longer ago than a career lasts. */
const years = z.int().min(1).max(50);

const evidenceRules = z.strictObject({
  teamAssignmentYears: z.strictObject({ years, basis }),
  trainingHoursDue: z.array(
    z.strictObject({ employmentKind: z.enum(EMPLOYMENT_KINDS), hours: decimal, basis }),
  ),
  disciplineYears: z.array(z.strictObject({ level: z.enum(DISCIPLINE_LEVELS), years, basis })),
});

/** The shape of a policy document; what its figures must mean together is in rules.ts. */
export const policySchema = z.strictObject({
  id: identifier,
  version: z.int().min(1),
  title: bilingual,
  citation: text,
  effectiveFrom: day,
  effectiveUntil: day.nullable(),
  axes: z.strictObject({ performance: axis, potential: axis }),
  valueWeights: z.strictObject({ performance: decimal, potential: decimal, basis }),
  requiredLevels: z.array(z.strictObject({ positionClass, level: z.int().min(1).max(5), basis })),
  retirementAges: z.array(z.strictObject({ positionClass, years: z.int().min(40).max(80), basis })),
  technicalFit: z.array(
    z.strictObject({ positionClass, talentValue: decimal, technicalFit: decimal, basis }),
  ),
  evidenceRules: evidenceRules.exactOptional(),
}) satisfies z.ZodType<PolicyDocument>;
