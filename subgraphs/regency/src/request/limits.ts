import { raw } from "@talenta/store";
import type { Change } from "../change/change.service.ts";
import {
  ATTACHED_DAYS,
  LONGEST_WORDS,
  MOST_ATTACHED,
  MOST_OPEN,
  requestErrors,
} from "./request.errors.ts";

const DAY_MS = 86_400_000;

/**
 * Words somebody has to give, trimmed.
 *
 * @throws BAD_USER_INPUT naming the field when they are missing or too long
 */
export function checkedWords(field: string, words: string): string {
  const trimmed = words.trim();
  if (trimmed.length >= 1 && trimmed.length <= LONGEST_WORDS) return trimmed;
  throw requestErrors.words(field, words.slice(0, 100));
}

/** Refuses one more request with CONFLICT while the person has as many open as one may. */
export async function checkRoom({ db }: Change, employeeId: string): Promise<void> {
  const row = await raw(db).first<{ n: number }>(
    "select count(*) as n from request where employee_id = ? and closed_at is null",
    [employeeId],
  );
  if ((row?.n ?? 0) >= MOST_OPEN) throw requestErrors.tooMany();
}

/** Refuses an attachment of so many bytes with CONFLICT where the person has attached too much of late. */
export async function checkAttached(
  { db, tenant }: Change,
  employeeId: string,
  size: number,
): Promise<void> {
  const since = new Date(tenant.clock().getTime() - ATTACHED_DAYS * DAY_MS);
  const row = await raw(db).first<{ bytes: number | null }>(
    `select sum(a.size) as bytes from request r join request_attachment a on a.request_id = r.id
     where r.employee_id = ? and r.submitted_at > ?`,
    [employeeId, since.toISOString()],
  );
  if ((row?.bytes ?? 0) + size > MOST_ATTACHED) throw requestErrors.attachedTooMuch();
}
