import type { Wording } from "./wording.ts";

/** What is said of what a question is about, and of figures. */
export const ASKED = {
  "asked.unknownCodes": {
    en: "Use codes that `regencies '{' code '}'` lists, or the province's own.",
    id: "Gunakan kode yang tercantum pada `regencies '{' code '}'`, atau kode provinsi sendiri.",
  },
  "asked.noSinglePeople": {
    en: "Counts cannot be narrowed to single people from outside their regency: leave it out, or ask candidates for a named list.",
    id: "Dari luar kabupaten/kotanya, jumlah tidak boleh dipersempit sampai orang per orang: hilangkan, atau gunakan candidates untuk daftar bernama.",
  },
  "asked.policyOnEverybodyByRegency": {
    en: "From outside a policy is tried on everybody. Leave it out, or name regencies; the groups tell classes, sexes, ages and units apart.",
    id: "Dari luar, pedoman dicoba pada semua orang. Hilangkan, atau sebutkan kabupaten/kota; kelompok sudah membedakan jenjang, jenis kelamin, umur dan unit kerja.",
  },
  "asked.noRegencyHere": {
    en: "Your token names no regency of this province. Ask for one that does.",
    id: "Token Anda tidak menyebut kabupaten/kota di provinsi ini. Mintalah token yang menyebutnya.",
  },
  "asked.ownOnly": {
    en: "You ask for {own} only: leave filter.regencies out, or name {own} alone.",
    id: "Anda hanya boleh menanyakan {own}: hilangkan filter.regencies, atau sebutkan {own} saja.",
  },
  "asked.idOrKey": {
    en: "Give either an id or a key, one of the two.",
    id: "Berikan id atau key, salah satu saja.",
  },
  "asked.versionOfId": {
    en: "An id names one version already: leave the version out, or give a key with it.",
    id: "Id sudah menunjuk satu versi: hilangkan version, atau berikan key bersamanya.",
  },
  "asked.otherCursor": {
    en: "This cursor belongs to another filter or order: ask the same question again, or leave it out.",
    id: "Kursor ini milik saringan atau urutan lain: ajukan pertanyaan yang sama, atau hilangkan.",
  },
  "asked.cursor": {
    en: "Give a cursor as `endCursor` or an edge answered it, or leave it out.",
    id: "Berikan kursor dari `endCursor` atau dari salah satu edge, atau hilangkan.",
  },
  "asked.otherAnswer": {
    en: "This answer is about {about}; take the token from an answer of that kind.",
    id: "Jawaban ini tentang {about}; ambil token dari jawaban sejenis.",
  },
  "asked.todayOrEarlier": {
    en: "Give today, {today}, or an earlier day.",
    id: "Berikan hari ini, {today}, atau tanggal sebelumnya.",
  },
  "asked.ownerNamed": {
    en: "owner with the code {code}",
    id: "pemilik data dengan kode {code}",
  },
  "asked.singlesOut": {
    en: "It singles people out, so only who works with a regency's people may count by it. Leave it out, or ask candidates.",
    id: "Isian ini menunjuk orang per orang, jadi hanya yang bekerja dengan pegawai kabupaten/kota itu boleh menghitung dengannya. Hilangkan, atau gunakan candidates.",
  },
  "figures.ownOnly": {
    en: "Only the regency itself lists people by unplaced, groups, evidence, moved and awaitsCalibration. Leave them out.",
    id: "Hanya kabupaten/kota itu sendiri menampilkan orang menurut unplaced, groups, evidence, moved dan awaitsCalibration. Hilangkan semuanya.",
  },
  "figures.oneTo": {
    en: "Give 1 to {most}, or leave it out.",
    id: "Berikan 1 sampai {most}, atau hilangkan.",
  },
  "figures.item": {
    en: "Name an item of the policy adopted: {items}.",
    id: "Sebutkan unsur dari pedoman yang diterapkan: {items}.",
  },
  "figures.boxOrUnplaced": {
    en: "Give a box from 1 to 9, or 0 for the unplaced.",
    id: "Berikan kotak dari 1 sampai 9, atau 0 untuk yang belum terpetakan.",
  },
  "figures.leaveOutBecause": {
    en: "{because}: leave it out.",
    id: "{because}: hilangkan.",
  },
  "figures.groupValue": {
    en: "{looks}; leave the value out for those where it is unknown.",
    id: "{looks}; hilangkan nilainya bagi yang tidak diketahui.",
  },
  "asked.serviceOf": {
    en: "This is the service of {code}. Send the question to its own owner.",
    id: "Ini layanan milik {code}. Kirim pertanyaannya kepada pemiliknya sendiri.",
  },
  "figures.nameOne": {
    en: "Name one, or leave it out.",
    id: "Sebutkan satu, atau hilangkan.",
  },
  "figures.flowRows": {
    en: "A simulation has rows by {dimensions}.",
    id: "Simulasi mempunyai baris menurut {dimensions}.",
  },
  "asked.whoTriesPolicies": {
    en: "Whoever writes rules tries policies; ask for the nine box instead.",
    id: "Yang menulis aturan yang mencoba pedoman; gunakan kotak sembilan saja.",
  },
  "asked.policyOnEverybody": {
    en: "From outside a policy is tried on everybody. Leave it out; the groups tell classes, sexes, ages and units apart.",
    id: "Dari luar, pedoman dicoba pada semua orang. Hilangkan; kelompok sudah membedakan jenjang, jenis kelamin, umur dan unit kerja.",
  },
  "asked.aloneAbout": {
    en: "This question is about {code} alone. Leave it out, or ask the same at the root.",
    id: "Pertanyaan ini hanya tentang {code}. Hilangkan, atau ajukan pertanyaan yang sama di akar.",
  },
  "asked.otherPolicy": {
    en: "{code} places its people under {id} version {version}: name that, or leave it out.",
    id: "{code} memetakan orangnya menurut {id} versi {version}: sebutkan itu, atau hilangkan.",
  },
  "asked.idOrNip": {
    en: "Give either an id or a nip, one of the two.",
    id: "Berikan id atau nip, salah satu saja.",
  },
  "figures.joinedStoodNowhere": {
    en: "Who joined stood nowhere before",
    id: "Yang baru masuk sebelumnya tidak berada di mana pun",
  },
  "figures.leftStandsNowhere": {
    en: "Who left stood nowhere on the later day",
    id: "Yang keluar tidak berada di mana pun pada tanggal yang lebih akhir",
  },
  "figures.rowsBy": {
    en: "Rows by {dimension} are {words}",
    id: "Baris menurut {dimension} adalah {words}",
  },
  "figures.year": {
    en: "A year has four digits, such as 2031",
    id: "Tahun terdiri atas empat angka, misalnya 2031",
  },
  "figures.aloneAbout": {
    en: "This question is about {regency} alone",
    id: "Pertanyaan ini hanya tentang {regency}",
  },
  "figures.unit": {
    en: "A unit is written as the figures show it, beginning with {regency}/",
    id: "Unit kerja ditulis seperti pada angka-angka, dimulai dengan {regency}/",
  },
  "figures.entries": {
    en: "{count} entries",
    id: "{count} butir",
  },
} as const satisfies Record<string, Wording>;
