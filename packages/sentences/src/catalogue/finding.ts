import type { Wording } from "./wording.ts";

/** What is found in the cells and rows of a file. */
export const FINDING = {
  "finding.ratingDiffers": {
    en: "Results and behaviour give {rating}. Check which of the three is wrong.",
    id: "Hasil kerja dan perilaku memberi {rating}. Periksa mana dari ketiganya yang salah.",
  },
  "finding.awardWords": {
    en: "Write TIDAK ADA, UNIT KERJA, INSTANSI, NASIONAL or INTERNASIONAL.",
    id: "Tulis TIDAK ADA, UNIT KERJA, INSTANSI, NASIONAL atau INTERNASIONAL.",
  },
  "finding.appraisalWords": {
    en: "“{text}” is not known here. Use SIASN's own words, e.g. SESUAI EKSPEKTASI or BAIK.",
    id: "“{text}” tidak dikenal di sini. Gunakan kata-kata SIASN sendiri, misalnya SESUAI EKSPEKTASI atau BAIK.",
  },
  "finding.readInJakarta": {
    en: "Read as {date} in Jakarta. Write days without a time, or check that this one is right.",
    id: "Dibaca sebagai {date} di Jakarta. Tulis tanggal tanpa jam, atau periksa bahwa tanggal ini benar.",
  },
  "finding.veryLow": {
    en: "The scale ends at 100, and this is very low. If it was given on another scale, convert it and import again.",
    id: "Skalanya berakhir di 100, dan nilai ini sangat rendah. Bila diberikan pada skala lain, ubah nilainya dan impor kembali.",
  },
  "finding.nipMissing": {
    en: "The employee number (NIP) is missing. Fill it in.",
    id: "NIP tidak ada. Isilah.",
  },
  "finding.nipAsNumber": {
    en: "The spreadsheet stored this NIP as a number and lost its last digits. Format the column as text and export it again.",
    id: "Lembar kerja menyimpan NIP ini sebagai bilangan dan kehilangan angka-angka terakhirnya. Format kolomnya sebagai teks dan ekspor kembali.",
  },
  "finding.nipShortened": {
    en: "A spreadsheet kept 15 digits of this NIP and lost the rest. Format the column as text and take it from the source again.",
    id: "Lembar kerja menyimpan 15 angka dari NIP ini dan kehilangan sisanya. Format kolomnya sebagai teks dan ambil kembali dari sumbernya.",
  },
  "finding.nipWrong": {
    en: "{reason} Correct it.",
    id: "{reason} Perbaiki.",
  },
  "finding.tooYoung": {
    en: "By the birth date this person was not {age} years old then. Correct whichever is wrong.",
    id: "Menurut tanggal lahir, orang ini belum berumur {age} tahun waktu itu. Perbaiki yang salah.",
  },
  "finding.endsBeforeItBegins": {
    en: "It ends before it begins, on {began}. Correct one of the two days.",
    id: "Berakhir sebelum dimulai, pada {began}. Perbaiki salah satu tanggalnya.",
  },
  "finding.nameMissing": {
    en: "The name is missing. Fill it in.",
    id: "Nama tidak ada. Isilah.",
  },
  "finding.kindDiffers": {
    en: "The file says {stated}, the NIP is built as one of a {kind}. Check both.",
    id: "Berkas menyebut {stated}, sedangkan NIP tersusun seperti NIP {kind}. Periksa keduanya.",
  },
  "finding.unknownRank": {
    en: "This is no known rank. Write it as III/a, or as IX for a PPPK.",
    id: "Golongan ini tidak dikenal. Tulis sebagai III/a, atau sebagai IX untuk PPPK.",
  },
  "finding.rankTitleDiffers": {
    en: "The title beside {code} is the one of {other}. {code} was taken; correct whichever is wrong.",
    id: "Pangkat di samping {code} adalah pangkat {other}. {code} yang dipakai; perbaiki yang salah.",
  },
  "finding.rankCodeDiffers": {
    en: "The rank is named {code}, its code is the one of {other}. {code} was taken; correct whichever is wrong.",
    id: "Golongannya disebut {code}, sedangkan kodenya milik {other}. {code} yang dipakai; perbaiki yang salah.",
  },
  "finding.positionMissing": {
    en: "The position is missing. Fill in its title.",
    id: "Jabatan tidak ada. Isi nama jabatannya.",
  },
  "finding.positionIdAlone": {
    en: "The id of a position is read beside its title only. Add JABATAN NAMA.",
    id: "Id jabatan hanya dibaca di samping namanya. Tambahkan JABATAN NAMA.",
  },
  "finding.codeDiffers": {
    en: "The words say {words}, the code is the one of {other}. {words} was taken; correct whichever is wrong.",
    id: "Kata-katanya menyebut {words}, sedangkan kodenya milik {other}. {words} yang dipakai; perbaiki yang salah.",
  },
  "finding.educationMissing": {
    en: "The education level is missing. Fill it in.",
    id: "Tingkat pendidikan tidak ada. Isilah.",
  },
  "finding.unknownLevel": {
    en: "Not a known level. Write SLTA, Diploma III, S-1, S-2 ...",
    id: "Tingkat ini tidak dikenal. Tulis SLTA, Diploma III, S-1, S-2 ...",
  },
  "finding.unitMissing": {
    en: "The unit is missing. Fill in the unit this person works in.",
    id: "Unit kerja tidak ada. Isi unit tempat orang ini bekerja.",
  },
  "finding.notKnown": {
    en: "“{text}” is not known here. Write {right}.",
    id: "“{text}” tidak dikenal di sini. Tulis {right}.",
  },
  "finding.unknownStanding": {
    en: "This legal standing is not known, so the person's state stays as it was. Write it as SIASN does, such as Aktif.",
    id: "Kedudukan hukum ini tidak dikenal, jadi keadaan orang ini tetap seperti semula. Tulis seperti di SIASN, misalnya Aktif.",
  },
  "finding.standingWordsUnknown": {
    en: "These words are not known; the code beside them, {words}, was taken. Correct whichever is wrong.",
    id: "Kata-kata ini tidak dikenal; kode di sampingnya, {words}, yang dipakai. Perbaiki yang salah.",
  },
  "finding.standingDiffers": {
    en: "The words say {words}, the code is the one of {other}. The words were taken; correct whichever is wrong.",
    id: "Kata-katanya menyebut {words}, sedangkan kodenya milik {other}. Kata-katanya yang dipakai; perbaiki yang salah.",
  },
  "finding.notAllLevels": {
    en: "The row does not tell all nine levels. Fill them in; a level that is not required stays empty.",
    id: "Baris ini tidak menyebut kesembilan level. Isilah; level yang tidak disyaratkan dibiarkan kosong.",
  },
  "finding.wholeLevel": {
    en: "Write a whole level from 1 to 5, or nothing where the competency is not required.",
    id: "Tulis level bulat dari 1 sampai 5, atau kosongkan bila kompetensinya tidak disyaratkan.",
  },
  "finding.nothingRequired": {
    en: "The row requires nothing. Fill in at least one level, or leave the row out.",
    id: "Baris ini tidak mensyaratkan apa pun. Isi sedikitnya satu level, atau hilangkan barisnya.",
  },
  "finding.basisMissing": {
    en: "The decree or document that sets the standard is missing. Write its number.",
    id: "Keputusan atau dokumen yang menetapkan standar tidak ada. Tulis nomornya.",
  },
  "finding.shorten": {
    en: "Shorten it to {longest} characters.",
    id: "Persingkat sampai {longest} karakter.",
  },
  "finding.graduationYear": {
    en: "The day of graduation lies in another year. Correct one of the two.",
    id: "Tanggal lulus berada di tahun lain. Perbaiki salah satunya.",
  },
  "finding.absent": {
    en: "On record, but not in this file. If the person has left, correct the legal standing in SIASN and import again.",
    id: "Tercatat, tetapi tidak ada di berkas ini. Bila orangnya sudah keluar, perbaiki kedudukan hukumnya di SIASN dan impor kembali.",
  },
  "finding.othersAbsent": {
    en: "{count} more people are on record but not in this file. Check that the export is complete.",
    id: "{count} orang lagi tercatat tetapi tidak ada di berkas ini. Periksa apakah ekspornya lengkap.",
  },
  "finding.nipOfAnother": {
    en: "The NIP is that of {name}. The row was taken for that person; if somebody else is meant, withdraw the record and correct the NIP.",
    id: "NIP ini milik {name}. Barisnya dipakai untuk orang itu; bila orang lain yang dimaksud, tarik datanya dan perbaiki NIP-nya.",
  },
  "finding.nobody": {
    en: "Nobody with this NIP is on record. Import the employee first, then this file again, or correct the NIP.",
    id: "NIP ini tidak tercatat. Impor dahulu pegawainya, kemudian berkas ini lagi, atau perbaiki NIP-nya.",
  },
  "finding.severalRecords": {
    en: "{count} records of this person may be meant. Add {columns} to the file, which tells them apart.",
    id: "{count} data orang ini mungkin dimaksud. Tambahkan {columns} ke berkas, yang membedakannya.",
  },
  "finding.pastRetirement": {
    en: "is active on record, but by age and class of the post the last day in service was {last}. Check birth date and class of the post, or set the legal standing to retired.",
    id: "tercatat aktif, tetapi menurut umur dan jenjang jabatan hari kerja terakhirnya {last}. Periksa tanggal lahir dan jenjang jabatan, atau ubah kedudukan hukumnya menjadi pensiun.",
  },
  "finding.resultHere": {
    en: "This result of programme {id} is here already; nothing changed.",
    id: "Hasil program {id} ini sudah ada di sini; tidak ada yang berubah.",
  },
  "finding.resultReplaced": {
    en: "This row replaces a result of programme {id}; the former one is kept as a revision.",
    id: "Baris ini menggantikan hasil program {id}; hasil sebelumnya disimpan sebagai revisi.",
  },
  "finding.resultLate": {
    en: "Results of programme {id} were due on {due}; this one counts and is marked late.",
    id: "Hasil program {id} ditunggu sampai {due}; hasil ini dihitung dan ditandai terlambat.",
  },
  "finding.notAttended": {
    en: "No attendance list of programme {id} says that this person was there ({state}). The result counts as evidence; correct the list, and the participant follows.",
    id: "Tidak ada daftar hadir program {id} yang menyebut orang ini hadir ({state}). Hasilnya dihitung sebagai bukti; perbaiki daftarnya, dan pesertanya menyusul.",
  },
  "finding.unknownPositionId": {
    en: "No position with this id is on record. Positions come with the employees file: import it first, or correct the id.",
    id: "Jabatan dengan id ini tidak tercatat. Jabatan masuk bersama berkas pegawai: impor dahulu, atau perbaiki id-nya.",
  },
  "finding.severalTitles": {
    en: "{count} positions are called so. Write the JABATAN ID of the one that is meant.",
    id: "{count} jabatan bernama demikian. Tulis JABATAN ID jabatan yang dimaksud.",
  },
  "finding.unknownTitle": {
    en: "No position is called so here. Write its title as the employees file does, or its JABATAN ID; for a whole class leave JABATAN NAMA empty.",
    id: "Tidak ada jabatan bernama demikian di sini. Tulis namanya seperti di berkas pegawai, atau JABATAN ID-nya; untuk seluruh jenjang kosongkan JABATAN NAMA.",
  },
  "finding.otherTitle": {
    en: "The position with this id is called {title}. The row was taken for it; if another one is meant, correct the id and import again.",
    id: "Jabatan dengan id ini bernama {title}. Barisnya dipakai untuk jabatan itu; bila jabatan lain yang dimaksud, perbaiki id-nya dan impor kembali.",
  },
  "finding.ahead": {
    en: "Its day, {date}, is still to come: today is {today}. It counts from then on; correct it if the date is mistyped.",
    id: "Tanggalnya, {date}, belum tiba: hari ini {today}. Baru dihitung sejak itu; perbaiki bila tanggalnya salah ketik.",
  },
  "finding.formula": {
    en: "The cell holds a formula without its value. Put the value there instead.",
    id: "Sel ini memuat rumus tanpa nilainya. Tulis nilainya.",
  },
  "finding.errorShown": {
    en: "The spreadsheet shows an error here. Correct the cell, or widen its column, and export again.",
    id: "Lembar kerja menampilkan kesalahan di sini. Perbaiki selnya, atau lebarkan kolomnya, dan ekspor kembali.",
  },
  "finding.lostLetters": {
    en: "Some characters could not be read. Save the file as CSV UTF-8.",
    id: "Beberapa karakter tidak dapat dibaca. Simpan berkasnya sebagai CSV UTF-8.",
  },
  "finding.wholeNumber": {
    en: "a whole number",
    id: "bilangan bulat",
  },
  "finding.aNumber": {
    en: "a number",
    id: "bilangan",
  },
  "finding.twoFigures": {
    en: "This may be {one} or {other}. Write it without separators of thousands, or with another number of decimals.",
    id: "Ini mungkin {one} atau {other}. Tulis tanpa pemisah ribuan, atau dengan jumlah desimal lain.",
  },
  "finding.shifted": {
    en: "The row has {width} cells, more than there are headings, so its values have shifted. Put values that hold a separator between quotation marks.",
    id: "Baris ini mempunyai {width} sel, lebih banyak daripada judul kolom, jadi nilainya bergeser. Beri tanda kutip pada nilai yang memuat pemisah.",
  },
  "finding.exampleRow": {
    en: "This is the example row of the template. Delete it.",
    id: "Ini baris contoh dari templat. Hapuslah.",
  },
  "finding.row": {
    en: "row {row}",
    id: "baris {row}",
  },
  "finding.rowOfSheet": {
    en: "row {row} of sheet “{sheet}”",
    id: "baris {row} lembar “{sheet}”",
  },
  "finding.repeats": {
    en: "This row repeats {row}. Remove one of them in the source.",
    id: "Baris ini mengulang {row}. Hapus salah satunya di sumber.",
  },
  "finding.contradicts": {
    en: "This row contradicts {row}, which was taken because it comes first. Decide which is right and correct the source.",
    id: "Baris ini bertentangan dengan {row}, yang dipakai karena lebih dahulu. Putuskan mana yang benar dan perbaiki sumbernya.",
  },
  "finding.headings": {
    en: "the {count} headings",
    id: "{count} judul kolom",
  },
  "finding.thereAreHeadings": {
    en: "there are headings",
    id: "judul kolom yang ada",
  },
  "finding.tooWide": {
    en: "The row has {width} cells, more than {headings}: its values stand under wrong headings, so none was taken or kept. Put the text that holds the separator in quotation marks, or take the surplus cell out, and import again.",
    id: "Baris ini mempunyai {width} sel, lebih banyak daripada {headings}: nilai-nilainya berada di bawah judul kolom yang salah, jadi tidak ada yang dipakai atau disimpan. Beri tanda kutip pada teks yang memuat pemisah, atau buang sel yang berlebih, dan impor kembali.",
  },
  "finding.emptied": {
    en: "The cell is empty in {rows} {rows, plural, one {row} other {rows}}, and what was on record there is gone. If that is not meant, import the values again; a file without this column leaves them alone.",
    id: "Selnya kosong di {rows} {rows, plural, one {baris} other {baris}}, dan yang tercatat di sana hilang. Bila bukan itu maksudnya, impor kembali nilainya; berkas tanpa kolom ini membiarkannya.",
  },
  "finding.staysUntold": {
    en: "The file does not tell {fields}, which stayed as on record. Results and behaviour now give {given}, the rating is {rating}. Check which of the three is wrong.",
    id: "Berkas tidak menyebut {fields}, yang tetap seperti tercatat. Hasil kerja dan perilaku sekarang memberi {given}, predikatnya {rating}. Periksa mana dari ketiganya yang salah.",
  },
  "finding.nextContract": {
    en: "as with a new contract",
    id: "seperti pada kontrak baru",
  },
  "finding.onPurpose": {
    en: "on purpose",
    id: "dengan sengaja",
  },
  "finding.nipTaken": {
    en: "Another person (another PNS ID) already has this NIP. Correct the NIP or the PNS ID in SIASN and import again.",
    id: "Orang lain (PNS ID lain) sudah memakai NIP ini. Perbaiki NIP atau PNS ID di SIASN dan impor kembali.",
  },
  "finding.nipChanged": {
    en: "The NIP on record is {before}. Check whether a spreadsheet changed its last digits; if the new one is right, import the file with --accept-nip-changes (acceptNipChanges).",
    id: "NIP yang tercatat {before}. Periksa apakah lembar kerja mengubah angka-angka terakhirnya; bila yang baru benar, impor berkasnya dengan --accept-nip-changes (acceptNipChanges).",
  },
  "finding.nipUnclear": {
    en: "People of this name with the NIPs {nips} are on record. Correct the NIP, or give the PNS ID.",
    id: "Orang bernama ini dengan NIP {nips} sudah tercatat. Perbaiki NIP-nya, atau berikan PNS ID.",
  },
  "finding.nipTakenOver": {
    en: "The NIP changed from {before} to {nip}, {why}. Check that both are the same person's.",
    id: "NIP berubah dari {before} menjadi {nip}, {why}. Periksa bahwa keduanya milik orang yang sama.",
  },
  "finding.withNipOnRecord": {
    en: "{finding} The NIP on record is {nip}.",
    id: "{finding} NIP yang tercatat {nip}.",
  },
  "finding.sameContract": {
    en: "{nip} and {other} have the same name and birth date, and different contracts: is one the next contract of the same person? If so, give both the same PNS ID, or set the former to inactive.",
    id: "{nip} dan {other} mempunyai nama dan tanggal lahir yang sama, dan kontrak yang berbeda: apakah yang satu kontrak berikutnya dari orang yang sama? Bila ya, beri keduanya PNS ID yang sama, atau nonaktifkan yang terdahulu.",
  },
  "finding.sameUnit": {
    en: "{nip} and {other} have the same name and birth date and are in the same unit. Check whether they are one person, and correct the source if so.",
    id: "{nip} dan {other} mempunyai nama dan tanggal lahir yang sama dan berada di unit kerja yang sama. Periksa apakah keduanya satu orang, dan perbaiki sumbernya bila demikian.",
  },
  "finding.levelRange": {
    en: "D1 to D4",
    id: "D1 sampai D4",
  },
} as const satisfies Record<string, Wording>;
