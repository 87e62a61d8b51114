import type { AxisDocument, Basis } from "./document.ts";

const DECREE = "Keputusan Kepala BKN 411/2025";

/** Weights of the two axes' main blocks: one good source, others agree. */
export const MAIN_WEIGHT: Basis = { mark: "M", source: DECREE };

/** Weights and sub-scales inside the blocks. */
export const THIN: Basis = {
  mark: "L",
  source: `${DECREE}, as one thin source tells it`,
  inIndonesian: `${DECREE}, menurut satu sumber yang tipis`,
};

/** A figure of our own; the reason follows, in English and in Indonesian. */
export function assumed(reason: string, alasan: string): Basis {
  return {
    mark: "A",
    source: `Our assumption: ${reason}`,
    inIndonesian: `Anggapan kami: ${alasan}`,
  };
}

/** A NUMBER or RATIO whose bounds are those of a percentage. */
export const PERCENTAGE: Basis = assumed(
  "the scale is a percentage, 0 to 100",
  "skalanya persentase, 0 sampai 100",
);

/** What is not on record is unknown. */
export const UNKNOWN = {
  as: "MISSING",
  basis: assumed(
    "missing is not low; what is not on record is unknown",
    "belum ada bukan berarti rendah; yang tidak tercatat tidak diketahui",
  ),
} as const;

export const DEFAULT_CUTOFFS: AxisDocument["cutoffs"] = {
  middle: "60",
  high: "80",
  basis: {
    mark: "M",
    source: `${DECREE}; local cut-offs differ, so an office may set its own`,
    inIndonesian: `${DECREE}; batas di daerah berbeda-beda, jadi tiap instansi dapat menetapkan batasnya sendiri`,
  },
};

/** The minimum of the first version: none. */
export const DEFAULT_MINIMUM: AxisDocument["minimumEvidence"] = {
  share: "0",
  basis: assumed(
    "any piece of evidence gives a point, and its share of the weight stands beside it",
    "satu data pun sudah memberi nilai, dan bagian bobotnya disebut di sampingnya",
  ),
};

/** Half: a rating is enough, what awards and teams say without one is not. */
export const PERFORMANCE_MINIMUM: AxisDocument["minimumEvidence"] = {
  share: "50",
  basis: assumed(
    "without a performance rating at most 40 percent of the axis has an answer, which says too little of somebody's performance",
    "tanpa predikat kinerja paling banyak 40 persen dari sumbu ini terisi, terlalu sedikit untuk menilai kinerja seseorang",
  ),
};

/** Nobody reaches it by degree, training, posts held and discipline alone, which are 55 percent. */
export const POTENTIAL_MINIMUM: AxisDocument["minimumEvidence"] = {
  share: "60",
  basis: assumed(
    "without an assessment at most 55 percent of the axis has an answer, and nobody is to be ranked on a degree alone",
    "tanpa asesmen paling banyak 55 persen dari sumbu ini terisi, dan tidak seorang pun diperingkat dari ijazah saja",
  ),
};
