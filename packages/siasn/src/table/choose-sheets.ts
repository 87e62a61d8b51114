import { say, together } from "@talenta/sentences";
import type { FoundHeader, SheetHead } from "./find-header.ts";
import type { LeftOut, Sheet } from "./raw.ts";

/** A sheet that is to be read, with its headings. */
export type Chosen = FoundHeader & { readonly sheet: Sheet };

/** Which sheets are read, and why the others are not. */
export interface Choice {
  readonly chosen: readonly Chosen[];
  readonly leftOut: readonly LeftOut[];
}

/** Sheets of signatories and of words to choose from, by their names. */
const LIST_NAME =
  /\bTTD\b|TANDA ?TANGAN|PENANDATANGAN|PEJABAT|REFERENSI|\bREF\b|LOOK ?UP|KAMUS|MASTER|PILIHAN|DROP ?DOWN|PETUNJUK|CONTOH/i;

/** A sheet with a smaller share of the widest one's columns is a list beside it. */
const SHARE = 0.6;

/** Of the sheets with the headings: all that hold records, and no list of a few columns beside them. */
export function chooseSheets(heads: readonly SheetHead[]): Choice {
  const widest = Math.max(...heads.map(({ found }) => columnsIn(found)));
  const broadest = heads.find(({ found }) => columnsIn(found) === widest);
  const leftOut: LeftOut[] = [];
  const chosen: Chosen[] = [];
  for (const { sheet, found, nearest, first } of heads) {
    const columns = columnsIn(found);
    const name = sheet.name ?? "";
    if (found === null) {
      const missing = together(nearest.missing.map((column) => `“${column}”`));
      const why =
        first.length === 0 ? say("file.sheetEmpty") : say("file.sheetWithout", { column: missing });
      leftOut.push({ name, why });
    } else if (columns < widest * (LIST_NAME.test(name) ? 1 : SHARE)) {
      const why = say("file.sheetNarrow", { columns, widest, sheet: broadest?.sheet.name ?? "" });
      leftOut.push({ name, why });
    } else chosen.push({ sheet, ...found });
  }
  return { chosen, leftOut };
}

function columnsIn(found: FoundHeader | null): number {
  return found === null ? 0 : found.header.kept.length + found.header.private.length;
}
