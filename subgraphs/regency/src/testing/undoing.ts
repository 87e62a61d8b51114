import type { Principal } from "@talenta/access";
import type { SubgraphResponse } from "@talenta/service";
import type { Regency } from "../index.ts";
import { ask, data, OFFICER } from "./kit.ts";

/** The steps of an import, with what a batch comes to. */
const BEGIN = `mutation ($input: BeginImportInput!) { beginImport(input: $input) { resumed import { id } } }`;
export const ROWS = `mutation ($input: ImportRowsInput!) { importRows(input: $input) { created updated unchanged rejected repeated } }`;
export const FINISH = `mutation ($input: FinishImportInput!) { finishImport(input: $input) { import {
  rows created updated unchanged rejected state } } }`;

/** Begins an import of these columns; `more` differs from what is usual. */
export async function begin(
  regency: Regency,
  columns: readonly string[],
  more: object = {},
): Promise<string> {
  const input = {
    kind: "EMPLOYEES",
    fileName: "x.csv",
    contentHash: "x",
    columns,
    ignoredColumns: [],
    droppedPrivate: [],
    findings: [],
    ...more,
  };
  const answer = await data<{ beginImport: { import: { id: string } } }>(regency, OFFICER, BEGIN, {
    input,
  });
  return answer.beginImport.import.id;
}

/** Sends rows of an import. */
export function sendRows(
  regency: Regency,
  importId: string,
  rows: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[],
): Promise<unknown> {
  return data(regency, OFFICER, ROWS, { input: { importId, rows } });
}

/** Everything the figures of a regency say, beside who is listed and what each person's record says. */
const EVERYTHING = `{ myRegency {
  headcount
  talentPool { total unplaced nineBox { box count } }
  boxMovement(from: "2026-06-13", until: "2026-06-15") { people matrix joined left moves { same up down across } }
  employees(first: 200) { totalCount edges { node { nip name rank sex active legalStanding rankSince retirementDate
    educationLevel position { code title class } unit { code name }
    placement { box value performance potential evidence }
    appraisals { year period rating } awards { title } assessments { date } } } }
  units { code name parent { code } children { code name children { code name } } }
  positions(first: 200) { edges { node { code title class } } }
  competencyStandards(first: 200) { edges { node { class position { code } mark source requirements { competency level } } } }
} }`;

/** What a regency says as a whole. */
export function everything(regency: Regency): Promise<unknown> {
  return data(regency, OFFICER, EVERYTHING);
}

/** The mutation that undoes an import. */
export const UNDO = `mutation ($input: UndoImportInput!) { undoImport(input: $input) {
  import { id state undoneAt undoneBy undoReason } restored withdrawn } }`;

/** What came of undoing an import. */
export interface Undone {
  import: { state: string; undoneAt: string; undoneBy: string; undoReason: string };
  restored: number;
  withdrawn: number;
}

/** Undoes an import as the keeper of the data. */
export async function undo(regency: Regency, importId: string): Promise<Undone> {
  const input = { importId, reason: "wrong file" };
  const { undoImport } = await data<{ undoImport: Undone }>(regency, OFFICER, UNDO, { input });
  return undoImport;
}

/** Tries to undo an import, and gives the whole answer. */
export function tryUndo(
  regency: Regency,
  importId: string,
  who: Principal = OFFICER,
): Promise<SubgraphResponse> {
  return ask(regency, who, UNDO, { input: { importId, reason: "wrong file" } });
}
