import type { Wording } from "./wording.ts";

/** Words of errors, whatever they are about. */
export const ERROR = {
  told: {
    en: "{text}",
    id: "{text}",
  },
  "error.field": {
    en: "{field}: {fix}",
    id: "{field}: {fix}",
  },
  "error.fieldIs": {
    en: "{field} is {value}. {fix}",
    id: "{field} bernilai {value}. {fix}",
  },
  "error.quoted": {
    en: '"{words}"',
    id: '"{words}"',
  },
  "error.both": {
    en: "{what} {fix}",
    id: "{what} {fix}",
  },
  "error.notOpen": {
    en: "This is not open to you. {hint}",
    id: "Ini tidak terbuka bagi Anda. {hint}",
  },
  "error.thereIsNo": {
    en: "There is no {what}.",
    id: "Tidak ada {what}.",
  },
  "error.tooManyAtOnce": {
    en: "Too many questions at once. Ask again in {seconds} s.",
    id: "Terlalu banyak pertanyaan sekaligus. Tanyakan lagi dalam {seconds} detik.",
  },
  "error.incomplete": {
    en: "Not every regency answered; missing: {missing}. Ask again later, or with onUnavailable: WARN.",
    id: "Belum semua kabupaten/kota menjawab; yang belum: {missing}. Tanyakan lagi nanti, atau dengan onUnavailable: WARN.",
  },
  "error.tooLate": {
    en: "The answer took longer than a request may.",
    id: "Jawabannya memakan waktu lebih lama daripada yang diizinkan untuk satu permintaan.",
  },
  "regency.unavailable": {
    en: "Regency {regency} cannot be reached.",
    id: "Kabupaten/kota {regency} tidak dapat dihubungi.",
  },
  "regency.late": {
    en: "Regency {regency} did not answer in time.",
    id: "Kabupaten/kota {regency} tidak menjawab tepat waktu.",
  },
  "regency.outdated": {
    en: "Regency {regency} runs a version that does not know this question.",
    id: "Kabupaten/kota {regency} memakai versi yang tidak mengenal pertanyaan ini.",
  },
  "regency.notSharing": {
    en: "Regency {regency} does not share this.",
    id: "Kabupaten/kota {regency} tidak membagikan ini.",
  },
  "regency.invalid": {
    en: "Regency {regency} answered something that cannot be used.",
    id: "Jawaban kabupaten/kota {regency} tidak dapat dipakai.",
  },
  "regency.couldNotAnswer": {
    en: "Regency {regency} could not answer this.",
    id: "Kabupaten/kota {regency} tidak dapat menjawab ini.",
  },
  "regency.none": {
    en: "This names no regency.",
    id: "Ini tidak menyebut kabupaten/kota.",
  },
  "list.and": {
    en: "{first} and {last}",
    id: "{first} dan {last}",
  },
  "list.or": {
    en: "{first} or {last}",
    id: "{first} atau {last}",
  },
} as const satisfies Record<string, Wording>;
