/** NIP of an invented person of the house's own files by the serial it ends in. */
type Numbered = (serial: number) => string;

const numbered =
  (stem: string): Numbered =>
  (serial) =>
    `${stem}${String(serial).padStart(3, "0")}`;

export const dewi = numbered("198706212011032");
export const joko = numbered("197911052005011");
export const ratna = numbered("199202292019032");
export const tono = numbered("197008171996031");
/** A contract employee (PPPK). */
export const lilis = numbered("199505092023212");

/** NIP of the invented people of the files that came from elsewhere. */
export const budi = numbered("198503172010011");
export const siti = numbered("199002282015032");
export const sukarno = numbered("196802291993031");
export const luh = numbered("199912312024212");

/** What every whole file tells of them. */
export const DEWI = {
  name: "DEWI CONTOH",
  birthDate: "1987-06-21",
  sex: "FEMALE",
  rank: "III/c",
  rankSince: "2023-04-01",
  position: "KEPALA SUB BAGIAN UMUM",
  positionSince: "2024-01-02",
  educationLevel: "S1",
  unit: "DINAS UJI",
  active: true,
} as const;
export const JOKO = {
  name: "JOKO MISAL",
  birthDate: "1979-11-05",
  sex: "MALE",
  rank: "IV/a",
  rankSince: "2021-10-01",
  position: "KEPALA BIDANG DATA",
  positionSince: "2022-03-15",
  educationLevel: "S2",
  unit: "BADAN MISAL",
  active: true,
} as const;
export const RATNA = {
  name: "RATNA UMPAMA",
  birthDate: "1992-02-29",
  sex: "FEMALE",
  rank: "III/b",
  rankSince: "2023-04-01",
  position: "GURU AHLI PERTAMA",
  positionSince: "2020-03-01",
  educationLevel: "S1",
  unit: "SDN 2 UMPAMA",
  active: true,
} as const;
export const TONO = {
  name: "TONO PERCOBAAN",
  birthDate: "1970-08-17",
  sex: "MALE",
  rank: "III/d",
  rankSince: "2018-10-01",
  position: "PENGADMINISTRASI PERKANTORAN",
  positionSince: "2017-02-01",
  educationLevel: "SLTA",
  unit: "KECAMATAN CONTOH",
  active: true,
} as const;
export const LILIS = {
  name: "LILIS REKAAN",
  birthDate: "1995-05-09",
  sex: "FEMALE",
  rank: "IX",
  rankSince: "2023-03-01",
  position: "PERAWAT TERAMPIL",
  positionSince: "2023-03-01",
  educationLevel: "D3",
  unit: "PUSKESMAS UJI",
  active: true,
} as const;

/** What the whole files from elsewhere tell of Budi and Siti. */
export const BUDI = {
  name: "BUDI SANTOSO",
  birthDate: "1985-03-17",
  rank: "III/d",
  rankSince: "2022-04-01",
  position: "KEPALA BIDANG PENGADAAN",
  positionSince: "2021-06-05",
  educationLevel: "S2",
  unit: "BKPSDM",
  active: true,
} as const;
export const SITI = {
  name: "SITI MA'RUFAH",
  birthDate: "1990-02-28",
  rank: "III/b",
  rankSince: "2022-04-01",
  position: "GURU AHLI PERTAMA",
  positionSince: "2021-06-05",
  educationLevel: "S1",
  unit: "SDN 1 INVENTA",
  active: true,
} as const;
