import { FILE_KINDS, type FileKind, type WritableRow, writeTable } from "@talenta/siasn";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { governmentsOf } from "./government/government.ts";
import { deliveriesOf, type HistoryRequest } from "./history/deliveries.ts";

/** One file of a delivery. */
export interface DeliveredFile {
  readonly kind: FileKind;
  readonly path: string;
  /** Rows under the headings. */
  readonly rows: number;
  /** Whether it tells of some people only; the others are still there. */
  readonly partial: boolean;
}

/** What an owner handed in on one day, as files, people first; kinds without a row have none. */
export interface DeliveredFiles {
  readonly day: string;
  readonly files: readonly DeliveredFile[];
}

/** The files of one owner over the years. */
export interface SampleHistory {
  readonly code: string;
  readonly deliveries: readonly DeliveredFiles[];
}

/**
 * Writes a sample as it came in over two years into a folder, `18.05-2025-05-29-appraisals.csv` and so on; the first
 * employees file of the smallest owner as xlsx. The folder is made if need be; files of the same name are replaced.
 *
 * @param codes the owners to write; all unless given
 */
export async function writeHistory(
  folder: string,
  request: HistoryRequest,
  codes?: readonly string[],
): Promise<SampleHistory[]> {
  await mkdir(folder, { recursive: true });
  const owners = governmentsOf(request.province, request.size);
  const fewest = Math.min(...owners.map(({ headcount }) => headcount));
  const asWorkbook = owners.find(({ headcount }) => headcount === fewest)?.code;
  const histories: SampleHistory[] = [];
  for (const { code } of owners) {
    if (codes !== undefined && !codes.includes(code)) continue;
    const deliveries: DeliveredFiles[] = [];
    for (const [at, { day, rows }] of deliveriesOf(request, code).entries()) {
      const files: DeliveredFile[] = [];
      for (const kind of FILE_KINDS.filter((each) => rows[each].length > 0)) {
        const format = at === 0 && kind === "employees" && code === asWorkbook ? "xlsx" : "csv";
        const path = join(folder, `${code}-${day}-${kind}.${format}`);
        await writeFile(path, await tableOf(kind, rows[kind], format));
        files.push({ kind, path, rows: rows[kind].length, partial: at > 0 });
      }
      deliveries.push({ day, files });
    }
    histories.push({ code, deliveries });
  }
  return histories;
}

function tableOf(
  kind: FileKind,
  rows: readonly WritableRow[],
  format: "csv" | "xlsx",
): Promise<Uint8Array> {
  return writeTable(kind, rows, format, format === "xlsx" ? { dates: "EXCEL" } : {});
}
