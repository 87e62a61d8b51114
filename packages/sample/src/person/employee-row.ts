import type { WritableRow } from "@talenta/siasn";
import type { EducationLevel } from "@talenta/talent";
import { MARITAL, RELIGIONS, STREETS } from "../data/private.ts";
import type { Government } from "../government/government.ts";
import { Random } from "../random.ts";
import { AS_OF, yearsAfter } from "./dates.ts";
import type { Person } from "./person.ts";

const EDUCATION: Readonly<Record<EducationLevel, readonly [id: string, name: string]>> = {
  SD: ["05", "Sekolah Dasar"],
  SLTP: ["10", "SLTP"],
  SLTA: ["15", "SLTA"],
  D1: ["20", "Diploma I"],
  D2: ["25", "Diploma II"],
  D3: ["30", "Diploma III/Sarjana Muda"],
  D4: ["35", "Diploma IV"],
  S1: ["40", "S-1/Sarjana"],
  S2: ["45", "S-2"],
  S3: ["50", "S-3/Doktor"],
};

const POSITION_KIND = {
  STRUCTURAL: ["1", "Jabatan Struktural"],
  FUNCTIONAL: ["2", "Jabatan Fungsional"],
  STAFF: ["4", "Jabatan Pelaksana"],
} as const;

/** Faults real files have; each must be survived with a finding, none rejects the row. */
const QUIRKS = [
  [null, 975],
  ["TITLE", 6],
  ["BIRTH_DATE", 6],
  ["SEX", 3],
  ["EDUCATION", 5],
  ["UNIT", 2],
  ["RANK", 3],
] as const;

const OLD_TITLES = [
  "Juru Tulis Kantor",
  "Penjaga Bendung",
  "Mantri Tani",
  "Kepala Tata Boga",
] as const;

/** The code of a title or government: the same text has the same code, as in SIASN. */
const codeFor = (text: string): string => new Random(`code:${text}`).hex(32);
const CODES = new Map<string, string>();
function codeOf(text: string): string {
  let code = CODES.get(text);
  if (code === undefined) CODES.set(text, (code = codeFor(text)));
  return code;
}

/** A person as a row of a SIASN employee export, private columns filled with invented content. */
export function employeeRow(random: Random, person: Person, government: Government): WritableRow {
  const { post, nip } = person;
  const agency = `Pemerintah ${government.name}`;
  const parent = post.unit.parent ?? post.unit;
  const pns = person.kind === "PNS";
  const probationary = pns && person.firstAppointed > yearsAfter(AS_OF, -1);
  const months = monthsBetween(person.firstAppointed, AS_OF);
  const [kindId, kindName] = POSITION_KIND[post.kind];
  const [levelId, levelName] = EDUCATION[person.education];
  const permanent = pns && !probationary ? yearsAfter(person.firstAppointed, 1) : null;
  const row: WritableRow = {
    "PNS ID": person.id,
    "NIP BARU": nip,
    "NIP LAMA":
      pns && person.firstAppointed < "2008" ? `${nip.slice(2, 8)}${random.digits(3)}` : null,
    NAMA: person.name,
    "GELAR DEPAN": person.frontTitle,
    "GELAR BELAKANG": person.backTitle,
    ...privateCells(random, person, government),
    "TANGGAL LAHIR": person.birthDate,
    "JENIS KELAMIN": person.sex === "MALE" ? "M" : "F",
    "EMAIL GOV": `${person.name.toLowerCase().replaceAll(" ", ".")}.${nip.slice(-4)}@sample.invalid`,
    "JENIS PEGAWAI ID": pns ? "01" : "02",
    "JENIS PEGAWAI NAMA": pns ? "PNS Daerah" : "PPPK Daerah",
    ...standing(random, pns),
    "STATUS CPNS PNS": pns ? (probationary ? "C" : "P") : null,
    "KARTU ASN VIRTUAL": `V-${nip.slice(-6)}`,
    "NOMOR SK CPNS": `800/${random.int(10, 999)}/${person.firstAppointed.slice(0, 4)}`,
    "TANGGAL SK CPNS": person.firstAppointed,
    "TMT CPNS": person.firstAppointed,
    "NOMOR SK PNS":
      permanent === null ? null : `821/${random.int(10, 999)}/${permanent.slice(0, 4)}`,
    "TANGGAL SK PNS": permanent,
    "TMT PNS": permanent,
    "GOL AWAL ID": rankId(person.firstRank),
    "GOL AWAL NAMA": person.firstRank,
    "GOL AKHIR ID": rankId(person.rank),
    "GOL AKHIR NAMA": person.rank,
    "TMT GOLONGAN": person.rankSince,
    "MK TAHUN": Math.floor(months / 12),
    "MK BULAN": months % 12,
    "JENIS JABATAN ID": kindId,
    "JENIS JABATAN NAMA": kindName,
    "JABATAN ID": codeOf(post.title),
    "JABATAN NAMA": post.title,
    "TMT JABATAN": person.positionSince,
    "TINGKAT PENDIDIKAN ID": levelId,
    "TINGKAT PENDIDIKAN NAMA": levelName,
    "PENDIDIKAN ID": codeOf(person.programme),
    "PENDIDIKAN NAMA": person.programme,
    "TAHUN LULUS": person.graduated,
    "KPKN ID": codeOf(government.capital),
    "KPKN NAMA": `KPPN ${government.capital}`,
    "LOKASI KERJA ID": codeOf(government.seat),
    "LOKASI KERJA NAMA": government.seat,
    "UNOR ID": post.unit.id,
    "UNOR NAMA": post.unit.name,
    "INSTANSI INDUK ID": codeOf(agency),
    "INSTANSI INDUK NAMA": agency,
    "INSTANSI KERJA ID": codeOf(agency),
    "INSTANSI KERJA NAMA": agency,
    "SATUAN KERJA INDUK ID": parent.id,
    "SATUAN KERJA INDUK NAMA": parent.name,
    "SATUAN KERJA KERJA ID": parent.id,
    "SATUAN KERJA KERJA NAMA": parent.name,
    "IS VALID NIK": "1",
    "NAMA SEKOLAH": `Universitas Contoh ${government.capital}`,
    "FLAG IKD": random.chance(0.9) ? "1" : "0",
  };
  return { ...row, ...quirk(random, person) };
}

function privateCells(random: Random, person: Person, government: Government): WritableRow {
  const [religionId, religion] = random.weighted(RELIGIONS);
  const [maritalId, marital] = random.weighted(MARITAL);
  return {
    "TEMPAT LAHIR ID": codeOf(government.seat),
    "TEMPAT LAHIR NAMA": government.seat,
    "AGAMA ID": religionId,
    "AGAMA NAMA": religion,
    "JENIS KAWIN ID": maritalId,
    "JENIS KAWIN NAMA": marital,
    NIK: `0000${random.digits(12)}`,
    "NOMOR HP": `0800${random.digits(8)}`,
    EMAIL: `${person.nip.slice(-6)}${random.int(10, 99)}@mail.invalid`,
    ALAMAT: `${random.pick(STREETS)} No. ${random.int(1, 120)}`,
    "NPWP NOMOR": `00${random.digits(13)}`,
    BPJS: `000${random.digits(10)}`,
  };
}

const STANDINGS = {
  Aktif: "01",
  CLTN: "02",
  "Tugas Belajar": "03",
  "Pemberhentian Sementara": "04",
  "PPPK Aktif": "71",
} as const;

function standing(random: Random, pns: boolean): WritableRow {
  const name = pns
    ? random.weighted([
        ["Aktif", 990],
        ["Tugas Belajar", 5],
        ["CLTN", 3],
        ["Pemberhentian Sementara", 2],
      ] as const)
    : "PPPK Aktif";
  return { "KEDUDUKAN HUKUM ID": STANDINGS[name], "KEDUDUKAN HUKUM NAMA": name };
}

function quirk(random: Random, person: Person): WritableRow {
  const kind = random.weighted(QUIRKS);
  switch (kind) {
    case null:
      return {};
    case "TITLE":
      return person.post.kind === "STAFF"
        ? { "JABATAN NAMA": null, "JABATAN ID": null }
        : { "JABATAN NAMA": random.pick(OLD_TITLES), "JABATAN ID": null };
    case "BIRTH_DATE":
      return {
        "TANGGAL LAHIR": `${person.birthDate.slice(0, 8)}${person.birthDate.endsWith("15") ? "16" : "15"}`,
      };
    case "SEX":
      return { "JENIS KELAMIN": person.sex === "MALE" ? "F" : "M" };
    case "EDUCATION":
      return { "TINGKAT PENDIDIKAN ID": null, "TINGKAT PENDIDIKAN NAMA": null };
    case "UNIT":
      return { "UNOR ID": null, "UNOR NAMA": null };
    case "RANK":
      return { "GOL AKHIR ID": null, "GOL AKHIR NAMA": "Belum diisi" };
  }
}

function rankId(rank: string): string | null {
  const [level = "", letter] = rank.split("/");
  const step = "abcde".indexOf(letter ?? "-") + 1;
  return step === 0 ? null : `${["I", "II", "III", "IV"].indexOf(level) + 1}${step}`;
}

function monthsBetween(from: string, to: string): number {
  const year = (day: string): number => Number(day.slice(0, 4));
  const month = (day: string): number => Number(day.slice(5, 7));
  return Math.max(0, (year(to) - year(from)) * 12 + month(to) - month(from));
}
