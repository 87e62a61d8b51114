import type { EmploymentKind } from "./classes.ts";

/** A rank (golongan/ruang with its pangkat for PNS, golongan for PPPK). */
export interface Rank {
  /** `III/a` for PNS, `IX` for PPPK; unique over both kinds. */
  readonly code: string;
  readonly kind: EmploymentKind;
  /** The Indonesian name of the rank: `Penata Muda`; PPPK ranks have none of their own and are called `Golongan IX`. */
  readonly name: string;
  /** 1 to 17, lowest first, within its kind: a PNS order says nothing about a PPPK one. */
  readonly order: number;
}

const PNS_RANKS: readonly (readonly [code: string, name: string])[] = [
  ["I/a", "Juru Muda"],
  ["I/b", "Juru Muda Tingkat I"],
  ["I/c", "Juru"],
  ["I/d", "Juru Tingkat I"],
  ["II/a", "Pengatur Muda"],
  ["II/b", "Pengatur Muda Tingkat I"],
  ["II/c", "Pengatur"],
  ["II/d", "Pengatur Tingkat I"],
  ["III/a", "Penata Muda"],
  ["III/b", "Penata Muda Tingkat I"],
  ["III/c", "Penata"],
  ["III/d", "Penata Tingkat I"],
  ["IV/a", "Pembina"],
  ["IV/b", "Pembina Tingkat I"],
  ["IV/c", "Pembina Utama Muda"],
  ["IV/d", "Pembina Utama Madya"],
  ["IV/e", "Pembina Utama"],
];

const PPPK_CODES = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII".split(" ");

/** All ranks: the seventeen of PNS (PP 11/2017), then the seventeen of PPPK (Perpres 98/2020), each lowest first. */
export const RANKS: readonly Rank[] = [
  ...PNS_RANKS.map(
    ([code, name], index) => ({ code, kind: "PNS", name, order: index + 1 }) as const,
  ),
  ...PPPK_CODES.map(
    (code, index) => ({ code, kind: "PPPK", name: `Golongan ${code}`, order: index + 1 }) as const,
  ),
];
