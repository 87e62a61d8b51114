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
  luh,
  RATNA,
  ratna,
  SITI,
  siti,
  sukarno,
  TONO,
  tono,
} from "./people.ts";

const PEOPLE = { file: "100-people.xlsx", counts: { created: 5 } } as const;
const unitOf = (unit: string) => ({ unit });

/** Percentages, formulas, merged cells and days. */
export const VALUES: Tables = {
  "a percentage": [
    {
      what: "is read as it is shown (14)",
      send: [
        { file: "14a-people.xlsx", counts: { created: 3 } },
        { file: "14b-percent-format-feedback.xlsx", kind: "feedback-360", counts: { created: 2 } },
      ],
      evidence: {
        [budi(826)]: { feedback360: [{ score: 90 }] },
        [siti(826)]: { feedback360: [{ score: 85.5 }] },
      },
    },
    {
      what: "stands beside plain numbers and text in one column",
      send: [PEOPLE, { file: "501-percent.xlsx", kind: "feedback-360", counts: { created: 5 } }],
      evidence: {
        [dewi(100)]: { feedback360: [{ score: 92, date: "2025-12-12" }] },
        [joko(100)]: { feedback360: [{ score: 87.75 }] },
        [tono(100)]: { feedback360: [{ score: 77.5 }] },
        [lilis(100)]: { feedback360: [{ score: 85 }] },
      },
    },
    {
      what: "of an .ods is read as it is shown",
      send: [
        PEOPLE,
        { file: "802-libreoffice-percent.ods", kind: "feedback-360", counts: { created: 2 } },
      ],
      evidence: {
        [dewi(100)]: { feedback360: [{ score: 90, date: "2025-12-12" }] },
        [joko(100)]: { feedback360: [{ score: 87.75 }] },
      },
    },
  ],
  "a formula": [
    {
      what: "gives its cached value; the sheet it looks things up in is named (06)",
      send: [
        {
          file: "06-formulas-with-cached-values.xlsx",
          counts: { created: 2 },
          findings: [{ says: /\bREF\b/ }],
        },
      ],
      people: { [budi(808)]: BUDI, [siti(808)]: SITI },
    },
    {
      what: "whose value is nought is no NIP, and one in error is an empty cell",
      send: [
        {
          file: "502-formulas-with-default-value.xlsx",
          counts: { created: 4, rejected: 1 },
          findings: [{ row: 3, column: "NIP BARU", severity: "REJECT" }],
        },
      ],
      people: { [dewi(502)]: DEWI, [joko(502)]: null, [ratna(502)]: { ...RATNA, unit: "V2" } },
    },
    {
      what: "without value is rejected for a NIP or a name, and told elsewhere",
      send: [
        {
          file: "503-formulas-without-value.xlsx",
          counts: { created: 3, rejected: 2 },
          findings: [
            { row: 2, column: "NIP BARU", severity: "REJECT" },
            { row: 3, column: "NAMA", severity: "REJECT" },
            { row: 4, column: "UNOR NAMA" },
          ],
        },
      ],
      people: {
        [dewi(503)]: null,
        [joko(503)]: null,
        [ratna(503)]: { ...RATNA, unit: "V2" },
        [tono(503)]: { ...TONO, positionSince: null },
      },
      nowhere: /=|UPPER/,
    },
    {
      what: "calculated by LibreOffice gives text, day and NIP",
      send: [{ file: "504-formulas-of-libreoffice.xlsx", counts: { created: 3 } }],
      people: {
        [dewi(504)]: DEWI,
        [joko(504)]: JOKO,
        [ratna(504)]: { name: "RATNA UMPAMA", unit: "SDN 2 UMPAMA" },
      },
    },
  ],
  "a merged cell": [
    {
      what: "gives every row its value (19)",
      send: [
        { file: "19a-before.xlsx", counts: { created: 4 } },
        { file: "19b-unit-merged-over-rows.xlsx", counts: { unchanged: 4 } },
      ],
      people: Object.fromEntries(
        [budi, siti, sukarno, luh].map((nip) => [nip(860), unitOf("DINAS PEKERJAAN UMUM")]),
      ),
    },
    {
      what: "of openpyxl gives every row its unit and its day",
      send: [{ file: "505-merged-by-openpyxl.xlsx", counts: { created: 5 } }],
      people: {
        [dewi(505)]: { unit: "DINAS GABUNGAN", rankSince: null },
        [joko(505)]: { unit: "DINAS GABUNGAN", rankSince: "2025-04-01" },
        [ratna(505)]: { unit: "DINAS GABUNGAN", rankSince: "2025-04-01" },
        [tono(505)]: { unit: "DINAS PECAHAN", rankSince: "2025-04-01" },
        [lilis(505)]: { unit: "DINAS PECAHAN", rankSince: null },
      },
    },
    {
      what: "over rows and columns gives every row its value, and nothing to other columns",
      send: [{ file: "506-merged-block.xlsx", counts: { created: 5 } }],
      people: {
        [dewi(506)]: { ...DEWI, unit: "DINAS BLOK" },
        [ratna(506)]: { ...RATNA, unit: "DINAS BLOK" },
        [tono(506)]: { ...TONO, unit: "BADAN BLOK" },
        [lilis(506)]: { ...LILIS, unit: "BADAN BLOK" },
      },
    },
    {
      what: "of an .ods gives every row its value",
      send: [{ file: "507-merged-by-libreoffice.ods", counts: { created: 5 } }],
      people: {
        [dewi(507)]: unitOf("DINAS SATU"),
        [joko(507)]: unitOf("DINAS SATU"),
        [ratna(507)]: unitOf("DINAS DUA"),
        [lilis(507)]: unitOf("DINAS DUA"),
      },
    },
    {
      what: "of ExcelJS gives every row its value",
      send: [{ file: "508-merged-by-exceljs.xlsx", counts: { created: 5 } }],
      people: Object.fromEntries(
        [dewi, joko, ratna, tono, lilis].map((nip) => [nip(508), unitOf("DINAS TERPADU")]),
      ),
    },
  ],
  "a day": [
    {
      what: "written as an instant of UTC is read in Jakarta (16)",
      send: [{ file: "16-utc-midnight-of-wib.xlsx", counts: { created: 1 } }],
      people: { [budi(827)]: BUDI },
    },
    {
      what: "with a time whose signs are dots is read (18)",
      send: [{ file: "18-indonesian-time-with-dots.csv", counts: { created: 1 } }],
      people: { [budi(829)]: BUDI },
    },
    {
      what: "of ExcelJS is midnight of UTC, or of Jakarta at five in the afternoon before",
      send: [{ file: "509-date-cells-of-exceljs.xlsx", counts: { created: 3 } }],
      people: { [dewi(509)]: DEWI, [joko(509)]: JOKO, [ratna(509)]: RATNA },
    },
    {
      what: "of SheetJS stands in a cell of type d",
      send: [{ file: "512-date-cells-of-sheetjs.xlsx", counts: { created: 3 } }],
      people: { [dewi(512)]: DEWI, [joko(512)]: JOKO, [ratna(512)]: RATNA },
    },
    {
      what: "of SheetJS is twelve seconds late as a number",
      send: [{ file: "522-day-numbers-of-sheetjs.xlsx", counts: { created: 3 } }],
      people: { [dewi(512)]: DEWI, [joko(512)]: JOKO, [ratna(512)]: RATNA },
    },
    {
      what: "of the calendar of 1904 is the day that is shown",
      send: [{ file: "510-calendar-of-1904.xlsx", counts: { created: 3 } }],
      people: { [dewi(510)]: DEWI, [joko(510)]: JOKO, [ratna(510)]: RATNA },
    },
    {
      what: "of 1904 is so whatever the part is called that says it",
      send: [
        {
          file: "511-calendar-of-1904-in-a-part-of-another-name.xlsx",
          counts: { created: 3 },
        },
      ],
      people: { [dewi(511)]: DEWI, [joko(511)]: JOKO, [ratna(511)]: RATNA },
    },
  ],
};
