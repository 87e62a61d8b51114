import type { Wording } from "./wording.ts";

/** What is said of a cell that a row cannot do without. */
export const MISSING = {
  "finding.noResult": {
    en: "The row holds no result. Fill in what was tested, or leave the row out.",
    id: "Baris ini tidak memuat hasil. Isi yang diuji, atau hilangkan barisnya.",
  },
  "finding.noDate": {
    en: "This is no date of the calendar. Write it as dd-mm-yyyy.",
    id: "Ini bukan tanggal di kalender. Tulis sebagai dd-mm-yyyy.",
  },
  "finding.noClassForTitle": {
    en: "No class is known for this title. Correct the title, or add it to the table of titles.",
    id: "Jenjang untuk nama jabatan ini tidak diketahui. Perbaiki namanya, atau tambahkan ke tabel nama jabatan.",
  },
  "finding.write": {
    en: "This is not known here. Write {choices}.",
    id: "Ini tidak dikenal di sini. Tulis {choices}.",
  },
  "finding.noOwnerNamed": {
    en: "Neither a position nor a class is named. Fill in JABATAN ID or JABATAN NAMA for one position, KELAS JABATAN for a whole class.",
    id: "Jabatan maupun jenjangnya tidak disebut. Isi JABATAN ID atau JABATAN NAMA untuk satu jabatan, KELAS JABATAN untuk seluruh jenjang.",
  },
  "finding.noLongerHere": {
    en: "This person took part in programme {programme} and is no longer in active service here. Send the result to the government the person works for now.",
    id: "Orang ini mengikuti program {programme} dan tidak lagi bekerja di sini. Kirim hasilnya kepada pemerintah tempatnya bekerja sekarang.",
  },
  "finding.missing": {
    en: "{what} {fix}",
    id: "{what} {fix}",
  },
  "finding.fillItIn": {
    en: "Fill it in.",
    id: "Isilah.",
  },
  "finding.noYear": {
    en: "The year is missing.",
    id: "Tahunnya tidak ada.",
  },
  "finding.writeYear": {
    en: "Write it with four digits.",
    id: "Tulis dengan empat angka.",
  },
  "finding.writeYearOrDay": {
    en: "Write it with four digits, or the day.",
    id: "Tulis dengan empat angka, atau tanggalnya.",
  },
  "finding.noRatingHere": {
    en: "No rating can be had from this row.",
    id: "Tidak ada predikat yang dapat diambil dari baris ini.",
  },
  "finding.fillInRating": {
    en: "Fill in kuadranKinerja, or hasilKinerja and perilakuKerja.",
    id: "Isi kuadranKinerja, atau hasilKinerja dan perilakuKerja.",
  },
  "finding.noAssessmentDay": {
    en: "The day of the assessment is missing.",
    id: "Tanggal asesmen tidak ada.",
  },
  "finding.writeDay": {
    en: "Write it as dd-mm-yyyy.",
    id: "Tulis sebagai dd-mm-yyyy.",
  },
  "finding.noAwardDay": {
    en: "The day the award was given is missing.",
    id: "Tanggal pemberian penghargaan tidak ada.",
  },
  "finding.noAwardName": {
    en: "The award has no name.",
    id: "Penghargaan ini tidak bernama.",
  },
  "finding.writeName": {
    en: "Write what it is called.",
    id: "Tulis namanya.",
  },
  "finding.noAwardLevel": {
    en: "The level of the award is missing.",
    id: "Tingkat penghargaan tidak ada.",
  },
  "finding.writeAwardLevel": {
    en: "Write UNIT KERJA, INSTANSI, NASIONAL or INTERNASIONAL.",
    id: "Tulis UNIT KERJA, INSTANSI, NASIONAL atau INTERNASIONAL.",
  },
  "finding.noPunishmentLevel": {
    en: "The level of the punishment is missing.",
    id: "Tingkat hukuman disiplin tidak ada.",
  },
  "finding.writePunishmentLevel": {
    en: "Write RINGAN, SEDANG or BERAT.",
    id: "Tulis RINGAN, SEDANG atau BERAT.",
  },
  "finding.noPunishmentDay": {
    en: "The first day the punishment holds is missing.",
    id: "Tanggal mulai hukuman disiplin tidak ada.",
  },
  "finding.noFeedbackDay": {
    en: "The day the feedback was closed is missing.",
    id: "Tanggal penutupan umpan balik tidak ada.",
  },
  "finding.noScore": {
    en: "The score is missing.",
    id: "Nilainya tidak ada.",
  },
  "finding.writeScore": {
    en: "Write a number from 0 to 100.",
    id: "Tulis angka dari 0 sampai 100.",
  },
  "finding.noPostTitle": {
    en: "The post has no title.",
    id: "Nama jabatan tidak ada.",
  },
  "finding.writePostTitle": {
    en: "Write it as the decree does.",
    id: "Tulis seperti di dalam keputusan.",
  },
  "finding.noPostDay": {
    en: "The first day in the post is missing.",
    id: "Tanggal mulai jabatan tidak ada.",
  },
  "finding.noTeamName": {
    en: "The team has no name.",
    id: "Tim ini tidak bernama.",
  },
  "finding.noTeamDay": {
    en: "The first day in the team is missing.",
    id: "Tanggal mulai di tim tidak ada.",
  },
  "finding.noTrainingName": {
    en: "The training has no name.",
    id: "Pelatihan ini tidak bernama.",
  },
  "finding.noTrainingDay": {
    en: "The first day of the training is missing.",
    id: "Tanggal mulai pelatihan tidak ada.",
  },
  "finding.noLastDay": {
    en: "The last day cannot be told without the first.",
    id: "Tanggal selesai tidak dapat ditentukan tanpa tanggal mulai.",
  },
  "finding.noEducationLevel": {
    en: "The level of education is missing.",
    id: "Tingkat pendidikan tidak ada.",
  },
  "finding.writeEducationLevel": {
    en: "Write SD, SLTP, SLTA, D1 to D4, S1, S2 or S3.",
    id: "Tulis SD, SLTP, SLTA, D1 sampai D4, S1, S2 atau S3.",
  },
  "finding.noGraduationYear": {
    en: "The year of graduation is missing.",
    id: "Tahun lulus tidak ada.",
  },
  "finding.writeFigure": {
    en: "Write {what} from {least} to {most}.",
    id: "Tulis {what} dari {least} sampai {most}.",
  },
  "finding.noHours": {
    en: "The hours of training are missing.",
    id: "Jam pelajaran pelatihan tidak ada.",
  },
  "finding.writeHours": {
    en: "Write how many (JP).",
    id: "Tulis jumlahnya (JP).",
  },
} as const satisfies Record<string, Wording>;
