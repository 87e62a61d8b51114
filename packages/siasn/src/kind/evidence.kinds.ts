import type { EvidenceDescription } from "./evidence-file.ts";
import { APPRAISAL } from "./evidence/appraisal.file.ts";
import { ASSESSMENT } from "./evidence/assessment.file.ts";
import { AWARD } from "./evidence/award.file.ts";
import { DISCIPLINE } from "./evidence/discipline.file.ts";
import { EDUCATION } from "./evidence/education.file.ts";
import { FEEDBACK_360 } from "./evidence/feedback-360.file.ts";
import { POST_HELD } from "./evidence/post-held.file.ts";
import { TEAM_ASSIGNMENT } from "./evidence/team-assignment.file.ts";
import { TRAINING } from "./evidence/training.file.ts";

/** Every kind of evidence, in the order its files go in. */
const ALL = [
  APPRAISAL,
  ASSESSMENT,
  AWARD,
  TEAM_ASSIGNMENT,
  FEEDBACK_360,
  TRAINING,
  POST_HELD,
  EDUCATION,
  DISCIPLINE,
] as const;

type Described = (typeof ALL)[number];

/** What each kind of evidence is a record of. */
export type EvidenceRecords = {
  [One in Described as One["kind"]]: Parameters<One["key"]>[0];
};

/** A kind of evidence (jenis bukti). */
export type EvidenceKind = keyof EvidenceRecords;

/** The kinds of file that hold evidence. */
export type EvidenceFileKind = Described["file"];

/** The kinds of evidence whose file is described field by field. */
export type FieldedKind = Extract<Described, { fields: unknown }>["kind"];

/** What describes each kind of evidence. */
export const EVIDENCE_KINDS = Object.fromEntries(ALL.map((one) => [one.kind, one])) as {
  readonly [Kind in EvidenceKind]: Extract<Described, { readonly kind: Kind }>;
};

/** What describes a kind, for a record that is known to be of it. */
export function evidenceKind(
  kind: EvidenceKind,
): EvidenceDescription<EvidenceKind, EvidenceFileKind, EvidenceRecords[EvidenceKind]> {
  return EVIDENCE_KINDS[kind] as unknown as ReturnType<typeof evidenceKind>;
}
