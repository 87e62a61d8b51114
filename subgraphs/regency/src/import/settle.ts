import type { Finding, TableRow } from "@talenta/siasn";
import type { Sql } from "@talenta/store";
import type { Tenant } from "../regency/tenant.ts";
import { canonicalText, hashOfText } from "./content-hash.ts";
import { type Leader, leadersOf, type OutcomeRow } from "./import-row.store.ts";
import type { ReadRow, RowKind, StoredRow } from "./row-kind.ts";

/** What a batch comes to, before anything is written. */
export interface Settlement<Content> {
  outcomes: OutcomeRow[];
  toStore: StoredRow<Content>[];
  /** Subjects for which a lower row than that of an earlier batch now decides. */
  overtaken: string[];
  /** Why rows that could be read were refused all the same. */
  refusals: Finding[];
}

interface Batch<Content extends object> {
  /** All new rows of the batch, lowest first. */
  rows: readonly TableRow[];
  /** Those of them that could be read. */
  readable: readonly ReadRow<Content>[];
  kind: RowKind<Content>;
  columns: readonly string[];
}

/**
 * Decides what becomes of each row. Of several rows about the same subject the lowest decides,
 * whatever the order they arrive in: the others are unchanged when they say the same and rejected
 * when they differ. Outcomes compare with what was there before the import.
 */
export async function settle<Content extends object>(
  tenant: Tenant,
  sql: Sql,
  importId: string,
  batch: Batch<Content>,
): Promise<Settlement<Content>> {
  const resolutions = await batch.kind.resolve(tenant, sql, batch.readable, batch.columns);
  const subjects = resolutions.flatMap((one) => ("subject" in one ? [one.subject] : []));
  const leaders = await leadersOf(sql, importId, subjects);
  const earlier = new Map(leaders);
  const cells = new Map(batch.rows.map((row) => [row.row, row.cells]));
  const result: Settlement<Content> = {
    outcomes: [],
    toStore: [],
    overtaken: [],
    refusals: [],
  };
  const readable = new Set(batch.readable.map((row) => row.row));
  const reject = (row: number, subject: string | null, hash: string | null) =>
    result.outcomes.push({
      row,
      outcome: "REJECTED",
      subject,
      hash,
      leads: false,
      beforeHash: null,
      cells: cells.get(row) ?? [],
    });

  for (const { row } of batch.rows) if (!readable.has(row)) reject(row, null, null);

  batch.readable.forEach(({ row }, index) => {
    const resolution = resolutions[index];
    if (resolution === undefined || "refusal" in resolution) {
      reject(row, null, null);
      if (resolution) result.refusals.push(resolution.refusal);
      return;
    }
    const { subject, record } = resolution;
    const text = canonicalText(record);
    const hash = hashOfText(text);
    const leader = leaders.get(subject);
    if (leader && leader.row < row) {
      if (leader.hash !== hash) reject(row, subject, hash);
      else result.outcomes.push(follower(row, subject, hash, cells.get(row)));
      return;
    }
    const overtaken = earlier.get(subject);
    const beforeHash = overtaken ? overtaken.beforeHash : resolution.stored;
    const present = overtaken ? overtaken.hash : resolution.stored;
    const lead: Leader = { row, hash, beforeHash };
    leaders.set(subject, lead);
    if (overtaken) result.overtaken.push(subject);
    if (present !== hash) {
      result.toStore.push({ row, record, subject, text, hash, isNew: present === null });
    }
    result.outcomes.push({
      row,
      outcome: beforeHash === null ? "CREATED" : beforeHash === hash ? "UNCHANGED" : "UPDATED",
      subject,
      hash,
      leads: true,
      beforeHash,
      cells: cells.get(row) ?? [],
    });
  });
  return result;
}

function follower(
  row: number,
  subject: string,
  hash: string,
  cells: readonly (string | null)[] = [],
): OutcomeRow {
  return { row, outcome: "UNCHANGED", subject, hash, leads: false, beforeHash: null, cells };
}
