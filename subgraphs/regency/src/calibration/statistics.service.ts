import { say } from "@talenta/sentences";
import { createHmac } from "node:crypto";
import { badUserInput } from "@talenta/service";
import { type CalibrationGroup, calibrationStatistics, unitValue } from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** Days of a period, `yyyy-mm-dd`, both included; null is open. */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
}

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
    throw badUserInput({
      field: "until",
      value: until,
      fix: say("calibration.untilAfter", { from }),
    });
  }
  const { db } = tenant.store;
  const signed = await signedWithin(db, period)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  const decided = await casesOf(tenant, period);
  const groups = calibrationStatistics(decided);
  const names = await namesOfUnits(tenant);
  return {
    sessions: signed.n,
    cases: decided.length,
    groups: groups.map((group) => ({
      ...group,
      label: group.dimension === "UNIT" ? (names.get(group.group ?? "") ?? null) : null,
    })),
  };
}

/** Sessions signed within a period, by the day in Jakarta. */
function signedWithin(db: Db, { from, until }: Period) {
  let signed = db.selectFrom("calibration_session as s").where("s.state", "=", "SIGNED");
  if (from !== null) signed = signed.where("s.ended_at", ">=", inJakarta(from, "00:00"));
  if (until !== null) signed = signed.where("s.ended_at", "<", inJakarta(until, "24:00"));
  return signed;
}

/** A moment of a day of Jakarta, as sessions write moments (UTC). */
function inJakarta(day: string, time: "00:00" | "24:00"): string {
  return new Date(`${day}T${time}:00+07:00`).toISOString();
}

async function casesOf(tenant: Tenant, period: Period) {
  const { db } = tenant.store;
  const rows = await signedWithin(db, period)
    .innerJoin("calibration_case as c", "c.session_id", "s.id")
    .select([
      "c.id",
      "c.computed_box as computed",
      "c.box as decided",
      "c.sex",
      "c.age_band as ageBand",
      "c.unit_id as unit",
    ])
    .where("c.outcome", "not in", ["DEFERRED", "SUPERSEDED"])
    .orderBy("c.id")
    .execute();
  const votes = Map.groupBy(
    await signedWithin(db, period)
      .innerJoin("calibration_vote as v", "v.session_id", "s.id")
      .select(["v.case_id as caseId", "v.member", "v.box"])
      .where("v.counted", "=", 1)
      .execute(),
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
  const rows = await store.db.selectFrom("unit").select(["id", "name"]).execute();
  return new Map(rows.map(({ id, name }) => [unitValue(code, id), name]));
}
