import type { EmploymentKind, Sex } from "@talenta/talent";
import { wordsOf } from "../cell/text.ts";
import type { PositionKind } from "../title/title-table.ts";

/** Sex as exports write it: M/F, L/P, 1/2, or the words. */
const SEX: Readonly<Record<string, Sex>> = {
  "1": "MALE",
  M: "MALE",
  L: "MALE",
  PRIA: "MALE",
  MALE: "MALE",
  "LAKI LAKI": "MALE",
  LAKI: "MALE",
  "2": "FEMALE",
  F: "FEMALE",
  P: "FEMALE",
  W: "FEMALE",
  WANITA: "FEMALE",
  FEMALE: "FEMALE",
  PEREMPUAN: "FEMALE",
};

export function sexOf(text: string): Sex | null {
  return SEX[wordsOf(text)] ?? null;
}

/** Employment kind as any of the given cells names it; PPPK wins, since `PNS` occurs in other words. */
export function employmentKindOf(...cells: readonly (string | null)[]): EmploymentKind | null {
  const words = cells.map((cell) => ` ${wordsOf(cell ?? "")} `).join("|");
  if (/PPPK|P3K|PERJANJIAN KERJA/.test(words)) return "PPPK";
  return /\b(PNS|CPNS|PEGAWAI NEGERI SIPIL)\b/.test(words) ? "PNS" : null;
}

const POSITION_IDS: Readonly<Record<string, PositionKind>> = {
  "1": "STRUCTURAL",
  "2": "FUNCTIONAL",
  "4": "STAFF",
};

/** Kind of position (jenis jabatan) from its words, else from SIASN's code 1, 2 or 4. */
export function positionKindOf(text: string | null, id: string | null): PositionKind | null {
  const words = wordsOf(text ?? "");
  if (/STRUKTURAL|PIMPINAN TINGGI|ADMINISTRATOR|PENGAWAS/.test(words)) return "STRUCTURAL";
  if (/PELAKSANA|FUNGSIONAL UMUM|\bJFU\b/.test(words)) return "STAFF";
  if (/FUNGSIONAL|\bJFT?\b/.test(words)) return "FUNCTIONAL";
  return POSITION_IDS[text === null ? (id ?? "") : words] ?? POSITION_IDS[id ?? ""] ?? null;
}
