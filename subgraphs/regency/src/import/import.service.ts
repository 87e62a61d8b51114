import { checkedText } from "@talenta/service";
import type { Principal } from "@talenta/access";
import type { ImportKind, ImportState } from "@talenta/contract";
import { columnsOf, type Finding, worrying } from "@talenta/siasn";
import { read, write } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { changing } from "../change/change.service.ts";
import type { Change, Tenant } from "../tenant/tenant.ts";
import { reportAbsent } from "./absent.ts";
import { endRehearsal, forgetDryRuns, keptUntil } from "./dry-run/dry-run.store.ts";
import { reportEmptied } from "./emptied.ts";
import type { DroppedColumn } from "../database/entities/import.entity.ts";
import { importErrors, LONGEST_CELL } from "./import.errors.ts";
import { FILE_KIND } from "./import-kind.ts";
import { storeFindings } from "./import-row.store.ts";
import { keptSentence } from "./kept-sentence.ts";
import { LAST_ROW } from "./place.ts";
import { reportRepeated } from "./repeated.ts";
import { newTypedId } from "../text/new-id.ts";

const LONGEST_TEXT = 500;
/** Far more headings and findings about a file as a whole than any real one has. */
const LONGEST_LIST = 1000;

/** A file as its sender describes it. */
export interface ImportBeginning {
  kind: ImportKind;
  fileName: string;
  contentHash: string;
  columns: readonly string[];
  /** Names of the sheets rows stand on; none needed for a file with one. */
  sheets: readonly string[];
  ignoredColumns: readonly string[];
  droppedPrivate: readonly DroppedColumn[];
  findings: readonly Finding[];
  /** Whether a changed NIP is taken on purpose; false unless given. */
  acceptNipChanges?: boolean;
  /** Whether headings that look like columns that matter may be ignored; false unless given. */
  acceptUnknownColumns?: boolean;
  /** Whether it only tells what it would do; false unless given. */
  dryRun?: boolean;
}

/** The end of a file: how many rows were sent, and whether the file holds only some people. */
export interface ImportEnd {
  readonly importId: string;
  readonly rowCount: number;
  readonly partial: boolean;
}

/**
 * Begins an import, or takes up the unfinished one of the same kind, content and purpose; answers its id and whether
 * it was taken up.
 *
 * @throws BAD_USER_INPUT for a file that cannot be taken, or that lacks a column that matters and has a heading like it
 */
export function beginImport(
  tenant: Tenant,
  actor: Principal,
  file: ImportBeginning,
): Promise<{ id: string; resumed: boolean }> {
  return changing(tenant, actor, (change) => beginWithin(tenant, change, actor, file));
}

/** The same as part of a change under way. */
export async function beginWithin(
  tenant: Tenant,
  { db }: Change,
  actor: Pick<Principal, "subject">,
  file: ImportBeginning,
): Promise<{ id: string; resumed: boolean }> {
  checkFile(file);
  await forgetDryRuns(tenant, db);
  const same = {
    kind: file.kind,
    content_hash: file.contentHash,
    columns: write([...file.columns]),
    sheets: write([...file.sheets]),
    accept_nip_changes: file.acceptNipChanges ? 1 : 0,
    dry_run: file.dryRun ? 1 : 0,
    state: "OPEN",
  } as const;
  const open = await db
    .selectFrom("import")
    .select("id")
    .where((eb) => eb.and(same))
    .executeTakeFirst();
  if (open !== undefined) return { id: open.id, resumed: true };
  const id = newTypedId();
  await db
    .insertInto("import")
    .values({
      ...same,
      id,
      file_name: file.fileName,
      ignored_columns: write([...file.ignoredColumns]),
      dropped_private: write([...file.droppedPrivate]),
      begun_at: tenant.clock().toISOString(),
      begun_by: actor.subject,
      kept_until: file.dryRun ? keptUntil(tenant) : null,
    })
    .execute();
  await storeFindings(db, id, file.findings);
  return { id, resumed: false };
}

/**
 * Ends an import once every row announced has its outcome. People on record whom an employees file
 * does not mention stay, with a finding unless the file holds only some people (`partial`). Finishing twice is finishing once.
 */
export function finishImport(
  tenant: Tenant,
  actor: Principal,
  finish: ImportEnd,
): Promise<{ id: string }> {
  return changing(tenant, actor, (change) => finishWithin(tenant, change, finish));
}

/** The same as part of a change under way. */
export async function finishWithin(
  tenant: Tenant,
  { db }: Change,
  finish: ImportEnd,
): Promise<{ id: string }> {
  if (finish.rowCount < 0) throw importErrors.rowCount(finish.rowCount);
  const { id, kind, state, sheets, dryRun } = await findImport(db, finish.importId);
  if (state === "UNDONE") throw importErrors.undone(id);
  const { rows } = await db
    .selectFrom("import_row")
    .select((eb) => eb.fn.countAll<number>().as("rows"))
    .where("import_id", "=", id)
    .executeTakeFirstOrThrow();
  if (rows !== finish.rowCount) throw importErrors.missingRows(finish.rowCount, rows);
  if (state !== "OPEN") return { id };
  await storeFindings(db, id, await reportRepeated(db, id, sheets));
  await storeFindings(db, id, await reportEmptied(db, id));
  if (kind === "EMPLOYEES" && !finish.partial) {
    await storeFindings(db, id, await reportAbsent(db, id));
  }
  await db
    .updateTable("import_row")
    .set({ cells: null, before: null })
    .where("import_id", "=", id)
    .where("outcome", "<>", "REJECTED")
    .execute();
  await db
    .updateTable("import")
    .set({ state: "FINISHED", finished_at: tenant.clock().toISOString() })
    .where("id", "=", id)
    .execute();
  if (dryRun) await endRehearsal(tenant, db, id);
  return { id };
}

/** An import that still takes rows: what its rows and their findings are held against. */
export interface OpenImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly columns: string[];
  readonly sheets: string[];
  readonly acceptNipChanges: boolean;
  readonly dryRun: boolean;
}

/** An import that still takes rows; NOT_FOUND or CONFLICT otherwise. */
export async function openImport(db: Db, importId: string): Promise<OpenImport> {
  const { state, ...found } = await findImport(db, importId);
  if (state === "UNDONE") throw importErrors.undone(found.id);
  if (state !== "OPEN") throw importErrors.finished(found.id);
  return found;
}

async function findImport(
  db: Db,
  importId: string,
): Promise<OpenImport & { readonly state: ImportState }> {
  const found = await db
    .selectFrom("import")
    .select(["id", "kind", "state", "file_name as fileName", "columns", "sheets"])
    .select(["accept_nip_changes as acceptNipChanges", "dry_run as dryRun"])
    .where("id", "=", importId)
    .executeTakeFirst();
  if (found === undefined) throw importErrors.unknown(importId.slice(0, 40));
  return {
    ...found,
    columns: read(found.columns),
    sheets: read(found.sheets),
    acceptNipChanges: found.acceptNipChanges === 1,
    dryRun: found.dryRun === 1,
  };
}

function checkFile(file: ImportBeginning): void {
  for (const field of ["fileName", "contentHash"] as const) {
    checkedText(file[field], LONGEST_TEXT, () => importErrors.longName(field, LONGEST_TEXT));
  }
  for (const field of ["sheets", "ignoredColumns", "droppedPrivate", "findings"] as const) {
    if (file[field].length > LONGEST_LIST) throw importErrors.longList(field, LONGEST_LIST);
  }
  const texts = [
    ...file.sheets,
    ...file.ignoredColumns,
    ...file.droppedPrivate.map(({ column }) => column),
    ...file.findings.flatMap(({ column, value, message }) => [
      column ?? "",
      value ?? "",
      keptSentence(message),
    ]),
  ];
  if (texts.some(({ length }) => length > LONGEST_CELL)) throw importErrors.longText(LONGEST_CELL);
  if (file.sheets.length > 1 && new Set(file.sheets).size < file.sheets.length) {
    throw importErrors.namelessSheet(file.sheets.length);
  }
  const stray = file.findings.find(({ row }) => row !== null && (row < 1 || row > LAST_ROW));
  if (stray?.row != null) throw importErrors.rowNumber(stray.row);
  const known = new Map(columnsOf(FILE_KIND[file.kind]).map((column) => [column.name, column]));
  const named = new Set<string>();
  for (const name of file.columns) {
    const column = known.get(name);
    if (column === undefined) throw importErrors.unknownColumn(name.slice(0, 100));
    if (column.sensitivity === "private") throw importErrors.privateColumn(name);
    if (named.has(name)) throw importErrors.repeatedColumn(name);
    named.add(name);
  }
  for (const { name, required } of known.values()) {
    if (required && !named.has(name)) throw importErrors.missingColumn(name);
  }
  if (file.acceptUnknownColumns) return;
  const [odd] = worrying(FILE_KIND[file.kind], file.columns, file.ignoredColumns);
  if (odd !== undefined) throw importErrors.worryingColumn(odd.heading.slice(0, 100), odd.column);
}
