import type { AwardLevel, DisciplineLevel, PositionClass, Relevance } from "@talenta/talent";
import { wordsOf } from "../cell/text.ts";

/** How offices write each of a few values; the first one is how files of ours write it. */
export type Words<Value extends string> = Readonly<
  Record<Value, readonly [string, ...(readonly string[])]>
>;

/** Levels of award. ASSUMPTION (A): what a regency or the province gives is of the agency. */
export const AWARD_LEVEL_WORDS: Words<AwardLevel> = {
  UNIT: ["UNIT KERJA", "UNIT", "OPD", "PERANGKAT DAERAH"],
  AGENCY: [
    "INSTANSI",
    "AGENCY",
    "KABUPATEN",
    "KOTA",
    "KABUPATEN/KOTA",
    "PROVINSI",
    "DAERAH",
    "LOKAL",
  ],
  NATIONAL: ["NASIONAL", "NATIONAL", "PUSAT"],
  INTERNATIONAL: ["INTERNASIONAL", "INTERNATIONAL", "DUNIA"],
};

/** Relevance of a field of study. */
export const RELEVANCE_WORDS: Words<Relevance> = {
  RELEVANT: ["RELEVAN", "RELEVANT", "SESUAI", "LINIER", "LINEAR", "SANGAT RELEVAN"],
  RELATED: ["SERUMPUN", "RELATED", "CUKUP RELEVAN", "KURANG RELEVAN", "TERKAIT", "BERKAITAN"],
  UNRELATED: ["TIDAK RELEVAN", "UNRELATED", "TIDAK SESUAI", "TIDAK LINIER", "TIDAK LINEAR"],
};

/** Levels of discipline, PP 94/2021 article 8. */
export const DISCIPLINE_WORDS: Words<DisciplineLevel> = {
  LIGHT: ["RINGAN", "LIGHT", "HUKUMAN DISIPLIN RINGAN"],
  MODERATE: ["SEDANG", "MODERATE", "HUKUMAN DISIPLIN SEDANG"],
  SEVERE: ["BERAT", "SEVERE", "HUKUMAN DISIPLIN BERAT"],
};

/** Classes of position; echelons as they were before 2018 (Law 5/2014, PP 11/2017). */
export const POSITION_CLASS_WORDS: Words<PositionClass> = {
  JPT_UTAMA: ["JPT UTAMA", "PIMPINAN TINGGI UTAMA"],
  JPT_MADYA: ["JPT MADYA", "PIMPINAN TINGGI MADYA", "ESELON I", "ESELON I.A", "ESELON I.B"],
  JPT_PRATAMA: [
    "JPT PRATAMA",
    "PIMPINAN TINGGI PRATAMA",
    "ESELON II",
    "ESELON II.A",
    "ESELON II.B",
  ],
  ADMINISTRATOR: ["ADMINISTRATOR", "ESELON III", "ESELON III.A", "ESELON III.B"],
  PENGAWAS: ["PENGAWAS", "ESELON IV", "ESELON IV.A", "ESELON IV.B"],
  PELAKSANA: ["PELAKSANA", "FUNGSIONAL UMUM", "JFU", "STAF"],
  AHLI_UTAMA: ["AHLI UTAMA"],
  AHLI_MADYA: ["AHLI MADYA"],
  AHLI_MUDA: ["AHLI MUDA"],
  AHLI_PERTAMA: ["AHLI PERTAMA"],
  PENYELIA: ["PENYELIA"],
  MAHIR: ["MAHIR"],
  TERAMPIL: ["TERAMPIL"],
  PEMULA: ["PEMULA"],
};

/** Words that stand before the value and say nothing: `Tingkat Nasional`, `Jabatan Administrator`. */
const LEADING = /^(TINGKAT|TK|JABATAN|JENJANG|JF|FUNGSIONAL(?! UMUM)|KATEGORI|LEVEL) /;

const FOUND = new WeakMap<object, ReadonlyMap<string, string>>();

/** The value some text means; case, spacing, punctuation and leading words do not count. Null when it means none. */
export function valueOf<Value extends string>(words: Words<Value>, text: string): Value | null {
  let known = FOUND.get(words);
  if (known === undefined) {
    const entries = Object.entries<readonly string[]>(words);
    known = new Map(
      entries.flatMap(([value, names]) => [value, ...names].map((name) => [keyOf(name), value])),
    );
    FOUND.set(words, known);
  }
  return (known.get(keyOf(text)) as Value | undefined) ?? null;
}

function keyOf(text: string): string {
  let words = wordsOf(text);
  while (LEADING.test(words)) words = words.replace(LEADING, "");
  return words.replaceAll(" ", "");
}
