import { say } from "@talenta/sentences";
import type { IsoDate, Nip } from "@talenta/talent";
import type { Cells } from "../../cell/cells.ts";
import { code, day } from "../field.ts";

/** What to do about a day that is missing. */
export const WRITE_A_DAY = say("finding.writeDay");

/** Number of the decree (nomor SK). */
export const decree = (meaning: string, example: string) =>
  code({ name: "NOMOR SK", meaning, example });

/** The day something begins. */
export const firstDay = (meaning: string, example: string) =>
  day({ name: "TANGGAL MULAI", meaning, example });

/** The day something ends. */
export const lastDay = (meaning: string, example: string) =>
  day({ name: "TANGGAL SELESAI", meaning, example });

/** Rejects an end before the beginning. */
export function endsAfterStart(
  { from, until }: { nip: Nip; from: IsoDate; until: IsoDate | null },
  cells: Cells,
): void {
  cells.rejectEndBefore("TANGGAL SELESAI", from, until);
}
