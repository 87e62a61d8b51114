import {
  checkedFirst,
  type CountedPage,
  decodePosition,
  encodePosition,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import type { FindingDimension } from "@talenta/contract";
import type { Finding, Severity } from "@talenta/siasn";
import { placeholders, raw, read } from "@talenta/store";
import type { EntityManager } from "@talenta/store";
import { z } from "zod";
import type { Db } from "../database/tables.ts";
import type { Reader } from "../employee/employee.service.ts";
import { storable } from "../page/loader.ts";
import { Import } from "./import.entity.ts";
import { shownAt } from "./place.ts";

/** Imports, latest first. Dry runs are none. */
export async function listImports(
  em: EntityManager,
  request: PageRequest,
): Promise<CountedPage<Import>> {
  const first = checkedFirst(request.first);
  const position = decodePosition("imports", [z.string(), z.string()], request.after);
  const after = position && {
    $or: [{ begunAt: { $lt: position[0] } }, { begunAt: position[0], id: { $gt: position[1] } }],
  };
  const real = { dryRun: 0 as const };
  const found = await em.find(Import, after ? { $and: [real, after] } : real, {
    orderBy: { begunAt: "desc", id: "asc" },
    limit: first + 1,
  });
  return {
    ...pageOf(found, request, (one) => encodePosition("imports", [one.begunAt, one.id])),
    totalCount: await em.count(Import, real),
  };
}

/** One import, or a dry run that is not forgotten yet; null when there is none. */
export async function findImportById(
  { em, tenant }: Pick<Reader, "em" | "tenant">,
  id: string,
): Promise<Import | null> {
  const [known] = storable([id]);
  if (known === undefined) return null;
  const now = tenant.clock().toISOString();
  return em.findOne(Import, { id: known, $or: [{ keptUntil: null }, { keptUntil: { $gt: now } }] });
}

/** A finding as it is stored: its row is a place over all sheets. */
type StoredFinding = Finding & { id: number };

/** A finding as it is shown: row and sheet as in the file. */
export type ShownFinding = Finding & { sheet: string | null };

function shown(
  { row, column, value, dimension, severity, message }: StoredFinding,
  sheets: readonly string[],
): ShownFinding {
  const at = row === null ? { row, sheet: null } : shownAt(sheets, row);
  return { ...at, column, value, dimension, severity, message };
}

const FINDING = `select id, row, "column", value, dimension, severity, message from finding`;

/** Which findings to list; null does not restrict. */
interface FindingFilter {
  dimension: FindingDimension | null;
  severity: Severity | null;
}

/** Findings of an import in the order they were made. */
export async function listFindings(
  db: Db,
  { id, sheets }: Pick<Import, "id" | "sheets">,
  { dimension, severity, ...request }: PageRequest & FindingFilter,
): Promise<CountedPage<ShownFinding>> {
  const first = checkedFirst(request.first);
  const after = numberAfter("findings", request.after);
  const asked = "import_id = ? and (? is null or dimension = ?) and (? is null or severity = ?)";
  const values = [id, dimension, dimension, severity, severity];
  const found = await raw(db).all<StoredFinding>(
    `${FINDING} where ${asked} and id > ? order by id limit ?`,
    [...values, after, first + 1],
  );
  const total = await raw(db).first<{ n: number }>(
    `select count(*) as n from finding where ${asked}`,
    values,
  );
  const page = pageOf(found, request, (finding) => encodePosition("findings", [finding.id]));
  return {
    ...page,
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: shown(node, read(sheets)) })),
    totalCount: total?.n ?? 0,
  };
}

/** A row that stayed out. */
export interface RejectedRow {
  row: number;
  sheet: string | null;
  columns: string[];
  cells: (string | null)[];
  reasons: ShownFinding[];
}

/** Rejected rows of an import by sheet and row number, with the reasons of each. */
export async function listRejectedRows(
  db: Db,
  { id, columns, sheets }: Pick<Import, "id" | "columns" | "sheets">,
  request: PageRequest,
): Promise<CountedPage<RejectedRow>> {
  const first = checkedFirst(request.first);
  const found = await raw(db).all<{ row: number; cells: string | null }>(
    `select row, cells from import_row
     where import_id = ? and outcome = 'REJECTED' and row > ? order by row limit ?`,
    [id, numberAfter("rejected", request.after), first + 1],
  );
  const reasons = Map.groupBy(
    await raw(db).all<StoredFinding>(
      `${FINDING} where import_id = ? and severity = 'REJECT'
         and row in (${placeholders(found.length)}) order by id`,
      [id, ...found.map(({ row }) => row)],
    ),
    (finding) => finding.row,
  );
  const total = await raw(db).first<{ n: number }>(
    "select count(*) as n from import_row where import_id = ? and outcome = 'REJECTED'",
    [id],
  );
  const page = pageOf(found, request, ({ row }) => encodePosition("rejected", [row]));
  const edges = page.edges.map(({ cursor, node: { row, cells } }) => ({
    cursor,
    node: {
      ...shownAt(read(sheets), row),
      columns: read(columns),
      cells: JSON.parse(cells ?? "[]") as (string | null)[],
      reasons: (reasons.get(row) ?? []).map((finding) => shown(finding, read(sheets))),
    },
  }));
  return { ...page, edges, totalCount: total?.n ?? 0 };
}

function numberAfter(list: string, after: PageRequest["after"]): number {
  return decodePosition(list, [z.int()], after)?.[0] ?? 0;
}
