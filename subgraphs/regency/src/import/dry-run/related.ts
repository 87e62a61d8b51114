import type { ImportKind } from "@talenta/contract";
import type { AssessmentRecord, EmployeeRecord } from "@talenta/siasn";
import { oneOf } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import { searchName } from "../../text/search-name.ts";
import type { EvidenceKind, EvidenceRecords } from "../../database/entities/evidence-records.ts";
import { EVIDENCE_KINDS, type KindDescription } from "../../evidence/evidence-kind.ts";
import { suspectOf } from "../kinds/who.ts";
import type { PlacedRow } from "../row-kind.ts";

/**
 * Words by which rows of one kind of file concern each other: what becomes of a row depends on what earlier rows with
 * one of its words have stored, and on nothing else that rows store.
 */
export interface Related {
  of(record: object): string[];
  /** Words of a row that could not be read, for what findings say of it; none unless given. */
  ofUnread?(row: PlacedRow, columns: readonly string[]): string[];
  /** Words of subjects as they are on record before a row changes them: who gives a NIP or a name up frees it. */
  onRecord?(db: Db, subjects: readonly string[]): Promise<ReadonlyMap<string, string[]>>;
}

/** By NIP, PNS ID and name, by which it is noticed that one person was entered twice or that a NIP is damaged. */
const samePerson: Related = {
  of(record) {
    const { nip, personKey, name } = record as EmployeeRecord;
    return [nip, personKey, searchName(name)];
  },
  ofUnread(row, columns) {
    const { nip, pnsId, name } = suspectOf(row, columns);
    return [nip, pnsId ?? "", searchName(name)];
  },
  async onRecord(db, subjects) {
    const rows = await db
      .selectFrom("employee")
      .select(["id", "nip", "person_key as personKey", "name"])
      .where(oneOf("id", subjects))
      .execute();
    return new Map(
      rows.map(({ id, nip, personKey, name }) => [id, [nip, personKey, searchName(name)]]),
    );
  },
};

/** Standards are a few hundred, and a row names its position by id or by title: each may concern any other. */
const all: Related = { of: () => [""] };

/** By person: which record is meant, or what becomes of a programme, depends on the person's other records. */
const samePersons: Related = { of: (record) => [(record as AssessmentRecord).nip] };

/** By person and what makes a record the same. */
function sameRecord(kind: EvidenceKind): Related {
  const { key } = EVIDENCE_KINDS[kind] as KindDescription<object>;
  return {
    of: (record) => [JSON.stringify([(record as EvidenceRecords[EvidenceKind]).nip, key(record)])],
  };
}

/** How rows of each kind of file concern each other. */
export const RELATED: Readonly<Record<ImportKind, Related>> = {
  EMPLOYEES: samePerson,
  STANDARDS: all,
  APPRAISALS: sameRecord("APPRAISAL"),
  ASSESSMENTS: samePersons,
  AWARDS: sameRecord("AWARD"),
  TEAM_ASSIGNMENTS: sameRecord("TEAM_ASSIGNMENT"),
  FEEDBACK_360: sameRecord("FEEDBACK_360"),
  TRAININGS: sameRecord("TRAINING"),
  POSTS_HELD: sameRecord("POST_HELD"),
  EDUCATIONS: samePersons,
  DISCIPLINE: sameRecord("DISCIPLINE"),
};
