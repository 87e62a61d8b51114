import type { Wording } from "./wording.ts";

/** What is said of employee numbers. */
export const NIP = {
  "nip.digits": {
    en: "A NIP has 18 digits, and nothing else; this one has {what}.",
    id: "NIP terdiri atas 18 angka, tidak lebih; yang ini: {what}.",
  },
  "nip.birth": {
    en: "Digits 1-8 are no date (yyyymmdd); check the NIP against the appointment decree.",
    id: "Angka ke-1 sampai ke-8 bukan tanggal (yyyymmdd); cocokkan NIP dengan keputusan pengangkatan.",
  },
  "nip.kind": {
    en: "Digits 13-14 should be a month (01-12, PNS) or a contract count from 21 (PPPK); check the NIP.",
    id: "Angka ke-13 dan ke-14 seharusnya bulan (01-12, PNS) atau urutan kontrak mulai 21 (PPPK); periksa NIP-nya.",
  },
  "nip.appointed": {
    en: "Digits 9-12, the year of first appointment, are not after the year of birth; check the NIP.",
    id: "Angka ke-9 sampai ke-12, tahun pengangkatan pertama, tidak sesudah tahun lahir; periksa NIP-nya.",
  },
  "nip.sex": {
    en: "Digit 15 should be 1 (male) or 2 (female); check the NIP.",
    id: "Angka ke-15 seharusnya 1 (laki-laki) atau 2 (perempuan); periksa NIP-nya.",
  },
  "nip.serial": {
    en: "Digits 16-18, the serial, start at 001; check the NIP.",
    id: "Angka ke-16 sampai ke-18, nomor urut, dimulai dari 001; periksa NIP-nya.",
  },
  "nip.otherBirth": {
    en: "The NIP says born {nip}, the record {record}; correct whichever is wrong.",
    id: "NIP menyebut lahir {nip}, datanya {record}; perbaiki yang salah.",
  },
  "nip.otherSex": {
    en: "The NIP says {nip}, the record {record}; correct whichever is wrong.",
    id: "NIP menyebut {nip}, datanya {record}; perbaiki yang salah.",
  },
  "nip.none": {
    en: "none",
    id: "tidak ada",
  },
  "nip.otherSigns": {
    en: "other signs",
    id: "tanda lain",
  },
} as const satisfies Record<string, Wording>;
