/** What of a cell that holds two things belongs to one column; null where it is not there. */
export type CellPart = (cell: string) => string | null;

const DAY =
  /(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ]+(\d{1,2}|\p{L}{3,9})\.?[-/. ]+\d{2,4})\D*$/u;

/** The birth date of a cell of place and day of birth: `Liwa, 17-03-1985`. */
const dayPart: CellPart = (cell) => DAY.exec(cell.trim())?.[1] ?? null;

const NUMBER = /(?:NIP|NI PPPK|NIPPPK)?[\s.:]*(\d(?:[\s.]?\d){16,})/i;

/** The NIP of a cell of name and NIP, one above the other or beside it. */
const nipPart: CellPart = (cell) => NUMBER.exec(cell)?.[1]?.replaceAll(/\D/g, "") ?? null;

/** The name of such a cell. */
const namePart: CellPart = (cell) => {
  const name = cell
    .replace(NUMBER, "\n")
    .split("\n")
    .map((line) => line.replaceAll(/^[\s/:;-]+|[\s/:;,-]+$/g, ""))
    .find((line) => line !== "");
  return name ?? null;
};

/** Which part of a cell shared with another column a column takes, by its name. */
export const PARTS: Readonly<Record<string, CellPart>> = {
  "TANGGAL LAHIR": dayPart,
  NAMA: namePart,
  NIP: nipPart,
  "NIP BARU": nipPart,
  nipBaru: nipPart,
};
