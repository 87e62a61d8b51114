import { say } from "@talenta/sentences";
import { nipMismatches } from "@talenta/talent";
import { Cells, type ParsedNip } from "../cell/cells.ts";
import { type RowReader, rowReader } from "../row/row-reader.ts";
import { classOf } from "../title/class-of.ts";
import type { TitleTable } from "../title/title-table.ts";
import { educationNamed, educationOfCode } from "../kind/education.words.ts";
import type { EmployeeRecord } from "./employee.record.ts";
import { EMPLOYEE_SOURCES } from "./employee.sources.ts";
import { employmentKindOf, positionKindOf, sexOf } from "./employee.words.ts";
import { standingIn } from "./legal-standing.ts";
import { splitName } from "./name.words.ts";
import { rankNamed, rankOfCode } from "./rank.words.ts";

/** Nobody enters the civil service younger. */
const YOUNGEST = 18;

/**
 * Reads rows of an employee file under this header (canonical names or any spelling of them).
 * A row without an 18-digit NIP or without a name is rejected; everything else is noted and stays null.
 */
export function employeeReader(
  header: readonly string[],
  titles: TitleTable,
): RowReader<EmployeeRecord> {
  return rowReader("employees", header, EMPLOYEE_SOURCES, (cells, untold) => {
    const nip = cells.nip("NIP BARU");
    const name = cells.text("NAMA");
    if (name === null) cells.rejectWithout("NAMA", say("finding.nameMissing"));
    if (nip === null || name === null) return { ok: false, findings: cells.findings };
    const person = identity(cells, nip, name);
    const standing = standingIn(cells);
    const record: EmployeeRecord = {
      ...person,
      ...standing.told,
      ...service(cells, nip, standing.told.legalStanding),
      ...position(cells, titles),
      ...education(cells),
      ...place(cells),
    };
    cells.noteYounger("TMT CPNS", record.firstAppointed, record.birthDate, YOUNGEST);
    const told = TITLES.filter((field) => record[field] !== null && untold.includes(field));
    return {
      ok: true,
      record,
      untold: standing.known && told.length === 0 ? untold : changed(untold, told, standing.known),
      findings: cells.findings,
    };
  });
}

/** Told by their columns, or by the name they were written into. */
const TITLES = ["frontTitle", "backTitle"] as const;
/** Told by words and codes that are known. */
const STANDING = ["active", "legalStanding"] as const;

/** What a row leaves untold besides its columns: a standing nobody knows; without what it tells elsewhere. */
function changed(
  untold: readonly string[],
  told: readonly string[],
  standingKnown: boolean,
): readonly string[] {
  const more = standingKnown ? [] : STANDING;
  return [...new Set([...untold, ...more])].filter((field) => !told.includes(field));
}

function identity(cells: Cells, parsed: ParsedNip, written: string) {
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
  const { name, front, back } = splitName(written);
  return {
    personKey: pnsId ?? parsed.nip,
    pnsId,
    nip: parsed.nip,
    oldNip: cells.code("NIP LAMA"),
    name,
    frontTitle: cells.text("GELAR DEPAN") ?? front,
    backTitle: cells.text("GELAR BELAKANG") ?? back,
    birthDate: stated.birthDate ?? parsed.birthDate,
    sex: stated.sex ?? parsed.sex,
    emailGov: cells.text("EMAIL GOV"),
  };
}

function service(cells: Cells, parsed: ParsedNip, legalStanding: string | null) {
  const status = cells.code("STATUS CPNS PNS")?.toUpperCase() ?? null;
  const stated = employmentKindOf(cells.text("JENIS PEGAWAI NAMA"), legalStanding, status);
  if (stated !== null && parsed.kind !== null && stated !== parsed.kind) {
    const message = say("finding.kindDiffers", { stated, kind: parsed.kind });
    cells.note("JENIS PEGAWAI NAMA", "CONSISTENCY", message);
  }
  const initialRank = cells.code("GOL AWAL NAMA");
  return {
    employmentKind: stated ?? parsed.kind,
    probationary: status === "C" || status === "CPNS" ? true : status === null ? null : false,
    rank: rank(cells),
    rankSince: cells.date("TMT GOLONGAN"),
    initialRank: initialRank === null ? null : (rankNamed(initialRank)?.code ?? null),
    firstAppointed: cells.date("TMT CPNS"),
    permanentSince: cells.date("TMT PNS"),
    serviceYears: cells.integer("MK TAHUN", 0, 60, "years"),
    serviceMonths: cells.integer("MK BULAN", 0, 11, "months"),
  };
}

/** By its name; by SIASN's code where the name is none. */
function rank(cells: Cells): string | null {
  const column = "GOL AKHIR NAMA";
  const text = cells.code(column);
  const byCode = rankOfCode(cells.code("GOL AKHIR ID"));
  if (text === null) return byCode;
  const named = rankNamed(text);
  if (named === null) {
    const message = say("finding.unknownRank");
    cells.note(column, "ACCURACY", message);
    return byCode;
  }
  const { code, otherByTitle } = named;
  if (otherByTitle !== null) {
    const message = say("finding.rankTitleDiffers", { code, other: otherByTitle });
    cells.note(column, "CONSISTENCY", message);
  }
  // Ranks of a PPPK have codes of their own, which are not published.
  if (byCode !== null && byCode !== code && code.includes("/")) {
    const message = say("finding.rankCodeDiffers", { code, other: byCode });
    cells.note(column, "CONSISTENCY", message);
  }
  return code;
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
      cells.note("JABATAN NAMA", "COMPLETENESS", say("finding.positionMissing"));
    }
  } else if (positionClass === null) {
    const message = say("finding.noClassForTitle");
    cells.note("JABATAN NAMA", "COMPLETENESS", message);
  }
  const positionId = cells.code("JABATAN ID");
  if (positionId !== null && !cells.has("JABATAN NAMA")) {
    const message = say("finding.positionIdAlone");
    cells.note("JABATAN ID", "COMPLETENESS", message);
  }
  return {
    positionId,
    positionTitle,
    positionKind,
    positionClass,
    positionSince: cells.date("TMT JABATAN"),
  };
}

function education(cells: Cells) {
  return {
    educationLevel: educationLevel(cells),
    educationName: cells.text("PENDIDIKAN NAMA"),
    graduationYear: cells.integer("TAHUN LULUS", 1940, 2100, "years"),
    school: cells.text("NAMA SEKOLAH"),
  };
}

/** By its words; by SIASN's code where there are none that are known. */
function educationLevel(cells: Cells) {
  const column = "TINGKAT PENDIDIKAN NAMA";
  const text = cells.text(column);
  const byWords = text === null ? null : educationNamed(text);
  const byCode = educationOfCode(cells.code("TINGKAT PENDIDIKAN ID"));
  if (byWords !== null && byCode !== null && byWords !== byCode) {
    const message = say("finding.codeDiffers", { words: byWords, other: byCode });
    cells.note(column, "CONSISTENCY", message);
  }
  const level = byWords ?? byCode;
  if (level === null && cells.has(column)) {
    if (text === null) {
      cells.note(column, "COMPLETENESS", say("finding.educationMissing"));
    } else {
      const message = say("finding.unknownLevel");
      cells.note(column, "ACCURACY", message);
    }
  }
  return level;
}

function place(cells: Cells) {
  const unitName = cells.text("UNOR NAMA");
  if (unitName === null && cells.has("UNOR NAMA")) {
    cells.note("UNOR NAMA", "COMPLETENESS", say("finding.unitMissing"));
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
  if (found === null) cells.note(column, "ACCURACY", say("finding.notKnown", { text, right }));
  return found;
}
