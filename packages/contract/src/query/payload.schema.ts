import { GROUP_DIMENSIONS, type RegencyCode } from "@talenta/talent";
import { z } from "zod";

import { CandidateOrder, OnUnavailable } from "../enums/answer.ts";
import { EducationLevel, EmploymentKind, PositionClass, Sex } from "../enums/employment.ts";

// Shapes only: what the values of a filter may be is said once, in normalFilter.
const sliceFilter = z.strictObject({
  boxes: z.array(z.int()).optional(),
  positionClasses: z.array(z.enum(PositionClass)).optional(),
  ranks: z.array(z.string()).optional(),
  educationLevels: z.array(z.enum(EducationLevel)).optional(),
  employmentKinds: z.array(z.enum(EmploymentKind)).optional(),
  sexes: z.array(z.enum(Sex)).optional(),
  units: z.array(z.string()).optional(),
  ageMin: z.int().optional(),
  ageMax: z.int().optional(),
  retiringBefore: z.string().optional(),
  retiringAfter: z.string().optional(),
  pastRetirement: z.boolean().optional(),
  policy: z.strictObject({ key: z.string(), version: z.int() }).optional(),
  search: z.string().optional(),
});
const filter = sliceFilter.extend({ regencies: z.array(z.string()).optional() });

const code = z.custom<RegencyCode>(
  (given) => typeof given === "string" && /^\d{2}(?:\.\d{2})?$/.test(given),
);
const position = z.strictObject({ key: z.int(), regency: code, id: z.string().min(1).max(128) });
/** Ranks leave as GraphQL Int; a page after this one still fits. */
const LAST_RANK = 2_000_000_000;
const cursor = position.extend({
  rank: z.int().min(1).max(LAST_RANK),
  merged: z.array(code).max(1000),
  fingerprint: z.string().max(64),
});
const asked = z.array(code).max(1000);
const version = z.int();
const first = z.int().min(1).max(200);

// A policy's own check reads the rest of it; a document that cannot stand is refused there, problem by problem.
const policy = z.looseObject({ id: z.string().min(1).max(200), version: z.int().min(0) });
const dimension = z.enum(GROUP_DIMENSIONS);
const grouped = {
  by: z.array(dimension).max(GROUP_DIMENSIONS.length),
  crossed: z.tuple([dimension, dimension]).optional(),
};
const question = z.discriminatedUnion("about", [
  z.strictObject({
    about: z.literal("SIMULATION"),
    before: policy,
    after: policy,
    filter: sliceFilter,
  }),
  z.strictObject({ about: z.literal("NINE_BOX"), ...grouped, filter: sliceFilter }),
  z.strictObject({
    about: z.literal("MOVEMENT"),
    from: z.string(),
    until: z.string(),
    filter: sliceFilter,
  }),
  z.strictObject({ about: z.literal("COMPLETENESS"), ...grouped, filter: sliceFilter }),
  z.strictObject({ about: z.literal("PROGRAMME"), programme: z.string().min(1).max(128) }),
]);

/** What the JSON inside a token looks like, by kind. */
export const PAYLOADS = {
  POOL: z.strictObject({
    v: version,
    kind: z.literal("POOL"),
    asked,
    filter,
    onUnavailable: z.enum(OnUnavailable),
  }),
  RANKED: z.strictObject({
    v: version,
    kind: z.literal("RANKED"),
    asked,
    filter,
    orderBy: z.enum(CandidateOrder),
    first,
    after: cursor.nullable(),
    onUnavailable: z.enum(OnUnavailable),
  }),
  POOL_SLICE: z.strictObject({ v: version, kind: z.literal("POOL_SLICE"), filter: sliceFilter }),
  RANKED_SLICE: z.strictObject({
    v: version,
    kind: z.literal("RANKED_SLICE"),
    filter: sliceFilter,
    orderBy: z.enum(CandidateOrder),
    first,
    after: position.nullable(),
  }),
  FIGURES: z.strictObject({
    v: version,
    kind: z.literal("FIGURES"),
    asked,
    question,
    onUnavailable: z.enum(OnUnavailable),
  }),
  FIGURES_SLICE: z.strictObject({ v: version, kind: z.literal("FIGURES_SLICE"), question }),
} as const;

export type Payload = z.infer<(typeof PAYLOADS)[keyof typeof PAYLOADS]>;
export type QuestionPayload = z.infer<typeof question>;
