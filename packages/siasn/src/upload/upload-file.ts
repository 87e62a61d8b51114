import { say } from "@talenta/sentences";
import { z } from "zod";
import { type FileKind, importKindOf } from "../kind/file-kind.ts";
import { SiasnError } from "../errors.ts";
import { aboutFile, batched } from "../table/batches.ts";
import type { TableRow } from "../cell/table-row.ts";
import type { Table } from "../table/table.ts";
import { BEGIN_IMPORT, FINISH_IMPORT, IMPORT_ROWS } from "./operations.ts";

/** How far an upload is, in rows. */
export interface UploadProgress {
  sent: number;
  total: number;
}

/** Everything `uploadFile` needs. */
export interface Upload {
  /** Sends one GraphQL operation and answers its `data`; throws when there are errors. */
  send(query: string, variables: Record<string, unknown>): Promise<unknown>;
  table: Table;
  kind: FileKind;
  fileName: string;
  /** SHA-256 of the file's bytes, hex: the same content resumes the same import. */
  contentHash: string;
  /** Rows a batch at most, 1 to 1000; 1000 unless given. Long rows make smaller batches. */
  batchSize?: number;
  /** The file holds only some of the people: those it does not mention are not reported as absent. */
  partial?: boolean;
  /** Rows may give people on record another NIP. */
  acceptNipChanges?: boolean;
  /** Headings that look like a column that matters may be left out. */
  acceptUnknownColumns?: boolean;
  /** Tells what an import would do and stores nothing. */
  dryRun?: boolean;
  onProgress?(progress: UploadProgress): void;
}

const Summary = z.object({
  id: z.string(),
  state: z.string(),
  rows: z.number(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
});

/** What became of every row: rows = created + updated + unchanged + rejected. */
export type ImportSummary = z.infer<typeof Summary>;

const Begun = z.object({ beginImport: z.object({ import: z.object({ id: z.string() }) }) });
const Finished = z.object({ finishImport: z.object({ import: Summary }) });

const BATCH_LIMIT = 1_000;
const BATCHES_UNDER_WAY = 2;

/**
 * Sends a table to its owner: begin, rows in batches, finish. After an interruption it is simply called
 * again: the owner knows the content and counts every row once.
 * @throws {SiasnError} when the answer is not of the promised shape, or the batch size is out of bounds
 */
export async function uploadFile(upload: Upload): Promise<ImportSummary> {
  const batchSize = upload.batchSize ?? BATCH_LIMIT;
  if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > BATCH_LIMIT) {
    throw new SiasnError(say("file.batchRows", { most: BATCH_LIMIT, count: batchSize }));
  }
  const { table } = upload;
  const begun = answered(
    Begun,
    await upload.send(BEGIN_IMPORT, {
      input: {
        kind: importKindOf(upload.kind),
        fileName: upload.fileName,
        contentHash: upload.contentHash,
        acceptNipChanges: upload.acceptNipChanges ?? false,
        acceptUnknownColumns: upload.acceptUnknownColumns ?? false,
        dryRun: upload.dryRun ?? false,
        ...aboutFile(table),
      },
    }),
  );
  const importId = begun.beginImport.import.id;
  let sent = 0;
  upload.onProgress?.({ sent, total: table.rowCount });
  const bringIn = async (rows: TableRow[]): Promise<void> => {
    await upload.send(IMPORT_ROWS, { input: { importId, rows } });
    sent += rows.length;
    upload.onProgress?.({ sent, total: table.rowCount });
  };
  // Two at a time: while the owner works on one, the next is on its way and the one after it is read.
  const underWay: Promise<void>[] = [];
  for await (const rows of batched(table.rows(), batchSize)) {
    if (underWay.length === BATCHES_UNDER_WAY) await underWay.shift();
    const batch = bringIn(rows);
    batch.catch(() => undefined); // thrown where it is awaited, also when reading fails first
    underWay.push(batch);
  }
  await Promise.all(underWay);
  return answered(
    Finished,
    await upload.send(FINISH_IMPORT, {
      input: { importId, rowCount: sent, partial: upload.partial ?? false },
    }),
  ).finishImport.import;
}

function answered<T>(shape: z.ZodType<T>, data: unknown): T {
  const parsed = shape.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new SiasnError(say("file.noImportAnswer"));
}
