import { raw, type SqlValue } from "@talenta/store";
import type { Mark, PositionClass, Requirement } from "@talenta/talent";
import type { Db } from "../database/tables.ts";

/** One version of a standard as it is stored. */
export interface StoredStandard {
  id: string;
  /** Whose standard it is: one of the two. */
  positionId: string | null;
  positionClass: PositionClass | null;
  requirements: Requirement[];
  mark: Mark;
  source: string;
  /** ISO 8601 in UTC; `endedAt` is null while it is in force. */
  setAt: string;
  setBy: string;
  reason: string;
  endedAt: string | null;
  endedBy: string | null;
  endReason: string | null;
  /** Title of the position; null for a class. */
  positionTitle: string | null;
  /** Class of the position; null for a class, and when the title is not in the owner's table. */
  classOfPosition: PositionClass | null;
}

type Row = Omit<StoredStandard, "requirements"> & { requirements: string };

const STANDARD = `
  select s.id, s.position_id as "positionId", s.position_class as "positionClass", s.requirements,
    s.mark, s.source, s.set_at as "setAt", s.set_by as "setBy", s.reason,
    s.ended_at as "endedAt", s.ended_by as "endedBy", s.end_reason as "endReason",
    p.title as "positionTitle", p.class as "classOfPosition"
  from competency_standard s left join position p on p.id = s.position_id`;

/** Whose standard: that of one position, or that of all positions of a class. */
export type StandardOwner =
  | { readonly positionId: string }
  | { readonly positionClass: PositionClass };

/** The standards in force of all classes, and of these positions. */
export async function currentStandards(
  db: Db,
  positionIds: readonly string[],
): Promise<StoredStandard[]> {
  // One parameter for any number, so that the statement stays remembered as compiled.
  const among = "s.position_class is not null or s.position_id in (select value from json_each(?))";
  return read(db, `${STANDARD} where s.ended_at is null and (${among})`, [
    JSON.stringify(positionIds),
  ]);
}

/** The one version in force of a position or a class; null when it has none of its own. */
export async function currentStandard(
  db: Db,
  owner: StandardOwner,
): Promise<StoredStandard | null> {
  const [text, value] = ownerIs(owner);
  const [found] = await read(db, `${STANDARD} where s.ended_at is null and ${text}`, [value]);
  return found ?? null;
}

/** Which standards to list; absent conditions do not restrict. */
export interface StandardFilter {
  readonly positionId?: string | undefined;
  readonly positionClass?: PositionClass | undefined;
  /** Whether versions that have ended are listed too. */
  readonly past: boolean;
}

/** Standards, the latest set first; `after` is where the page before ended. */
export async function listedStandards(
  db: Db,
  filter: StandardFilter,
  page: { limit: number; after: readonly [setAt: string, id: string] | null },
): Promise<StoredStandard[]> {
  const { text, values } = condition(filter);
  const [setAt, id] = page.after ?? [null, null];
  return read(
    db,
    `${STANDARD} where ${text} and (? is null or s.set_at < ? or (s.set_at = ? and s.id > ?))
     order by s.set_at desc, s.id limit ?`,
    [...values, setAt, setAt, setAt, id, page.limit],
  );
}

/** How many such standards there are. */
export async function countStandards(db: Db, filter: StandardFilter): Promise<number> {
  const { text, values } = condition(filter);
  const row = await raw(db).first<{ n: number }>(
    `select count(*) as n from competency_standard s where ${text}`,
    values,
  );
  return row?.n ?? 0;
}

/** Stores a new version; the one before must have been ended. */
export async function addStandard(
  db: Db,
  standard: Omit<
    StoredStandard,
    "endedAt" | "endedBy" | "endReason" | "positionTitle" | "classOfPosition"
  >,
): Promise<void> {
  const { id, positionId, positionClass, requirements, mark, source, setAt, setBy, reason } =
    standard;
  await raw(db).run(
    `insert into competency_standard
       (id, position_id, position_class, requirements, mark, source, set_at, set_by, reason)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      positionId,
      positionClass,
      JSON.stringify(requirements),
      mark,
      source,
      setAt,
      setBy,
      reason,
    ],
  );
}

/** Ends the version in force; it stays, with when, by whom and why it ended. */
export async function endStandard(
  db: Db,
  id: string,
  end: { at: string; by: string; reason: string },
): Promise<void> {
  await raw(db).run(
    `update competency_standard set ended_at = ?, ended_by = ?, end_reason = ? where id = ?`,
    [end.at, end.by, end.reason, id],
  );
}

/** Ids of those whose match a standard decides, because they hold the post and were assessed. */
export async function assessedHolders(db: Db, owner: StandardOwner): Promise<string[]> {
  const assessed =
    "exists (select 1 from evidence a where a.employee_id = e.id and a.kind = 'ASSESSMENT')";
  const rows =
    "positionId" in owner
      ? await raw(db).all<{ id: string }>(
          `select e.id from employee e where e.position_id = ? and ${assessed}`,
          [owner.positionId],
        )
      : await raw(db).all<{ id: string }>(
          `select e.id from employee e where e.position_class = ? and ${assessed}
           and not exists (select 1 from competency_standard s
             where s.position_id = e.position_id and s.ended_at is null)`,
          [owner.positionClass],
        );
  return rows.map(({ id }) => id);
}

function ownerIs(owner: StandardOwner): [text: string, value: string] {
  return "positionId" in owner
    ? ["s.position_id = ?", owner.positionId]
    : ["s.position_class = ?", owner.positionClass];
}

function condition({ positionId, positionClass, past }: StandardFilter): {
  text: string;
  values: SqlValue[];
} {
  const parts: [string, SqlValue[]][] = [
    ...(past ? [] : [["s.ended_at is null", []] as [string, SqlValue[]]]),
    ...(positionId === undefined
      ? []
      : [["s.position_id = ?", [positionId]] as [string, SqlValue[]]]),
    ...(positionClass === undefined
      ? []
      : [["s.position_class = ?", [positionClass]] as [string, SqlValue[]]]),
  ];
  return {
    text: ["1 = 1", ...parts.map(([text]) => text)].join(" and "),
    values: parts.flatMap(([, values]) => values),
  };
}

async function read(db: Db, text: string, values: readonly SqlValue[]): Promise<StoredStandard[]> {
  const rows = await raw(db).all<Row>(text, values);
  return rows.map((row) => ({
    ...row,
    requirements: JSON.parse(row.requirements) as Requirement[],
  }));
}
