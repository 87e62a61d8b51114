import type { Wording } from "./wording.ts";

/** What is said of a file as a whole. */
export const FILE = {
  "file.empty": {
    en: "“{name}” is empty. Export it again and choose the new file.",
    id: "“{name}” kosong. Ekspor kembali dan pilih berkas yang baru.",
  },
  "file.notASpreadsheet": {
    en: "“{name}” is not a spreadsheet that can be read: {why}. Save it as .xlsx or as .csv and choose it again.",
    id: "“{name}” bukan lembar kerja yang dapat dibaca: {why}. Simpan sebagai .xlsx atau .csv dan pilih kembali.",
  },
  "file.tooBig": {
    en: "“{name}” is refused: {what}. Split it, or save it as .csv.",
    id: "“{name}” ditolak: {what}. Bagi berkasnya, atau simpan sebagai .csv.",
  },
  "file.sheetEmpty": {
    en: "it is empty",
    id: "lembar itu kosong",
  },
  "file.sheetWithout": {
    en: "it has no column {column}",
    id: "lembar itu tidak mempunyai kolom {column}",
  },
  "file.sheetNarrow": {
    en: "it has {columns} of the {widest} columns of sheet “{sheet}” and looks like a list of signatories or of words to choose from; if it holds records, import it as a file of its own",
    id: "lembar itu mempunyai {columns} dari {widest} kolom lembar “{sheet}” dan tampak seperti daftar penanda tangan atau daftar pilihan kata; bila memuat data, impor sebagai berkas tersendiri",
  },
  "file.quoteNeverClosed": {
    en: "a quotation mark opened after row {row} is never closed",
    id: "tanda kutip yang dibuka setelah baris {row} tidak pernah ditutup",
  },
  "file.sheetHidden": {
    en: "it is hidden; show it in the file if it should count",
    id: "lembar itu tersembunyi; tampilkan di dalam berkas bila harus dihitung",
  },
  "file.noPathHere": {
    en: "“{path}” cannot be opened by its path here. Choose the file instead.",
    id: "“{path}” tidak dapat dibuka dengan alamatnya di sini. Pilih berkasnya.",
  },
  "file.cannotBeOpened": {
    en: "“{name}” cannot be opened. Check the path and that you may read the file.",
    id: "“{name}” tidak dapat dibuka. Periksa alamatnya dan hak Anda untuk membacanya.",
  },
  "file.sheetNotRead": {
    en: "Sheet “{name}” was not read: {why}.",
    id: "Lembar “{name}” tidak dibaca: {why}.",
  },
  "file.inColumnA": {
    en: "Every row stands whole in column A, as when a text file is opened by a double click. It was taken apart where its cells part; better, choose the text file itself.",
    id: "Setiap baris berada seluruhnya di kolom A, seperti bila berkas teks dibuka dengan klik ganda. Isinya dipisahkan menurut selnya; lebih baik pilih berkas teksnya sendiri.",
  },
  "file.unknownColumn": {
    en: "This column is not known and was left out. Rename it if it should count.",
    id: "Kolom ini tidak dikenal dan ditinggalkan. Ganti namanya bila harus dihitung.",
  },
  "file.columnTwice": {
    en: "This column occurs twice; one of the two counts. Remove the other.",
    id: "Kolom ini ada dua; salah satunya yang dihitung. Buang yang lain.",
  },
  "file.columnUntold": {
    en: "The file has no such column, and what is on record there stays. Export it with all columns if it should be told.",
    id: "Berkas tidak mempunyai kolom ini, dan yang tercatat tetap. Ekspor dengan semua kolom bila harus disebut.",
  },
  "file.missingColumns": {
    en: "“{name}” has no column {columns}. Add it to the header row, or export the file again with all columns.",
    id: "“{name}” tidak mempunyai kolom {columns}. Tambahkan ke baris judul, atau ekspor kembali dengan semua kolom.",
  },
  "file.xlsb": {
    en: "it is a binary workbook (.xlsb)",
    id: "ini buku kerja biner (.xlsb)",
  },
  "file.noWorkbook": {
    en: "it is a zip archive but no workbook",
    id: "ini arsip zip, tetapi bukan buku kerja",
  },
  "file.noVisibleSheet": {
    en: "it has no visible sheet",
    id: "tidak ada lembar yang terlihat",
  },
  "file.tooMuchText": {
    en: "it holds too much text",
    id: "teksnya terlalu banyak",
  },
  "file.tooManyParts": {
    en: "it holds more than {most} parts",
    id: "isinya lebih dari {most} bagian",
  },
  "file.password": {
    en: "it is protected by a password",
    id: "dilindungi kata sandi",
  },
  "file.damaged": {
    en: "the file is damaged or cut short",
    id: "berkasnya rusak atau terpotong",
  },
  "file.bomb": {
    en: "it unpacks to far more than a spreadsheet would",
    id: "isinya setelah dibuka jauh lebih besar daripada lembar kerja",
  },
  "file.partOtherSize": {
    en: "its part “{part}” unpacks to another size than it states",
    id: "bagiannya “{part}” berukuran lain daripada yang tertulis",
  },
  "file.partDamaged": {
    en: "its part “{part}” is damaged",
    id: "bagiannya “{part}” rusak",
  },
  "file.oldXls": {
    en: "it is an old .xls file or protected by a password",
    id: "ini berkas .xls lama atau dilindungi kata sandi",
  },
  "file.binary": {
    en: "it holds binary data",
    id: "isinya data biner",
  },
  "file.documentType": {
    en: "it declares a document type",
    id: "menyatakan jenis dokumen",
  },
  "file.endlessRow": {
    en: "it repeats one row without end",
    id: "satu barisnya berulang tanpa henti",
  },
  "file.webPage": {
    en: "it is a web page or XML without a table of rows",
    id: "ini halaman web atau XML tanpa tabel baris",
  },
  "file.chart": {
    en: "it holds a chart or a program and no rows",
    id: "isinya bagan atau program, bukan baris",
  },
  "file.partMissing": {
    en: "its part is missing in the file",
    id: "bagiannya tidak ada di dalam berkas",
  },
  "file.rows": {
    en: "{count, plural, one {Row} other {Rows}} {rows}",
    id: "{count, plural, one {Baris} other {Baris}} {rows}",
  },
  "file.range": {
    en: "{from} to {to}",
    id: "{from} sampai {to}",
  },
  "file.more": {
    en: "{count} more",
    id: "{count} lagi",
  },
  "file.onSheet": {
    en: "{what} on sheet “{sheet}”",
    id: "{what} di lembar “{sheet}”",
  },
  "file.passedOver": {
    en: "{rows}: passed over, for there is no record in them but numbering, titles, totals or signatures.",
    id: "{rows}: dilewati, karena tidak memuat data selain penomoran, judul, jumlah atau tanda tangan.",
  },
  "file.hidden": {
    en: "{rows} {count, plural, one {is hidden in the file; it was} other {are hidden in the file; they were}} read all the same. Remove what should not count.",
    id: "{rows} {count, plural, one {tersembunyi} other {tersembunyi}} di dalam berkas; tetap dibaca. Hapus yang tidak boleh dihitung.",
  },
  "file.surplus": {
    en: "Every row has {count} empty cells more than there are headings; they were ignored.",
    id: "Setiap baris mempunyai {count} sel kosong lebih banyak daripada judul kolom; sel-sel itu diabaikan.",
  },
  "file.column": {
    en: "Column {letter}",
    id: "Kolom {letter}",
  },
  "file.noHeadingOne": {
    en: "{column} has no heading; one cell in it was ignored. Give it a heading if it should count.",
    id: "{column} tidak berjudul; satu selnya diabaikan. Beri judul bila harus dihitung.",
  },
  "file.noHeadingMany": {
    en: "{column} has no heading; {cells} cells in it were ignored. Give it a heading if it should count.",
    id: "{column} tidak berjudul; {cells} selnya diabaikan. Beri judul bila harus dihitung.",
  },
  "file.headingsWrong": {
    en: "The table of headings is wrong at “{place}”: {why}. Correct it there.",
    id: "Tabel judul kolom salah di “{place}”: {why}. Perbaiki di sana.",
  },
  "file.headingsUnreadable": {
    en: "it cannot be read",
    id: "tidak dapat dibaca",
  },
  "file.headingsNoColumn": {
    en: "files of {kind} have no such column",
    id: "berkas {kind} tidak mempunyai kolom itu",
  },
  "file.headingsTaken": {
    en: "“{heading}” stands for “{other}” already",
    id: "“{heading}” sudah berarti “{other}”",
  },
  "file.titlesWrong": {
    en: "The table of titles is wrong at “{place}”: {why}. Correct it there.",
    id: "Tabel nama jabatan salah di “{place}”: {why}. Perbaiki di sana.",
  },
  "file.batchRows": {
    en: "A batch has 1 to {most} rows, not {count}.",
    id: "Satu kiriman berisi 1 sampai {most} baris, bukan {count}.",
  },
  "file.noImportAnswer": {
    en: "The server answered something else than an import. Check its address and version.",
    id: "Server menjawab hal lain, bukan impor. Periksa alamat dan versinya.",
  },
  "file.noExcelDates": {
    en: "A csv file has no Excel dates. Ask for DD-MM-YYYY or ISO, or write xlsx.",
    id: "Berkas csv tidak mengenal tanggal Excel. Mintalah DD-MM-YYYY atau ISO, atau tulis xlsx.",
  },
} as const satisfies Record<string, Wording>;
