import { say } from "@talenta/sentences";
import type { IsoDate, Nip } from "@talenta/talent";
import type { Cells } from "../../cell/cells.ts";
import { code, day } from "../field.ts";

/** What to do about a day that is missing. */
export const WRITE_A_DAY = say("finding.writeDay");

/** Number of the decree (nomor SK). */
export const decree = (meaning: string) => code({ name: "NOMOR SK", meaning });

/** The day something begins. */
export const firstDay = (meaning: string) => day({ name: "TANGGAL MULAI", meaning });

/** The day something ends. */
export const lastDay = (meaning: string) => day({ name: "TANGGAL SELESAI", meaning });

/** Rejects an end before the beginning. */
export function endsAfterStart(
  { from, until }: { nip: Nip; from: IsoDate; until: IsoDate | null },
  cells: Cells,
): void {
  cells.rejectEndBefore("TANGGAL SELESAI", from, until);
}
