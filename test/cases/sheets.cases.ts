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

/** Every row of every sheet is accounted for. */
export const SHEETS: Tables = {
  "every sheet": [
    {
      what: "with the headings is read (03)",
      send: [{ file: "03-one-sheet-per-unit.xlsx", counts: { created: 4 } }],
      people: {
        [budi(803)]: BUDI,
        [siti(803)]: SITI,
        [sukarno(803)]: { name: "SUKARNO", unit: "DINAS CONTOH" },
        [luh(803)]: { name: "NI LUH AYU PERMATA", unit: "RSUD CONTOH" },
      },
    },
    {
      what: "of signatories stands back behind the one with the data, and is named (05)",
      send: [
        {
          file: "05-signature-list-before-data-sheet.xlsx",
          counts: { created: 4 },
          findings: [{ says: /TTD/ }],
        },
      ],
      people: { [budi(806)]: BUDI, [luh(806)]: { unit: "RSUD CONTOH" }, [budi(807)]: null },
    },
    {
      what: "has its own order and width of columns; what holds no people is named",
      send: [
        {
          file: "201-sheets-of-other-order-and-width.xlsx",
          counts: { created: 5 },
          findings: [{ says: /REKAP/ }],
        },
      ],
      people: {
        [dewi(201)]: { ...DEWI, backTitle: null },
        [joko(201)]: JOKO,
        [ratna(201)]: { ...RATNA, rankSince: null },
        [tono(201)]: { ...TONO, backTitle: "S.Sos." },
        [lilis(201)]: { ...LILIS, backTitle: "A.Md.Kep." },
      },
    },
    {
      what: "that is hidden is told and left out; rows hidden by a filter are told and read",
      send: [
        {
          file: "202-hidden-sheet-and-filtered-rows.xlsx",
          counts: { created: 5 },
          findings: [{ says: /ARSIP 2019/ }, { says: /(?=.*hidden)(?=.*\brows?\b)/i }],
        },
      ],
      people: { [dewi(202)]: DEWI, [ratna(202)]: RATNA, [tono(299)]: null },
    },
    {
      what: "of look-ups that stands first never wins over the third one, which has the data",
      send: [
        {
          file: "203-look-up-list-before-the-data.xlsx",
          counts: { created: 5 },
          findings: [{ says: /REFERENSI/ }, { says: /PETUNJUK/ }],
        },
      ],
      people: { [joko(203)]: JOKO, [lilis(203)]: LILIS, "196501011990031001": null },
    },
    {
      what: "numbers its own rows, and a finding says which sheet it is about",
      send: [
        {
          file: "204-a-bad-row-on-the-second-sheet.xlsx",
          counts: { created: 4, rejected: 1 },
          findings: [{ row: 3, sheet: "UPT", column: "NIP BARU", severity: "REJECT" }],
          silent: [{ sheet: "KANTOR", severity: "REJECT" }],
        },
      ],
      people: { [joko(204)]: JOKO, [lilis(204)]: LILIS },
    },
    {
      what: "of an .ods is read in its own order, and one that holds no people is named",
      send: [
        {
          file: "810-libreoffice-sheets.ods",
          counts: { created: 5 },
          findings: [{ says: /KETERANGAN/ }],
        },
      ],
      people: { [dewi(810)]: DEWI, [tono(810)]: TONO, [lilis(810)]: LILIS },
    },
  ],
};
