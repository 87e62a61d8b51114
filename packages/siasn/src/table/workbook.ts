import { SiasnError } from "../errors.ts";
import type { NamedBlob } from "./raw.ts";
import { readWhole } from "./xml.ts";
import type { ZipPart } from "./zip.ts";

/** What the sheets of a workbook share. */
export interface Workbook {
  /** Visible sheets, in the order of their tabs. */
  sheets: readonly { name: string; part: ZipPart }[];
  /** Days count from 1904 (old Mac files). */
  from1904: boolean;
  strings: readonly string[];
  /** Cell styles that show a number as a day. */
  dateStyles: ReadonlySet<number>;
}

/** Characters of shared text held in memory at most. */
const STRINGS_LIMIT = 300_000_000;

/** Number formats of Excel that are dates without being written down; 18-21 and 45-47 are times only. */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** Reads everything of a workbook but its rows. */
export async function readWorkbook(
  file: NamedBlob,
  parts: ReadonlyMap<string, ZipPart>,
): Promise<Workbook> {
  const book = parts.get("xl/workbook.xml");
  if (book === undefined)
    throw SiasnError.notASpreadsheet(file.name, "it is a zip archive but no workbook");
  const targets = await targetsOf(file, parts);
  const sheets: { name: string; part: ZipPart }[] = [];
  let from1904 = false;
  await readWhole(file, book, {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      if (name !== "sheet" || (attributes["state"] ?? "visible") !== "visible") return;
      const part = parts.get(
        targets.get(attributes["r:id"] ?? "") ?? `xl/worksheets/sheet${sheets.length + 1}.xml`,
      );
      if (part !== undefined) sheets.push({ name: attributes["name"] ?? "", part });
    },
  });
  if (sheets.length === 0) throw SiasnError.notASpreadsheet(file.name, "it has no visible sheet");
  return {
    sheets,
    from1904,
    strings: await sharedStrings(file, parts.get("xl/sharedStrings.xml")),
    dateStyles: await dateStyles(file, parts.get("xl/styles.xml")),
  };
}

/** Relationship id → part inside the archive; links that lead outside are not followed. */
async function targetsOf(
  file: NamedBlob,
  parts: ReadonlyMap<string, ZipPart>,
): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readWhole(file, parts.get("xl/_rels/workbook.xml.rels"), {
    open: (name, { Id, Target, TargetMode }) => {
      if (
        name !== "Relationship" ||
        Id === undefined ||
        Target === undefined ||
        TargetMode === "External"
      )
        return;
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

async function sharedStrings(file: NamedBlob, part: ZipPart | undefined): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let total = 0;
  let inText = false;
  let inPhonetic = false;
  await readWhole(file, part, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") inPhonetic = true;
      inText = name === "t" && !inPhonetic;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      inText = false;
      if (name === "rPh") inPhonetic = false;
      if (name !== "si") return;
      total += text.length;
      if (total > STRINGS_LIMIT) throw SiasnError.tooBig(file.name, "it holds too much text");
      strings.push(unescapeText(text));
    },
  });
  return strings;
}

/** Excel writes characters XML cannot hold as _x000D_. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

async function dateStyles(file: NamedBlob, part: ZipPart | undefined): Promise<Set<number>> {
  const formats = new Map<number, string>();
  const styles = new Set<number>();
  let inCellFormats = false;
  let index = 0;
  await readWhole(file, part, {
    open: (name, attributes) => {
      if (name === "numFmt")
        formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      if (name === "cellXfs") inCellFormats = true;
      if (name !== "xf" || !inCellFormats) return;
      const id = Number(attributes["numFmtId"] ?? 0);
      const format = formats.get(id);
      if (format === undefined ? BUILT_IN_DATES.has(id) : showsDays(format)) styles.add(index);
      index += 1;
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}

/** A format code with a day or a year in it, quoted text, escapes, fills and conditions left aside. */
function showsDays(format: string): boolean {
  return /[dy]/i.test(format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ""));
}
