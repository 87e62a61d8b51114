import { z } from "zod";
import { exactOf } from "../decimal/decimal.ts";
import { BOXES, LEVELS } from "../ninebox/boxes.ts";
import type { EvidenceValue } from "../placement/evidence.ts";
import type { Placement } from "../placement/placement.ts";
import { DOSSIER_FORMAT, DOSSIER_VERSIONS } from "./dossier.ts";
import { recordsSchema } from "./records.schema.ts";

/** Longest text a record may carry; evidence is a category or a figure, never prose. */
const LONGEST = 200;

const text = z.string().max(LONGEST, `Must not be longer than ${LONGEST} characters.`);
const exact = z
  .string()
  .max(1000)
  .refine((value) => exactOf(value) !== null, {
    error: 'Write an exact figure, such as "60" or "200/3".',
  });
const micro = z.int("Write whole millionths.");
const box = z.literal(BOXES, "Write a box, 1 to 9.");

const answer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("CATEGORY"), value: text }),
  z.strictObject({ kind: z.literal("NUMBER"), value: text }),
  z.strictObject({ kind: z.literal("RATIO"), achieved: text, required: text }),
]) satisfies z.ZodType<EvidenceValue>;

const item = z.strictObject({
  item: text,
  state: z.enum(["EVIDENCE", "NONE", "MISSING", "UNUSABLE"]),
  value: answer.nullable(),
  score: exact.nullable(),
  weight: text,
  contribution: exact.nullable(),
});

const axis = z.strictObject({
  score: exact.nullable(),
  level: z.enum(LEVELS).nullable(),
  answered: exact,
  lowest: exact,
  highest: exact,
  components: z.array(
    z.strictObject({
      component: text,
      weight: text,
      contribution: exact.nullable(),
      items: z.array(item),
    }),
  ),
  adjustment: exact.nullable(),
});

const placement = z.strictObject({
  policy: z.strictObject({ id: text, version: z.int().min(1) }),
  box: box.nullable(),
  performance: micro.nullable(),
  potential: micro.nullable(),
  value: micro.nullable(),
  evidence: micro,
  possibleBoxes: z.array(box),
  missing: z.array(
    z.strictObject({
      item: text,
      axis: z.enum(["performance", "potential"]),
      weight: micro,
      leverage: micro,
    }),
  ),
  explanation: z.strictObject({ performance: axis, potential: axis }),
}) satisfies z.ZodType<Placement>;

/** The shape of a dossier; its policy is read by the policy's own validation. */
export const dossierSchema = z.strictObject({
  format: z.literal(DOSSIER_FORMAT, `This is no dossier: its format must be "${DOSSIER_FORMAT}".`),
  formatVersion: z.literal(
    DOSSIER_VERSIONS,
    `This version of the format is not known here; ${DOSSIER_VERSIONS.join(" and ")} are.`,
  ),
  policy: z.unknown(),
  records: recordsSchema.optional(),
  evidence: z.record(text, answer),
  placement,
});
