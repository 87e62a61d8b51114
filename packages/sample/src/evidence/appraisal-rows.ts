import type { WritableRow } from "@talenta/siasn";
import type { Expectation, Rating } from "@talenta/talent";
import type { Person } from "../person/person.ts";
import { Random } from "../random.ts";

/** What somebody is like, hidden from everybody: performance and potential, around 0, one third beyond 1 either way. */
export interface Talent {
  performance: number;
  potential: number;
}

/** Invents a person's talent; the two go together a little. */
export function talentFor(random: Random, person: Person): Talent {
  const leads = person.post.kind === "STRUCTURAL" ? 0.25 : 0;
  const performance = random.normal(leads, 1);
  return { performance, potential: leads + 0.3 * performance + random.normal(0, 0.95) };
}

/** Nobody rated them: new, or the file was never handed in. They stay unplaced. */
const UNRATED_SHARE = 0.03;
const FORMER_YEAR_SHARE = 0.75;
const EARLIER_YEAR_SHARE = 0.75;

const RATING_WORDS: Readonly<Record<Rating, readonly [words: string, figure: number]>> = {
  SANGAT_BAIK: ["SANGAT BAIK", 1],
  BAIK: ["BAIK", 2],
  BUTUH_PERBAIKAN: ["BUTUH PERBAIKAN", 3],
  KURANG: ["KURANG", 4],
  SANGAT_KURANG: ["SANGAT KURANG", 5],
};
const EXPECTATION_WORDS: Readonly<Record<Expectation, readonly [words: string, figure: number]>> = {
  ABOVE: ["DIATAS EKSPEKTASI", 1],
  MEETS: ["SESUAI EKSPEKTASI", 2],
  BELOW: ["DIBAWAH EKSPEKTASI", 3],
};

/** Results and behaviour that give a rating, by the matrix of PermenPANRB 6/2022. */
const WAYS: Readonly<
  Record<Rating, readonly (readonly [results: Expectation, behaviour: Expectation])[]>
> = {
  SANGAT_BAIK: [["ABOVE", "ABOVE"]],
  BAIK: [
    ["MEETS", "MEETS"],
    ["MEETS", "MEETS"],
    ["ABOVE", "MEETS"],
    ["MEETS", "ABOVE"],
  ],
  BUTUH_PERBAIKAN: [
    ["BELOW", "MEETS"],
    ["BELOW", "ABOVE"],
  ],
  KURANG: [
    ["MEETS", "BELOW"],
    ["ABOVE", "BELOW"],
  ],
  SANGAT_KURANG: [["BELOW", "BELOW"]],
};

/** Who rates somebody, and the year in which the sample is told: ratings are those of the two years before. */
export interface Rated {
  readonly rater: Person | null;
  readonly year: number;
}

/** The ratings of the last two years; fewer for newcomers, none for a few. */
export function appraisalRows(
  random: Random,
  person: Person,
  talent: Talent,
  { rater, year: told }: Rated,
): WritableRow[] {
  if (random.chance(UNRATED_SHARE)) return [];
  const rows: WritableRow[] = [];
  for (const year of [told - 2, told - 1]) {
    const former = year < told - 1;
    if (
      Number(person.firstAppointed.slice(0, 4)) > year ||
      (former && !random.chance(FORMER_YEAR_SHARE))
    )
      continue;
    rows.push(ratedRow(random, person, talent, { rater, year, former }));
  }
  return rows;
}

/** The rating of an earlier year, by chance of its own; none of who was not in service, and of a few. */
export function earlierAppraisal(
  person: Person,
  talent: Talent,
  { rater, year }: Rated,
): WritableRow[] {
  const random = new Random(`rated:${year}:${person.nip}`);
  const missing = !random.chance(EARLIER_YEAR_SHARE);
  if (missing || Number(person.firstAppointed.slice(0, 4)) > year) return [];
  return [ratedRow(random, person, talent, { rater, year, former: true })];
}

function ratedRow(
  random: Random,
  person: Person,
  talent: Talent,
  { rater, year, former }: Rated & { readonly former: boolean },
): WritableRow {
  const rating = ratingFor(talent.performance + random.normal(0, former ? 0.5 : 0.2));
  const [results, behaviour] = random.pick(WAYS[rating]);
  return {
    nipBaru: person.nip,
    tahun: year,
    hasilKinerja: EXPECTATION_WORDS[results][0],
    hasilKinerjaNilai: EXPECTATION_WORDS[results][1],
    perilakuKerja: EXPECTATION_WORDS[behaviour][0],
    PerilakuKerjaNilai: EXPECTATION_WORDS[behaviour][1],
    kuadranKinerja: RATING_WORDS[rating][0],
    KuadranKinerjaNilai: RATING_WORDS[rating][1],
    ...raterCells(rater),
  };
}

function ratingFor(performance: number): Rating {
  if (performance > 1.05) return "SANGAT_BAIK";
  if (performance > -1.2) return "BAIK";
  if (performance > -1.65) return "BUTUH_PERBAIKAN";
  return performance > -2.1 ? "KURANG" : "SANGAT_KURANG";
}

function raterCells(rater: Person | null): WritableRow {
  if (rater === null) return { statusPenilai: "NON ASN" };
  return {
    namaPenilai: rater.name,
    nipNrpPenilai: rater.nip,
    penilaiGolonganId: rater.rank,
    penilaiJabatanNm: rater.post.title,
    penilaiUnorNm: rater.post.unit.name,
    statusPenilai: "ASN",
  };
}
