/** How results or behaviour compare with what was expected (ekspektasi): below, meets, above. */
export const EXPECTATIONS = ["BELOW", "MEETS", "ABOVE"] as const;

/** Below, meets or above expectation. */
export type Expectation = (typeof EXPECTATIONS)[number];

/** Performance ratings (predikat kinerja), best first: Sangat Baik, Baik, Butuh Perbaikan, Kurang, Sangat Kurang. */
export const RATINGS = [
  "SANGAT_BAIK",
  "BAIK",
  "BUTUH_PERBAIKAN",
  "KURANG",
  "SANGAT_KURANG",
] as const;

/** One performance rating (predikat kinerja). */
export type Rating = (typeof RATINGS)[number];

/** results -> behaviour -> rating */
const MATRIX: Readonly<Record<Expectation, Readonly<Record<Expectation, Rating>>>> = {
  ABOVE: { BELOW: "KURANG", MEETS: "BAIK", ABOVE: "SANGAT_BAIK" },
  MEETS: { BELOW: "KURANG", MEETS: "BAIK", ABOVE: "BAIK" },
  BELOW: { BELOW: "SANGAT_KURANG", MEETS: "BUTUH_PERBAIKAN", ABOVE: "BUTUH_PERBAIKAN" },
};

/**
 * The rating (predikat kinerja) that results of work (hasil kerja) and work behaviour (perilaku kerja)
 * give together, PermenPANRB 6/2022, the matrix of performance ratings.
 */
export function ratingOf(results: Expectation, behaviour: Expectation): Rating {
  return MATRIX[results][behaviour];
}
