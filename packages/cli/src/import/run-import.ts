import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import {
  type HeadingTable,
  SiasnError,
  openTable,
  parseHeadings,
  uploadFile,
  DEFAULT_HEADINGS,
  type FileKind,
  type Finding,
  type ImportSummary,
  type Table,
  worrying,
} from "@talenta/siasn";
import { say } from "@talenta/sentences";
import type { Client } from "../client.ts";
import { connect, type Connection } from "../connection.ts";
import { jsonIn } from "../json-file.ts";
import { progressBar } from "../progress.ts";
import { CommandFailure } from "../settings.ts";
import { officerOf } from "../token-for.ts";
import { tell, told } from "../told.ts";
import { rowIn, showNotes } from "./notes.ts";
import { type RejectedRow, rejectedRows, writeRejected } from "./rejected-rows.ts";

/** What `talenta import` was told. */
export interface ImportOptions extends Connection {
  file: string;
  regency: string;
  kind: FileKind;
  rejected?: string;
  partial?: boolean;
  dryRun?: boolean;
  acceptNipChanges?: boolean;
  acceptUnknownColumns?: boolean;
  /** Path of a table of headings of the office's own. */
  headings?: string;
}

/** Reasons shown on screen; `--rejected` writes all of them. */
const SHOWN_REASONS = 20;

/**
 * Reads the file, sends it to its regency and prints what became of every row.
 *
 * @returns the exit code: 0 all rows in, 1 some rejected
 * @throws CommandFailure (exit code 2) when nothing could be read or sent
 */
export async function runImport(options: ImportOptions): Promise<0 | 1> {
  await refuseFolder(options.file);
  const headings = await headingsOf(options.headings);
  const client = await connect(options, officerOf(options.regency, "import"));
  await refuseForeignToken(client, options.regency);
  const { summary, table } = await send(options, client, headings);
  if (options.dryRun) console.error(tell("cli.dryRun"));
  for (const outcome of ["created", "updated", "unchanged", "rejected"] as const) {
    console.log(`${outcome} ${summary[outcome]}`);
  }
  // The rows are in, whether or not there is an answer to this.
  await showNotes(client, summary.id, table.findings.length).catch((error: unknown) => {
    console.error(error instanceof CommandFailure ? error.message : error);
  });
  if (!options.dryRun) console.error(`import ${summary.id}`);
  if (summary.rejected === 0) return 0;
  await explainRejected(client, summary, table, options.rejected);
  return 1;
}

/** What was sent comes to, and the file it was read from. */
interface Sent {
  readonly summary: ImportSummary;
  readonly table: Table;
}

async function send(options: ImportOptions, client: Client, headings: HeadingTable): Promise<Sent> {
  const name = basename(options.file);
  const bar = progressBar(tell("cli.importOf", { name }), tell("cli.rows"));
  try {
    const table = await openTable(options.file, options.kind, { headings });
    const contentHash = await sha256(options.file);
    reportPrivate(Object.keys(table.droppedPrivate));
    reportFindings(table.findings);
    if (!options.acceptUnknownColumns) refuseWorrying(table);
    bar.start(table.rowCount);
    const { partial, dryRun, acceptNipChanges, acceptUnknownColumns } = options;
    const summary = await uploadFile({
      send: client.send,
      table,
      kind: options.kind,
      fileName: name,
      contentHash,
      partial: partial ?? false,
      dryRun: dryRun ?? false,
      acceptNipChanges: acceptNipChanges ?? false,
      acceptUnknownColumns: acceptUnknownColumns ?? false,
      onProgress: ({ sent }) => bar.update(sent),
    });
    return { summary, table };
  } catch (error) {
    if (error instanceof SiasnError) throw new CommandFailure(told(error.sentence), 2);
    throw error;
  } finally {
    bar.stop();
  }
}

async function headingsOf(path: string | undefined): Promise<HeadingTable> {
  if (path === undefined) return DEFAULT_HEADINGS;
  const json = await jsonIn(path, {
    what: tell("cli.what.headings"),
    fix: tell("cli.writeHeadings"),
  });
  try {
    return parseHeadings(json, DEFAULT_HEADINGS);
  } catch (error) {
    if (error instanceof SiasnError)
      throw new CommandFailure(`${path}: ${told(error.sentence)}`, 2);
    throw error;
  }
}

function refuseWorrying({ kind, header, ignoredColumns }: Table): void {
  const found = worrying(kind, header, ignoredColumns);
  if (found.length === 0) return;
  const columns = found.map(({ heading, column }) => say("cli.looksLike", { heading, column }));
  throw new CommandFailure(tell("cli.fileWaits", { columns }), 2);
}

async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null); // what is not there, the reader refuses
  if (found?.isDirectory() === true) throw new CommandFailure(tell("cli.isFolder", { path }), 2);
}

async function refuseForeignToken(client: Client, regency: string): Promise<void> {
  // `myRegency` is answered by the gateway and by a regency's own server alike.
  const { myRegency } = await client.send<{ myRegency: { code: string } | null }>(
    "{ myRegency { code } }",
    {},
  );
  if (myRegency?.code !== regency) {
    const whose =
      myRegency === null
        ? tell("cli.noRegencyHere")
        : tell("cli.theRegency", { code: myRegency.code });
    throw new CommandFailure(tell("cli.foreignToken", { whose, regency }), 2);
  }
}

/** Where a row stands in the file. */
function placeOf({ row, sheet }: RejectedRow): string {
  return rowIn(row, sheet);
}

/** Column and cell a reason is about. */
function whereOf({ columns, cells }: RejectedRow, { column }: { column: string | null }): string {
  if (column === null) return "";
  const cell = cells[columns.indexOf(column)] ?? null;
  return cell === null ? `, ${column}` : `, ${column} “${cell}”`;
}

async function explainRejected(
  client: Client,
  summary: ImportSummary,
  table: Table,
  target: string | undefined,
): Promise<void> {
  const reasons: string[] = [];
  for await (const rejected of rejectedRows(client, summary.id)) {
    for (const finding of rejected.reasons) {
      if (reasons.length < SHOWN_REASONS) {
        reasons.push(`${placeOf(rejected)}${whereOf(rejected, finding)}: ${finding.message}`);
      }
    }
    if (reasons.length >= SHOWN_REASONS) break;
  }
  for (const reason of reasons) console.error(reason);
  if (target === undefined) {
    console.error(tell("cli.rejectedOption"));
  } else {
    const rows = await writeRejected(client, summary.id, target, table);
    console.error(tell("cli.rejectedWritten", { rows, file: target }));
  }
}

function reportPrivate(columns: readonly string[]): void {
  if (columns.length > 0) console.error(tell("cli.privateColumns", { columns: columns }));
}

/** One line for each kind of finding about the file, with the columns it is about. */
function reportFindings(findings: readonly Finding[]): void {
  for (const [message, alike] of Map.groupBy(findings, (finding) => told(finding.message))) {
    const columns = alike.flatMap((finding) => finding.column ?? []);
    console.error(
      columns.length > 0 ? tell("cli.noteOf", { message, columns }) : tell("cli.note", { message }),
    );
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
