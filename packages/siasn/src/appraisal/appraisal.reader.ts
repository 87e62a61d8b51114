import { say } from "@talenta/sentences";
import { type Expectation, ratingOf } from "@talenta/talent";
import { missing } from "../cell/missing.ts";
import type { Cells } from "../cell/cells.ts";
import { periodOf } from "../cell/text.ts";
import { type RowReader, rowReader } from "../row/row-reader.ts";
import { oneColumnEach, type Sources } from "../untold/untold-fields.ts";
import type { AppraisalRecord, Award } from "../kind/appraisal.record.ts";
import { APPRAISAL_HEADINGS } from "./appraisal.row.ts";
import { awardOf, expectationOf, predicateOf } from "./appraisal.words.ts";

/** Person, year, period and rating are told by every row: one without a rating, stated or derived, is rejected. */
const SOURCES: Sources = {
  ...oneColumnEach(APPRAISAL_HEADINGS, ["nip", "year", "period", "rating"]),
  results: [APPRAISAL_HEADINGS.results, APPRAISAL_HEADINGS.resultsScore],
  behaviour: [APPRAISAL_HEADINGS.behaviour, APPRAISAL_HEADINGS.behaviourScore],
};

/**
 * Reads rows of performance ratings (SKP, `skp22`) under this header. Words decide; the figure beside
 * them (1 above, 2 meets, 3 below) only where there are no words. The stated rating stands; when the
 * matrix of PermenPANRB 6/2022 gives another, that is a note. Rejected: no NIP, no year, no rating to be had.
 */
export function appraisalReader(header: readonly string[]): RowReader<AppraisalRecord> {
  return rowReader("appraisals", header, SOURCES, (cells, untold) => {
    const nip = cells.nip("nipBaru");
    const year = cells.integer("tahun", 2000, 2100, "years");
    if (year === null)
      cells.rejectWithout("tahun", missing(say("finding.noYear"), say("finding.writeYear")));
    const results = worded(cells, "hasilKinerja", "hasilKinerjaNilai", expectationOf);
    const behaviour = worded(cells, "perilakuKerja", "PerilakuKerjaNilai", expectationOf);
    const stated = worded(cells, "kuadranKinerja", "KuadranKinerjaNilai", predicateOf);
    const rating = stated ?? derived(results, behaviour);
    if (rating === null) {
      const message = missing(say("finding.noRatingHere"), say("finding.fillInRating"));
      cells.reject("kuadranKinerja", "COMPLETENESS", message);
    }
    if (nip === null || year === null || rating === null)
      return { ok: false, findings: cells.findings };
    const expected = derived(results, behaviour);
    if (expected !== null && expected !== rating) {
      const message = say("finding.ratingDiffers", { rating: expected.replaceAll("_", " ") });
      cells.note("kuadranKinerja", "CONSISTENCY", message);
    }
    const record: AppraisalRecord = {
      nip: nip.nip,
      year,
      period: periodOf(cells.text("periode")),
      results,
      behaviour,
      rating,
      resultsScore: cells.decimal("hasilKinerjaNilai", 0, 1000),
      behaviourScore: cells.decimal("PerilakuKerjaNilai", 0, 1000),
      ratingScore: cells.decimal("KuadranKinerjaNilai", 0, 1000),
      award: awardIn(cells),
      teamAssignments: cells.integer("penugasanTim", 0, 100, "teams"),
      feedback360: cells.score("umpanBalik360"),
      raterName: cells.text("namaPenilai"),
      raterNip: cells.code("nipNrpPenilai"),
      raterRank: cells.code("penilaiGolonganId"),
      raterPosition: cells.text("penilaiJabatanNm"),
      raterUnit: cells.text("penilaiUnorNm"),
      raterStatus: cells.text("statusPenilai"),
    };
    return { ok: true, record, untold, findings: cells.findings };
  });
}

const derived = (results: Expectation | null, behaviour: Expectation | null) =>
  results === null || behaviour === null ? null : ratingOf(results, behaviour);

function awardIn(cells: Cells): Award | null {
  const text = cells.text("penghargaan");
  const found = text === null ? null : awardOf(text);
  if (text !== null && found === null) {
    cells.note("penghargaan", "ACCURACY", say("finding.awardWords"));
  }
  return found;
}

/** The words of one column, else the figure of the one beside it. */
function worded<T>(
  cells: Cells,
  words: string,
  figure: string,
  read: (text: string) => T | null,
): T | null {
  const text = cells.text(words);
  const found = text === null ? null : read(text);
  if (found !== null) return found;
  if (text !== null) {
    cells.note(words, "ACCURACY", say("finding.appraisalWords", { text }));
  }
  const number = cells.code(figure);
  return number === null ? null : read(number);
}
