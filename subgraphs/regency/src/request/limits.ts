import { checkedText } from "@talenta/service";
import type { Change } from "../tenant/tenant.ts";
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
  return checkedText(words, LONGEST_WORDS, () => requestErrors.words(field, words.slice(0, 100)));
}

/** Refuses one more request with CONFLICT while the person has as many open as one may. */
export async function checkRoom({ db }: Change, employeeId: string): Promise<void> {
  const { n } = await db
    .selectFrom("request")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("employee_id", "=", employeeId)
    .where("closed_at", "is", null)
    .executeTakeFirstOrThrow();
  if (n >= MOST_OPEN) throw requestErrors.tooMany();
}

/** Refuses an attachment of so many bytes with CONFLICT where the person has attached too much of late. */
export async function checkAttached(
  { db, tenant }: Change,
  employeeId: string,
  size: number,
): Promise<void> {
  const since = new Date(tenant.clock().getTime() - ATTACHED_DAYS * DAY_MS);
  const { bytes } = await db
    .selectFrom("request as r")
    .innerJoin("request_attachment as a", "a.request_id", "r.id")
    .select((eb) => eb.fn.sum<number | null>("a.size").as("bytes"))
    .where("r.employee_id", "=", employeeId)
    .where("r.submitted_at", ">", since.toISOString())
    .executeTakeFirstOrThrow();
  if ((bytes ?? 0) + size > MOST_ATTACHED) throw requestErrors.attachedTooMuch();
}
