import type { WritableRow } from "@talenta/siasn";
import { achievedColumn, aspectColumn, requiredColumn } from "@talenta/siasn";
import {
  COMPETENCIES,
  compilePolicy,
  DEFAULT_POLICY,
  POTENTIAL_ASPECTS,
  type PositionClass,
} from "@talenta/talent";
import { isoDay, yearsAfter } from "../person/dates.ts";
import type { Person } from "../person/person.ts";
import type { Random } from "../random.ts";
import type { Talent } from "./appraisal-rows.ts";

const { requiredLevels } = compilePolicy(DEFAULT_POLICY);

/** Most of the higher classes have been assessed, and a good part of the rest. */
function assessedShare(positionClass: PositionClass): number {
  if (
    ["JPT_UTAMA", "JPT_MADYA", "JPT_PRATAMA", "ADMINISTRATOR", "PENGAWAS"].includes(positionClass)
  )
    return 0.97;
  return positionClass.startsWith("AHLI") ? 0.86 : 0.72;
}

const PROVIDERS = ["ProASN BKN", "ProASN BKN", "UPT Penilaian Kompetensi", "CACT BKN"] as const;
const PREFERENCES = [
  "Manajerial",
  "Fungsional keahlian",
  "Pelayanan publik",
  "Analisis kebijakan",
  "Teknologi digital",
] as const;

/** A result in our own template, of one of the two years before `told`; none for who has not been assessed. */
export function assessmentRows(
  random: Random,
  person: Person,
  { potential }: Talent,
  told: number,
): WritableRow[] {
  const { positionClass } = person.post;
  if (!random.chance(assessedShare(positionClass))) return [];
  const year = random.weighted([
    [told - 1, 7],
    [told - 2, 3],
  ] as const);
  const date =
    year === told - 1
      ? isoDay(year, 11, random.int(24, 28))
      : isoDay(year, random.int(2, 11), random.int(1, 28));
  return [resultRow(random, person, { potential }, { date, provider: random.pick(PROVIDERS) })];
}

/** The result of one assessment, held on a day by somebody. */
export function resultRow(
  random: Random,
  person: Person,
  { potential }: Pick<Talent, "potential">,
  { date, provider }: { date: string; provider: string },
): WritableRow {
  const required = requiredLevels[person.post.positionClass];
  const row: Record<string, string | number | null> = {
    NIP: person.nip,
    TANGGAL: date,
    "BERLAKU SAMPAI": yearsAfter(date, 3),
    PENYELENGGARA: provider,
    "LITERASI DIGITAL": Math.min(100, Math.max(5, random.normal(62 + 9 * potential, 12))).toFixed(
      1,
    ),
    "PREFERENSI KARIER": random.pick(PREFERENCES),
  };
  for (const { title } of COMPETENCIES) {
    // High posts ask for more than many have; a level of 1 is missed by few.
    const level = Math.round(random.normal(required * 0.88 + 0.3 * potential, 0.45));
    row[achievedColumn(title.id)] = Math.min(5, Math.max(0, level));
    row[requiredColumn(title.id)] = required;
  }
  const untested = random.chance(0.04);
  for (const { title } of POTENTIAL_ASPECTS) {
    const score = Math.min(5, Math.max(0, Math.round(random.normal(2.05 + 0.75 * potential, 0.6))));
    row[aspectColumn(title.id)] = untested ? null : score;
  }
  return row;
}
