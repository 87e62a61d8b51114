import type { Tables } from "./case.ts";
import { budi, dewi, joko, ratna, tono } from "./people.ts";

/** The four invented people take turns; the serial counts on. */
const nipAt = (at: number): string => ([dewi, joko, ratna, tono][at % 4] ?? dewi)(600 + at);

/** Codes of the reference list in the order of the file. */
const CODES = [
  "01 02 03 04 05 06 07 08 09 11 12 13 14 15 16 20 51 52 66 67 68 69 70 71 77 88 89 90 91 92 98 99",
].flatMap((line) => line.split(" "));
/** At work, or in service and about to be. What the others mean (a village head, a refugee) the list alone decides. */
const ACTIVE = new Set(["01", "03", "15", "16", "20", "71"]);
const AWAY = new Set(
  ["02 04 13 14 52 66 67 68 69 70 77 88 89 98 99"].flatMap((line) => line.split(" ")),
);
/** Codes of the file that has no words, in its order. */
const BARE = ["01", "1", "20", "71", "15", "02", "04", "66", "67", "77", "88", "98", "99", "14"];
/** Words of offices in the order of the file. */
const WORDS: readonly (readonly [word: string, active: boolean])[] = [
  ["Aktif", true],
  ["PPPK Aktif", true],
  ["Tewas", false],
  ["Meninggal Dunia", false],
  ["Pindah Keluar", false],
  ["Mutasi Keluar", false],
  ["Pindah Instansi", false],
  ["Kontrak Berakhir", false],
  ["Inaktif", false],
  ["Mencapai BUP", false],
  ["Diberhentikan dengan hormat", false],
  ["Pensiun BUP", false],
  ["Tugas Belajar", true],
  ["TMS", false],
  ["Non Aktif", false],
  ["MASA PERSIAPAN PENSIUN", true],
  ["Hilang", false],
];

const UNKNOWN = /^KEDUDUKAN HUKUM/;

/** Who has left. */
export const STANDING: Tables = {
  "the legal standing": [
    {
      what: "of people who left makes nobody active (12)",
      send: [{ file: "12-legal-standing-of-people-who-left.xlsx", counts: { created: 6 } }],
      people: Object.fromEntries(
        [814, 815, 816, 817, 818, 819].map((serial) => [budi(serial), { active: false }]),
      ),
    },
    {
      what: "is known for every word of the reference list",
      send: [
        {
          file: "601-standings-of-the-reference-list.xlsx",
          counts: { created: 32 },
          silent: [{ column: UNKNOWN }],
        },
      ],
      people: Object.fromEntries(
        CODES.flatMap((code, at) =>
          ACTIVE.has(code) || AWAY.has(code)
            ? [[nipAt(at), { active: ACTIVE.has(code) }] as const]
            : [],
        ),
      ),
    },
    {
      what: "is known by its code where there is no word",
      send: [{ file: "602-standing-by-code-alone.xlsx", counts: { created: 14 } }],
      people: Object.fromEntries(
        BARE.map((code, at) => [nipAt(at), { active: ACTIVE.has(code.padStart(2, "0")) }]),
      ),
    },
    {
      what: "is known in the words offices use",
      send: [
        {
          file: "603-standings-as-offices-say-them.xlsx",
          counts: { created: 17 },
          silent: [{ column: UNKNOWN, severity: "REJECT" }],
        },
      ],
      people: Object.fromEntries(
        WORDS.map(([legalStanding, active], at) => [nipAt(at), { legalStanding, active }]),
      ),
    },
    {
      what: "in a word nobody knows is told and leaves people as they were",
      send: [
        { file: "604a-one-active-one-retired.xlsx", counts: { created: 3 } },
        {
          file: "604b-a-word-nobody-knows.csv",
          findings: [
            { row: 2, column: UNKNOWN },
            { row: 3, column: UNKNOWN },
          ],
          silent: [{ row: 4, column: UNKNOWN }, { severity: "REJECT" }],
        },
      ],
      people: {
        [nipAt(0)]: { active: true },
        [nipAt(1)]: { active: false },
        [nipAt(2)]: { active: true, rank: "IV/b" },
      },
    },
  ],
};
