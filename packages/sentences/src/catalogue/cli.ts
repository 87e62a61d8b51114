import type { Wording } from "./wording.ts";

/** What the command line says. */
export const CLI = {
  "cli.sampleInvented": {
    en: "All people in the sample data are invented.",
    id: "Semua orang dalam data contoh adalah rekaan.",
  },
  "cli.demoTokens": {
    en: "Demo tokens, good for 8 hours (more: npm run --silent talenta -- token --help)",
    id: "Token peragaan, berlaku 8 jam (yang lain: npm run --silent talenta -- token --help)",
  },
  "cli.roleOf": {
    en: "{role} of {code}",
    id: "{role} di {code}",
  },
  "cli.pageToAsk": {
    en: "A page to ask from: {url}",
    id: "Halaman untuk bertanya: {url}",
  },
  "cli.questionToPaste": {
    en: "A question to paste:",
    id: "Pertanyaan untuk ditempel:",
  },
  "cli.noAnswer": {
    en: "{url} gave no answer.",
    id: "{url} tidak memberi jawaban.",
  },
  "cli.nothingAnswers": {
    en: "Nothing answers at {url}. Start it with npm start, or give its address with --url. What was sent before is kept: run the same command again and it goes on.",
    id: "Tidak ada yang menjawab di {url}. Jalankan dengan npm start, atau berikan alamatnya dengan --url. Yang sudah dikirim tetap tersimpan: jalankan perintah yang sama lagi dan pekerjaannya berlanjut.",
  },
  "cli.noGraphql": {
    en: "{url} answered {status} and no GraphQL. Is the address right?",
    id: "{url} menjawab {status} dan bukan GraphQL. Apakah alamatnya benar?",
  },
  "cli.tooLarge": {
    en: "{file} is too large for a {what} (over 4 MB).",
    id: "{file} terlalu besar untuk {what} (lebih dari 4 MB).",
  },
  "cli.noJson": {
    en: "{file} is no JSON. {fix}",
    id: "{file} bukan JSON. {fix}",
  },
  "cli.cannotRead": {
    en: "{file} cannot be read ({code}). Is the path right?",
    id: "{file} tidak dapat dibaca ({code}). Apakah alamatnya benar?",
  },
  "cli.regencyMissing": {
    en: "--regency is missing: {role} acts for one regency. Add, for example, --regency 18.05.",
    id: "--regency tidak ada: {role} bertindak untuk satu kabupaten/kota. Tambahkan, misalnya, --regency 18.05.",
  },
  "cli.regencyDoesNotGo": {
    en: "--regency {regency} does not go with {role}, which belongs to no regency. Leave it out.",
    id: "--regency {regency} tidak cocok dengan {role}, yang tidak termasuk kabupaten/kota mana pun. Hilangkan.",
  },
  "cli.noRegencyCode": {
    en: "--regency {regency} is not a code. Write it as 18.05, or 18 for the province's own.",
    id: "--regency {regency} bukan kode. Tulis sebagai 18.05, atau 18 untuk milik provinsi sendiri.",
  },
  "cli.nipMissing": {
    en: "--nip is missing: an EMPLOYEE sees one record, their own. Add the 18 digits.",
    id: "--nip tidak ada: EMPLOYEE melihat satu data, miliknya sendiri. Tambahkan 18 angkanya.",
  },
  "cli.nipWrong": {
    en: "--nip {nip}: {reason}",
    id: "--nip {nip}: {reason}",
  },
  "cli.writeRegency": {
    en: "Write it as 18.05, or 18 for the province's own civil service.",
    id: "Tulis sebagai 18.05, atau 18 untuk pegawai provinsi sendiri.",
  },
  "cli.noToken": {
    en: "There is no token and no data folder {folder}. Give --token or TALENTA_TOKEN, or set TALENTA_DATA to the folder of the running instance.",
    id: "Tidak ada token dan tidak ada folder data {folder}. Berikan --token atau TALENTA_TOKEN, atau isi TALENTA_DATA dengan folder data yang sedang berjalan.",
  },
  "cli.noPlacement": {
    en: "Regency {code} keeps no placement of {nip} that you may see.",
    id: "Kabupaten/kota {code} tidak menyimpan pemetaan {nip} yang boleh Anda lihat.",
  },
  "cli.noSuchPlacement": {
    en: "Regency {code} keeps no placement {id} of {nip} that you may see.",
    id: "Kabupaten/kota {code} tidak menyimpan pemetaan {id} dari {nip} yang boleh Anda lihat.",
  },
  "cli.fileThere": {
    en: "{file} is there already, and stays as it is. Name another file with --out.",
    id: "{file} sudah ada, dan tetap seperti semula. Sebutkan berkas lain dengan --out.",
  },
  "cli.cannotWrite": {
    en: "{file} cannot be written ({code}). Name a file in a folder you may write to.",
    id: "{file} tidak dapat ditulis ({code}). Sebutkan berkas di folder yang boleh Anda tulisi.",
  },
  "cli.explainWhat": {
    en: "Name one of: a dossier's file, --examples, or --nip with --regency.",
    id: "Sebutkan salah satu: berkas dosir, --examples, atau --nip dengan --regency.",
  },
  "cli.explainRegency": {
    en: "--regency is missing: say who keeps the data, such as 18.05.",
    id: "--regency tidak ada: sebutkan siapa yang menyimpan datanya, misalnya 18.05.",
  },
  "cli.noDatabaseFile": {
    en: 'There is no file {file}. "migrate up" makes it.',
    id: 'Berkas {file} tidak ada. "migrate up" membuatnya.',
  },
  "cli.what.policy": {
    en: "policy",
    id: "pedoman",
  },
  "cli.writePolicy": {
    en: "Write it as JSON; `talenta policy show` prints one.",
    id: "Tulis sebagai JSON; `talenta policy show` mencetak contohnya.",
  },
  "cli.unanswered": {
    en: 'note: no record answers the item "{id}", so it is absent for everybody. Is its id mistyped?',
    id: 'catatan: tidak ada data yang menjawab unsur "{id}", jadi unsur itu tidak ada bagi semua orang. Apakah id-nya salah ketik?',
  },
  "cli.writeVersion": {
    en: "Write a version as 1, 2 and so on.",
    id: "Tulis versi sebagai 1, 2 dan seterusnya.",
  },
  "cli.what.plan": {
    en: "plan",
    id: "rencana",
  },
  "cli.writePlan": {
    en: "Write it as JSON; `'{' programme(key:) '{' plan '}' '}'` answers one.",
    id: "Tulis sebagai JSON; `'{' programme(key:) '{' plan '}' '}'` menjawab contohnya.",
  },
  "cli.deleteExample": {
    en: "Delete the example row before you import the file.",
    id: "Hapus baris contoh sebelum berkasnya diimpor.",
  },
  "cli.otherFormat": {
    en: "{out} is named as .{named}, but asked for as {format}. Change one of the two.",
    id: "{out} bernama .{named}, tetapi diminta sebagai {format}. Ubah salah satunya.",
  },
  "cli.writeLifetime": {
    en: "Write it as 30m, 8h or 7d.",
    id: "Tulis sebagai 30m, 8h atau 7d.",
  },
  "cli.noExplanation": {
    en: "Regency {regency} keeps no placement of {nip} that you may see the explanation of.",
    id: "Kabupaten/kota {regency} tidak menyimpan pemetaan {nip} yang penjelasannya boleh Anda lihat.",
  },
  "cli.what.dossier": {
    en: "dossier",
    id: "dosir",
  },
  "cli.exportDossier": {
    en: "Export the dossier again.",
    id: "Ekspor kembali dosirnya.",
  },
  "cli.worthALook": {
    en: "worth a look; what could not be read was left empty:",
    id: "perlu dilihat; yang tidak dapat dibaca dibiarkan kosong:",
  },
  "cli.moreNotes": {
    en: "{count} more notes: ask for {question}.",
    id: "{count} catatan lagi: tanyakan {question}.",
  },
  "cli.dryRun": {
    en: "A dry run: nothing of this was stored.",
    id: "Uji coba: tidak ada yang disimpan.",
  },
  "cli.what.headings": {
    en: "table of headings",
    id: "tabel judul kolom",
  },
  "cli.writeHeadings": {
    en: "Write it as JSON; `talenta headings` prints one.",
    id: "Tulis sebagai JSON; `talenta headings` mencetak contohnya.",
  },
  "cli.isFolder": {
    en: "{path} is a folder. Name one file in it, .xlsx or .csv.",
    id: "{path} adalah folder. Sebutkan satu berkas di dalamnya, .xlsx atau .csv.",
  },
  "cli.noRegencyHere": {
    en: "no regency here",
    id: "bukan kabupaten/kota di sini",
  },
  "cli.theRegency": {
    en: "regency {code}",
    id: "kabupaten/kota {code}",
  },
  "cli.foreignToken": {
    en: "The token is for {whose}, and the file belongs to {regency}. Use a token of a REGENCY_OFFICER of {regency}.",
    id: "Token ini untuk {whose}, sedangkan berkasnya milik {regency}. Gunakan token REGENCY_OFFICER dari {regency}.",
  },
  "cli.rejectedOption": {
    en: "--rejected FILE.xlsx writes the rejected rows with all their reasons.",
    id: "--rejected BERKAS.xlsx menulis baris yang ditolak dengan semua alasannya.",
  },
  "cli.privateColumns": {
    en: "private columns, left out: {columns}",
    id: "kolom pribadi, ditinggalkan: {columns}",
  },
  "cli.noProgramme": {
    en: "There is no programme {key}.",
    id: "Tidak ada program {key}.",
  },
  "cli.problems": {
    en: "{file} has {count} {count, plural, one {problem} other {problems}}:",
    id: "{file} mempunyai {count} {count, plural, one {masalah} other {masalah}}:",
  },
  "cli.place": {
    en: "place",
    id: "tempat",
  },
  "cli.standsThere": {
    en: "stands there",
    id: "yang tertulis",
  },
  "cli.whatIsWrong": {
    en: "what is wrong",
    id: "yang salah",
  },
  "cli.all": {
    en: "(all)",
    id: "(semua)",
  },
  "cli.nothing": {
    en: "nothing",
    id: "kosong",
  },
  "cli.noDossier": {
    en: "{file} is no dossier that can be read.",
    id: "{file} bukan dosir yang dapat dibaca.",
  },
  "cli.note": {
    en: "note: {message}",
    id: "catatan: {message}",
  },
  "cli.noteOf": {
    en: "note: {message} ({columns})",
    id: "catatan: {message} ({columns})",
  },
  "cli.looksLike": {
    en: "“{heading}” looks like “{column}”",
    id: "“{heading}” mirip “{column}”",
  },
  "cli.fileWaits": {
    en: "The file waits, because {columns} and is not known: rename it in the file, add it to a table of headings (--headings), or give --accept-unknown-columns to go on without it.",
    id: "Berkas menunggu, karena {columns} dan tidak dikenal: ganti namanya di dalam berkas, tambahkan ke tabel judul kolom (--headings), atau berikan --accept-unknown-columns untuk melanjutkan tanpanya.",
  },
  "cli.rejectedWritten": {
    en: "{rows} rejected {rows, plural, one {row is} other {rows are}} in {file}; mend what is wrong there and import that file with --partial.",
    id: "{rows} {rows, plural, one {baris} other {baris}} yang ditolak ada di {file}; perbaiki yang salah di sana dan impor berkas itu dengan --partial.",
  },
  "cli.noPolicy": {
    en: "There is no policy {key}.",
    id: "Tidak ada pedoman {key}.",
  },
  "cli.noPolicyVersion": {
    en: "There is no policy {key} version {version}.",
    id: "Tidak ada pedoman {key} versi {version}.",
  },
  "cli.portTaken": {
    en: "PORT {port} of {address} is taken. Stop what answers there, or name another: PORT=4001 npm start.",
    id: "PORT {port} di {address} sudah terpakai. Hentikan yang menjawab di sana, atau sebutkan yang lain: PORT=4001 npm start.",
  },
  "cli.portNotHad": {
    en: "PORT {port} of {address} cannot be had ({code}). Stop what answers there, or name another: PORT=4001 npm start.",
    id: "PORT {port} di {address} tidak dapat dipakai ({code}). Hentikan yang menjawab di sana, atau sebutkan yang lain: PORT=4001 npm start.",
  },
  "cli.templateThere": {
    en: "{file} is there already, and stays as it is. Name another file with --out, or remove it.",
    id: "{file} sudah ada, dan tetap seperti semula. Sebutkan berkas lain dengan --out, atau hapus dahulu.",
  },
  "cli.keysThere": {
    en: "{folder} holds keys already, and they stay as they are. Name another folder, or remove them.",
    id: "{folder} sudah memuat kunci, dan kunci itu tetap. Sebutkan folder lain, atau hapus dahulu.",
  },
  "cli.folderNotWritable": {
    en: "{folder} cannot be written to ({code}). Name a folder you may write to.",
    id: "{folder} tidak dapat ditulisi ({code}). Sebutkan folder yang boleh Anda tulisi.",
  },
  "cli.policyInside": {
    en: "The policy inside is {id} version {version}, digest {digest}. `talenta policy list` shows the digest of the one published.",
    id: "Pedoman di dalamnya {id} versi {version}, digest {digest}. `talenta policy list` menampilkan digest pedoman yang terbit.",
  },
  "cli.dossierDiffers": {
    en: "{file} does not state what its policy and evidence give:",
    id: "{file} tidak menyatakan yang dihasilkan pedoman dan buktinya:",
  },
  "cli.difference": {
    en: "  {path}: stated {stated}, computed {computed}",
    id: "  {path}: tertulis {stated}, hasil hitungan {computed}",
  },
  "cli.languageOption": {
    en: "Indonesian or English (or TALENTA_LANGUAGE)",
    id: "bahasa Indonesia atau Inggris (atau TALENTA_LANGUAGE)",
  },
  "cli.importOf": {
    en: "import {name}",
    id: "impor {name}",
  },
  "cli.rows": {
    en: "rows",
    id: "baris",
  },
  "cli.sampleData": {
    en: "sample data",
    id: "data contoh",
  },
} as const satisfies Record<string, Wording>;
