import { POSITION_CLASSES } from "../position/classes.ts";
import type { PositionClass } from "../position/classes.ts";
import { RETIREMENT_AGES } from "../position/retirement.ts";
import { PERFORMANCE_MINIMUM, POTENTIAL_MINIMUM } from "./default-bases.ts";
import { DEFAULT_PERFORMANCE } from "./default-performance.ts";
import { DEFAULT_POTENTIAL } from "./default-potential.ts";
import type { Basis, PolicyDocument } from "./document.ts";

const LEVELS: Basis = {
  mark: "M",
  source: "PermenPANRB 38/2017, required levels per class as one agency applies them",
  inIndonesian: "PermenPANRB 38/2017, level per jenjang jabatan seperti diterapkan satu instansi",
};
const AGE_BY_LAW: Basis = {
  mark: "H",
  source: "Law 20/2023, article 55",
  inIndonesian: "UU 20/2023, pasal 55",
};
const AGE_OF_FUNCTIONAL_POSTS: Basis = {
  mark: "M",
  source: "PP 11/2017, article 239: 58, 60 or 65 by level",
  inIndonesian: "PP 11/2017, pasal 239: 58, 60, atau 65 menurut jenjang",
};
const VALUE: Basis = {
  mark: "M",
  source: "Keputusan Kepala BKN 411/2025: half performance, half potential",
  inIndonesian: "Keputusan Kepala BKN 411/2025: separuh kinerja, separuh potensial",
};
const FIT: Basis = {
  mark: "L",
  source: "Keputusan Kepala BKN 411/2025, mix for target positions; one thin source",
  inIndonesian:
    "Keputusan Kepala BKN 411/2025, campuran untuk jabatan target; satu sumber yang tipis",
};

const REQUIRED_LEVELS: Readonly<Record<PositionClass, number>> = {
  JPT_UTAMA: 5,
  JPT_MADYA: 5,
  JPT_PRATAMA: 4,
  ADMINISTRATOR: 3,
  PENGAWAS: 2,
  PELAKSANA: 1,
  AHLI_UTAMA: 5,
  AHLI_MADYA: 4,
  AHLI_MUDA: 3,
  AHLI_PERTAMA: 2,
  PENYELIA: 2,
  MAHIR: 2,
  TERAMPIL: 1,
  PEMULA: 1,
};

const AGES_SET_BY_LAW: readonly PositionClass[] = [
  "JPT_UTAMA",
  "JPT_MADYA",
  "JPT_PRATAMA",
  "ADMINISTRATOR",
  "PENGAWAS",
  "PELAKSANA",
];

/**
 * The first version of the default policy: Decree of the Head of BKN 411/2025 (Keputusan Kepala BKN Nomor 411 Tahun
 * 2025), as far as public sources tell it. Every figure carries its mark and source; the day it takes effect is the
 * first of its year, because the sources name only the year. It stays published: what was placed under it is explained
 * by it, and an office may keep it.
 */
export const FORMER_DEFAULT_POLICY: PolicyDocument = {
  id: "bkn-411-2025",
  version: 1,
  title: {
    id: "Pemetaan talenta menurut Keputusan Kepala BKN 411/2025",
    en: "Talent mapping under the Decree of the Head of BKN 411/2025",
  },
  citation: "Keputusan Kepala Badan Kepegawaian Negara Nomor 411 Tahun 2025",
  effectiveFrom: "2025-01-01",
  effectiveUntil: null,
  axes: { performance: DEFAULT_PERFORMANCE, potential: DEFAULT_POTENTIAL },
  valueWeights: { performance: "50", potential: "50", basis: VALUE },
  requiredLevels: POSITION_CLASSES.map((positionClass) => ({
    positionClass,
    level: REQUIRED_LEVELS[positionClass],
    basis: LEVELS,
  })),
  retirementAges: POSITION_CLASSES.map((positionClass) => ({
    positionClass,
    years: RETIREMENT_AGES[positionClass],
    basis: AGES_SET_BY_LAW.includes(positionClass) ? AGE_BY_LAW : AGE_OF_FUNCTIONAL_POSTS,
  })),
  technicalFit: [
    { positionClass: "JPT_MADYA", talentValue: "80", technicalFit: "20", basis: FIT },
    { positionClass: "JPT_PRATAMA", talentValue: "70", technicalFit: "30", basis: FIT },
    { positionClass: "ADMINISTRATOR", talentValue: "60", technicalFit: "40", basis: FIT },
    { positionClass: "PENGAWAS", talentValue: "50", technicalFit: "50", basis: FIT },
  ],
};

/**
 * The policy a database begins with until an office adopts its own: the former version with a minimum of evidence on
 * both axes, so that nobody is ranked on a degree alone. The day it takes effect is our own choice, as is the minimum.
 */
export const DEFAULT_POLICY: PolicyDocument = {
  ...FORMER_DEFAULT_POLICY,
  version: 2,
  effectiveFrom: "2026-01-01",
  axes: {
    performance: { ...DEFAULT_PERFORMANCE, minimumEvidence: PERFORMANCE_MINIMUM },
    potential: { ...DEFAULT_POTENTIAL, minimumEvidence: POTENTIAL_MINIMUM },
  },
};

/** Every version of the default policy, oldest first; the last is the one a database begins with. */
export const DEFAULT_POLICIES: readonly PolicyDocument[] = [FORMER_DEFAULT_POLICY, DEFAULT_POLICY];
