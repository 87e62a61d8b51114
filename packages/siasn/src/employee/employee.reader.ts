import { nipMismatches } from "@talenta/talent";
import { Cells, type ParsedNip } from "../cell/cells.ts";
import { indexOf } from "../columns/column-index.ts";
import type { RowReader } from "../reader.ts";
import { classOf } from "../title/class-of.ts";
import type { TitleTable } from "../title/title-table.ts";
import type { EmployeeRecord } from "./employee.record.ts";
import {
  activeIn,
  educationOf,
  employmentKindOf,
  positionKindOf,
  rankOfText,
  sexOf,
} from "./employee.words.ts";

/**
 * Reads rows of an employee file under this header (canonical names or any spelling of them).
 * A row without an 18-digit NIP or without a name is rejected; everything else is noted and stays null.
 */
export function employeeReader(
  header: readonly string[],
  titles: TitleTable,
): RowReader<EmployeeRecord> {
  const index = indexOf("employees", header);
  return (row) => {
    const cells = new Cells(index, row);
    const nip = cells.nip("NIP BARU");
    const name = cells.text("NAMA");
    if (name === null) cells.reject("NAMA", "COMPLETENESS", "The name is missing. Fill it in.");
    if (nip === null || name === null) return { ok: false, findings: cells.findings };
    const record: EmployeeRecord = {
      ...identity(cells, nip, name),
      ...service(cells, nip),
      ...position(cells, titles),
      ...education(cells),
      ...place(cells),
    };
    return { ok: true, record, findings: cells.findings };
  };
}

function identity(cells: Cells, parsed: ParsedNip, name: string) {
  const stated = {
    birthDate: cells.date("TANGGAL LAHIR"),
    sex: word(cells, "JENIS KELAMIN", sexOf, "M or F"),
  };
  for (const finding of parsed.findings) cells.note("NIP BARU", "ACCURACY", finding.message);
  for (const finding of nipMismatches(parsed.nip, stated)) {
    const column = finding.field === "sex" ? "JENIS KELAMIN" : "TANGGAL LAHIR";
    cells.note(column, "CONSISTENCY", finding.message);
  }
  const pnsId = cells.code("PNS ID");
  return {
    personKey: pnsId ?? parsed.nip,
    pnsId,
    nip: parsed.nip,
    oldNip: cells.code("NIP LAMA"),
    name,
    frontTitle: cells.text("GELAR DEPAN"),
    backTitle: cells.text("GELAR BELAKANG"),
    birthDate: stated.birthDate ?? parsed.birthDate,
    sex: stated.sex ?? parsed.sex,
    emailGov: cells.text("EMAIL GOV"),
  };
}

function service(cells: Cells, parsed: ParsedNip) {
  const legalStanding = cells.text("KEDUDUKAN HUKUM NAMA");
  const status = cells.code("STATUS CPNS PNS")?.toUpperCase() ?? null;
  const stated = employmentKindOf(cells.text("JENIS PEGAWAI NAMA"), legalStanding, status);
  if (stated !== null && parsed.kind !== null && stated !== parsed.kind) {
    const message = `The file says ${stated}, the NIP is built as one of a ${parsed.kind}. Check both.`;
    cells.note("JENIS PEGAWAI NAMA", "CONSISTENCY", message);
  }
  return {
    employmentKind: stated ?? parsed.kind,
    active: activeIn(legalStanding),
    legalStanding,
    probationary: status === "C" || status === "CPNS" ? true : status === null ? null : false,
    rank: rank(cells, "GOL AKHIR"),
    rankSince: cells.date("TMT GOLONGAN"),
    initialRank: rankOfText(cells.code("GOL AWAL NAMA"), null),
    firstAppointed: cells.date("TMT CPNS"),
    permanentSince: cells.date("TMT PNS"),
    serviceYears: cells.integer("MK TAHUN", 0, 60),
    serviceMonths: cells.integer("MK BULAN", 0, 11),
  };
}

function rank(cells: Cells, column: string): string | null {
  const text = cells.code(`${column} NAMA`);
  const found = rankOfText(text, cells.code(`${column} ID`));
  if (found === null && text !== null) {
    cells.note(
      `${column} NAMA`,
      "ACCURACY",
      "This is no known rank. Write it as III/a, or as IX for a PPPK.",
    );
  }
  return found;
}

function position(cells: Cells, titles: TitleTable) {
  const positionTitle = cells.text("JABATAN NAMA");
  const kindText = cells.text("JENIS JABATAN NAMA");
  const positionKind = positionKindOf(kindText, cells.code("JENIS JABATAN ID"));
  const agency = cells.text("INSTANSI KERJA NAMA") ?? cells.text("INSTANSI INDUK NAMA");
  const positionClass =
    positionTitle === null
      ? null
      : classOf(titles, { title: positionTitle, kind: positionKind, agency });
  if (positionTitle === null) {
    if (cells.has("JABATAN NAMA")) {
      cells.note("JABATAN NAMA", "COMPLETENESS", "The position is missing. Fill in its title.");
    }
  } else if (positionClass === null) {
    const message =
      "No class is known for this title. Correct the title, or add it to the table of titles.";
    cells.note("JABATAN NAMA", "COMPLETENESS", message);
  }
  return {
    positionId: cells.code("JABATAN ID"),
    positionTitle,
    positionKind,
    positionClass,
    positionSince: cells.date("TMT JABATAN"),
  };
}

function education(cells: Cells) {
  const level = cells.text("TINGKAT PENDIDIKAN NAMA");
  const educationLevel = educationOf(level, cells.code("TINGKAT PENDIDIKAN ID"));
  if (educationLevel === null && cells.has("TINGKAT PENDIDIKAN NAMA")) {
    if (level === null) {
      cells.note(
        "TINGKAT PENDIDIKAN NAMA",
        "COMPLETENESS",
        "The education level is missing. Fill it in.",
      );
    } else {
      cells.note(
        "TINGKAT PENDIDIKAN NAMA",
        "ACCURACY",
        "Not a known level. Write SLTA, Diploma III, S-1, S-2 ...",
      );
    }
  }
  return {
    educationLevel,
    educationName: cells.text("PENDIDIKAN NAMA"),
    graduationYear: cells.integer("TAHUN LULUS", 1940, 2100),
    school: cells.text("NAMA SEKOLAH"),
  };
}

function place(cells: Cells) {
  const unitName = cells.text("UNOR NAMA");
  if (unitName === null && cells.has("UNOR NAMA")) {
    cells.note(
      "UNOR NAMA",
      "COMPLETENESS",
      "The unit is missing. Fill in the unit this person works in.",
    );
  }
  const served = cells.text("SATUAN KERJA KERJA NAMA");
  const parent = served === null ? "SATUAN KERJA INDUK" : "SATUAN KERJA KERJA";
  return {
    unitId: cells.code("UNOR ID"),
    unitName,
    parentUnitId: cells.code(`${parent} ID`),
    parentUnitName: served ?? cells.text("SATUAN KERJA INDUK NAMA"),
    agencyId: cells.code("INSTANSI KERJA ID"),
    agencyName: cells.text("INSTANSI KERJA NAMA") ?? cells.text("INSTANSI INDUK NAMA"),
    workplace: cells.text("LOKASI KERJA NAMA"),
  };
}

function word<T>(
  cells: Cells,
  column: string,
  read: (text: string) => T | null,
  right: string,
): T | null {
  const text = cells.code(column);
  if (text === null) return null;
  const found = read(text);
  if (found === null)
    cells.note(column, "ACCURACY", `“${text}” is not known here. Write ${right}.`);
  return found;
}
