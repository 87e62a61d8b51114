import type { Wording } from "./wording.ts";

/** What is said of filters and query tokens. */
export const FILTER = {
  "filter.boxes": {
    en: "Boxes are whole numbers from 1 to 9.",
    id: "Kotak adalah bilangan bulat dari 1 sampai 9.",
  },
  "filter.oneOf": {
    en: "Use one of {words}.",
    id: "Gunakan salah satu dari {words}.",
  },
  "filter.regencyCode": {
    en: "A code is two digits for a province or four with a point for a regency, such as 18.10.",
    id: "Kode terdiri atas dua angka untuk provinsi, atau empat angka dengan titik untuk kabupaten/kota, misalnya 18.10.",
  },
  "filter.ranks": {
    en: "Use I/a to IV/e for PNS or I to XVII for PPPK.",
    id: "Gunakan I/a sampai IV/e untuk PNS atau I sampai XVII untuk PPPK.",
  },
  "filter.id": {
    en: "An id has 1 to {longest} characters; take it from an earlier answer.",
    id: "Id terdiri atas 1 sampai {longest} karakter; ambil dari jawaban sebelumnya.",
  },
  "filter.age": {
    en: "Give full years, a whole number from 0 to 120.",
    id: "Berikan umur dalam tahun penuh, bilangan bulat dari 0 sampai 120.",
  },
  "filter.date": {
    en: "Give an existing day as yyyy-mm-dd, such as 2030-12-31.",
    id: "Berikan tanggal yang ada di kalender sebagai yyyy-mm-dd, misalnya 2030-12-31.",
  },
  "filter.policy": {
    en: "Give the key and the version of a policy, as `policies` lists them.",
    id: "Berikan kunci dan versi pedoman seperti tercantum pada `policies`.",
  },
  "filter.search": {
    en: "Give 1 to {longest} visible characters, or leave it out.",
    id: "Berikan 1 sampai {longest} karakter yang terlihat, atau hilangkan.",
  },
  "filter.isEmpty": {
    en: "is empty",
    id: "kosong",
  },
  "filter.nameOne": {
    en: "Name at least one value, or leave the field out.",
    id: "Sebutkan sedikitnya satu nilai, atau hilangkan isian ini.",
  },
  "filter.hasValues": {
    en: "has {count} values",
    id: "berisi {count} nilai",
  },
  "filter.atMost": {
    en: "Give at most {most}, or leave the field out.",
    id: "Berikan paling banyak {most}, atau hilangkan isian ini.",
  },
  "filter.ageCrossed": {
    en: "is {ageMin}, above filter.ageMax {ageMax}",
    id: "bernilai {ageMin}, di atas filter.ageMax {ageMax}",
  },
  "filter.ageOrder": {
    en: "Give the lower age as ageMin and the higher as ageMax.",
    id: "Berikan umur yang lebih rendah sebagai ageMin dan yang lebih tinggi sebagai ageMax.",
  },
  "filter.retiringCrossed": {
    en: "is {after}, not before filter.retiringBefore {before}",
    id: "bernilai {after}, tidak sebelum filter.retiringBefore {before}",
  },
  "filter.retiringOrder": {
    en: "Give the earlier day as retiringAfter and the later as retiringBefore.",
    id: "Berikan tanggal yang lebih awal sebagai retiringAfter dan yang lebih akhir sebagai retiringBefore.",
  },
  "filter.isGiven": {
    en: "is {given}",
    id: "bernilai {given}",
  },
  "filter.crossing": {
    en: "Name two different dimensions, or leave it out; `by` takes each dimension by itself.",
    id: "Sebutkan dua dimensi yang berbeda, atau hilangkan; `by` memakai setiap dimensi tersendiri.",
  },
  "filter.isPair": {
    en: "is {first}, {second}",
    id: "bernilai {first}, {second}",
  },
  "filter.crossingOfUnits": {
    en: "A unit has one top unit: cross one of the two with something else.",
    id: "Satu unit kerja mempunyai satu unit induk: silangkan salah satunya dengan yang lain.",
  },
  "filter.untilCrossed": {
    en: "is {until}, not after from {from}",
    id: "bernilai {until}, tidak sesudah from {from}",
  },
  "filter.periodOrder": {
    en: "Give the earlier day as from and the later as until.",
    id: "Berikan tanggal yang lebih awal sebagai from dan yang lebih akhir sebagai until.",
  },
  "filter.isMissing": {
    en: "is missing",
    id: "tidak ada",
  },
  "filter.day": {
    en: "Give a day as yyyy-mm-dd.",
    id: "Berikan tanggal sebagai yyyy-mm-dd.",
  },
  "query.tooLongForOwners": {
    en: "is too long to be sent to every owner",
    id: "terlalu panjang untuk dikirim ke setiap pemilik data",
  },
  "query.shortenPolicy": {
    en: "Shorten the titles and sources of the policy document; the usual one is some 20,000 characters.",
    id: "Persingkat judul dan sumber di dalam dokumen pedoman; biasanya sekitar 20.000 karakter.",
  },
  "query.tooLong": {
    en: "is too long for a query token",
    id: "terlalu panjang untuk token pertanyaan",
  },
  "query.otherVersion": {
    en: "is of another version than this service reads",
    id: "berasal dari versi lain daripada yang dibaca layanan ini",
  },
  "query.otherKind": {
    en: "belongs to another kind of question",
    id: "milik pertanyaan jenis lain",
  },
  "query.malformed": {
    en: "is not well formed at {place}",
    id: "salah bentuk pada {place}",
  },
  "query.notCanonical": {
    en: "is not in its canonical form",
    id: "tidak dalam bentuk bakunya",
  },
  "query.unreadable": {
    en: "cannot be read",
    id: "tidak dapat dibaca",
  },
  "filter.problem": {
    en: "{field} {problem}.",
    id: "{field} {problem}.",
  },
  "query.byHand": {
    en: "Do not build query tokens by hand: ask talentPool or candidates and let the answer carry them.",
    id: "Jangan menyusun token pertanyaan dengan tangan: tanyakan talentPool atau candidates dan biarkan jawabannya membawanya.",
  },
  "query.malformedRoot": {
    en: "is not well formed at its root",
    id: "salah bentuk pada akarnya",
  },
  "query.text": {
    en: "query: {problem}",
    id: "query: {problem}",
  },
} as const satisfies Record<string, Wording>;
