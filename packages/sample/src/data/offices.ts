/** An office (OPD) of a government: its head's title, and its divisions. */
export interface OfficeModel {
  readonly name: string;
  /** The unit its deputy leads; `Sekretariat` and the office's name unless given. */
  readonly secretariat?: string;
  /** What its divisions are called; `Bidang` unless given. */
  readonly division?: string;
  readonly head: string;
  readonly deputy: string;
  readonly divisions: readonly string[];
}

const dinas = (what: string, divisions: string): OfficeModel => ({
  name: `Dinas ${what}`,
  head: `Kepala Dinas ${what}`,
  deputy: `Sekretaris Dinas ${what}`,
  divisions: divisions.split(", "),
});

const badan = (what: string, divisions: string): OfficeModel => ({
  name: `Badan ${what}`,
  head: `Kepala Badan ${what}`,
  deputy: `Sekretaris Badan ${what}`,
  divisions: divisions.split(", "),
});

/** In the order a small government would open them; schools hang on the first, health centres on the second. */
export const OFFICES: readonly OfficeModel[] = [
  dinas(
    "Pendidikan dan Kebudayaan",
    "Pembinaan Sekolah Dasar, Pembinaan Sekolah Menengah, Pendidik dan Tenaga Kependidikan, Kebudayaan",
  ),
  dinas(
    "Kesehatan",
    "Kesehatan Masyarakat, Pencegahan dan Pengendalian Penyakit, Pelayanan Kesehatan, Sumber Daya Kesehatan",
  ),
  badan(
    "Kepegawaian dan Pengembangan Sumber Daya Manusia",
    "Mutasi dan Promosi, Pengembangan Kompetensi, Penilaian Kinerja, Pengadaan dan Informasi",
  ),
  badan("Pengelolaan Keuangan dan Aset Daerah", "Anggaran, Perbendaharaan, Akuntansi, Aset"),
  {
    name: "Inspektorat Daerah",
    head: "Inspektur Daerah",
    deputy: "Sekretaris Inspektorat Daerah",
    division: "Inspektur Pembantu",
    divisions: ["Wilayah I", "Wilayah II", "Wilayah III", "Investigasi"],
  },
  badan(
    "Perencanaan Pembangunan Daerah",
    "Perencanaan dan Evaluasi, Pemerintahan dan Pembangunan Manusia, Perekonomian, Infrastruktur",
  ),
  dinas(
    "Pekerjaan Umum dan Penataan Ruang",
    "Bina Marga, Cipta Karya, Sumber Daya Air, Tata Ruang",
  ),
  dinas(
    "Kependudukan dan Pencatatan Sipil",
    "Pendaftaran Penduduk, Pencatatan Sipil, Pengelolaan Informasi, Pemanfaatan Data",
  ),
  dinas("Pertanian", "Tanaman Pangan, Hortikultura, Perkebunan, Penyuluhan"),
  dinas("Sosial", "Rehabilitasi Sosial, Perlindungan dan Jaminan Sosial, Pemberdayaan Sosial"),
  dinas(
    "Komunikasi dan Informatika",
    "Informasi Publik, Aplikasi Informatika, Statistik, Persandian",
  ),
  dinas("Perhubungan", "Lalu Lintas, Angkutan, Keselamatan"),
  {
    name: "Satuan Polisi Pamong Praja",
    head: "Kepala Satuan Polisi Pamong Praja",
    deputy: "Sekretaris Satuan Polisi Pamong Praja",
    divisions: ["Ketertiban Umum", "Penegakan Peraturan Daerah", "Perlindungan Masyarakat"],
  },
  badan("Pendapatan Daerah", "Pendataan dan Penetapan, Penagihan, Pengembangan Pendapatan"),
  {
    name: "Sekretariat Dewan Perwakilan Rakyat Daerah",
    head: "Sekretaris Dewan Perwakilan Rakyat Daerah",
    deputy: "Kepala Bagian Umum Sekretariat DPRD",
    secretariat: "Bagian Umum Sekretariat DPRD",
    division: "Bagian",
    divisions: ["Persidangan", "Keuangan", "Hubungan Masyarakat"],
  },
  dinas(
    "Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
    "Penanaman Modal, Pelayanan Perizinan, Pengendalian",
  ),
  dinas("Lingkungan Hidup", "Tata Lingkungan, Pengelolaan Sampah, Pengendalian Pencemaran"),
  dinas("Perindustrian dan Perdagangan", "Perindustrian, Perdagangan, Metrologi"),
  dinas("Pemberdayaan Masyarakat dan Desa", "Pemerintahan Desa, Usaha Ekonomi Desa, Kelembagaan"),
  dinas("Perikanan", "Perikanan Tangkap, Perikanan Budidaya, Pengolahan Hasil"),
  dinas(
    "Tenaga Kerja dan Transmigrasi",
    "Penempatan Tenaga Kerja, Hubungan Industrial, Transmigrasi",
  ),
  dinas("Pariwisata dan Ekonomi Kreatif", "Destinasi, Pemasaran, Ekonomi Kreatif"),
  dinas("Perumahan dan Kawasan Permukiman", "Perumahan, Kawasan Permukiman, Pertanahan"),
  dinas("Ketahanan Pangan", "Ketersediaan Pangan, Distribusi, Konsumsi dan Keamanan Pangan"),
  dinas("Perpustakaan dan Kearsipan", "Perpustakaan, Kearsipan, Pembinaan"),
  dinas("Kepemudaan dan Olahraga", "Kepemudaan, Olahraga, Sarana"),
  {
    name: "Badan Kesatuan Bangsa dan Politik",
    head: "Kepala Badan Kesatuan Bangsa dan Politik",
    deputy: "Sekretaris Badan Kesatuan Bangsa dan Politik",
    divisions: ["Ideologi dan Wawasan Kebangsaan", "Politik Dalam Negeri", "Kewaspadaan Nasional"],
  },
  badan("Penanggulangan Bencana Daerah", "Pencegahan, Kedaruratan, Rehabilitasi"),
];

/** Sections of the regional secretariat: bagian in a regency, biro in a province. */
export const SECRETARIAT = [
  "Pemerintahan",
  "Hukum",
  "Organisasi",
  "Umum",
  "Kesejahteraan Rakyat",
  "Perekonomian",
] as const;
export const ASSISTANTS = [
  "Asisten Pemerintahan dan Kesejahteraan Rakyat",
  "Asisten Perekonomian dan Pembangunan",
  "Asisten Administrasi Umum",
] as const;
export const ADVISERS = [
  "Staf Ahli Bidang Pemerintahan, Hukum dan Politik",
  "Staf Ahli Bidang Ekonomi, Keuangan dan Pembangunan",
  "Staf Ahli Bidang Kemasyarakatan dan Sumber Daya Manusia",
] as const;
/** Sections (seksi) of a district office, the smallest district has the first. */
export const DISTRICT_SECTIONS = [
  "Tata Pemerintahan",
  "Ketenteraman dan Ketertiban",
  "Pemberdayaan Masyarakat",
] as const;
