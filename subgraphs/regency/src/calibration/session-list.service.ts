import {
  checkedFirst,
  type CountedPage,
  decodePosition,
  encodePosition,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import type { CalibrationState } from "@talenta/talent";
import type { ExpressionBuilder } from "kysely";
import { z } from "zod";
import type { Db, Tables } from "../database/tables.ts";
import { type CaseRecord, cases } from "./case.store.ts";
import { type SessionRow, sessions } from "./session.store.ts";

/** Sessions, the latest opened first, all or of one state. */
export async function listSessions(
  db: Db,
  request: PageRequest & { readonly state: CalibrationState | null },
): Promise<CountedPage<SessionRow>> {
  const first = checkedFirst(request.first);
  const after = decodePosition("calibrations", [z.string(), z.string()], request.after);
  const which = (eb: ExpressionBuilder<Tables, "calibration_session">) =>
    eb.and(request.state === null ? [] : [eb("state", "=", request.state)]);
  let page = sessions(db).where(which);
  if (after !== null) {
    const [openedAt, id] = after;
    page = page.where((eb) =>
      eb.or([
        eb("opened_at", "<", openedAt),
        eb.and([eb("opened_at", "=", openedAt), eb("id", ">", id)]),
      ]),
    );
  }
  const found = await page
    .orderBy("opened_at", "desc")
    .orderBy("id")
    .limit(first + 1)
    .execute();
  const { n } = await db
    .selectFrom("calibration_session")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where(which)
    .executeTakeFirstOrThrow();
  return {
    ...pageOf(found, request, (one) => encodePosition("calibrations", [one.openedAt, one.id])),
    totalCount: n,
  };
}

/** The cases of a session in the order of its agenda, all or the open or closed ones. */
export async function listCases(
  db: Db,
  sessionId: string,
  request: PageRequest & { readonly open: boolean | null },
): Promise<CountedPage<CaseRecord>> {
  const { open } = request;
  const first = checkedFirst(request.first);
  const [after] = decodePosition("calibration-cases", [z.int()], request.after) ?? [0];
  const which = (eb: ExpressionBuilder<Tables, "calibration_case">) =>
    eb.and([
      eb("session_id", "=", sessionId),
      ...(open === null ? [] : [eb("outcome", open ? "is" : "is not", null)]),
    ]);
  const found = await cases(db)
    .where(which)
    .where("number", ">", after)
    .orderBy("number")
    .limit(first + 1)
    .execute();
  const { n } = await db
    .selectFrom("calibration_case")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where(which)
    .executeTakeFirstOrThrow();
  return {
    ...pageOf(found, request, ({ number }) => encodePosition("calibration-cases", [number])),
    totalCount: n,
  };
}
