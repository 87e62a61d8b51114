import {
  checkedFirst,
  type CountedPage,
  decodePosition,
  encodePosition,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import type { CalibrationState } from "@talenta/talent";
import { raw } from "@talenta/store";
import { z } from "zod";
import type { Db } from "../database/tables.ts";
import { type CaseRecord, CASE_RECORD } from "./case.store.ts";
import { SESSION_COLUMNS, type SessionRow } from "./session.store.ts";

/** Sessions, the latest opened first, all or of one state. */
export async function listSessions(
  db: Db,
  request: PageRequest & { readonly state: CalibrationState | null },
): Promise<CountedPage<SessionRow>> {
  const first = checkedFirst(request.first);
  const after = decodePosition("calibrations", [z.string(), z.string()], request.after);
  const [openedAt, id] = after ?? [null, null];
  const found = await raw(db).all<SessionRow>(
    `select ${SESSION_COLUMNS} from calibration_session
     where (? is null or state = ?) and (? is null or opened_at < ? or (opened_at = ? and id > ?))
     order by opened_at desc, id limit ?`,
    [request.state, request.state, openedAt, openedAt, openedAt, id, first + 1],
  );
  const total = await raw(db).first<{ n: number }>(
    "select count(*) as n from calibration_session where ? is null or state = ?",
    [request.state, request.state],
  );
  return {
    ...pageOf(found, request, (one) => encodePosition("calibrations", [one.openedAt, one.id])),
    totalCount: total?.n ?? 0,
  };
}

/** The cases of a session in the order of its agenda, all or the open or closed ones. */
export async function listCases(
  db: Db,
  sessionId: string,
  request: PageRequest & { readonly open: boolean | null },
): Promise<CountedPage<CaseRecord>> {
  const first = checkedFirst(request.first);
  const [after] = decodePosition("calibration-cases", [z.int()], request.after) ?? [0];
  const open = request.open === null ? null : Number(request.open);
  const which = "session_id = ? and (? is null or (outcome is null) = ?)";
  const found = await raw(db).all<CaseRecord>(
    `${CASE_RECORD} where ${which} and number > ? order by number limit ?`,
    [sessionId, open, open, after, first + 1],
  );
  const total = await raw(db).first<{ n: number }>(
    `select count(*) as n from calibration_case where ${which}`,
    [sessionId, open, open],
  );
  return {
    ...pageOf(found, request, ({ number }) => encodePosition("calibration-cases", [number])),
    totalCount: total?.n ?? 0,
  };
}
