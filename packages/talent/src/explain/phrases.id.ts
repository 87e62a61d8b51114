import { inList } from "./figures.ts";
import type { Phrases } from "./phrases.ts";

const FOUNDED = {
  H: "didukung beberapa sumber yang baik",
  M: "didukung satu sumber yang baik",
  L: "dasarnya masih lemah",
  A: "belum ada sumber resmi",
} as const;

/** An explanation in Indonesian. */
export const INDONESIAN: Phrases = {
  title: "PENJELASAN PEMETAAN TALENTA ANDA",
  figuresAreCut:
    "Angka di bawah dipotong setelah dua desimal dan tidak pernah dibulatkan ke atas; hitungannya memakai angka penuh.",
  whatItIs: (performance, potential) =>
    `Pemetaan talenta menaruh setiap pegawai di salah satu dari sembilan kotak, menurut ${performance} (apa yang telah dicapai) dan ${potential} (bekal untuk tugas yang lebih besar).`,
  headings: {
    result: "Hasil",
    followUp: "Tindak lanjut",
    missing: "Data yang belum ada, dan pengaruhnya",
    possible: "Kotak yang masih mungkin",
    policy: "Pedoman yang dipakai",
    rights: "Hak Anda",
    axis: (axis, score) =>
      score === null ? `${axis}: mengapa belum ada nilainya` : `${axis}: dari mana nilai ${score}`,
  },
  levels: {
    performance: {
      LOW: "di bawah ekspektasi",
      MIDDLE: "sesuai ekspektasi",
      HIGH: "di atas ekspektasi",
    },
    potential: { LOW: "rendah", MIDDLE: "menengah", HIGH: "tinggi" },
  },
  band: (from, below) =>
    from === null
      ? `kurang dari ${below}`
      : below === null
        ? `${from} atau lebih`
        : `${from} sampai kurang dari ${below}`,

  placed: (box) => `Anda berada di kotak ${box} dari sembilan kotak.`,
  calibrated: (box, computed) =>
    `Komite talenta telah menetapkan Anda di kotak ${box}; kotak itulah yang berlaku. ${
      computed === null
        ? "Perhitungan sendiri belum menghasilkan kotak."
        : `Menurut perhitungan di bawah ini: kotak ${computed}.`
    }`,
  confirmed: "Komite talenta telah meninjau kotak ini dan mengukuhkannya.",
  leftAsItWas: "Komite talenta telah membahas penempatan Anda dan tidak mengubah kotaknya.",
  decidedIn: (session, day) =>
    `Diputuskan dalam sidang “${session}”, yang ditandatangani pada ${day}.`,
  reason: (words) => `Alasan komite, dengan kata-katanya sendiri: “${words}”`,
  headSigned:
    "Perpindahan ini lebih dari satu tingkat kinerja atau potensial; pejabat pembina kepegawaian harus ikut menandatanganinya, dan telah menandatanganinya.",
  withinReach:
    "Perpindahan ini paling jauh satu tingkat kinerja dan satu tingkat potensial; komite boleh memutuskannya sendiri.",
  mayChange: (boxes) =>
    `Datanya belum lengkap; setelah lengkap, kotaknya salah satu dari ${inList(boxes, "atau")}.`,
  why: (box, performance, potential) =>
    `Kotak ${box} berarti: kinerja ${performance}, potensial ${potential}.`,
  unplaced:
    "Anda belum ditempatkan di kotak mana pun, karena datanya belum cukup. Ini bukan nilai rendah.",
  axisResult: (axis, score, level, band) =>
    `${axis}: ${score} dari 100, artinya ${level} (${band}).`,
  axisWithoutResult: (axis) => `${axis}: belum dapat dinilai.`,
  toNext: (points, border, level) =>
    `Kurang ${points} poin lagi sampai batas ${border} (${level}).`,
  valueWeights: "Kinerja dan Potensial dalam nilai talenta",
  value: (value, parts, left) =>
    `Nilai talenta: ${[
      ...parts.map(
        ({ percent, axis, score, points }) => `${percent} persen dari ${axis} ${score} = ${points}`,
      ),
      ...(left === null ? [] : [`${left} sisa angka yang dipotong`]),
    ].join(", ditambah ")}; seluruhnya ${value} dari 100.`,
  backed: (percent) =>
    `Dari seluruh bobot penilaian, ${percent} persen sudah terjawab, termasuk yang menurut pedoman terjawab oleh tidak adanya catatan.`,

  leadsTo: (box) =>
    `Bagi kotak ${box}, lampiran PermenPANRB 3/2020 menyebut tindak lanjut berikut:`,
  successionGroup:
    "KRS adalah kelompok rencana suksesi: pegawai yang disiapkan untuk jabatan berikutnya.",
  leadsNowhere: "Selama belum ditempatkan, tidak ada tindak lanjut yang berlaku bagi Anda.",

  component: (title, weight) => `${title} (bobot ${weight} dari 100)`,
  answered: (title, answer) => `${title}: ${answer}.`,
  nothingOnRecord: (title) =>
    `${title}: tidak ada catatan, dan menurut pedoman itu berarti memang tidak ada.`,
  notYet: (title, weight) => `${title}: datanya belum ada; bobotnya ${weight}.`,
  unusable: (title, answer) =>
    `${title}: yang tercatat, "${answer}", tidak dapat dibaca menurut pedoman; dianggap belum ada. Mintalah perbaikan.`,
  score: (score, why) => (why === null ? `Nilainya ${score}.` : `Nilainya ${score} (${why}).`),
  contribution: (product, points) => `Sumbangannya ${product} = ${points} poin.`,
  outOf: (achieved, required) => `${achieved} dari ${required}`,
  setByPolicy: "ditetapkan pedoman",
  measured: (answer, unit) => `${answer} ${unit}`,
  capped: (division, percent, cap) =>
    `${division} = ${percent}, tetapi dihitung paling tinggi ${cap}`,
  sum: (parts, left, total) =>
    parts.length === 1
      ? `Jumlah sumbangan: ${total}.`
      : `Jumlah sumbangan: ${parts.join(" + ")}${
          left === null ? "" : ` + ${left} (sisa angka yang dipotong)`
        } = ${total}.`,
  atMost: (sum, score) => `Jumlah ${sum} melebihi nilai tertinggi, jadi nilainya ${score}.`,
  cannotExceed: (sum, score) =>
    `Jumlah ${sum} terlalu tinggi: sebaik apa pun data yang belum ada, nilai lengkapnya paling tinggi ${score}. Jadi nilainya ${score}.`,
  cannotFallBelow: (sum, score) =>
    `Jumlah ${sum} terlalu rendah: seburuk apa pun data yang belum ada, nilai lengkapnya paling rendah ${score}. Jadi nilainya ${score}.`,
  howItAdds:
    "Setiap data diberi nilai, dan bobot mengatur seberapa besar perannya. Sumbangannya adalah nilai × bobot ÷ 100, dan semua sumbangan dijumlahkan.",
  leftOut: (answered) =>
    `Data yang ada mencakup bobot ${answered} dari 100. Yang belum ada tidak dihitung nol, melainkan ditinggalkan; karena itu sumbangan setiap data adalah nilai × bobot ÷ ${answered}, dan semua sumbangan dijumlahkan.`,
  noEvidence: (axis) =>
    `Belum ada satu pun data tentang ${axis}, dan tidak adanya catatan saja tidak cukup; jadi belum ada nilainya.`,
  tooLittle: (axis, answered, minimum) =>
    `Data tentang ${axis} baru mencakup bobot ${answered} dari 100; pedoman meminta paling sedikit ${minimum}.`,
  range: (axis, lowest, highest) =>
    `Bila semua data yang belum ada sudah masuk, nilai ${axis} akan berada antara ${lowest} dan ${highest}.`,

  nothingMissing: "Semua data sudah ada.",
  missing: (title, axis, weight, leverage) =>
    `${title} (bobot ${weight} pada ${axis}). Antara hasil terendah dan tertinggi terpaut ${leverage} poin ${axis} setelah data lengkap.`,
  staysInBox: (box, axis, worst, best) =>
    `Bila hanya data ini yang masuk: kotak ${box}, apa pun hasilnya (${axis} ${worst} pada hasil terendah, ${best} pada hasil tertinggi).`,
  movesBox: (atWorst, atBest, axis, worst, best) =>
    `Bila hanya data ini yang masuk: kotak ${atWorst} pada hasil terendah (${axis} ${worst}), kotak ${atBest} pada hasil tertinggi (${axis} ${best}).`,
  stillUnplaced: "Bila hanya data ini yang masuk, Anda tetap belum ditempatkan.",
  mightBeRecorded: (titles) =>
    `Bila Anda mempunyai yang belum tercatat pada ${titles.join(", ")}, mintalah perbaikan data: hasilnya dapat naik.`,

  noOtherBox: "Selama datanya tetap, tidak ada kotak lain yang mungkin: semua data sudah ada.",
  onlyBox: (box) => `Data yang belum ada tidak mengubah apa pun: setelah lengkap, kotaknya ${box}.`,
  boxes: "Setelah semua data lengkap, kotak Anda salah satu dari ini:",
  box: (box, performance, potential) =>
    `Kotak ${box}: kinerja ${performance}, potensial ${potential}.`,

  policy: (title, version) => `${title}, versi ${version}.`,
  citation: (citation) => `Dasar: ${citation}.`,
  inForce: (from, until) =>
    until === null ? `Berlaku sejak ${from}.` : `Berlaku dari ${from} sampai ${until}.`,
  founded: (mark, source, { weights, scores, absences }) =>
    `${source} (${FOUNDED[mark]}): ${[
      ...(weights.length > 0 ? [`bobot ${weights.join(", ")}`] : []),
      ...(scores.length > 0 ? [`nilai dan batas ${scores.join(", ")}`] : []),
      ...(absences.length > 0 ? [`arti tidak adanya catatan ${absences.join(", ")}`] : []),
    ].join("; ")}.`,

  rights: [
    "Hasil ini dihitung dari data dan menjadi bahan bagi komite talenta; yang memutuskan adalah manusia.",
    "Bila data Anda keliru atau belum tercatat, Anda dapat meminta perbaikan: sebutkan datanya dan lampirkan buktinya, lewat aplikasi ini atau kepada pengelola kepegawaian.",
    "Bila tidak setuju dengan hasil ini, Anda dapat mengajukan keberatan lewat jalan yang sama, dan berhak atas jawaban beserta alasannya.",
  ],
};
