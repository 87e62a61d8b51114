import type { Sql } from "@talenta/store";
import type { IsoDate } from "@talenta/talent";
import { yearsBefore } from "../regency/clock.ts";

/** Evidence may count for a number of full years; a policy's window is one of these. */
const WINDOWS_OF_YEARS = [1, 2, 3, 4, 5] as const;

/**
 * Whose evidence the calendar alone has changed after the day `last`, up to and including `day`: a record
 * has begun to count, has run out, or has passed out of a window of full years. Somebody named without need
 * is placed as before, and nothing is written.
 */
export async function peopleDue(sql: Sql, last: IsoDate, day: IsoDate): Promise<string[]> {
  const spans: [text: string, from: string, to: string][] = [
    [`"date" > ? and "date" <= ?`, last, day],
    [`"until" is not null and "until" >= ? and "until" < ?`, last, day],
    ...WINDOWS_OF_YEARS.map((years): [string, string, string] => [
      `"date" >= ? and "date" < ?`,
      yearsBefore(last, years),
      yearsBefore(day, years),
    ]),
  ];
  const rows = await sql.all<{ id: string }>(
    spans.map(([text]) => `select employee_id as id from evidence where ${text}`).join(" union "),
    spans.flatMap(([, from, to]) => [from, to]),
  );
  return rows.map(({ id }) => id);
}

/** The oldest day on which anybody's current placement was computed, by UTC; null while there is none. */
export async function oldestPlacement(sql: Sql): Promise<IsoDate | null> {
  const row = await sql.first<{ day: IsoDate | null }>(
    "select substr(min(computed_at), 1, 10) as day from placement where superseded_at is null",
  );
  return row?.day ?? null;
}
