import type { Tables } from "./case.ts";
import { DEWI, dewi, JOKO, joko, LILIS, ratna, TONO, lilis, tono } from "./people.ts";

const PEOPLE = { file: "401a-people.xlsx", counts: { created: 5 } } as const;
const TESTED = {
  INTEGRITY: [3, 3],
  TEAMWORK: [3, 3],
  RESULTS_ORIENTATION: [3, 3],
  PUBLIC_SERVICE: [3, 3],
  DEVELOPING_SELF_AND_OTHERS: [3, 3],
  MANAGING_CHANGE: [3, 3],
  DECISION_MAKING: [3, 3],
  NATIONAL_COHESION: [3, 3],
};
const ASPECTS = {
  INTELLECT: 4,
  INTERPERSONAL: 3,
  SELF_AWARENESS: 4,
  CRITICAL_STRATEGIC_THINKING: 3,
  PROBLEM_SOLVING: 4,
  EMOTIONAL_QUOTIENT: 3,
  GROWTH_MINDSET: 4,
  GRIT: 3,
};

/** What a file does not mention stays. */
export const UNTOLD: Tables = {
  "what a file does not mention stays:": [
    {
      what: "an assessment of one test keeps the results of the others",
      send: [
        PEOPLE,
        { file: "401b-assessments-wide.xlsx", kind: "assessments", counts: { created: 2 } },
        { file: "401c-assessments-one-test.xlsx", kind: "assessments", counts: { updated: 1 } },
      ],
      evidence: {
        [dewi(401)]: {
          assessments: [
            {
              validUntil: "2028-11-24",
              digitalLiteracy: 72.5,
              careerPreference: "MANAJERIAL",
              competencies: { ...TESTED, COMMUNICATION: [4, 3] },
              aspects: ASPECTS,
            },
          ],
        },
        [joko(401)]: { assessments: [{ aspects: ASPECTS }] },
      },
    },
    {
      what: "an appraisal of ratings alone keeps results, behaviour and rater",
      send: [
        PEOPLE,
        { file: "402a-appraisals-wide.xlsx", kind: "appraisals", counts: { created: 3 } },
        {
          file: "402b-appraisals-rating-only.csv",
          kind: "appraisals",
          counts: { updated: 1, unchanged: 1 },
        },
      ],
      evidence: {
        [dewi(401)]: {
          appraisals: [
            {
              rating: "SANGAT_BAIK",
              results: "MEETS",
              behaviour: "ABOVE",
              source: "ATASAN CONTOH",
            },
          ],
        },
        [joko(401)]: {
          appraisals: [{ rating: "BAIK", results: "MEETS", behaviour: "ABOVE" }],
        },
        [ratna(401)]: { appraisals: [{ rating: "BAIK" }] },
      },
    },
    {
      what: "hours of a training keep its last day, provider and certificate",
      send: [
        PEOPLE,
        { file: "403a-trainings-wide.xlsx", kind: "trainings", counts: { created: 2 } },
        {
          file: "403b-trainings-hours-only.xlsx",
          kind: "trainings",
          counts: { updated: 1, unchanged: 1 },
        },
      ],
      evidence: {
        [dewi(401)]: {
          trainings: [
            {
              hours: 48,
              from: "2025-03-03",
              until: "2025-03-07",
              provider: "BPSDM CONTOH",
              certificate: "SERT/00/2025",
            },
          ],
        },
        [joko(401)]: { trainings: [{ hours: 40, until: "2025-03-07" }] },
      },
    },
    {
      what: "the number of a diploma keeps school, day and relevance",
      send: [
        PEOPLE,
        { file: "404a-educations-wide.xlsx", kind: "educations", counts: { created: 2 } },
        {
          file: "404b-educations-diploma-number-only.xlsx",
          kind: "educations",
          counts: { updated: 1, unchanged: 1 },
        },
      ],
      evidence: {
        [dewi(401)]: {
          educations: [
            {
              document: "IJZ-0-BARU",
              school: "UNIVERSITAS UMPAMA",
              graduatedOn: "2010-08-15",
              relevance: "RELEVANT",
            },
          ],
        },
      },
    },
    {
      what: "the score of a feedback keeps who answered and the report",
      send: [
        PEOPLE,
        { file: "405a-feedback-wide.xlsx", kind: "feedback-360", counts: { created: 2 } },
        {
          file: "405b-feedback-score-only.xlsx",
          kind: "feedback-360",
          counts: { updated: 1, unchanged: 1 },
        },
      ],
      evidence: {
        [dewi(401)]: { feedback360: [{ score: 90.5, raters: 9, document: "LAP-0" }] },
      },
    },
    {
      what: "an absent column of people stays, while an empty cell empties and is told once a column",
      send: [
        { file: "406a-people-with-office-mail.xlsx", counts: { created: 5 } },
        {
          file: "406b-empty-cells.xlsx",
          counts: { updated: 4, unchanged: 1 },
          findings: [
            { column: "EMAIL GOV", says: /empt|blank/i, most: 1 },
            { column: "TMT JABATAN", says: /empt|blank/i, most: 1 },
          ],
        },
      ],
      people: {
        [dewi(406)]: { ...DEWI, emailGov: null, educationName: "ADMINISTRASI" },
        [joko(406)]: { ...JOKO, positionSince: null, emailGov: "pegawai1@uji.invalid" },
        [tono(406)]: { ...TONO, emailGov: "pegawai3@uji.invalid" },
        [lilis(406)]: { ...LILIS, emailGov: null, educationName: "ADMINISTRASI" },
      },
    },
  ],
};
