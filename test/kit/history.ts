import type { Owner } from "@talenta/embedded";
import type { Database } from "@talenta/store";
import { runStored } from "@talenta/store/testing";

/** One placement as it is stored, current or not. */
export interface StoredPlacement {
  readonly regency: string;
  readonly employee: string;
  /** Where it made the person stand; 0 for unplaced. */
  readonly standing: number;
  /** Millionths. */
  readonly evidence: number;
  /** Items with an answer on record. */
  readonly answered: readonly string[];
  readonly missing: readonly string[];
  readonly computedAt: Date;
  readonly supersededAt: Date | null;
}

/** Every placement ever made by all owners, read straight from the databases. */
export async function placements(
  owners: readonly Owner[],
  databaseOf: (code: string) => Database,
): Promise<StoredPlacement[]> {
  const all = owners.map(async ({ code }) =>
    (await runStored(databaseOf(code), "select * from placement order by seq")).map((row) =>
      placementOf(code, row),
    ),
  );
  return (await Promise.all(all)).flat();
}

function placementOf(regency: string, row: Record<string, unknown>): StoredPlacement {
  const moment = row["superseded_at"] as string | null;
  const missing = JSON.parse(String(row["missing"])) as { item: string }[];
  return {
    regency,
    employee: String(row["employee_id"]),
    standing: Number(row["calibrated_box"] ?? row["box"] ?? 0),
    evidence: Number(row["evidence"]),
    answered: Object.keys(JSON.parse(String(row["answers"])) as object),
    missing: missing.map(({ item }) => item),
    computedAt: new Date(String(row["computed_at"])),
    supersededAt: moment === null ? null : new Date(moment),
  };
}

/**
 * Who had which placement at the end of a day in Jakarta, by owner and employee.
 *
 * @param day yyyy-mm-dd
 */
export function currentOn(
  all: readonly StoredPlacement[],
  day: string,
): ReadonlyMap<string, StoredPlacement> {
  const end = Date.parse(`${day}T00:00:00+07:00`) + 24 * 60 * 60 * 1000;
  return new Map(
    all
      .filter(
        ({ computedAt, supersededAt }) =>
          computedAt.getTime() < end && (supersededAt === null || supersededAt.getTime() >= end),
      )
      .map((placement) => [`${placement.regency} ${placement.employee}`, placement]),
  );
}
