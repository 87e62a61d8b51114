import { say } from "@talenta/sentences";
import type { EvidenceRecords, Finding } from "@talenta/siasn";
import { oneOf } from "@talenta/store";
import { isResultOf, type ProgrammePlan } from "@talenta/talent";
import type { Db } from "../../database/tables.ts";
import type { OutcomeRow } from "../import-row.store.ts";
import type { ReadRow, Resolution, RowKind } from "../row-kind.ts";
import { today, type Tenant } from "../../tenant/tenant.ts";
import { PARTICIPANT_COLUMNS } from "../../programme/participant.store.ts";
import { joinedProgrammes } from "../../programme/programme.store.ts";

/**
 * Rows of assessments, of which some are results of a programme: one for somebody who has moved away is refused with
 * that reason, and what happened to the others is told where it is not plain.
 */
export function resultRows(
  rows: RowKind<EvidenceRecords["ASSESSMENT"]>,
): RowKind<EvidenceRecords["ASSESSMENT"]> {
  return {
    ...rows,
    async resolve(tenant, db, read, source) {
      const resolutions = await rows.resolve(tenant, db, read, source);
      const plans = await plansHere(db);
      if (plans.size === 0) return resolutions;
      return refuseMoved(await movedAway(db, read), plans, read, resolutions);
    },
    async notes(tenant, db, outcomes, columns) {
      const notes = (await rows.notes?.(tenant, db, outcomes, columns)) ?? [];
      const plans = await plansHere(db);
      return plans.size === 0 ? notes : [...notes, ...(await notesOn(tenant, db, plans, outcomes))];
    },
  };
}

async function plansHere(db: Db): Promise<Map<string, ProgrammePlan>> {
  return new Map((await joinedProgrammes(db)).map(({ plan }) => [plan.id, plan]));
}

type Moved = Awaited<ReturnType<typeof movedAway>>[number];

function movedAway(db: Db, rows: readonly ReadRow<EvidenceRecords["ASSESSMENT"]>[]) {
  const nips = rows.map(({ record }) => record.nip);
  return db
    .selectFrom("employee as e")
    .innerJoin("participant as p", "p.employee_id", "e.id")
    .select(["e.nip", "p.programme_id as programmeId", "p.session_id as sessionId"])
    .where(oneOf("e.nip", nips))
    .where("p.state", "=", "MOVED_AWAY")
    .execute();
}

function refuseMoved(
  moved: readonly Moved[],
  plans: ReadonlyMap<string, ProgrammePlan>,
  rows: readonly ReadRow<EvidenceRecords["ASSESSMENT"]>[],
  resolutions: Resolution[],
): Resolution[] {
  if (moved.length === 0) return resolutions;
  return resolutions.map((resolution, at) => {
    const row = rows[at];
    const away = moved.find(({ nip, programmeId, sessionId }) => {
      const plan = plans.get(programmeId);
      return nip === row?.record.nip && plan && isResultOf(plan, sessionId, row.record);
    });
    if (row === undefined || away === undefined) return resolution;
    const refusal: Finding = {
      row: row.row,
      column: "NIP",
      value: row.record.nip,
      dimension: "TIMELINESS",
      severity: "REJECT",
      message: say("finding.noLongerHere", { programme: away.programmeId }),
    };
    return { refusal };
  });
}

/** Participants whose records these are, by id, beside the record. */
function concernedBy(db: Db, records: readonly string[]) {
  return db
    .selectFrom("evidence as v")
    .innerJoin("participant", "participant.employee_id", "v.employee_id")
    .select(PARTICIPANT_COLUMNS)
    .select(["v.id as recordId", "v.date", "v.source as provider"])
    .where(oneOf("v.id", records))
    .orderBy("participant.id")
    .execute();
}

type Concerned = Awaited<ReturnType<typeof concernedBy>>[number];

async function notesOn(
  tenant: Tenant,
  db: Db,
  plans: ReadonlyMap<string, ProgrammePlan>,
  outcomes: readonly OutcomeRow[],
): Promise<Finding[]> {
  const deciding = new Map(
    outcomes.flatMap((one) => (one.leads && one.subject !== null ? [[one.subject, one]] : [])),
  );
  const concerned = await concernedBy(db, [...deciding.keys()]);
  return concerned.flatMap((one): Finding[] => {
    const outcome = deciding.get(one.recordId);
    const plan = plans.get(one.programmeId);
    if (!outcome || !plan || !isResultOf(plan, one.sessionId, one)) return [];
    const told = noteOn(one, outcome, plan, today(tenant));
    return told === null
      ? []
      : [{ row: outcome.row, column: null, value: null, severity: "NOTE", ...told }];
  });
}

function noteOn(
  one: Concerned,
  { outcome }: OutcomeRow,
  { id, resultsDue }: ProgrammePlan,
  day: string,
): Pick<Finding, "dimension" | "message"> | null {
  if (one.assessmentId === one.recordId) {
    const message =
      outcome === "UNCHANGED"
        ? say("finding.resultHere", { id })
        : say("finding.resultReplaced", { id });
    return { dimension: "CONSISTENCY", message };
  }
  if (one.state === "ATTENDED") {
    if (day <= resultsDue) return null;
    const message = say("finding.resultLate", { id, due: resultsDue });
    return { dimension: "TIMELINESS", message };
  }
  if (one.assessmentId !== null || one.state === "MOVED_AWAY") return null;
  const message = say("finding.notAttended", { id, state: one.state });
  return { dimension: "CONSISTENCY", message };
}
