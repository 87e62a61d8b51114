import type { Wording } from "./wording.ts";

/** What is said of imports. */
export const IMPORT = {
  "import.named": {
    en: "import {id}",
    id: "impor {id}",
  },
  "import.finished": {
    en: "Import {id} is finished.",
    id: "Impor {id} sudah selesai.",
  },
  "import.beginForMore": {
    en: "Begin a new import to send more rows.",
    id: "Mulai impor baru untuk mengirim baris lagi.",
  },
  "import.wasUndone": {
    en: "Import {id} was undone.",
    id: "Impor {id} sudah dibatalkan.",
  },
  "import.beginForRows": {
    en: "Begin a new import to send rows.",
    id: "Mulai impor baru untuk mengirim baris.",
  },
  "import.sendMissing": {
    en: "Send the rows that are missing (those already here count once), then finish with the number of rows sent.",
    id: "Kirim baris yang kurang (yang sudah diterima dihitung satu kali), lalu selesaikan dengan jumlah baris yang dikirim.",
  },
  "import.privateColumn": {
    en: "This column is private and must not leave the file. Drop its cells and count them in droppedPrivate.",
    id: "Kolom ini bersifat pribadi dan tidak boleh keluar dari berkas. Buang selnya dan hitung di droppedPrivate.",
  },
  "import.unknownColumn": {
    en: "This kind of file has no such column. Leave its cells out and name it in ignoredColumns.",
    id: "Berkas jenis ini tidak mempunyai kolom itu. Tinggalkan selnya dan sebutkan kolomnya di ignoredColumns.",
  },
  "import.missingColumn": {
    en: "The column {column} is required. Export the file again with it.",
    id: "Kolom {column} wajib ada. Ekspor kembali berkasnya dengan kolom itu.",
  },
  "import.eachColumnOnce": {
    en: "Name each column once.",
    id: "Sebutkan setiap kolom satu kali.",
  },
  "import.batchSize": {
    en: "Send 1 to {most} rows a batch.",
    id: "Kirim 1 sampai {most} baris setiap kali.",
  },
  "import.rowNumber": {
    en: "Number rows as the spreadsheet does, from 1, each once a sheet.",
    id: "Beri nomor baris seperti di lembar kerja, dari 1, masing-masing satu kali setiap lembar.",
  },
  "import.sheetPlace": {
    en: "Give the place of its sheet among the {sheets} sheets of the import, from 0.",
    id: "Berikan urutan lembarnya di antara {sheets} lembar impor ini, mulai dari 0.",
  },
  "import.nameSheets": {
    en: "Name the sheets of the file in beginImport, or leave the sheet out.",
    id: "Sebutkan lembar-lembar berkas di beginImport, atau hilangkan sheet.",
  },
  "import.onlyColumns": {
    en: "Name only columns of the import.",
    id: "Sebutkan hanya kolom dari impor ini.",
  },
  "import.width": {
    en: "Give it only for a row with more cells than the {columns} columns, and at most {widest}.",
    id: "Berikan hanya untuk baris yang selnya lebih banyak daripada {columns} kolom, dan paling banyak {widest}.",
  },
  "import.cellsOfWide": {
    en: "Keep the cells of a row with more cells than headings in the file: give [].",
    id: "Simpan di berkas sel dari baris yang selnya lebih banyak daripada judul kolom: berikan [].",
  },
  "import.oneCellEach": {
    en: "Give one cell for each of the {columns} columns, null where it is empty.",
    id: "Berikan satu sel untuk setiap dari {columns} kolom, null bila kosong.",
  },
  "import.longCell": {
    en: "The cell in {column} is longer than {longest} characters. Shorten it in the file.",
    id: "Sel di {column} lebih panjang dari {longest} karakter. Persingkat di dalam berkas.",
  },
  "import.atMostEntries": {
    en: "Give at most {longest} entries.",
    id: "Berikan paling banyak {longest} butir.",
  },
  "import.sheetEachOnce": {
    en: "Name each of several sheets, each once.",
    id: "Beri nama setiap lembar bila ada beberapa, masing-masing satu kali.",
  },
  "import.worryingColumn": {
    en: "This heading is no column, but looks like {column}, which the file does not have. Rename it to {column} if it is that; else begin with acceptUnknownColumns: true (--accept-unknown-columns).",
    id: "Judul ini bukan kolom yang dikenal, tetapi mirip {column}, yang tidak ada di berkas. Ganti namanya menjadi {column} bila memang itu; bila bukan, mulai dengan acceptUnknownColumns: true (--accept-unknown-columns).",
  },
  "import.longText": {
    en: "A text in sheets, ignoredColumns, droppedPrivate or findings is longer than {longest} characters. Shorten it.",
    id: "Teks di sheets, ignoredColumns, droppedPrivate atau findings lebih panjang dari {longest} karakter. Persingkat.",
  },
  "import.rowCount": {
    en: "Give the number of rows sent.",
    id: "Berikan jumlah baris yang dikirim.",
  },
  "import.undoneOn": {
    en: "Import {id} was undone on {day}.",
    id: "Impor {id} dibatalkan pada {day}.",
  },
  "import.nothingLeft": {
    en: "There is nothing left of it; bring the file in again if it is wanted after all.",
    id: "Tidak ada yang tersisa; masukkan kembali berkasnya bila ternyata diperlukan.",
  },
  "import.dryRun": {
    en: "Import {id} is a dry run.",
    id: "Impor {id} hanya uji coba.",
  },
  "import.nothingStored": {
    en: "It has stored nothing, so there is nothing to undo.",
    id: "Tidak ada yang disimpannya, jadi tidak ada yang dibatalkan.",
  },
  "import.tooLate": {
    en: "Import {id} was finished on {day}, and an import can be undone within {days} days.",
    id: "Impor {id} selesai pada {day}, dan impor dapat dibatalkan dalam {days} hari.",
  },
  "import.correctByFile": {
    en: "Correct what is wrong by a file that says what is right, or by hand.",
    id: "Perbaiki yang salah dengan berkas yang benar, atau dengan tangan.",
  },
  "import.undoOthersFirst": {
    en: "Undo or withdraw that first where it can be, or correct what is wrong by another file.",
    id: "Batalkan atau tarik dahulu yang menyusul itu bila dapat, atau perbaiki yang salah dengan berkas lain.",
  },
  "import.rowsMissing": {
    en: "rowCount is {announced}, but {settled} rows have arrived: {count} are missing.",
    id: "rowCount {announced}, tetapi {settled} baris sudah diterima: kurang {count}.",
  },
  "import.rowsTooMany": {
    en: "rowCount is {announced}, but {settled} rows have arrived: {count} too many.",
    id: "rowCount {announced}, tetapi {settled} baris sudah diterima: kelebihan {count}.",
  },
  "import.rows": {
    en: "{count} rows",
    id: "{count} baris",
  },
  "import.cells": {
    en: "{count} cells",
    id: "{count} sel",
  },
  "import.sheets": {
    en: "{count} sheets",
    id: "{count} lembar",
  },
  "import.bytes": {
    en: "{count} bytes",
    id: "{count} bita",
  },
  "import.cannotBeUndone": {
    en: "Import {id} cannot be undone, because of what came after it: {named}.",
    id: "Impor {id} tidak dapat dibatalkan, karena yang menyusulnya: {named}.",
  },
  "import.andMore": {
    en: "{named}; and {count} more",
    id: "{named}; dan {count} lagi",
  },
  "import.joined": {
    en: "{first}; {next}",
    id: "{first}; {next}",
  },
  "import.touchedByImport": {
    en: "{kind} import of {file} on {day} ({count} of the same)",
    id: "impor {kind} dari {file} pada {day} ({count} di antaranya sama)",
  },
  "import.touchedBySession": {
    en: "calibration session {id} of {day}, with {count} of its people",
    id: "sidang kalibrasi {id} tanggal {day}, dengan {count} orang dari impor ini",
  },
  "import.touchedByAdoption": {
    en: "adoption of policy {id} version {version} from {from}",
    id: "penerapan pedoman {id} versi {version} sejak {from}",
  },
  "import.standardRemoved": {
    en: "standard of {owner}, removed",
    id: "standar {owner}, dihapus",
  },
  "import.standardRemovedOn": {
    en: "standard of {owner}, removed on {day}",
    id: "standar {owner}, dihapus pada {day}",
  },
  "import.standardSet": {
    en: "standard of {owner}, set",
    id: "standar {owner}, ditetapkan",
  },
  "import.standardSetOn": {
    en: "standard of {owner}, set on {day}",
    id: "standar {owner}, ditetapkan pada {day}",
  },
  "import.employeeChanged": {
    en: "employee {id}, changed on {day}",
    id: "pegawai {id}, diubah pada {day}",
  },
  "import.employeeRemoved": {
    en: "employee {id}, removed on {day}",
    id: "pegawai {id}, dihapus pada {day}",
  },
  "import.employeeHasNip": {
    en: "employee {id}, who has a NIP or PNS ID of before since {day}",
    id: "pegawai {id}, yang memakai NIP atau PNS ID lama sejak {day}",
  },
  "import.recordWithdrawn": {
    en: "record {id}, withdrawn",
    id: "data {id}, ditarik",
  },
  "import.recordWithdrawnOn": {
    en: "record {id}, withdrawn on {day}",
    id: "data {id}, ditarik pada {day}",
  },
  "import.recordChanged": {
    en: "record {id}, changed",
    id: "data {id}, diubah",
  },
  "import.recordChangedOn": {
    en: "record {id}, changed on {day}",
    id: "data {id}, diubah pada {day}",
  },
  "import.ofDay": {
    en: "{what} of {day}",
    id: "{what} tanggal {day}",
  },
  "import.evidence": {
    en: "{kind} record {id}",
    id: "data {kind} {id}",
  },
  "import.request": {
    en: "request {id}",
    id: "permohonan {id}",
  },
  "import.participation": {
    en: "participation in programme {programme}",
    id: "keikutsertaan dalam program {programme}",
  },
} as const satisfies Record<string, Wording>;
