import { say, type Sentence } from "@talenta/sentences";
import { SiasnError } from "../errors.ts";
import type { LeftOut, NamedBlob } from "./raw.ts";
import { relationsOf, type Relation } from "./relations.ts";
import { readWhole } from "./xml.ts";
import type { ZipPart } from "./zip.ts";

/** How a cell style shows a number; absent: as a number. */
export type Shown = "DAY" | "PERCENT";

/** What the sheets of a workbook share. */
export interface Workbook {
  /** Visible sheets of cells, in the order of their tabs. */
  sheets: readonly { name: string; part: ZipPart }[];
  leftOut: readonly LeftOut[];
  /** Days count from 1904 (old Mac files). */
  from1904: boolean;
  /** Formulas are to be worked out when the file is opened: a value of 0 beside one says nothing. */
  unworked: boolean;
  strings: readonly string[];
  /** How each cell style shows a number. */
  styles: ReadonlyMap<number, Shown>;
}

/** Characters of shared text held in memory at most. */
const STRINGS_LIMIT = 300_000_000;

/** Number formats of Excel that are dates without being written down; 18-21 and 45-47 are times only. */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);
const BUILT_IN_PERCENT = new Set([9, 10]);

type Parts = ReadonlyMap<string, ZipPart>;

/** Reads everything of a workbook but its rows. */
export async function readWorkbook(file: NamedBlob, parts: Parts): Promise<Workbook> {
  const root = await relationsOf(file, parts, "");
  const path = root.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const book = parts.get(path) ?? parts.get("xl/workbook.xml");
  if (path.endsWith(".bin") || (book === undefined && parts.has("xl/workbook.bin")))
    throw SiasnError.notASpreadsheet(file.name, say("file.xlsb"));
  if (book === undefined) throw SiasnError.notASpreadsheet(file.name, say("file.noWorkbook"));
  const relations = await relationsOf(file, parts, parts.has(path) ? path : "xl/workbook.xml");
  const partOf = (type: string, usual: string): ZipPart | undefined =>
    parts.get(relations.find((relation) => relation.type === type)?.target ?? "") ??
    parts.get(usual);
  return {
    ...(await sheetsOf(file, parts, book, relations)),
    strings: await sharedStrings(file, partOf("sharedStrings", "xl/sharedstrings.xml")),
    styles: await numberStyles(file, partOf("styles", "xl/styles.xml")),
  };
}

async function sheetsOf(
  file: NamedBlob,
  parts: Parts,
  book: ZipPart,
  relations: readonly Relation[],
): Promise<Pick<Workbook, "sheets" | "leftOut" | "from1904" | "unworked">> {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: { name: string; part: ZipPart }[] = [];
  const leftOut: LeftOut[] = [];
  let count = 0;
  let from1904 = false;
  let unworked = false;
  await readWhole(file, book, {
    open: (element, attributes) => {
      if (isOn(attributes["date1904"])) from1904 = true;
      if (element === "calcPr") unworked = isOn(attributes["fullCalcOnLoad"]);
      if (element !== "sheet") return;
      count += 1;
      const name = attributes["name"] ?? "";
      const relation = byId.get(relationId(attributes) ?? "");
      const part = parts.get(relation?.target ?? `xl/worksheets/sheet${count}.xml`);
      const why = leftOutFor(attributes["state"], relation?.type, part);
      if (why !== null) leftOut.push({ name, why });
      else if (part !== undefined) sheets.push({ name, part });
    },
  });
  if (sheets.length === 0) throw SiasnError.notASpreadsheet(file.name, say("file.noVisibleSheet"));
  return { sheets, leftOut, from1904, unworked };
}

function leftOutFor(state = "visible", type = "", part?: ZipPart): Sentence | null {
  if (state !== "visible") return say("file.sheetHidden");
  if (type !== "" && type !== "worksheet") return say("file.chart");
  return part === undefined ? say("file.partMissing") : null;
}

const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

/** `r:id`, whatever its writer calls the namespace; `sheetId` is something else. */
function relationId(attributes: Readonly<Record<string, string>>): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(":id"));
  return name === undefined ? undefined : attributes[name];
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
      if (total > STRINGS_LIMIT) throw SiasnError.tooBig(file.name, say("file.tooMuchText"));
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

async function numberStyles(
  file: NamedBlob,
  part: ZipPart | undefined,
): Promise<Map<number, Shown>> {
  const formats = new Map<number, string>();
  const styles = new Map<number, Shown>();
  let inCellFormats = false;
  let index = 0;
  await readWhole(file, part, {
    open: (name, attributes) => {
      if (name === "numFmt")
        formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      if (name === "cellXfs") inCellFormats = true;
      if (name !== "xf" || !inCellFormats) return;
      const shown = shownBy(Number(attributes["numFmtId"] ?? 0), formats);
      if (shown !== null) styles.set(index, shown);
      index += 1;
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}

function shownBy(id: number, formats: ReadonlyMap<number, string>): Shown | null {
  const format = formats.get(id);
  if (format === undefined) {
    if (BUILT_IN_DATES.has(id)) return "DAY";
    return BUILT_IN_PERCENT.has(id) ? "PERCENT" : null;
  }
  // Quoted text, escapes, fills and conditions say nothing.
  const bare = format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (/[dy]/i.test(bare)) return "DAY";
  return bare.includes("%") ? "PERCENT" : null;
}
