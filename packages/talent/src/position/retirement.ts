import type { IsoDate } from "../brand.ts";
import { daysInMonth, parseIsoDate } from "../iso-date.ts";
import type { PositionClass } from "./classes.ts";

/** Retirement age (batas usia pensiun) in full years per class of position. */
export type RetirementAges = Readonly<Record<PositionClass, number>>;

/**
 * Retirement ages in force: 60 for JPT, 58 for Administrator, Pengawas and Pelaksana (Law 20/2023, article 55);
 * for functional posts by level (PP 11/2017, article 239). A policy document may carry others.
 */
export const RETIREMENT_AGES: RetirementAges = {
  JPT_UTAMA: 60,
  JPT_MADYA: 60,
  JPT_PRATAMA: 60,
  ADMINISTRATOR: 58,
  PENGAWAS: 58,
  PELAKSANA: 58,
  AHLI_UTAMA: 65,
  AHLI_MADYA: 60,
  AHLI_MUDA: 58,
  AHLI_PERTAMA: 58,
  PENYELIA: 58,
  MAHIR: 58,
  TERAMPIL: 58,
  PEMULA: 58,
};

/**
 * The last day in service: the last day of the month in which the retirement age is reached.
 * The pension itself starts on the first of the next month (TMT pensiun), so somebody born on
 * 1 May and somebody born on 31 May of one year leave together.
 * Null when the class is unknown or the birth date is no date of the calendar.
 */
export function retirementDate(
  birthDate: IsoDate,
  positionClass: PositionClass | null,
  ages: RetirementAges = RETIREMENT_AGES,
): IsoDate | null {
  if (positionClass === null || parseIsoDate(birthDate) === null) return null;
  const year = Number(birthDate.slice(0, 4)) + ages[positionClass];
  const month = birthDate.slice(5, 7);
  return parseIsoDate(`${year}-${month}-${daysInMonth(year, Number(month))}`);
}
