import type { Phrases } from "./phrases.ts";

const FOUNDED = {
  H: "Didukung beberapa sumber yang baik",
  M: "Didukung satu sumber yang baik",
  L: "Sumbernya masih tipis",
  A: "Masih anggapan penyusun pedoman, belum ada sumber resmi",
} as const;

/** An explanation in Indonesian. */
export const INDONESIAN: Phrases = {
  title: "PENJELASAN PEMETAAN TALENTA ANDA",
  figuresAreCut:
    "Angka di bawah dipotong setelah dua desimal dan tidak pernah dibulatkan ke atas; hitungannya memakai angka penuh.",
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
  unplaced:
    "Anda belum ditempatkan di kotak mana pun, karena datanya belum cukup. Ini bukan nilai rendah.",
  axisResult: (axis, score, level, band) =>
    `${axis}: ${score} dari 100, artinya ${level} (${band}).`,
  axisWithoutResult: (axis) => `${axis}: belum dapat dinilai.`,
  value: (value, parts) =>
    `Nilai talenta: ${value} dari 100, yaitu ${parts
      .map(([percent, axis, score]) => `${percent} persen dari ${axis} ${score}`)
      .join(" ditambah ")}.`,
  backed: (percent) =>
    `Dari seluruh bobot penilaian, ${percent} persen sudah terjawab, termasuk yang menurut pedoman terjawab oleh tidak adanya catatan.`,

  leadsTo: (box) => `Bagi kotak ${box}, peraturan menyebut tindak lanjut berikut:`,
  successionGroup:
    "KRS adalah kelompok rencana suksesi: pegawai yang disiapkan untuk jabatan berikutnya.",
  leadsNowhere: "Selama belum ditempatkan, tidak ada tindak lanjut yang berlaku bagi Anda.",

  component: (title, weight) => `${title} (bobot ${weight} dari 100)`,
  answered: (title, answer) => `${title}: ${answer}.`,
  nothingOnRecord: (title) =>
    `${title}: tidak ada catatan, dan menurut pedoman itu berarti memang tidak ada.`,
  notYet: (title, weight) => `${title}: datanya belum ada; bobotnya ${weight}.`,
  unusable: (title, answer) =>
    `${title}: yang tercatat, "${answer}", tidak dapat dibaca menurut pedoman; dianggap belum ada.`,
  score: (score, why) => (why === null ? `Nilainya ${score}.` : `Nilainya ${score} (${why}).`),
  contribution: (score, weight, answered, points) =>
    `Sumbangannya ${score} × ${weight} ÷ ${answered} = ${points} poin.`,
  outOf: (achieved, required) => `${achieved} dari ${required}`,
  setByPolicy: "ditetapkan pedoman",
  counted: (title, unit) => `${title}, dalam ${unit}`,
  capped: (division, percent, cap) =>
    `${division} = ${percent}, tetapi dihitung paling tinggi ${cap}`,
  sum: (parts, total) =>
    parts.length === 1
      ? `Jumlah sumbangan: ${total}.`
      : `Jumlah sumbangan: ${parts.join(" + ")} = ${total}.`,
  atMost: (sum, score) => `Jumlah ${sum} melebihi nilai tertinggi, jadi nilainya ${score}.`,
  cannotExceed: (sum, score) =>
    `Jumlah ${sum} terlalu tinggi: sebaik apa pun data yang belum ada, nilai lengkapnya paling tinggi ${score}. Jadi nilainya ${score}.`,
  cannotFallBelow: (sum, score) =>
    `Jumlah ${sum} terlalu rendah: seburuk apa pun data yang belum ada, nilai lengkapnya paling rendah ${score}. Jadi nilainya ${score}.`,
  howItAdds:
    "Setiap jawaban diberi nilai. Sumbangannya adalah nilai × bobot ÷ 100, dan semua sumbangan dijumlahkan.",
  leftOut: (answered) =>
    `Data yang ada mencakup bobot ${answered} dari 100. Yang belum ada tidak dihitung nol, melainkan ditinggalkan; karena itu sumbangan setiap jawaban adalah nilai × bobot ÷ ${answered}.`,
  noEvidence: (axis) => `Belum ada satu pun data tentang ${axis}, jadi belum ada nilainya.`,
  tooLittle: (axis, answered, minimum) =>
    `Data tentang ${axis} baru mencakup bobot ${answered} dari 100; pedoman meminta paling sedikit ${minimum}.`,
  range: (axis, lowest, highest) =>
    `Bila semua data yang belum ada sudah masuk, nilai ${axis} akan berada antara ${lowest} dan ${highest}.`,

  nothingMissing: "Semua data sudah ada.",
  missing: (title, axis, weight, leverage) =>
    `${title} (bobot ${weight} pada ${axis}). Antara hasil terendah dan tertinggi terpaut ${leverage} poin ${axis} setelah data lengkap.`,
  staysInBox: (box) => `Bila hanya data ini yang masuk: kotak ${box}, apa pun hasilnya.`,
  movesBox: (atWorst, atBest) =>
    `Bila hanya data ini yang masuk: kotak ${atWorst} pada hasil terendah, kotak ${atBest} pada hasil tertinggi.`,
  stillUnplaced: "Bila hanya data ini yang masuk, Anda tetap belum ditempatkan.",
  mightBeRecorded: (titles) =>
    `Bila Anda mempunyai yang belum tercatat pada ${titles.join(", ")}, mintalah perbaikan data: hasilnya dapat naik.`,

  noOtherBox: "Tidak ada kotak lain yang mungkin, karena semua data sudah ada.",
  onlyBox: (box) => `Data yang belum ada tidak mengubah apa pun: setelah lengkap, kotaknya ${box}.`,
  boxes: "Setelah semua data lengkap, kotak Anda salah satu dari ini:",
  box: (box, performance, potential) =>
    `Kotak ${box}: kinerja ${performance}, potensial ${potential}.`,

  policy: (title, version) => `${title}, versi ${version}.`,
  citation: (citation) => `Dasar: ${citation}.`,
  inForce: (from, until) =>
    until === null ? `Berlaku sejak ${from}.` : `Berlaku dari ${from} sampai ${until}.`,
  founded: (mark, weights, scores) =>
    `${FOUNDED[mark]}: ${[
      ...(weights.length > 0 ? [`bobot ${weights.join(", ")}`] : []),
      ...(scores.length > 0 ? [`nilai dan batas ${scores.join(", ")}`] : []),
    ].join("; ")}.`,

  rights: [
    "Hasil ini dihitung dari data dan menjadi bahan bagi komite talenta; yang memutuskan adalah manusia.",
    "Bila data Anda keliru atau belum tercatat, Anda dapat meminta perbaikan.",
    "Bila tidak setuju dengan hasil ini, Anda dapat mengajukan keberatan dan berhak atas jawaban.",
  ],
};
