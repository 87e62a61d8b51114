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

/** A row is as wide as its header. */
export const WIDTH: Tables = {
  "a row": [
    {
      what: "wider than the headings stays out without its cells (08)",
      send: [
        {
          file: "08-unquoted-comma-shifts-private-columns.csv",
          counts: { created: 1, rejected: 1 },
          findings: [{ row: 2, severity: "REJECT", says: /68/ }],
          withoutCells: [2],
          secret: /pribadi@contoh|KOTA-RAHASIA/i,
        },
      ],
      people: { [budi(810)]: null, [siti(810)]: { ...SITI, emailGov: null } },
    },
    {
      what: "cut short does not tell the cells it lacks (10)",
      send: [
        { file: "10a-people-before.xlsx", counts: { created: 2 } },
        { file: "10b-row-cut-short.csv", counts: { unchanged: 2 } },
      ],
      people: { [budi(812)]: { ...BUDI, frontTitle: "Dr." }, [siti(812)]: SITI },
    },
    {
      what: "ends in the same empty cells as every other: they are ignored and told once",
      send: [
        {
          file: "301-semicolons-at-every-row.csv",
          counts: { created: 4 },
          findings: [{ says: /surplus|empty cells?|trailing|more cells|beyond/i, most: 1 }],
        },
      ],
      people: { [dewi(301)]: DEWI, [tono(301)]: TONO },
    },
    {
      what: "is as wide as the headings, the blank ones counted",
      send: [
        {
          file: "302-blank-headings-at-the-end.csv",
          counts: { created: 4 },
          silent: [{ severity: "REJECT" }],
        },
      ],
      people: { [dewi(302)]: DEWI, [joko(302)]: JOKO },
    },
    {
      what: "wider than the others, which all end in the same empty cells, stays out",
      send: [
        {
          file: "303-semicolons-and-one-wide-row.csv",
          counts: [{ created: 3, rejected: 1 }, { rejected: 4 }],
          findings: [{ row: 3, severity: "REJECT", says: /20/ }],
          withoutCells: [3],
          secret: /rahasia/i,
        },
      ],
      people: { [joko(303)]: null },
      nowhere: /rahasia|JOKO/i,
    },
    {
      what: "that is too wide stays out also when the surplus cell is empty",
      send: [
        {
          file: "304-wide-row-whose-surplus-is-empty.csv",
          counts: { created: 2, rejected: 1 },
          findings: [{ row: 2, severity: "REJECT", says: /20/ }],
          withoutCells: [2],
          secret: /rahasia/i,
        },
      ],
      people: {
        [dewi(304)]: null,
        [joko(304)]: { ...JOKO, backTitle: "S.Kom.", emailGov: "dinas1@uji.invalid" },
      },
    },
    {
      what: "of three cells, nine or thirteen leaves the rest as it is on record",
      send: [
        { file: "100-people.xlsx", counts: { created: 5 } },
        { file: "305-short-rows.csv", counts: { updated: 1, unchanged: 3 } },
      ],
      people: {
        [dewi(100)]: DEWI,
        [joko(100)]: JOKO,
        [ratna(100)]: { ...RATNA, rank: "III/c" },
        [tono(100)]: TONO,
      },
    },
    {
      what: "of a workbook has no cells beyond the last heading, and an unwritten one is empty",
      send: [
        { file: "100-people.xlsx", counts: { created: 5 } },
        {
          file: "306-cells-beyond-the-last-heading.xlsx",
          counts: { updated: 2, unchanged: 3 },
          findings: [
            { says: /beyond|behind|heading/i, most: 2 },
            { column: "TMT JABATAN", says: /empt|blank/i, most: 1 },
          ],
        },
      ],
      people: {
        [dewi(100)]: DEWI,
        [joko(100)]: { ...JOKO, positionSince: null },
        [ratna(100)]: { ...RATNA, rank: "III/c" },
        [tono(100)]: TONO,
        [lilis(100)]: LILIS,
      },
    },
  ],
};
