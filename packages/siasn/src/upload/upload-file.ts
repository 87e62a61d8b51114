import type { FileKind } from "../columns/column.ts";
import { SiasnError } from "../errors.ts";
import type { Table } from "../table/table.ts";

/** How far an upload is. */
export interface UploadProgress {
  sent: number;
  total: number;
}

/** What became of every row of an import. */
export interface ImportSummary {
  id: string;
  state: string;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

/** Everything `uploadFile` needs. */
export interface Upload {
  /** Sends one GraphQL operation and answers its `data`; throws on errors. */
  send(query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>>;
  table: Table;
  kind: FileKind;
  fileName: string;
  /** SHA-256 of the file, hex: the same content is the same import. */
  contentHash: string;
  /** Rows a batch, 1 to 1000; 500 unless given. */
  batchSize?: number;
  onProgress?(progress: UploadProgress): void;
}

/** Sends a table to its owner: begin, rows in batches, finish. Sent again after an interruption, it resumes. */
export async function uploadFile(upload: Upload): Promise<ImportSummary> {
  throw new SiasnError(`Uploading ${upload.fileName} is not ready yet.`);
}
