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
import { oneOf, read } from "@talenta/store";
import { z } from "zod";
import type { Db } from "../database/tables.ts";
import type { Reader } from "../employee/employee.service.ts";
import { storable } from "../page/loader.ts";
import { Import } from "../database/entities/import.entity.ts";
import { sentenceKept } from "./kept-sentence.ts";
import { shownAt } from "./place.ts";

/** Imports, latest first. Dry runs are none. */
export async function listImports(db: Db, request: PageRequest): Promise<CountedPage<Import>> {
  const first = checkedFirst(request.first);
  const position = decodePosition("imports", [z.string(), z.string()], request.after);
  const real = db.selectFrom("import").where("dry_run", "=", 0);
  let asked = real;
  if (position !== null) {
    const [begunAt, id] = position;
    asked = asked.where((eb) =>
      eb.or([
        eb("begun_at", "<", begunAt),
        eb.and([eb("begun_at", "=", begunAt), eb("id", ">", id)]),
      ]),
    );
  }
  const found = await asked
    .select(["id", "kind", "state", "file_name as fileName", "content_hash as contentHash"])
    .select(["columns", "ignored_columns as ignoredColumns", "dropped_private as droppedPrivate"])
    .select(["sheets", "accept_nip_changes as acceptNipChanges", "dry_run as dryRun"])
    .select(["begun_at as begunAt", "begun_by as begunBy", "finished_at as finishedAt"])
    .select(["undone_at as undoneAt", "undone_by as undoneBy", "undo_reason as undoReason"])
    .select("kept_until as keptUntil")
    .orderBy("begun_at", "desc")
    .orderBy("id")
    .limit(first + 1)
    .execute();
  const { n } = await real
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return {
    ...pageOf(found, request, (one) => encodePosition("imports", [one.begunAt, one.id])),
    totalCount: n,
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

/** Columns of a finding, whose row is a place over all sheets. */
const FINDING = ["id", "row", "column", "value", "dimension", "severity", "message"] as const;

/** A finding as it is shown: row and sheet as in the file. */
export type ShownFinding = Finding & { sheet: string | null };

/** A finding as it is stored. */
type StoredFinding = Omit<Finding, "message"> & { readonly message: string };

function shown(
  { row, column, value, dimension, severity, message }: StoredFinding,
  sheets: readonly string[],
): ShownFinding {
  const at = row === null ? { row, sheet: null } : shownAt(sheets, row);
  return { ...at, column, value, dimension, severity, message: sentenceKept(message) };
}

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
  let asked = db.selectFrom("finding").where("import_id", "=", id);
  if (dimension !== null) asked = asked.where("dimension", "=", dimension);
  if (severity !== null) asked = asked.where("severity", "=", severity);
  const found = await asked
    .select(FINDING)
    .where("id", ">", after)
    .orderBy("id")
    .limit(first + 1)
    .execute();
  const { n } = await asked
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  const page = pageOf(found, request, (finding) => encodePosition("findings", [finding.id]));
  return {
    ...page,
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: shown(node, read(sheets)) })),
    totalCount: n,
  };
}

/** A row that stayed out. */
export interface RejectedRow {
  row: number;
  sheet: string | null;
  columns: string[];
  cells: readonly (string | null)[];
  reasons: ShownFinding[];
}

/** Rejected rows of an import by sheet and row number, with the reasons of each. */
export async function listRejectedRows(
  db: Db,
  { id, columns, sheets }: Pick<Import, "id" | "columns" | "sheets">,
  request: PageRequest,
): Promise<CountedPage<RejectedRow>> {
  const first = checkedFirst(request.first);
  const rejected = db
    .selectFrom("import_row")
    .where("import_id", "=", id)
    .where("outcome", "=", "REJECTED");
  const found = await rejected
    .select(["row", "cells"])
    .where("row", ">", numberAfter("rejected", request.after))
    .orderBy("row")
    .limit(first + 1)
    .execute();
  const findings = await db
    .selectFrom("finding")
    .select(FINDING)
    .where("import_id", "=", id)
    .where("severity", "=", "REJECT")
    .where(
      oneOf(
        "row",
        found.map(({ row }) => row),
      ),
    )
    .orderBy("id")
    .execute();
  const reasons = Map.groupBy(findings, ({ row }) => row);
  const { n } = await rejected
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  const page = pageOf(found, request, ({ row }) => encodePosition("rejected", [row]));
  const edges = page.edges.map(({ cursor, node: { row, cells } }) => ({
    cursor,
    node: {
      ...shownAt(read(sheets), row),
      columns: read(columns),
      cells: read(cells) ?? [],
      reasons: (reasons.get(row) ?? []).map((finding) => shown(finding, read(sheets))),
    },
  }));
  return { ...page, edges, totalCount: n };
}

function numberAfter(list: string, after: PageRequest["after"]): number {
  return decodePosition(list, [z.int()], after)?.[0] ?? 0;
}
