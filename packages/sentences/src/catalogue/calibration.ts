import type { Wording } from "./wording.ts";

/** What is said of calibration sessions. */
export const CALIBRATION = {
  "calibration.sessionNamed": {
    en: "calibration session {id}",
    id: "sidang kalibrasi {id}",
  },
  "calibration.isValue": {
    en: "{field} is {value}.",
    id: "{field} bernilai {value}.",
  },
  "calibration.caseNamed": {
    en: "case {case} in this session",
    id: "kasus {case} dalam sidang ini",
  },
  "calibration.agendaEmpty": {
    en: "Name a unit, a position class, a border, or people by NIP.",
    id: "Sebutkan unit kerja, jenjang jabatan, batas nilai, atau orang dengan NIP-nya.",
  },
  "calibration.points": {
    en: "Give points from 0 to 20, such as 2 or 1.5.",
    id: "Berikan poin dari 0 sampai 20, misalnya 2 atau 1.5.",
  },
  "calibration.unit": {
    en: "Give the id of a unit of this regency.",
    id: "Berikan id unit kerja di kabupaten/kota ini.",
  },
  "calibration.nips": {
    en: "Give NIPs of people in service in this regency.",
    id: "Berikan NIP orang yang bertugas di kabupaten/kota ini.",
  },
  "calibration.memberNip": {
    en: "Give the NIP of {member}, 18 digits: recusal follows from it.",
    id: "Berikan NIP {member}, 18 angka: pengunduran diri dari kasus bergantung padanya.",
  },
  "calibration.ownNip": {
    en: "Your token carries the NIP {nip}. Register yourself with it.",
    id: "Token Anda memuat NIP {nip}. Daftarkan diri Anda dengan NIP itu.",
  },
  "calibration.untilAfter": {
    en: "Give {from} or a later day.",
    id: "Berikan {from} atau tanggal sesudahnya.",
  },
  "placement.notCurrent": {
    en: "Placement {id} is not the person's current one.",
    id: "Pemetaan {id} bukan pemetaan orang ini yang sekarang.",
  },
  "placement.superseded": {
    en: "New evidence or another policy has superseded it; decide about the current one.",
    id: "Bukti baru atau pedoman lain telah menggantikannya; putuskan tentang pemetaan yang sekarang.",
  },
} as const satisfies Record<string, Wording>;
