import type { EducationLevel } from "@talenta/talent";
import { remembering } from "../cell/remember.ts";
import { wordsOf } from "../cell/text.ts";

/**
 * Words of each level (tingkat pendidikan), tried in this order: the longer word first, D-IV before S1, an academy
 * only where no diploma is named. Secondary schools by the names they had before 2003 too.
 */
const LEVELS: readonly (readonly [RegExp, EducationLevel])[] = [
  [/\bS ?(3|III)\b|\bDOKTOR(AL)?\b|STRATA (3|III|TIGA)\b|SPESIALIS (2|II|DUA)\b/, "S3"],
  [/\bS ?(2|II)\b|\b(MAGISTER|MASTER)\b|STRATA (2|II|DUA)\b|SPESIALIS|\bPASCA ?SARJANA\b/, "S2"],
  [
    /\bD ?(4|IV)\b|DIPLOMA (4|IV|EMPAT)\b|\b(SARJANA|S ?1|STRATA (1|I|SATU)) (SAINS )?TERAPAN\b/,
    "D4",
  ],
  [/\bD ?(3|III)\b|DIPLOMA (3|III|TIGA)\b|SARJANA MUDA|\bSARMUD\b/, "D3"],
  [/\bD ?(2|II)\b|DIPLOMA (2|II|DUA)\b/, "D2"],
  [/\bD ?(1|I)\b|DIPLOMA (1|I|SATU)\b/, "D1"],
  [/\bS ?(1|I)\b|\bSARJANA\b|STRATA (1|I|SATU)\b|PROFESI|\bDO[KC]TORANDU?S\b/, "S1"],
  [/\bAKADEMI\b/, "D3"],
  [
    /\bSLTA\b|\bSM(A|AN|U|UN|K|KN|KK|EA|F|OA|IP|KI|SR)\b|\bS(TM|PG|GO|PK|PMA|MPS)\b|\b(PGA|PGAA|KPG)\b|\bALIYAH\b|\bMA(N|S|K)?\b|\bPAKET C\b|SEKOLAH (LANJUTAN|MENENGAH)( [A-Z]+){0,2} ATAS\b|SEKOLAH MENENGAH (UMUM|KEJURUAN)\b|SEKOLAH (TEKNIK MENENGAH|PENDIDIKAN GURU|GURU OLAH ?RAGA)\b/,
    "SLTA",
  ],
  [
    /\bSLTP\b|\bSM(P|PN|EP)\b|\bMTS(N|S)?\b|\bTSANAWIYAH\b|\b(PGAP|SKKP)\b|\bPAKET B\b|SEKOLAH (LANJUTAN|MENENGAH)( [A-Z]+){0,2} PERTAMA\b/,
    "SLTP",
  ],
  [/\bSD(N|LB)?\b|SEKOLAH (DASAR|RAKYAT)\b|\bSR\b|\bIBTIDAIYAH\b|\bMI(N|S)?\b|\bPAKET A\b/, "SD"],
];

/** Somebody who never went, or left before the end, completed nothing. */
const NOT_COMPLETED = /\b(TIDAK|BELUM)\b/;

/** SIASN's codes of education level (M). */
const CODES: Readonly<Record<string, EducationLevel>> = {
  "05": "SD",
  "10": "SLTP",
  "12": "SLTP",
  "15": "SLTA",
  "17": "SLTA",
  "18": "SLTA",
  "20": "D1",
  "25": "D2",
  "30": "D3",
  "35": "D4",
  "40": "S1",
  "45": "S2",
  "50": "S3",
};

/** The level of education some words name; null where they name none. */
export const educationNamed = remembering((text): EducationLevel | null => {
  const words = wordsOf(text);
  if (NOT_COMPLETED.test(words)) return null;
  return LEVELS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
});

/** The level of SIASN's code: `40` is S1. */
export function educationOfCode(id: string | null): EducationLevel | null {
  return CODES[(id ?? "").padStart(2, "0")] ?? null;
}
