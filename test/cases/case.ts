import { expect, test } from "@jest/globals";
import type { Dimension, FileKind, ImportSummary, Severity } from "@talenta/siasn";
import { type Allowing, openOwner, type Owner } from "./owner.ts";
import {
  seenEvidence,
  type SeenFinding,
  seenImport,
  type SeenImport,
  seenNames,
  seenPerson,
  type SeenRow,
} from "./seen.ts";

/** Rows by outcome; an outcome that is not named has none. */
interface Counts {
  readonly created?: number;
  readonly updated?: number;
  readonly unchanged?: number;
  readonly rejected?: number;
}

/** A finding as a row of the table describes it: what is named must be so, the rest may be anything. */
interface Found {
  readonly row?: number | null;
  readonly sheet?: string;
  readonly column?: string | RegExp;
  readonly dimension?: Dimension;
  readonly severity?: Severity;
  /** In message, column or value. */
  readonly says?: RegExp;
  /** How often at most; at least once in any case. */
  readonly most?: number;
}

/** One file on its way in. */
interface Sent {
  /** Name in `files/`. */
  readonly file: string;
  /** Employees unless told otherwise. */
  readonly kind?: FileKind;
  readonly allowing?: Allowing;
  /** What becomes of its rows; any of several where a list is given. */
  readonly counts?: Counts | readonly Counts[];
  /** The sentence with which the whole file is refused. */
  readonly refused?: RegExp;
  /** The whole file may as well be refused with such a sentence; nothing else is then looked at. */
  readonly orRefused?: RegExp;
  /** What must be told. */
  readonly findings?: readonly Found[];
  /** What must not be told. */
  readonly silent?: readonly Found[];
  /** Rows rejected without their cells. */
  readonly withoutCells?: readonly number[];
  /** What must stand nowhere: in no finding and in no rejected row. */
  readonly secret?: RegExp;
}

/** One row of the table. */
export interface Case {
  /** A sentence of behaviour. */
  readonly what: string;
  /** Files in the order they come in. */
  readonly send: readonly Sent[];
  /** Fields of people afterwards by NIP; null for nobody. */
  readonly people?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  /** Records of people afterwards by NIP and kind, latest first. */
  readonly evidence?: Readonly<Record<string, Readonly<Record<string, readonly object[]>>>>;
  /** What no name of a person or unit holds afterwards. */
  readonly nowhere?: RegExp;
}

/** Tables by what they are about. */
export type Tables = Readonly<Record<string, readonly Case[]>>;

/** Makes a test of every row of a table. */
export function testCases(cases: readonly Case[]): void {
  test.each(cases.map((each) => [each.what, each] as const))("%s", async (_what, each) => {
    const owner = await openOwner();
    try {
      await check(owner, each);
    } finally {
      await owner.stop();
    }
  });
}

async function check(
  owner: Owner,
  { send, people = {}, evidence = {}, nowhere }: Case,
): Promise<void> {
  for (const sent of send) {
    if (!(await comesIn(owner, sent))) return;
  }
  for (const [nip, wanted] of Object.entries(people)) {
    const seen = await seenPerson(owner, nip);
    expect({ nip, is: wanted === null ? seen : only(seen, wanted) }).toEqual({
      nip,
      is: wanted,
    });
  }
  for (const [nip, wanted] of Object.entries(evidence)) {
    expect({ nip, ...(await seenEvidence(owner, nip)) }).toMatchObject({ nip, ...wanted });
  }
  if (nowhere !== undefined) expect(await seenNames(owner)).not.toMatch(nowhere);
}

/** Whether the file came in, so that there is more to look at. */
async function comesIn(owner: Owner, sent: Sent): Promise<boolean> {
  const { file, kind = "employees", allowing = {}, refused, orRefused } = sent;
  if (refused !== undefined) {
    await expect(owner.send(file, kind, allowing)).rejects.toThrow(refused);
    return true;
  }
  let summary: ImportSummary;
  try {
    summary = await owner.send(file, kind, allowing);
  } catch (error) {
    if (orRefused === undefined || !(error instanceof Error)) throw error;
    expect(error.message).toMatch(orRefused);
    return false;
  }
  const sheets = sent.findings?.some(({ sheet }) => sheet !== undefined) ?? false;
  const seen = await seenImport(owner, summary.id, sheets);
  expectCounts(sent, summary, seen);
  expectFindings(sent, seen);
  return true;
}

function expectCounts(
  { file, counts }: Sent,
  { created, updated, unchanged, rejected }: Required<Counts>,
  seen: SeenImport,
): void {
  if (counts === undefined) return;
  const came = { created, updated, unchanged, rejected };
  const none = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const allowed: Required<Counts>[] = [counts].flat().map((each) => ({ ...none, ...each }));
  const right = allowed.find((each) => sameCounts(each, came)) ?? allowed[0];
  const why = seen.rejected.map(inShort);
  const kept = right?.rejected === rejected ? why : [];
  expect({ file, ...came, why }).toEqual({ file, ...right, why: kept });
}

const sameCounts = (one: Required<Counts>, other: Required<Counts>): boolean =>
  one.created === other.created &&
  one.updated === other.updated &&
  one.unchanged === other.unchanged &&
  one.rejected === other.rejected;

const inShort = ({ row, reasons }: SeenRow): string =>
  `${row}: ${reasons.map(({ column, message }) => `${column ?? ""} ${message}`).join(" ")}`;

function expectFindings(sent: Sent, { findings, rejected }: SeenImport): void {
  for (const found of sent.findings ?? []) {
    const told = findings.filter((one) => fits(one, found));
    const { most = Number.POSITIVE_INFINITY } = found;
    if (told.length >= 1 && told.length <= most) continue;
    throw new Error(
      `${sent.file}: told ${told.length} times: ${written(found)}\n${list(findings)}`,
    );
  }
  for (const found of sent.silent ?? []) {
    const told = findings.filter((one) => fits(one, found));
    if (told.length > 0)
      throw new Error(`${sent.file}: told ${written(found)}, which it must not:\n${list(told)}`);
  }
  for (const row of sent.withoutCells ?? []) {
    const kept = rejected.find((one) => one.row === row);
    expect({ row, cells: kept?.cells.filter((cell) => cell !== null) }).toEqual({ row, cells: [] });
  }
  if (sent.secret !== undefined) {
    expect(JSON.stringify({ findings, rejected })).not.toMatch(sent.secret);
  }
}

function fits(one: SeenFinding, found: Found): boolean {
  const { column, says } = found;
  const text = [one.message, one.column, one.value, one.sheet].join(" | ");
  return (
    (found.row === undefined || found.row === one.row) &&
    (found.sheet === undefined || found.sheet === one.sheet) &&
    (found.dimension === undefined || found.dimension === one.dimension) &&
    (found.severity === undefined || found.severity === one.severity) &&
    (column === undefined ||
      (typeof column === "string" ? column === one.column : column.test(one.column ?? ""))) &&
    (says === undefined || says.test(text))
  );
}

const written = (found: Found): string =>
  JSON.stringify(found, (_key, value: unknown) => (value instanceof RegExp ? `${value}` : value));

const list = (findings: readonly SeenFinding[]): string =>
  findings.map((one) => JSON.stringify(one)).join("\n") || "nothing is told";

function only(
  seen: Readonly<Record<string, unknown>> | null,
  wanted: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | null {
  if (seen === null) return null;
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, seen[name]]));
}
