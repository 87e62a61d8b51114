import type { Wording } from "./wording.ts";

/** What is said of requests for correction and objections. */
export const REQUEST = {
  "request.named": {
    en: "request with the id {id}",
    id: "permohonan dengan id {id}",
  },
  "request.noRecord": {
    en: "record of yours here: ask your regency to bring you in first",
    id: "data Anda di sini: mintalah kabupaten/kota Anda memasukkannya dahulu",
  },
  "request.recordNamed": {
    en: "record of yours of this kind with the id {id}; read the id from it",
    id: "data Anda sejenis ini dengan id {id}; ambil id dari data Anda",
  },
  "request.placementNamed": {
    en: "placement of yours with the id {id}; read the id from it",
    id: "pemetaan Anda dengan id {id}; ambil id dari data Anda",
  },
  "request.superseded": {
    en: "Another placement has taken the place of this one.",
    id: "Pemetaan lain sudah menggantikan pemetaan ini.",
  },
  "request.readCurrent": {
    en: "Read the current one, and object to that if it is wrong too.",
    id: "Baca pemetaan yang sekarang, dan ajukan keberatan atasnya bila itu pun salah.",
  },
  "request.already": {
    en: "You have asked for this already, with the request {id}.",
    id: "Anda sudah memohon ini, dengan permohonan {id}.",
  },
  "request.withdrawFirst": {
    en: "Withdraw that one first, or wait for its answer.",
    id: "Tarik dahulu permohonan itu, atau tunggu jawabannya.",
  },
  "request.known": {
    en: "This is on record already, with the id {id}.",
    id: "Ini sudah tercatat, dengan id {id}.",
  },
  "request.giveAsRecord": {
    en: "Give that id as `recordId` to have it corrected.",
    id: "Berikan id itu sebagai `recordId` supaya diperbaiki.",
  },
  "request.changedSince": {
    en: "The record has been corrected since this was asked.",
    id: "Data ini sudah diperbaiki sejak permohonan diajukan.",
  },
  "request.lookAgain": {
    en: "Look at what it says now: refuse in words, so that the person asks anew if it is still wrong, or correct it by hand.",
    id: "Lihat isinya sekarang: tolak dengan penjelasan, supaya orangnya memohon lagi bila masih salah, atau perbaiki dengan tangan.",
  },
  "request.tooMany": {
    en: "You have {most} requests that are not answered yet.",
    id: "Anda mempunyai {most} permohonan yang belum dijawab.",
  },
  "request.withdrawOne": {
    en: "Withdraw one, or wait for an answer.",
    id: "Tarik salah satu, atau tunggu jawaban.",
  },
  "request.attachedTooMuch": {
    en: "You have attached {bytes} bytes or nearly so within {days} days.",
    id: "Lampiran Anda sudah mencapai atau hampir mencapai {bytes} bita dalam {days} hari.",
  },
  "request.withoutAttachment": {
    en: "Ask without an attachment, or hand the document in at the office.",
    id: "Ajukan tanpa lampiran, atau serahkan dokumennya di kantor.",
  },
  "request.words": {
    en: "Say it in 1 to {longest} characters.",
    id: "Sampaikan dalam 1 sampai {longest} karakter.",
  },
  "request.leadsTo": {
    en: "Say what the granted objection leads to: RECOMPUTE or CALIBRATION.",
    id: "Sebutkan tindak lanjut keberatan yang dikabulkan: RECOMPUTE atau CALIBRATION.",
  },
  "request.leadsNowhere": {
    en: "Leave it out: a granted correction changes the evidence.",
    id: "Hilangkan: perbaikan yang dikabulkan mengubah buktinya.",
  },
  "request.dueDays": {
    en: "Give {least} to {most} calendar days.",
    id: "Berikan {least} sampai {most} hari kalender.",
  },
  "request.fileName": {
    en: "Give the name of the file, 1 to 200 characters, without folders.",
    id: "Berikan nama berkas, 1 sampai 200 karakter, tanpa folder.",
  },
  "request.base64": {
    en: "Give the file's bytes as base64.",
    id: "Berikan isi berkas sebagai base64.",
  },
  "request.tooLarge": {
    en: "The file may have {most} bytes at most. Scan it smaller, or attach the page that matters.",
    id: "Berkas paling besar {most} bita. Pindai dengan ukuran lebih kecil, atau lampirkan halaman yang penting.",
  },
  "request.fileKind": {
    en: "Attach a PDF, JPEG or PNG; the bytes decide, not the name.",
    id: "Lampirkan PDF, JPEG atau PNG; isi berkas yang menentukan, bukan namanya.",
  },
  "request.closed": {
    en: "Request {id} is closed.",
    id: "Permohonan {id} sudah ditutup.",
  },
  "request.neverChanges": {
    en: "It never changes; a new request may follow.",
    id: "Permohonan itu tidak berubah lagi; permohonan baru boleh menyusul.",
  },
  "request.notTaken": {
    en: "Nobody has taken request {id} yet.",
    id: "Belum ada yang menangani permohonan {id}.",
  },
  "request.takeFirst": {
    en: "Take it first, then answer it.",
    id: "Ambil dahulu, kemudian jawab.",
  },
  "request.takenByAnother": {
    en: "Somebody else has taken request {id}.",
    id: "Orang lain menangani permohonan {id}.",
  },
  "request.takeOver": {
    en: "Take it over first, then answer it.",
    id: "Ambil alih dahulu, kemudian jawab.",
  },
  "request.alreadyTaken": {
    en: "You have taken request {id} already.",
    id: "Anda sudah menangani permohonan {id}.",
  },
  "request.grantOrRefuse": {
    en: "Grant or refuse it.",
    id: "Kabulkan atau tolak.",
  },
  "request.ownRequest": {
    en: "This request is your own. Somebody else must take and answer it.",
    id: "Permohonan ini milik Anda sendiri. Orang lain yang harus mengambil dan menjawabnya.",
  },
  "request.notOwnRequest": {
    en: "Only the person who made the request may withdraw it.",
    id: "Hanya orang yang mengajukan permohonan boleh menariknya.",
  },
  "request.unknownKind": {
    en: "no known kind of file",
    id: "jenis berkas yang tidak dikenal",
  },
} as const satisfies Record<string, Wording>;
