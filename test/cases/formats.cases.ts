import type { Tables } from "./case.ts";
import {
  BUDI,
  budi,
  DEWI,
  dewi,
  JOKO,
  joko,
  LILIS,
  lilis,
  RATNA,
  ratna,
  SITI,
  siti,
  TONO,
  tono,
} from "./people.ts";

const COLUMN_A = /column A\b|kolom A\b|(one|first|single) column/i;

/** Workbooks as they are. */
export const FORMATS: Tables = {
  "a workbook": [
    {
      what: "is read with backslashes in the names of its entries (24)",
      send: [{ file: "24-zip-entries-with-backslashes.xlsx", counts: { created: 2 } }],
      people: { [budi(835)]: BUDI, [siti(835)]: SITI },
    },
    {
      what: "is read with backslashes and letters of another case",
      send: [{ file: "811-backslashes-and-other-case.xlsx", counts: { created: 3 } }],
      people: { [dewi(811)]: DEWI, [joko(811)]: JOKO, [ratna(811)]: RATNA },
    },
    {
      what: "has its texts in a part of another name (25)",
      send: [{ file: "25-shared-strings-part-of-another-name.xlsx", counts: { created: 2 } }],
      people: { [budi(836)]: BUDI, [siti(836)]: SITI },
    },
    {
      what: "has all its parts under other names and in other places",
      send: [{ file: "807-parts-of-other-names-and-places.xlsx", counts: { created: 5 } }],
      people: { [dewi(807)]: DEWI, [ratna(807)]: RATNA, [tono(807)]: TONO, [lilis(807)]: LILIS },
    },
    {
      what: "has a prefix before its elements",
      send: [{ file: "808-prefixed-elements.xlsx", counts: { created: 3 } }],
      people: { [dewi(808)]: DEWI, [joko(808)]: JOKO },
    },
    {
      what: "has the names of the strict standard",
      send: [{ file: "809-strict.xlsx", counts: { created: 3 } }],
      people: { [dewi(809)]: DEWI, [joko(809)]: JOKO },
    },
    {
      what: "with everything in column A is read, or says so (34)",
      send: [
        {
          file: "34-all-in-column-A.xlsx",
          counts: { created: 1 },
          findings: [{ says: COLUMN_A }],
          orRefused: COLUMN_A,
        },
      ],
      people: { [budi(843)]: BUDI },
    },
    {
      what: "of another writer with everything in column A is read, or says so",
      send: [
        {
          file: "806-all-in-column-a.xlsx",
          counts: { created: 3 },
          findings: [{ says: COLUMN_A }],
          orRefused: COLUMN_A,
        },
      ],
      people: { [dewi(806)]: DEWI, [joko(806)]: JOKO, [ratna(806)]: RATNA },
    },
    {
      what: "of the old binary kind stays refused in good words (30)",
      send: [
        { file: "30-old-excel.xls", refused: /old \.xls.*Save it as \.xlsx or as \.csv/s },
        { file: "812-binary-of-sheetjs.xls", refused: /old \.xls.*Save it as \.xlsx or as \.csv/s },
      ],
    },
  ],
  "an .ods": [
    {
      what: "is read (31)",
      send: [{ file: "31-libreoffice.ods", counts: { created: 2 } }],
      people: { [budi(841)]: BUDI, [siti(841)]: SITI },
    },
    {
      what: "with dates, a formula and a format down to the last row is read",
      send: [{ file: "801-libreoffice-dates-and-formula.ods", counts: { created: 5 } }],
      people: { [dewi(801)]: DEWI, [joko(801)]: JOKO, [ratna(801)]: RATNA, [lilis(801)]: LILIS },
    },
  ],
  "a table of HTML called .xls": [
    {
      what: "is read (32)",
      send: [{ file: "32-html-table-called.xls", counts: { created: 2 } }],
      people: { [budi(841)]: BUDI, [siti(841)]: SITI },
    },
    {
      what: "as LibreOffice writes one is read",
      send: [{ file: "803-libreoffice-html-called.xls", counts: { created: 5 } }],
      people: { [dewi(803)]: DEWI, [joko(803)]: JOKO, [tono(803)]: TONO, [lilis(803)]: LILIS },
    },
    {
      what: "gives every row the value of a merged cell",
      send: [{ file: "813-merged-cells-in-html.xls", counts: { created: 5 } }],
      people: {
        [joko(507)]: { unit: "DINAS SATU" },
        [ratna(507)]: { unit: "DINAS DUA" },
        [lilis(507)]: { unit: "DINAS DUA" },
      },
    },
  ],
  "UTF-16 without a mark": [
    {
      what: "is read (33)",
      send: [{ file: "33-utf16-without-bom.csv", counts: { created: 2 } }],
      people: { [budi(842)]: BUDI, [siti(842)]: SITI },
    },
    {
      what: "is read with the lower byte first",
      send: [{ file: "804-utf16-little-endian-without-mark.csv", counts: { created: 5 } }],
      people: { [dewi(804)]: DEWI, [tono(804)]: TONO },
    },
    {
      what: "is read with the higher byte first, and tabs",
      send: [{ file: "805-utf16-big-endian-without-mark.csv", counts: { created: 5 } }],
      people: { [dewi(804)]: DEWI, [tono(804)]: TONO },
    },
  ],
};
