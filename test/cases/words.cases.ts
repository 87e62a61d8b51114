import type { Tables } from "./case.ts";
import {
  budi,
  DEWI,
  dewi,
  JOKO,
  joko,
  LILIS,
  lilis,
  RATNA,
  ratna,
  siti,
  TONO,
  tono,
} from "./people.ts";

const PEOPLE = { file: "100-people.xlsx", counts: { created: 5 } } as const;

const LEVELS: readonly (readonly [nip: string, level: string])[] = [
  [dewi(540), "S1"],
  [joko(541), "S2"],
  [ratna(542), "S3"],
  [tono(543), "D3"],
  [dewi(544), "D4"],
  [joko(545), "D1"],
  [ratna(546), "SLTA"],
  [tono(547), "S2"],
  [dewi(548), "S2"],
  [joko(549), "S1"],
  [ratna(550), "D2"],
  [tono(551), "SLTA"],
];

/** Letters, numbers, words, and what cannot be together. */
export const WORDS_AND_NUMBERS: Tables = {
  letters: [
    {
      what: "of Windows-1252 are read also after 64 kB (11)",
      send: [{ file: "11-windows-1252-letter-after-64KB.csv", counts: { created: 221 } }],
      people: { [siti(813)]: { name: "ANDRÉ D’CRUZ" } },
    },
    {
      what: "of Windows-1252 stand beside UTF-8 in one file",
      send: [{ file: "515-utf8-then-windows-1252.csv", counts: { created: 520 } }],
      people: {
        "197008172003011004": { name: "RENÉ ÑUÑEZ" },
        "197008172015091516": { name: "JOSÉ D’ARC" },
        "197911052017091518": { name: "ZOË UMPAMA" },
      },
    },
    {
      what: "of a Windows-1252 export of LibreOffice are read",
      send: [{ file: "516-windows-1252.csv", counts: { created: 3 } }],
      people: {
        [dewi(516)]: { ...DEWI, name: "DEWI “ÉLISE” CONTOH" },
        [joko(516)]: { ...JOKO, name: "JOKO D’MISAL" },
        [ratna(516)]: { ...RATNA, unit: "SDN 2 – UMPAMA" },
      },
    },
    {
      what: "that were lost before are told and never stored",
      send: [
        {
          file: "517-replacement-character.csv",
          counts: [{ created: 2 }, { created: 1, rejected: 1 }, { rejected: 2 }],
          findings: [{ row: 2, column: "NAMA" }, { row: 3 }],
        },
      ],
      nowhere: /\uFFFD/,
    },
  ],
  "a number": [
    {
      what: "of hours is read with the signs of both locales; 1.200 is a finding, not 1.2",
      send: [
        PEOPLE,
        {
          file: "521-hours-of-both-locales.csv",
          kind: "trainings",
          counts: [{ created: 7 }, { created: 6, rejected: 1 }],
          findings: [{ row: 2, column: "JAM PELAJARAN" }],
          silent: [3, 4, 5, 6, 7, 8].map((row) => ({ row, column: "JAM PELAJARAN" })),
        },
      ],
      evidence: {
        [dewi(100)]: { trainings: [{ hours: 1234.5 }, { hours: 2400 }] },
        [joko(100)]: { trainings: [{ hours: 1234.5 }, { hours: 40 }] },
        [ratna(100)]: { trainings: [{ hours: 24 }] },
        [tono(100)]: { trainings: [{ hours: 24.5 }] },
      },
    },
    {
      what: "on a scale of five is a finding where the scale is 100",
      send: [
        PEOPLE,
        {
          file: "520-feedback-on-a-scale-of-five.xlsx",
          kind: "feedback-360",
          counts: [{ created: 4 }, { created: 2, rejected: 2 }],
          findings: [
            { row: 2, column: "NILAI" },
            { row: 4, column: "NILAI" },
          ],
          silent: [
            { row: 3, column: "NILAI" },
            { row: 5, column: "NILAI" },
          ],
        },
      ],
      evidence: { [joko(100)]: { feedback360: [{ score: 87.5 }] } },
    },
    {
      what: "of a NIP is read behind the words people write before it",
      send: [{ file: "513-nip-with-words-before-it.xlsx", counts: { created: 5 } }],
      people: {
        [dewi(513)]: DEWI,
        [joko(513)]: JOKO,
        [ratna(513)]: RATNA,
        [tono(513)]: TONO,
        [lilis(513)]: LILIS,
      },
    },
  ],
  "an education": [
    {
      what: "of pasca sarjana is the second degree (21)",
      send: [{ file: "21-pasca-sarjana.xlsx", counts: { created: 1 } }],
      people: { [budi(832)]: { educationLevel: "S2" } },
    },
    {
      what: "is read in the words people use",
      send: [{ file: "514-education-in-words.xlsx", counts: { created: 12 } }],
      people: Object.fromEntries(
        LEVELS.map(([nip, educationLevel]) => [nip, { educationLevel }] as const),
      ),
    },
  ],
  "what cannot be together": [
    {
      what: "a rank whose name and code disagree is told (20)",
      send: [
        {
          file: "20-rank-name-and-code-disagree.xlsx",
          counts: { created: 2 },
          findings: [
            { row: 2, column: /^GOL AKHIR/, dimension: "CONSISTENCY" },
            { row: 3, column: /^GOL AKHIR/ },
          ],
        },
      ],
    },
    {
      what: "a rank whose name and code agree is not told, nor one without a code",
      send: [
        {
          file: "519-rank-code-against-name.xlsx",
          counts: { created: 5 },
          findings: [{ row: 3, column: /^GOL AKHIR/, dimension: "CONSISTENCY" }],
          silent: [2, 4, 5, 6].map((row) => ({ row, column: /^GOL AKHIR/ })),
        },
      ],
    },
    {
      what: "an award from before its holder was twenty is told, one of that birthday is not",
      send: [
        PEOPLE,
        {
          file: "518-awards-before-twenty.xlsx",
          kind: "awards",
          counts: { created: 3 },
          findings: [{ row: 2, says: /twenty|\b20\b|years old|\bage\b|born/i }],
          silent: [{ row: 3 }, { row: 4 }],
        },
      ],
    },
  ],
};
