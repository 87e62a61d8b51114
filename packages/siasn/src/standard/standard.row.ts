import { COMPETENCIES } from "@talenta/talent";
import { levelColumn } from "../kind/standard.columns.ts";
import { POSITION_CLASS_WORDS } from "../kind/evidence.words.ts";
import type { WritableRow } from "../cell/writable-row.ts";
import type { StandardRecord } from "./standard.record.ts";

/** A standard as a row of its file: what the reader reads back to the same record. */
export function standardRow({ owner, levels, source, mark }: StandardRecord): WritableRow {
  return {
    "JABATAN ID": "positionId" in owner ? owner.positionId : null,
    "JABATAN NAMA": "positionTitle" in owner ? owner.positionTitle : null,
    "KELAS JABATAN": "positionClass" in owner ? POSITION_CLASS_WORDS[owner.positionClass][0] : null,
    ...Object.fromEntries(
      COMPETENCIES.map(({ id, title }) => [levelColumn(title.id), levels[id] ?? null]),
    ),
    "DASAR PENETAPAN": source,
    "MUTU SUMBER": mark,
  };
}
