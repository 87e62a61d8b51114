import { say, type Sentence, type Value } from "@talenta/sentences";
import type { IsoDate, Nip } from "../brand.ts";
import { parseIsoDate } from "../iso-date.ts";
import type { EmploymentKind, Sex } from "../position/classes.ts";

/** Something in an employee number that cannot be right, or contradicts the record. A finding of data quality, never a rejection. */
export interface NipFinding {
  readonly field: "birthDate" | "firstAppointed" | "kind" | "sex" | "serial";
  /** The digits (or the date or sex) as found in the number. */
  readonly value: string;
  /** Says what is wrong and what to do. */
  readonly message: Sentence;
}

/** What an employee number says, or why it is none. */
export type NipReading =
  | {
      readonly ok: true;
      readonly nip: Nip;
      /** Null when the digits fit neither PNS nor PPPK. */
      readonly kind: EmploymentKind | null;
      readonly birthDate: IsoDate | null;
      /** `yyyy-mm` for PNS, `yyyy` for PPPK. */
      readonly firstAppointed: string | null;
      readonly sex: Sex | null;
      readonly findings: NipFinding[];
    }
  | { readonly ok: false; readonly reason: Sentence };

/** Blanks, apostrophes and quotation marks: what people and spreadsheets write around and between the digits. */
const NO_DIGITS = /[\s'"`\u00b4\u2018-\u201f]/g;

/** An employee number (NIP) as somebody wrote it, without blanks, apostrophes and quotation marks. */
export function cleanNip(text: string): string {
  return text.replaceAll(NO_DIGITS, "");
}

/**
 * Reads an employee number (NIP). PNS: birth yyyymmdd, first appointment yyyymm, sex, serial of three.
 * PPPK: birth yyyymmdd, first appointment yyyy, contract count of two (21 and up), sex, serial of three.
 * So digits 13-14 up to 12 mean PNS, from 21 on PPPK (BKN regulation 22/2007 for PNS; practice for PPPK).
 *
 * Tolerates apostrophes and the spaces of the printed form (`19800101 200501 1 001`), see `cleanNip`;
 * rejects whatever is not 18 digits then. Impossible digits inside are findings, not rejections.
 */
export function parseNip(text: string): NipReading {
  const digits = cleanNip(text);
  if (!/^[0-9]{18}$/.test(digits)) {
    return {
      ok: false,
      reason: say("nip.digits", { what: describe(digits) }),
    };
  }
  const findings: NipFinding[] = [];
  const report = (field: NipFinding["field"], value: string, message: Sentence): null => {
    findings.push({ field, value, message });
    return null;
  };

  const birth = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const birthDate =
    parseIsoDate(birth) ?? report("birthDate", digits.slice(0, 8), say("nip.birth"));

  const counter = digits.slice(12, 14);
  const kind = kindOf(counter) ?? report("kind", counter, say("nip.kind"));

  const year = digits.slice(8, 12);
  const firstAppointed = kind === null ? null : kind === "PNS" ? `${year}-${counter}` : year;
  if (birthDate !== null && Number(year) <= Number(birthDate.slice(0, 4))) {
    report("firstAppointed", year, say("nip.appointed"));
  }

  const sex = sexOf(digits.charAt(14)) ?? report("sex", digits.charAt(14), say("nip.sex"));

  const serial = digits.slice(15);
  if (serial === "000") report("serial", serial, say("nip.serial"));

  return { ok: true, nip: digits as Nip, kind, birthDate, firstAppointed, sex, findings };
}

/**
 * Compares an employee number with what the record says of the same person: one finding for a
 * different birth date, one for a different sex. What the number or the record does not say is not compared.
 */
export function nipMismatches(
  nip: Nip,
  known: { readonly birthDate?: IsoDate | null; readonly sex?: Sex | null },
): NipFinding[] {
  const reading = parseNip(nip);
  if (!reading.ok) return [];
  const findings: NipFinding[] = [];
  if (reading.birthDate !== null && known.birthDate && reading.birthDate !== known.birthDate) {
    findings.push({
      field: "birthDate",
      value: reading.birthDate,
      message: say("nip.otherBirth", { nip: reading.birthDate, record: known.birthDate }),
    });
  }
  if (reading.sex !== null && known.sex && reading.sex !== known.sex) {
    findings.push({
      field: "sex",
      value: reading.sex,
      message: say("nip.otherSex", { nip: reading.sex, record: known.sex }),
    });
  }
  return findings;
}

function kindOf(counter: string): EmploymentKind | null {
  const count = Number(counter);
  if (count >= 21) return "PPPK";
  return count >= 1 && count <= 12 ? "PNS" : null;
}

function sexOf(digit: string): Sex | null {
  if (digit === "1") return "MALE";
  return digit === "2" ? "FEMALE" : null;
}

function describe(text: string): Value {
  if (text === "") return say("nip.none");
  return /^[0-9]+$/.test(text) ? text.length : say("nip.otherSigns");
}
