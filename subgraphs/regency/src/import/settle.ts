import type { Finding, RowReader } from "@talenta/siasn";
import type { Db } from "../database/tables.ts";

import type { Tenant } from "../tenant/tenant.ts";
import { canonicalText, hashOfText } from "../text/content-hash.ts";
import { emptiedColumns } from "./emptied.ts";
import { fold, type Folded, type Part } from "./fold.ts";
import { type OutcomeRow, rowsAbout } from "./import-row.store.ts";
import type { ImportSource, PlacedRow, ReadRow, RowKind, StoredRow } from "./row-kind.ts";

/** What a batch comes to, before anything is written. */
export interface Settlement<Content> {
  outcomes: OutcomeRow[];
  /** Rows of earlier batches of which something else comes now. */
  changed: OutcomeRow[];
  toStore: StoredRow<Content>[];
  /** Why rows that could be read were refused all the same, and what is worth telling about others. */
  findings: Finding[];
}

interface Batch<Content extends object> {
  /** All new rows of the batch by place, lowest first. */
  placed: ReadonlyMap<number, PlacedRow>;
  /** Those of them that could be read. */
  readable: readonly ReadRow<Content>[];
  read: RowReader<Content>;
  kind: RowKind<Content>;
  columns: readonly string[];
  source: ImportSource;
}

/** The rows of a batch about one subject. */
interface About<Content> {
  readonly subject: string;
  /** Hash of what is stored about it; null: nothing yet. */
  readonly stored: string | null;
  readonly rows: ReadRow<Content>[];
  readonly notes: Map<number, Finding>;
}

/** What the rows of an import about one subject come to. */
interface Settled<Content> extends Folded<Content> {
  readonly subject: string;
  /** The record in canonical JSON. */
  readonly text: string;
  readonly outcomes: readonly OutcomeRow[];
  /** What was on record before the import, where that is known already. */
  readonly before: object | undefined;
}

/**
 * Decides what becomes of each row. Rows about one subject are put together, whatever the order they arrive in, and
 * what none of them tells stays as it was before the import. The lowest is created, updated or unchanged by what was
 * there before the import; of the others those that add something update, those that repeat are unchanged, and those
 * that contradict are rejected.
 */
export async function settle<Content extends object>(
  tenant: Tenant,
  db: Db,
  batch: Batch<Content>,
): Promise<Settlement<Content>> {
  const { kind, source } = batch;
  const resolutions = await kind.resolve(tenant, db, batch.readable, source);
  const subjects = new Map<string, About<Content>>();
  const result: Settlement<Content> = { outcomes: [], changed: [], toStore: [], findings: [] };
  const undecided = new Map(batch.placed);
  batch.readable.forEach((row, index) => {
    const resolution = resolutions[index];
    if (resolution === undefined) return;
    if ("refusal" in resolution) {
      result.findings.push(resolution.refusal);
      return;
    }
    const { subject, stored, note } = resolution;
    const about: About<Content> = subjects.get(subject) ?? {
      subject,
      stored,
      rows: [],
      notes: new Map(),
    };
    about.rows.push(rowAbout(kind, subject, row));
    if (note !== undefined) about.notes.set(row.row, note);
    subjects.set(subject, about);
    undecided.delete(row.row);
  });
  for (const row of undecided.values()) result.outcomes.push(rejected(row));

  const earlier = Map.groupBy(
    await rowsAbout(db, source.importId, [...subjects.keys()]),
    ({ subject }) => subject,
  );
  const partial = [...subjects.values()].filter(
    ({ subject, stored, rows }) =>
      stored !== null && (earlier.has(subject) || rows.some(({ untold }) => untold.length > 0)),
  );
  const known = await knownOf(kind, db, partial);
  const settled: Settled<Content>[] = [];
  for (const about of subjects.values()) {
    const sofar = earlier.get(about.subject) ?? [];
    const one = settleOne(batch, about, sofar, known.get(about.subject));
    settled.push(one);
    const fresh = new Set(about.rows.map(({ row }) => row));
    for (const outcome of one.outcomes) {
      (fresh.has(outcome.row) ? result.outcomes : result.changed).push(outcome);
    }
    const lead = one.outcomes.find(({ leads }) => leads);
    if (lead?.hash != null && lead.hash !== about.stored) {
      const { record, subject, text } = one;
      const isNew = about.stored === null;
      result.toStore.push({ row: lead.row, record, subject, text, hash: lead.hash, isNew });
      result.findings.push(...disagreements(kind, about, one));
    }
    for (const [row, note] of about.notes) {
      const part = one.parts.get(row);
      if (part !== undefined && part.is !== "CONTRADICTS") result.findings.push(note);
    }
  }
  await compareWithBefore(db, batch, settled);
  result.outcomes.sort((a, b) => a.row - b.row);
  return result;
}

function rowAbout<Content extends object>(
  kind: RowKind<Content>,
  subject: string,
  row: ReadRow<Content>,
): ReadRow<Content> {
  if (kind.about === undefined) return row;
  return { ...row, record: kind.about(subject, row.record) };
}

async function knownOf(
  kind: Pick<RowKind<object>, "known">,
  db: Db,
  subjects: readonly { readonly subject: string }[],
): Promise<ReadonlyMap<string, object>> {
  if (subjects.length === 0) return new Map();
  return kind.known(
    db,
    subjects.map(({ subject }) => subject),
  );
}

const UNDECIDED = {
  subject: null,
  hash: null,
  leads: false,
  beforeHash: null,
  before: null,
  emptied: [],
  follows: null,
} as const;

function rejected({ row, cells, untold = [] }: PlacedRow): OutcomeRow {
  return { ...UNDECIDED, row, outcome: "REJECTED", cells, untold };
}

function settleOne<Content extends object>(
  { read, kind, placed }: Batch<Content>,
  { subject, stored, rows }: About<Content>,
  sofar: readonly OutcomeRow[],
  known: object | undefined,
): Settled<Content> {
  const leader = sofar.find(({ leads }) => leads);
  const beforeHash = leader === undefined ? stored : leader.beforeHash;
  const before = leader === undefined ? known : beforeImport(leader, known);
  const again = sofar.flatMap((row) => {
    const outcome = read({ row: row.row, cells: [...row.cells], untold: row.untold });
    return outcome.ok ? [rowAbout(kind, subject, { ...outcome, row: row.row })] : [];
  });
  const [first, ...rest] = [...again, ...rows].sort((a, b) => a.row - b.row);
  if (first === undefined) throw new Error("A subject was to have a row.");
  const folded = fold([first, ...rest], before, kind.takeOver);
  const text = canonicalText(folded.record);
  const hash = hashOfText(text);
  const decided = new Map(sofar.map((row) => [row.row, row]));
  const outcomes = [...folded.parts].map(([row, part]): OutcomeRow => {
    const { cells = [], untold = [] } = placed.get(row) ?? decided.get(row) ?? {};
    const follows = "of" in part ? part.of : null;
    const outcome = outcomeOf(part, beforeHash, hash);
    const own = part.is === "LEADS" ? { leads: true, beforeHash } : {};
    return { ...UNDECIDED, ...own, row, outcome, subject, hash, follows, cells, untold };
  });
  return { ...folded, subject, text, outcomes, before };
}

/** What was on record before the import whose row leads so far; `known` is what is there now. */
function beforeImport(leader: OutcomeRow, known: object | undefined): object | undefined {
  if (leader.beforeHash === null) return undefined;
  return leader.before === null ? known : (JSON.parse(leader.before) as object);
}

function outcomeOf(part: Part, beforeHash: string | null, hash: string): OutcomeRow["outcome"] {
  switch (part.is) {
    case "LEADS":
      return beforeHash === null ? "CREATED" : beforeHash === hash ? "UNCHANGED" : "UPDATED";
    case "ADDS":
      return "UPDATED";
    case "REPEATS":
      return "UNCHANGED";
    case "CONTRADICTS":
      return "REJECTED";
  }
}

/** What does not agree between what the file tells of a subject and what stays as it was. */
function disagreements<Content extends object>(
  kind: RowKind<Content>,
  { rows }: About<Content>,
  { record, parts, before }: Settled<Content>,
): Finding[] {
  const last = rows.findLast(({ row }) => parts.get(row)?.is !== "CONTRADICTS");
  if (last === undefined || before === undefined || last.untold.length === 0) return [];
  const odd = kind.disagreement?.(record, last.untold) ?? null;
  return odd === null ? [] : [{ row: last.row, ...odd }];
}

/** Keeps, with rows that change what was on record, what that was, and which of it empty cells took away. */
async function compareWithBefore<Content extends object>(
  db: Db,
  { kind, columns }: Batch<Content>,
  settled: readonly Settled<Content>[],
): Promise<void> {
  const changes = settled.filter(({ outcomes }) =>
    outcomes.some((one) => one.leads && one.outcome === "UPDATED"),
  );
  if (changes.length === 0) return;
  const loaded = await knownOf(
    kind,
    db,
    changes.filter((one) => one.before === undefined),
  );
  const filledBy = new Map(
    columns.flatMap((column, at) => {
      const path = kind.fieldOf(column);
      return path === null ? [] : [[at, path.split(".")] as const];
    }),
  );
  for (const { subject, record, before = loaded.get(subject), outcomes } of changes) {
    if (before === undefined) continue;
    for (const outcome of outcomes) {
      if (outcome.leads) outcome.before = JSON.stringify(before);
      if (outcome.outcome !== "UPDATED") continue;
      outcome.emptied = emptiedColumns({ columns, filledBy }, outcome, before, record);
    }
  }
}
