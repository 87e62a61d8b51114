import type { FileKind } from "../kind/column.ts";
import { headingKey } from "./heading-key.ts";

/** A heading nobody knows that looks like a column which decides who somebody is or whether they count. */
export interface WorryingHeading {
  /** As the file writes it. */
  readonly heading: string;
  /** The column it may mean. */
  readonly column: string;
}

interface Concern {
  /** The columns that would tell it; the first one is named. */
  readonly columns: readonly [string, ...(readonly string[])];
  readonly looksLike: RegExp;
  readonly unlike?: RegExp;
  /** Names a slip of the pen away from which a heading looks like it too. */
  readonly spelled: readonly string[];
}

const NIP = {
  looksLike: /\bNIP|NIP\b|NOMOR INDUK|\bNI\b/,
  unlike: /LAMA|ATASAN|PENILAI|PASANGAN|SUAMI|ISTRI|PEJABAT|KEPENDUDUKAN|KEPALA/,
  spelled: ["NIPBARU", "NOMORINDUKPEGAWAI"],
};

const OF_EMPLOYEES: readonly Concern[] = [
  { columns: ["NIP BARU"], ...NIP },
  {
    columns: ["GOL AKHIR NAMA", "GOL AKHIR ID"],
    looksLike: /PANGKAT|GOLONGAN|\bGOL\b|GOLRU/,
    unlike: /DARAH|AWAL|TMT|CPNS|KODE/,
    spelled: ["PANGKAT", "GOLONGAN", "GOLAKHIR"],
  },
  {
    columns: ["KEDUDUKAN HUKUM NAMA", "KEDUDUKAN HUKUM ID"],
    looksLike:
      /KEDUDUKAN|KED\.? ?HUK|KEAKTIFAN|\bAKTIF|^STATUS$|STATUS (HUKUM|KERJA|DATA|TERAKHIR|SAAT INI|PEG|KEPEG|ASN|PNS$)/,
    unlike: /KAWIN|NIKAH|TIM$/,
    spelled: ["KEDUDUKANHUKUM", "KEDUDUKANPNS", "STATUSAKTIF"],
  },
];

/** Letters that may be wrong in a heading for it to look like another. */
const SLIPS = 2;

/**
 * Headings that were left out although they look like a column that matters and the file does not otherwise have:
 * legal standing, rank and NIP for employees, the NIP for evidence. A file with one waits until somebody says that
 * it may go in without.
 */
export function worrying(
  kind: FileKind,
  columns: readonly string[],
  ignored: readonly string[],
): WorryingHeading[] {
  const told = new Set(columns);
  return concernsOf(kind)
    .filter((concern) => !concern.columns.some((column) => told.has(column)))
    .flatMap((concern) => {
      const [column] = concern.columns;
      return ignored
        .filter((heading) => resembles(heading, concern))
        .map((heading) => ({ heading, column }));
    });
}

function concernsOf(kind: FileKind): readonly Concern[] {
  if (kind === "employees") return OF_EMPLOYEES;
  if (kind === "standards") return [];
  return [{ columns: kind === "appraisals" ? ["nipBaru"] : ["NIP"], ...NIP }];
}

function resembles(heading: string, { looksLike, unlike, spelled }: Concern): boolean {
  const text = heading.toUpperCase().replaceAll(/\s+/g, " ").trim();
  if (unlike?.test(text) === true) return false;
  const key = headingKey(heading);
  return looksLike.test(text) || spelled.some((name) => distance(key, name) <= SLIPS);
}

/** How many letters have to be added, taken away or changed to make one word the other. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > SLIPS) return SLIPS + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const changed = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
