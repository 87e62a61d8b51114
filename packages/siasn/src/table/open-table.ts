import type { FileKind } from "../columns/column.ts";
import { SiasnError } from "../errors.ts";
import type { Table } from "./table.ts";

/** A file in memory, or a browser's `File`/`Blob` with its name. */
export type TableFile = { name: string; bytes: Uint8Array } | { name: string; blob: Blob };

/**
 * Opens a file of the given kind: reads it once from end to end, finds the columns and counts rows and
 * private cells. A text is the path of a file (Node only).
 * @throws {SiasnError} when nothing can be read
 */
export async function openTable(file: TableFile | string, kind: FileKind): Promise<Table> {
  throw new SiasnError(`Reading ${kind} from ${typeof file} is not ready yet.`);
}
