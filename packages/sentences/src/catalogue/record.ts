import type { Wording } from "./wording.ts";

/** What is said of people's records and evidence. */
export const RECORD = {
  "record.positionNamed": {
    en: "position {id}",
    id: "jabatan {id}",
  },
  "record.unknownNip": {
    en: "Nobody with this NIP is on record. Give the NIP of somebody on record.",
    id: "NIP ini tidak tercatat. Berikan NIP orang yang tercatat.",
  },
  "record.removeOwn": {
    en: "This record is your own, and nobody removes themselves. Have another officer do it.",
    id: "Data ini milik Anda sendiri, dan tidak seorang pun menghapus dirinya sendiri. Mintalah petugas lain melakukannya.",
  },
  "record.requestOpen": {
    en: "The person's request {id} is open.",
    id: "Permohonan {id} dari orang ini masih terbuka.",
  },
  "record.answerFirst": {
    en: "Answer it first, then remove the person.",
    id: "Jawab dahulu, kemudian hapus orangnya.",
  },
  "record.sessionOpen": {
    en: "The calibration session {id} hears the person.",
    id: "Sidang kalibrasi {id} sedang membahas orang ini.",
  },
  "record.signFirst": {
    en: "Sign or cancel it first, then remove the person.",
    id: "Tandatangani atau batalkan dahulu, kemudian hapus orangnya.",
  },
  "record.changeOwn": {
    en: "This record is your own, and nobody changes evidence about themselves by hand. Have another officer do it, or bring it in as a file.",
    id: "Data ini milik Anda sendiri, dan tidak seorang pun mengubah bukti tentang dirinya sendiri dengan tangan. Mintalah petugas lain melakukannya, atau masukkan melalui berkas.",
  },
  "record.named": {
    en: "record of this kind with the id {id}; read the id from the person",
    id: "data sejenis ini dengan id {id}; ambil id dari data orangnya",
  },
  "record.alreadyThere": {
    en: "The person has this record already, with the id {id}.",
    id: "Orang ini sudah mempunyai data itu, dengan id {id}.",
  },
  "record.correctThat": {
    en: "Correct that one instead of entering it again.",
    id: "Perbaiki data itu, jangan dimasukkan lagi.",
  },
  "record.changedSince": {
    en: "The record has another value since {enteredAt}, by {enteredBy}. Read it anew, then correct what is still wrong with its enteredAt.",
    id: "Data ini bernilai lain sejak {enteredAt}, oleh {enteredBy}. Baca kembali, lalu perbaiki yang masih salah dengan enteredAt yang baru.",
  },
  "record.readAnew": {
    en: "Read the record anew, and give {enteredAt} if it is still wrong.",
    id: "Baca kembali data ini, dan berikan {enteredAt} bila masih salah.",
  },
  "record.ofSomebodyElse": {
    en: "The record is about somebody else. Withdraw it there and enter it here.",
    id: "Data ini tentang orang lain. Tarik di sana dan masukkan di sini.",
  },
  "record.nothingChanged": {
    en: "It says what the record says already. Change a field.",
    id: "Isinya sama dengan data yang sudah ada. Ubah salah satu isian.",
  },
  "record.fillExactlyOne": {
    en: "Fill in exactly one of {names}.",
    id: "Isi tepat satu dari {names}.",
  },
  "record.number": {
    en: "Give a number from {least} to 5.",
    id: "Berikan angka dari {least} sampai 5.",
  },
  "record.eachOnce": {
    en: "Name each one once.",
    id: "Sebutkan masing-masing satu kali.",
  },
  "record.fillIn": {
    en: "Fill in what the kind of record needs.",
    id: "Isi yang diperlukan jenis data ini.",
  },
  "record.standardNamed": {
    en: "standard in force of {owner}",
    id: "standar yang berlaku untuk {owner}",
  },
  "record.classNamed": {
    en: "class {class}",
    id: "jenjang {class}",
  },
} as const satisfies Record<string, Wording>;
