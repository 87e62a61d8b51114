import type { Principal } from "@talenta/access";
import type { ImportKind } from "@talenta/contract";
import type { Finding, TableRow } from "@talenta/siasn";
import { changing } from "../change/change.service.ts";
import type { Change, Tenant } from "../tenant/tenant.ts";
import { openImport, type OpenImport } from "./import.service.ts";
import { changeOutcomes, rowsSettled, storeFindings, storeOutcomes } from "./import-row.store.ts";
import type { Outcome } from "../database/entities/import.entity.ts";
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
import { placeOf } from "./place.ts";
import type { ImportSource, PlacedRow, RowKind } from "./row-kind.ts";
import { checkRows } from "./row-checks.ts";
import { settle } from "./settle.ts";
import { tooWide } from "./too-wide.ts";

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
  const file = await openImport(change.db, batch.importId);
  checkRows(batch.rows, file);
  const rows = batch.rows.map(({ sheet = 0, ...row }) => ({
    ...row,
    row: placeOf({ row: row.row, sheet }),
  }));
  const settled = await rowsSettled(
    change.db,
    file.id,
    rows.map((row) => row.row),
  );
  const fresh = rows.filter((row) => !settled.has(row.row)).sort((a, b) => a.row - b.row);
  const { id: importId, fileName, acceptNipChanges } = file;
  const source = { importId, fileName, acceptNipChanges, by: actor.subject };
  const counts = await BRING_IN[file.kind](tenant, change, { file, source }, fresh);
  return { importId, counts, repeated: rows.length - fresh.length };
}

/** Where rows go. */
interface Into {
  readonly file: OpenImport;
  readonly source: ImportSource;
}

/** Brings rows of one kind of file in; answers how many had each outcome. */
type BringIn = (
  tenant: Tenant,
  change: Change,
  into: Into,
  rows: readonly PlacedRow[],
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
    into.file.dryRun
      ? rehearse(change, into, kind, (pretended, watched) =>
          bringIn(tenant, pretended, into, rows, watched),
        )
      : bringIn(tenant, change, into, rows, kind);
}

async function bringIn<Content extends object>(
  tenant: Tenant,
  change: Change,
  { file, source }: Into,
  rows: readonly PlacedRow[],
  kind: RowKind<Content>,
): Promise<Record<Outcome, number>> {
  const { importId: id } = source;
  const { columns } = file;
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, REJECTED: 0 };
  if (rows.length === 0) return counts;
  const read = kind.reader(columns);
  const found: Finding[] = [];
  const unreadable: PlacedRow[] = [];
  const readable = rows.flatMap((row) => {
    if (row.width !== undefined) {
      found.push(tooWide(row.row, row.width, row.headings));
      return [];
    }
    const outcome = read(row);
    found.push(...outcome.findings);
    if (outcome.ok) return [{ row: row.row, record: outcome.record, untold: outcome.untold }];
    unreadable.push(row);
    return [];
  });
  const told =
    unreadable.length === 0 || kind.explained === undefined
      ? found
      : await kind.explained(change.db, unreadable, found, columns);
  const settled = await settle(tenant, change.db, {
    placed: new Map(rows.map((row) => [row.row, row])),
    readable,
    read,
    kind,
    columns,
    source,
  });
  if (settled.toStore.length > 0) await kind.store(tenant, change, settled.toStore, source);
  await storeOutcomes(change.db, id, settled.outcomes);
  await changeOutcomes(change.db, id, settled.changed);
  const more = (await kind.notes?.(tenant, change.db, settled.outcomes, columns)) ?? [];
  await storeFindings(change.db, id, [...told, ...settled.findings, ...more]);
  for (const row of settled.outcomes) counts[row.outcome] += 1;
  return counts;
}
