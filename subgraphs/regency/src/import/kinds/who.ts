import { say, type Sentence } from "@talenta/sentences";
import type { Finding } from "@talenta/siasn";
import { oneOf, rowsOf } from "@talenta/store";
import { parseNip } from "@talenta/talent";
import type { Db } from "../../database/tables.ts";
import { searchName } from "../../text/search-name.ts";
import type { PlacedRow } from "../row-kind.ts";

/** Digits of a NIP that a spreadsheet keeps when it takes it for a number. */
const KEPT_DIGITS = 15;

/** Somebody on record whom a row may be about. */
export interface Known {
  readonly id: string;
  readonly personKey: string;
  readonly nip: string;
  readonly stored: string;
}

const KNOWN = ["e.id", "e.person_key as personKey", "e.nip", "e.content_hash as stored"] as const;

/** People with one of these keys or NIPs. */
export function peopleBy(
  db: Db,
  keys: readonly string[],
  nips: readonly string[],
): Promise<Known[]> {
  return db
    .selectFrom("employee as e")
    .select(KNOWN)
    .where((eb) => eb.or([oneOf(eb.ref("e.person_key"), keys), oneOf(eb.ref("e.nip"), nips)]))
    .execute();
}

/** A NIP that may have lost its last digits, and the name beside it. */
export interface Likeness {
  readonly nip: string;
  readonly name: string;
}

/** What people of whom only the last digits of the NIP differ have in common. */
export function likenessOf({ nip, name }: Likeness): string {
  return `${nip.slice(0, KEPT_DIGITS)} ${searchName(name)}`;
}

/** People of the same name whose NIP is the same up to its last digits, by `likenessOf`. */
export async function peopleLike(
  db: Db,
  likenesses: readonly Likeness[],
): Promise<ReadonlyMap<string, readonly Known[]>> {
  if (likenesses.length === 0) return new Map();
  const first = [...new Set(likenesses.map(({ nip }) => nip.slice(0, KEPT_DIGITS)))].map(
    (digits) => ({ from: digits, until: `${digits}:` }), // “:” comes after every digit
  );
  // The index on the NIP finds a range at a time.
  const found = await db
    .selectFrom(rowsOf(first, { from: "text", until: "text" }).as("f"))
    .crossJoin("employee as e")
    .select(KNOWN)
    .select("e.name")
    .whereRef("e.nip", ">=", "f.from")
    .whereRef("e.nip", "<", "f.until")
    .execute();
  return Map.groupBy(found, likenessOf);
}

/**
 * Whether the second NIP is that of the next contract of the PPPK with the first: born the same day, of the same sex,
 * in another contract (digits 9 to 14).
 */
export function isNextContract(before: string, nip: string): boolean {
  if (!isPppk(before) || !isPppk(nip)) return false;
  const samePerson = before.slice(0, 8) === nip.slice(0, 8) && before.charAt(14) === nip.charAt(14);
  return samePerson && contractOf(before) !== contractOf(nip);
}

/** Digits of a PPPK's NIP that name the contract: its first year and its number. */
export function contractOf(nip: string): string {
  return nip.slice(8, 14);
}

/** Whether a NIP is built as one of a contract employee. */
export function isPppk(nip: string): boolean {
  const read = parseNip(nip);
  return read.ok && read.kind === "PPPK";
}

const NIP = "NIP BARU";

const finding = (
  row: number,
  value: string,
  severity: Finding["severity"],
  message: Sentence,
): Finding => ({ row, column: NIP, value, dimension: "CONSISTENCY", severity, message });

/** Another person already has this NIP. */
export function nipTaken(row: number, nip: string): Finding {
  return finding(row, nip, "REJECT", say("finding.nipTaken"));
}

/** The file gives another NIP than is on record. */
export function nipChanged(row: number, nip: string, before: string): Finding {
  return finding(row, nip, "REJECT", say("finding.nipChanged", { before }));
}

/** Several people may be meant. */
export function nipUnclear(row: number, nip: string, known: readonly string[]): Finding {
  return finding(row, nip, "REJECT", say("finding.nipUnclear", { nips: known }));
}

/** A changed NIP was taken. */
export function nipTakenOver(row: number, nip: string, before: string, why: Sentence): Finding {
  return finding(row, nip, "NOTE", say("finding.nipTakenOver", { before, nip, why }));
}

interface Suspect extends Likeness {
  readonly row: number;
  readonly pnsId: string | null;
}

/**
 * Adds the NIP on record to findings about NIPs that could not be read, where one person alone can be meant: the one
 * with the same PNS ID, else of the same name and with the same first digits.
 */
export async function withNipOnRecord(
  db: Db,
  rows: readonly PlacedRow[],
  findings: readonly Finding[],
  columns: readonly string[],
): Promise<Finding[]> {
  const isAboutNip = ({ column, severity }: Finding) => column === NIP && severity === "REJECT";
  const bad = new Set(findings.filter(isAboutNip).map(({ row }) => row));
  const suspects = rows.filter(({ row }) => bad.has(row)).map((row) => suspectOf(row, columns));
  if (suspects.length === 0) return [...findings];
  const byId = new Map(
    (
      await peopleBy(
        db,
        suspects.flatMap(({ pnsId }) => pnsId ?? []),
        [],
      )
    ).map((person) => [person.personKey, person]),
  );
  const alike = await peopleLike(
    db,
    suspects.filter(({ nip, name }) => nip.length >= KEPT_DIGITS && name !== ""),
  );
  const onRecord = new Map(
    suspects.flatMap(({ row, pnsId, ...likeness }) => {
      const named = alike.get(likenessOf(likeness)) ?? [];
      const one = byId.get(pnsId ?? "") ?? (named.length === 1 ? named[0] : undefined);
      return one === undefined ? [] : [[row, one.nip] as const];
    }),
  );
  return findings.map((one) => {
    const nip = one.row === null ? undefined : onRecord.get(one.row);
    if (nip === undefined || !isAboutNip(one)) return one;
    return { ...one, message: say("finding.withNipOnRecord", { finding: one.message, nip }) };
  });
}

/** What a row that could not be read tells of whom it is about. */
export function suspectOf({ row, cells }: PlacedRow, columns: readonly string[]): Suspect {
  const cell = (column: string) => (cells[columns.indexOf(column)] ?? "").trim();
  const pnsId = cell("PNS ID").replace(/^['’‘`]+\s*/, "");
  return {
    row,
    pnsId: pnsId === "" ? null : pnsId,
    nip: cell(NIP).replaceAll(/\D/g, ""),
    name: cell("NAMA"),
  };
}
