import type { Evidence } from "../placement/evidence.ts";
import type { Placement } from "../placement/placement.ts";
import type { PolicyDocument } from "../policy/document.ts";
import { itemsOf } from "../policy/items.ts";
import type { EvidenceRow } from "../weighing/rule.ts";

/** Name of the format, written into every dossier. */
export const DOSSIER_FORMAT = "talenta-dossier";

/**
 * Versions of the format. A reader refuses what it does not know; a change of meaning is a new version. 1 begins at the
 * evidence, 2 at the records the evidence was read from.
 */
export const DOSSIER_VERSIONS = [1, 2] as const;

/** What a person's evidence was read from on one day. Records have the owner's opaque ids, and no title of a post. */
export type DossierRecords = Omit<EvidenceRow, "id">;

/**
 * Everything a placement was made of, in one document that needs no database: the policy, the records where they are
 * still what they were, the evidence, the result. It holds no name and no number of the employee, and no words of a
 * language but the policy's own.
 */
export interface Dossier {
  readonly format: typeof DOSSIER_FORMAT;
  readonly formatVersion: (typeof DOSSIER_VERSIONS)[number];
  readonly policy: PolicyDocument;
  /** In version 2 alone. */
  readonly records?: DossierRecords;
  readonly evidence: Evidence;
  readonly placement: Placement;
}

/**
 * Puts a placement with what it was made of; evidence the policy does not ask for stays out. Give the document and
 * evidence the placement was made with, and the records where they still give that evidence.
 */
export function dossierOf(
  policy: PolicyDocument,
  evidence: Evidence,
  placement: Placement,
  records?: DossierRecords,
): Dossier {
  const known = itemIdsOf(policy);
  return {
    format: DOSSIER_FORMAT,
    formatVersion: records === undefined ? 1 : 2,
    policy,
    ...(records !== undefined && { records: recordsAlone(records) }),
    evidence: askedFor(known, evidence),
    placement,
  };
}

/** Ids of all items of a policy: the only evidence a dossier carries. */
export function itemIdsOf({ axes }: PolicyDocument): ReadonlySet<string> {
  return new Set(itemsOf(axes).map(({ id }) => id));
}

/** The part of some evidence that a policy asks for. */
export function askedFor(known: ReadonlySet<string>, evidence: Evidence): Evidence {
  return Object.fromEntries(Object.entries(evidence).filter(([id]) => known.has(id)));
}

/** What the rules read of these records and of who they are about, and nothing that stands beside it. */
function recordsAlone(person: DossierRecords): DossierRecords {
  const { day, employmentKind, positionClass, positionSince, educationLevel, standard } = person;
  return {
    day,
    employmentKind,
    positionClass,
    positionSince,
    educationLevel,
    standard: standard && {
      origin: standard.origin,
      standard: {
        requirements: standard.standard.requirements.map(({ id, level }) => ({ id, level })),
      },
    },
    records: person.records.map(({ id, kind, date, until, facts }) => ({
      id,
      kind,
      date,
      until,
      facts,
    })),
  };
}
