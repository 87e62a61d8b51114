import { jsonText, oneOf } from "@talenta/store";
import type { CalibrationFacts, CaseFacts, RecusalGround } from "@talenta/talent";
import { type ExpressionBuilder, type NotNull, sql } from "kysely";
import type { Db, Tables } from "../database/tables.ts";

/** Somebody the records may recuse: a member, or whoever acts. */
export interface Involved {
  readonly subject: string;
  readonly nip: string | null;
}

/**
 * What the records say now about these people: their current placement, while they are in service and placed, and
 * whom of those involved it recuses. OWN_CASE: the NIP is the person's. SUBORDINATE: the NIP is that of the rater of
 * the latest appraisal, of any of them where several are of the same date. RELATIVE: declared in a session
 * other than `besides`.
 */
export async function factsOf(
  db: Db,
  employees: readonly string[],
  involved: readonly Involved[],
  besides: string,
): Promise<CalibrationFacts> {
  const placed = await db
    .selectFrom("employee as e")
    .innerJoin("placement as p", (join) =>
      join.onRef("p.employee_id", "=", "e.id").on("p.superseded_at", "is", null),
    )
    .select(["e.id as employee", "e.active", "p.id as placement", "p.box"])
    .where("p.box", "is not", null)
    .where(oneOf("e.id", employees))
    .$narrowType<{ box: NotNull }>()
    .execute();
  const current = new Map(
    // Asked as a condition, SQLite would go through everybody in service for these few.
    placed
      .filter(({ active }) => active === 1)
      .map(({ employee, placement, box }) => [employee, { placement, box }]),
  );
  const recusals = Map.groupBy(
    [
      ...(await byNip(db, employees, involved)),
      ...(await declaredRelatives(db, employees, involved, besides)),
    ],
    ({ employee }) => employee,
  );
  return new Map(
    employees.map((employee): [string, CaseFacts] => [
      employee,
      {
        current: current.get(employee) ?? null,
        recusals: (recusals.get(employee) ?? []).map(({ member, ground }) => ({ member, ground })),
      },
    ]),
  );
}

interface Found {
  readonly employee: string;
  readonly member: string;
  readonly ground: RecusalGround;
}

/** By the own case, and by the latest appraisal that names a rater: one without is no reason to forget who rated. */
async function byNip(
  db: Db,
  employees: readonly string[],
  involved: readonly Involved[],
): Promise<Found[]> {
  const nips = [...new Set(involved.flatMap(({ nip }) => nip ?? []))];
  if (nips.length === 0) return [];
  const ownCases = db
    .selectFrom("employee")
    .select(["id as employee", "nip", sql.lit<RecusalGround>("OWN_CASE").as("ground")])
    .where(oneOf("id", employees))
    .where(oneOf("nip", nips));
  const rated = db
    .selectFrom("evidence as a")
    .select((eb) => [
      "a.employee_id as employee",
      raterOf(eb).as("nip"),
      sql.lit<RecusalGround>("SUBORDINATE").as("ground"),
    ])
    .where(oneOf("a.employee_id", employees))
    .where("a.kind", "=", "APPRAISAL")
    .where((eb) => oneOf(raterOf(eb), nips))
    .where("a.date", "=", (eb) =>
      eb
        .selectFrom("evidence as l")
        .select((of) => of.fn.max("l.date").as("latest"))
        .whereRef("l.employee_id", "=", "a.employee_id")
        .where("l.kind", "=", "APPRAISAL")
        .where((of) => of(jsonText(of.ref("l.record"), "raterNip"), "is not", null)),
    );
  const rows = await ownCases.unionAll(rated).execute();
  return rows.flatMap(({ employee, nip, ground }) =>
    involved.flatMap((one) => (one.nip === nip ? [{ employee, member: one.subject, ground }] : [])),
  );
}

/** The rater's number, without the apostrophe and the spaces some exports carry. */
function raterOf(eb: ExpressionBuilder<Tables & { a: Tables["evidence"] }, "a">) {
  const stated = jsonText(eb.ref("a.record"), "raterNip");
  const bare = eb.fn<string>("replace", [stated, eb.val("'"), eb.val("")]);
  return eb.fn<string>("replace", [bare, eb.val(" "), eb.val("")]);
}

/** A relative declared once is a relative in every session, known by the member's subject or NIP. */
async function declaredRelatives(
  db: Db,
  employees: readonly string[],
  involved: readonly Involved[],
  besides: string,
): Promise<Found[]> {
  const rows = await db
    .selectFrom("calibration_recusal as r")
    .innerJoin("calibration_member as m", (join) =>
      join.onRef("m.session_id", "=", "r.session_id").onRef("m.subject", "=", "r.member"),
    )
    .select(["r.employee_id as employee", "r.member", "m.nip"])
    .distinct()
    .where("r.ground", "=", "RELATIVE")
    .where("r.withdrawn_at", "is", null)
    .where("r.session_id", "<>", besides)
    .where(oneOf("r.employee_id", employees))
    .execute();
  return rows.flatMap(({ employee, member, nip }) =>
    involved.flatMap((one): Found[] =>
      one.subject === member || one.nip === nip
        ? [{ employee, member: one.subject, ground: "RELATIVE" }]
        : [],
    ),
  );
}
