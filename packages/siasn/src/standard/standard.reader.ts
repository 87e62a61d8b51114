import { say } from "@talenta/sentences";
import { COMPETENCIES, type Mark } from "@talenta/talent";
import type { Cells } from "../cell/cells.ts";
import { levelColumn, STANDARD_COLUMNS } from "../kind/standard.columns.ts";
import { POSITION_CLASS_WORDS, type Words } from "../kind/evidence.words.ts";
import { word } from "../kind/field.ts";
import { type RowReader, rowReader } from "../row/row-reader.ts";
import type { Sources } from "../untold/untold-fields.ts";
import type { StandardOwner, StandardRecord } from "./standard.record.ts";

const LONGEST_SOURCE = 500;

const MARKS: Words<Mark> = {
  H: ["H", "TINGGI", "HIGH"],
  M: ["M", "SEDANG", "MEDIUM"],
  L: ["L", "RENDAH", "LOW"],
  A: ["A", "ASUMSI", "ASSUMPTION"],
};
const CLASS = word({ name: "KELAS JABATAN", meaning: "" }, POSITION_CLASS_WORDS);
const MARK = word({ name: "MUTU SUMBER", meaning: "" }, MARKS);

/** Whose it is and the decree are told by every row. */
const SOURCES: Sources = {
  ...Object.fromEntries(
    COMPETENCIES.map(({ id, title }) => [`levels.${id}`, [levelColumn(title.id)]]),
  ),
  mark: ["MUTU SUMBER"],
};

/**
 * Reads rows of competency standards under this header. A row comes in as it stands or not at all: one level that
 * cannot be read would change what the position requires. Rejected too: no position and no class, no level, no source.
 */
export function standardReader(header: readonly string[]): RowReader<StandardRecord> {
  return rowReader("standards", header, SOURCES, (cells, untold) => {
    const owner = ownerIn(cells);
    const levels = levelsIn(cells);
    const source = sourceIn(cells);
    const mark = MARK.read(cells) ?? "A";
    for (const { name } of STANDARD_COLUMNS) cells.rejectUnread(name);
    if (untold.some((field) => field.startsWith("levels."))) {
      const message = say("finding.notAllLevels");
      cells.reject(null, "COMPLETENESS", message);
    }
    if (cells.rejected || owner === null || source === null) {
      return { ok: false, findings: cells.findings };
    }
    return { ok: true, record: { owner, levels, source, mark }, untold, findings: cells.findings };
  });
}

/** The id decides before the title, and a position before the class beside it. */
function ownerIn(cells: Cells): StandardOwner | null {
  const positionId = cells.code("JABATAN ID");
  const positionTitle = cells.text("JABATAN NAMA");
  const positionClass = CLASS.read(cells);
  if (positionId !== null) return { positionId };
  if (positionTitle !== null) return { positionTitle };
  if (positionClass !== null) return { positionClass };
  cells.rejectWithout("KELAS JABATAN", say("finding.noOwnerNamed"));
  return null;
}

function levelsIn(cells: Cells): StandardRecord["levels"] {
  const levels: StandardRecord["levels"] = {};
  let empty = true;
  for (const { id, title } of COMPETENCIES) {
    const column = levelColumn(title.id);
    const text = cells.code(column);
    if (text === null) continue;
    empty = false;
    if (/^[1-5]([.,]0+)?$/.test(text)) levels[id] = Number.parseInt(text, 10);
    else {
      cells.reject(column, "ACCURACY", say("finding.wholeLevel"));
    }
  }
  if (empty) {
    const message = say("finding.nothingRequired");
    cells.reject(null, "COMPLETENESS", message);
  }
  return levels;
}

function sourceIn(cells: Cells): string | null {
  const source = cells.text("DASAR PENETAPAN");
  if (source === null) {
    const message = say("finding.basisMissing");
    cells.rejectWithout("DASAR PENETAPAN", message);
  } else if (source.length > LONGEST_SOURCE) {
    const message = say("finding.shorten", { longest: LONGEST_SOURCE });
    cells.reject("DASAR PENETAPAN", "ACCURACY", message);
  }
  return source;
}
