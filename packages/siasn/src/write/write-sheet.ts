import writeXlsxFile, { type Cell } from "write-excel-file/universal";
import { escapeText } from "./escape-text.ts";

/** Writes a workbook of one sheet in which every cell is text, so that no spreadsheet takes it for anything else. */
export async function writeSheet(
  lines: readonly (readonly (string | null)[])[],
): Promise<Uint8Array> {
  const data = lines.map((line) =>
    line.map((text): Cell => (text === null ? null : { value: escapeText(text), type: String })),
  );
  const file = writeXlsxFile(data);
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}
