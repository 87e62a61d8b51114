import { raw } from "@talenta/store";
import { createHmac } from "node:crypto";
import { badUserInput } from "@talenta/service";
import { type Box, type CalibrationGroup, calibrationStatistics, unitValue } from "@talenta/talent";
import type { Tenant } from "../regency/tenant.ts";

/** Days of a period, `yyyy-mm-dd`, both included; null is open. */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
}

/** Holds for a session `s` signed within a period, by the day in Jakarta; its parameters are `from` and `until`. */
const SIGNED_WITHIN = `s.state = 'SIGNED'
  and date(s.ended_at, '+7 hours') between coalesce(?, '') and coalesce(?, '9999-12-31')`;

/** How signed sessions moved people in a period. */
export interface CalibrationFigures {
  readonly sessions: number;
  readonly cases: number;
  readonly groups: readonly (CalibrationGroup & { readonly label: string | null })[];
}

/** The name under which the statistics know a member: the same in every period, and nothing can be read from it. */
export function statisticsKey(tenant: Pick<Tenant, "idSecret">, subject: string): string {
  const digest = createHmac("sha256", tenant.idSecret).update(`calibration member ${subject}`);
  return digest.digest("base64url").slice(0, 12);
}

/**
 * Counts the moves of sessions signed within a period, by group, with tests of difference. Members appear under their
 * key, people not at all.
 *
 * @throws BAD_USER_INPUT when the period ends before it begins
 */
export async function calibrationFigures(
  tenant: Tenant,
  period: Period,
): Promise<CalibrationFigures> {
  const { from, until } = period;
  if (from !== null && until !== null && from > until) {
    throw badUserInput({ field: "until", value: until, fix: `Give ${from} or a later day.` });
  }
  const { db } = tenant.store;
  const within = [from, until];
  const signed = await raw(db).first<{ n: number }>(
    `select count(*) as n from calibration_session s where ${SIGNED_WITHIN}`,
    within,
  );
  const decided = await casesOf(tenant, within);
  const groups = calibrationStatistics(decided);
  const names = await namesOfUnits(tenant);
  return {
    sessions: signed?.n ?? 0,
    cases: decided.length,
    groups: groups.map((group) => ({
      ...group,
      label: group.dimension === "UNIT" ? (names.get(group.group ?? "") ?? null) : null,
    })),
  };
}

interface CaseRow {
  readonly id: string;
  readonly computed: Box;
  readonly decided: Box | null;
  readonly sex: string | null;
  readonly ageBand: string | null;
  readonly unit: string | null;
}

async function casesOf(tenant: Tenant, within: readonly (string | null)[]) {
  const { db } = tenant.store;
  const rows = await raw(db).all<CaseRow>(
    `select c.id, c.computed_box as computed, c.box as decided, c.sex, c.age_band as "ageBand",
       c.unit_id as unit
     from calibration_case c join calibration_session s on s.id = c.session_id
     where ${SIGNED_WITHIN} and c.outcome not in ('DEFERRED', 'SUPERSEDED') order by c.id`,
    within,
  );
  const votes = Map.groupBy(
    await raw(db).all<{ caseId: string; member: string; box: Box }>(
      `select v.case_id as "caseId", v.member, v.box from calibration_vote v
       join calibration_session s on s.id = v.session_id
       where ${SIGNED_WITHIN} and v.counted = 1`,
      within,
    ),
    ({ caseId }) => caseId,
  );
  return rows.map(({ id, unit, ...row }) => ({
    ...row,
    unit: unit === null ? null : unitValue(tenant.code, unit),
    votes: (votes.get(id) ?? []).map(({ member, box }) => ({
      member: statisticsKey(tenant, member),
      box,
    })),
  }));
}

async function namesOfUnits({ code, store }: Tenant): Promise<ReadonlyMap<string, string>> {
  const rows = await raw(store.db).all<{ id: string; name: string }>("select id, name from unit");
  return new Map(rows.map(({ id, name }) => [unitValue(code, id), name]));
}
