import {
  DEFAULT_CUTOFFS,
  DEFAULT_MINIMUM,
  MAIN_WEIGHT,
  PERCENTAGE,
  THIN,
  UNKNOWN,
  assumed,
} from "./default-bases.ts";
import type { AxisDocument, Basis, ComponentDocument, TableRow } from "./document.ts";

const TRAINING_HOURS = assumed(
  "hours of training within the year over the hours due, capped: more hours are not more competency",
  "jam pelatihan dalam setahun dibagi jam yang wajib, dibatasi: lebih banyak jam belum tentu lebih kompeten",
);
const POSTS_HELD = assumed(
  "the decree's scale of experience is not public; years in posts of the class held, or a higher one",
  "skala pengalaman dalam keputusan itu tidak terbuka; tahun dalam jabatan yang sejenjang atau lebih tinggi",
);
const OTHER_SCHOOLING = assumed(
  "the sources name S3 to SLTA only; the rest continues downwards",
  "sumbernya hanya menyebut S3 sampai SLTA; selebihnya diteruskan ke bawah",
);
const RELEVANCE = assumed(
  "the decree's scale of relevance is not public; three steps",
  "skala kesesuaian dalam keputusan itu tidak terbuka; tiga jenjang",
);
const DISCIPLINE: Basis = {
  mark: "M",
  source: "Keputusan Kepala BKN 411/2025; levels of PP 94/2021",
  inIndonesian: "Keputusan Kepala BKN 411/2025; tingkat menurut PP 94/2021",
};
const ASPECTS: Basis = {
  mark: "L",
  source: "Profiling ASN: eight aspects of 0-5, over 40, times 100; one thin source",
  inIndonesian: "Profiling ASN: delapan aspek 0-5, dibagi 40, dikali 100; satu sumber yang tipis",
};

const COMPETENCY: ComponentDocument = {
  id: "competency",
  title: { id: "Kompetensi", en: "Competency" },
  weight: "40",
  basis: MAIN_WEIGHT,
  items: [
    {
      id: "competencyAssessed",
      title: { id: "Hasil uji kompetensi", en: "Assessed competency" },
      unit: { id: "level kompetensi", en: "competency levels" },
      weight: "20",
      basis: THIN,
      scale: { kind: "RATIO", cap: "100", basis: PERCENTAGE },
      absent: UNKNOWN,
    },
    {
      id: "competencyDeveloped",
      title: { id: "Pengembangan kompetensi", en: "Competency development" },
      unit: { id: "jam pelatihan", en: "hours of training" },
      weight: "10",
      basis: THIN,
      scale: { kind: "RATIO", cap: "100", basis: TRAINING_HOURS },
      absent: UNKNOWN,
    },
    {
      id: "experience",
      title: { id: "Pengalaman jabatan", en: "Experience in posts" },
      unit: { id: "tahun", en: "years" },
      weight: "10",
      basis: THIN,
      scale: {
        kind: "BANDS",
        min: "0",
        max: null,
        basis: POSTS_HELD,
        bands: [
          { from: "0", below: "1", score: "20", basis: POSTS_HELD },
          { from: "1", below: "2", score: "40", basis: POSTS_HELD },
          { from: "2", below: "4", score: "60", basis: POSTS_HELD },
          { from: "4", below: "6", score: "80", basis: POSTS_HELD },
          { from: "6", below: null, score: "100", basis: POSTS_HELD },
        ],
      },
      absent: UNKNOWN,
    },
  ],
};

const POTENTIAL: ComponentDocument = {
  id: "potential",
  title: { id: "Potensi", en: "Potential" },
  weight: "25",
  basis: MAIN_WEIGHT,
  items: [
    {
      id: "potentialAspects",
      title: { id: "Delapan aspek potensi", en: "Eight aspects of potential" },
      unit: { id: "poin aspek", en: "points of the aspects" },
      weight: "25",
      basis: MAIN_WEIGHT,
      scale: { kind: "RATIO", cap: "100", basis: ASPECTS },
      absent: UNKNOWN,
    },
  ],
};

const QUALIFICATION: ComponentDocument = {
  id: "qualification",
  title: { id: "Kualifikasi", en: "Qualification" },
  weight: "20",
  basis: MAIN_WEIGHT,
  items: [
    {
      id: "educationLevel",
      title: { id: "Tingkat pendidikan", en: "Level of education" },
      weight: "10",
      basis: THIN,
      scale: {
        kind: "TABLE",
        rows: [
          schooling("S3", "Doktor", "Doctor", "100", THIN),
          schooling("S2", "Magister", "Master", "90", THIN),
          schooling("S1", "Sarjana", "Bachelor", "80", THIN),
          schooling("D4", "Diploma IV", "Diploma IV", "80", THIN),
          schooling("D3", "Diploma III", "Diploma III", "70", THIN),
          schooling("D2", "Diploma II", "Diploma II", "60", OTHER_SCHOOLING),
          schooling("D1", "Diploma I", "Diploma I", "60", OTHER_SCHOOLING),
          schooling("SLTA", "Sekolah menengah atas", "Upper secondary school", "60", THIN),
          schooling(
            "SLTP",
            "Sekolah menengah pertama",
            "Lower secondary school",
            "40",
            OTHER_SCHOOLING,
          ),
          schooling("SD", "Sekolah dasar", "Primary school", "20", OTHER_SCHOOLING),
        ],
      },
      absent: UNKNOWN,
    },
    {
      id: "educationRelevance",
      title: { id: "Kesesuaian pendidikan", en: "Relevance of education" },
      weight: "10",
      basis: THIN,
      scale: {
        kind: "TABLE",
        rows: [
          {
            value: "RELEVANT",
            title: { id: "Sesuai", en: "Relevant" },
            score: "100",
            basis: RELEVANCE,
          },
          {
            value: "RELATED",
            title: { id: "Serumpun", en: "Related" },
            score: "75",
            basis: RELEVANCE,
          },
          {
            value: "UNRELATED",
            title: { id: "Tidak sesuai", en: "Unrelated" },
            score: "50",
            basis: RELEVANCE,
          },
        ],
      },
      absent: UNKNOWN,
    },
  ],
};

const INTEGRITY: ComponentDocument = {
  id: "integrity",
  title: { id: "Integritas dan moralitas", en: "Integrity" },
  weight: "15",
  basis: MAIN_WEIGHT,
  items: [
    {
      id: "discipline",
      title: { id: "Hukuman disiplin", en: "Disciplinary punishment" },
      weight: "15",
      basis: THIN,
      scale: {
        kind: "TABLE",
        rows: [
          {
            value: "NONE",
            title: { id: "Tidak ada", en: "None" },
            score: "100",
            basis: DISCIPLINE,
          },
          { value: "LIGHT", title: { id: "Ringan", en: "Light" }, score: "75", basis: DISCIPLINE },
          {
            value: "MODERATE",
            title: { id: "Sedang", en: "Moderate" },
            score: "50",
            basis: DISCIPLINE,
          },
          { value: "SEVERE", title: { id: "Berat", en: "Severe" }, score: "25", basis: DISCIPLINE },
          {
            value: "SERVING",
            title: {
              id: "Sedang menjalani hukuman sedang atau berat",
              en: "Serving a moderate or severe one",
            },
            score: "0",
            basis: DISCIPLINE,
          },
        ],
      },
      absent: {
        as: "NONE",
        score: "100",
        basis: assumed(
          "no punishment on record means there was none",
          "tidak ada catatan hukuman berarti memang tidak pernah dihukum",
        ),
      },
    },
  ],
};

/** The potential axis (potensial): competency 40, potential 25, qualification 20, integrity 15. */
export const DEFAULT_POTENTIAL: AxisDocument = {
  title: { id: "Potensial", en: "Potential" },
  cutoffs: DEFAULT_CUTOFFS,
  minimumEvidence: DEFAULT_MINIMUM,
  components: [COMPETENCY, POTENTIAL, QUALIFICATION, INTEGRITY],
};

function schooling(value: string, id: string, en: string, score: string, basis: Basis): TableRow {
  return { value, title: { id: `${value} (${id})`, en: `${value} (${en})` }, score, basis };
}
