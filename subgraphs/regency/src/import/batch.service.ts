import type { Principal } from "@talenta/access";
import type { ImportKind } from "@talenta/contract";
import type { Finding, TableRow } from "@talenta/siasn";
import { type Change, changing } from "../change/change.service.ts";
import type { Tenant } from "../regency/tenant.ts";
import { importErrors, LARGEST_BATCH, LONGEST_CELL } from "./import.errors.ts";
import { openImport } from "./import.service.ts";
import {
  decideFollowers,
  dethrone,
  rowsSettled,
  storeFindings,
  storeOutcomes,
} from "./import-row.store.ts";
import type { Outcome } from "./import-row.store.ts";
import { rehearse } from "./dry-run/dry-run.service.ts";
import { employeeRows } from "./kinds/employees.ts";
import {
  appraisalRows,
  assessmentRows,
  awardRows,
  disciplineRows,
  educationRows,
  feedback360Rows,
  postHeldRows,
  teamAssignmentRows,
  trainingRows,
} from "./kinds/evidence.ts";
import { standardRows } from "./kinds/standards.ts";
import { settle } from "./settle.ts";
import type { ImportSource, RowKind } from "./row-kind.ts";

/** Rows of one import, LARGEST_BATCH at most. */
interface Batch {
  readonly importId: string;
  readonly rows: readonly TableRow[];
}

/** What became of one batch. */
export interface BatchResult {
  importId: string;
  /** How many rows of the batch had each outcome; rows that had arrived before are not among them. */
  counts: Record<Outcome, number>;
  /** Rows that had already arrived in an earlier batch, and count once. */
  repeated: number;
}

/**
 * Brings one batch of rows in, as one transaction: every row gets its outcome or, when anything
 * unexpected happens, none does. A batch sent twice counts once.
 */
export function importRows(tenant: Tenant, actor: Principal, batch: Batch): Promise<BatchResult> {
  return changing(tenant, actor, (change) => rowsWithin(tenant, change, actor, batch));
}

/** The same as part of a change under way. */
export async function rowsWithin(
  tenant: Tenant,
  change: Change,
  actor: Pick<Principal, "subject">,
  batch: Batch,
): Promise<BatchResult> {
  const { id, kind, columns, fileName, dryRun } = await openImport(change.sql, batch.importId);
  checkRows(batch.rows, columns);
  const settled = await rowsSettled(
    change.sql,
    id,
    batch.rows.map((row) => row.row),
  );
  const fresh = batch.rows.filter((row) => !settled.has(row.row)).sort((a, b) => a.row - b.row);
  const counts = await BRING_IN[kind](
    tenant,
    change,
    { kind, columns, dryRun, source: { importId: id, fileName, by: actor.subject } },
    fresh,
  );
  return { importId: id, counts, repeated: batch.rows.length - fresh.length };
}

/** Where rows go. */
interface Into {
  readonly kind: ImportKind;
  readonly columns: string[];
  readonly dryRun: boolean;
  readonly source: ImportSource;
}

/** Brings rows of one kind of file in; answers how many had each outcome. */
type BringIn = (
  tenant: Tenant,
  change: Change,
  into: Into,
  rows: readonly TableRow[],
) => Promise<Record<Outcome, number>>;

const BRING_IN: Readonly<Record<ImportKind, BringIn>> = {
  EMPLOYEES: bringing(employeeRows),
  STANDARDS: bringing(standardRows),
  APPRAISALS: bringing(appraisalRows),
  ASSESSMENTS: bringing(assessmentRows),
  AWARDS: bringing(awardRows),
  TEAM_ASSIGNMENTS: bringing(teamAssignmentRows),
  FEEDBACK_360: bringing(feedback360Rows),
  TRAININGS: bringing(trainingRows),
  POSTS_HELD: bringing(postHeldRows),
  EDUCATIONS: bringing(educationRows),
  DISCIPLINE: bringing(disciplineRows),
};

function bringing<Content extends object>(kind: RowKind<Content>): BringIn {
  return (tenant, change, into, rows) =>
    into.dryRun
      ? rehearse(change, into, kind, (pretended, watched) =>
          bringIn(tenant, pretended, into, rows, watched),
        )
      : bringIn(tenant, change, into, rows, kind);
}

async function bringIn<Content extends object>(
  tenant: Tenant,
  change: Change,
  into: Into,
  rows: readonly TableRow[],
  kind: RowKind<Content>,
): Promise<Record<Outcome, number>> {
  const { importId: id } = into.source;
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, REJECTED: 0 };
  if (rows.length === 0) return counts;
  const read = kind.reader(into.columns);
  const notes: Finding[] = [];
  const readable = rows.flatMap((row) => {
    const outcome = read(row);
    notes.push(...outcome.findings);
    return outcome.ok ? [{ row: row.row, record: outcome.record }] : [];
  });
  const settled = await settle(tenant, change.sql, id, {
    rows,
    readable,
    kind,
    columns: into.columns,
  });
  if (settled.toStore.length > 0) await kind.store(tenant, change, settled.toStore, into.source);
  await dethrone(change.sql, id, settled.overtaken);
  await storeOutcomes(change.sql, id, settled.outcomes);
  await decideFollowers(change.sql, id, settled.overtaken);
  const more = (await kind.notes?.(tenant, change.sql, settled.outcomes, into.columns)) ?? [];
  await storeFindings(change.sql, id, [...notes, ...settled.refusals, ...more]);
  for (const row of settled.outcomes) counts[row.outcome] += 1;
  return counts;
}

function checkRows(rows: readonly TableRow[], columns: readonly string[]): void {
  if (rows.length < 1 || rows.length > LARGEST_BATCH) throw importErrors.batchSize(rows.length);
  const numbers = new Set<number>();
  for (const { row, cells } of rows) {
    if (row < 1 || numbers.has(row)) throw importErrors.rowNumber(row);
    numbers.add(row);
    if (cells.length !== columns.length) {
      throw importErrors.cellCount(row, cells.length, columns.length);
    }
    const long = cells.findIndex((cell) => cell !== null && cell.length > LONGEST_CELL);
    if (long !== -1) throw importErrors.longCell(row, columns[long] ?? "");
  }
}
