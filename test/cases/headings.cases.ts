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
  sukarno,
  TONO,
  tono,
} from "./people.ts";

const SECRET = /KOTA-RAHASIA/i;

/** Headings people use. */
export const HEADINGS: Tables = {
  headings: [
    {
      what: "of a DUK stand over two rows; numbering, total and signature are neither people nor errors (27)",
      send: [{ file: "27-duk-two-row-header.xlsx", counts: { created: 3 } }],
      people: {
        [budi(838)]: { ...BUDI, frontTitle: "Dr.", backTitle: "S.Kom., M.Si.", sex: "MALE" },
        [siti(838)]: { ...SITI, backTitle: "S.Pd.", sex: "FEMALE" },
        [sukarno(838)]: { name: "SUKARNO", rank: "IV/a", unit: "DINAS CONTOH" },
      },
    },
    {
      what: "of a regency's list are known (28)",
      send: [
        {
          file: "28-headings-of-regency-lists.xlsx",
          counts: { created: 1 },
          secret: /INVENTA/,
        },
      ],
      people: {
        [budi(839)]: {
          ...BUDI,
          positionSince: null,
          frontTitle: "Dr.",
          backTitle: "S.Kom., M.Si.",
          sex: "MALE",
          active: false,
        },
      },
    },
    {
      what: "of a SIMPEG export are known, and its private columns dropped",
      send: [
        {
          file: "701-simpeg-export.xlsx",
          counts: { created: 5 },
          secret: SECRET,
        },
      ],
      people: {
        [dewi(701)]: { ...DEWI, employmentKind: "PNS", graduationYear: 2010 },
        [joko(701)]: { ...JOKO, frontTitle: "Ir.", backTitle: "M.Kom." },
        [ratna(701)]: RATNA,
        [tono(701)]: { ...TONO, active: false },
        [lilis(701)]: { ...LILIS, employmentKind: "PPPK" },
      },
    },
    {
      what: "of a DUK are merged; a subtotal among the people is none of them",
      send: [
        {
          file: "702-duk-with-merged-headings.xlsx",
          counts: { created: 4 },
          secret: SECRET,
        },
      ],
      people: {
        [joko(702)]: { ...JOKO, graduationYear: 2010 },
        [tono(702)]: { ...TONO, graduationYear: 2011 },
        [dewi(702)]: DEWI,
        [ratna(702)]: RATNA,
      },
    },
    {
      what: "of a DUK as text stand over two lines without any merge",
      send: [{ file: "703-duk-as-csv.csv", counts: { created: 3 } }],
      people: {
        [joko(703)]: { ...JOKO, graduationYear: 2010 },
        [tono(703)]: TONO,
        [dewi(703)]: DEWI,
      },
    },
    {
      what: "of a list with birthplace and birth date in one column give the date and drop the place",
      send: [
        {
          file: "704-regency-list-with-ttl.xlsx",
          counts: { created: 5 },
          secret: SECRET,
        },
      ],
      people: {
        [dewi(704)]: {
          ...DEWI,
          name: "Dewi Contoh",
          backTitle: "S.E., M.Si.",
          positionSince: null,
        },
        [joko(704)]: {
          ...JOKO,
          name: "Joko Misal",
          frontTitle: "Dr. Ir.",
          backTitle: "M.T.",
          positionSince: null,
        },
        [ratna(704)]: {
          ...RATNA,
          name: "Ratna Umpama",
          backTitle: "S.Pd.",
          positionSince: null,
        },
        [tono(704)]: {
          ...TONO,
          name: "Tono Percobaan",
          frontTitle: null,
          backTitle: null,
          positionSince: null,
        },
        [lilis(704)]: {
          ...LILIS,
          name: "Lilis Rekaan",
          backTitle: "A.Md.Kep.",
          positionSince: null,
        },
      },
    },
    {
      what: "of a list of performance are known",
      send: [
        { file: "100-people.xlsx", counts: { created: 5 } },
        { file: "705-skp-list.xlsx", kind: "appraisals", counts: { created: 3 } },
      ],
      evidence: {
        [dewi(100)]: {
          appraisals: [{ year: 2025, rating: "BAIK", results: "MEETS", behaviour: "ABOVE" }],
        },
        [joko(100)]: { appraisals: [{ rating: "SANGAT_BAIK", results: "ABOVE" }] },
        [tono(100)]: { appraisals: [{ rating: "BUTUH_PERBAIKAN", results: "BELOW" }] },
      },
    },
    {
      what: "that resemble the standing wait until they are accepted",
      send: [
        {
          file: "706-unknown-heading-like-standing.xlsx",
          refused: /STATUS KEDUDUKAN HUKUM ASN/,
        },
        {
          file: "706-unknown-heading-like-standing.xlsx",
          allowing: { acceptUnknownColumns: true },
          counts: { created: 3 },
          findings: [{ says: /STATUS KEDUDUKAN HUKUM ASN/ }],
        },
      ],
      people: { [dewi(706)]: DEWI },
    },
    {
      what: "that resemble the rank wait until they are accepted",
      send: [
        { file: "707-unknown-heading-like-rank.xlsx", refused: /GOL\. TERBARU/ },
        {
          file: "707-unknown-heading-like-rank.xlsx",
          allowing: { acceptUnknownColumns: true },
          counts: { created: 2 },
          findings: [{ says: /GOL\. TERBARU/ }],
        },
      ],
      people: { [dewi(707)]: { ...DEWI, rank: null }, [joko(707)]: { ...JOKO, rank: null } },
    },
    {
      what: "that resemble nothing of weight are named, and the file comes in",
      send: [
        {
          file: "708-unknown-headings-of-no-weight.xlsx",
          counts: { created: 2 },
          findings: [
            { says: /NO MESIN ABSEN/, most: 1 },
            { says: /CATATAN OPERATOR/, most: 1 },
          ],
        },
      ],
      people: { [dewi(708)]: DEWI, [joko(708)]: JOKO },
    },
  ],
};
