import { daysAfter } from "../history/months.ts";
import type {
  ClassQuota,
  IsoDate,
  PositionClass,
  ProgrammePlan,
  ProgrammeSession,
  RegencyCode,
} from "@talenta/talent";

const INVENTED = { mark: "A", source: "Invented for the sample; no source gives it." } as const;
const MORNING = { startsAt: "08:00", endsAt: "11:30" } as const;
const AFTERNOON = { startsAt: "13:00", endsAt: "16:30" } as const;

/**
 * Lampung's first phase: 24 to 28 November 2025, 1,905 of the province's own people out of four classes, at one school
 * in Bandar Lampung. How they are spread over classes, and the sessions of 200 seats, are invented; 95 seats to spare.
 */
export const LAMPUNG_FIRST_PHASE: ProgrammePlan = {
  id: "proasn-lampung-2025-1",
  version: 1,
  title: {
    id: "Profiling ASN Pemerintah Provinsi Lampung, tahap pertama",
    en: "Profiling of Lampung's own civil servants, first phase",
  },
  citation: "Pemerintah Provinsi Lampung, 24-28 November 2025: 1.905 peserta (sumber berita)",
  provider: "ProASN BKN",
  resultsDue: "2025-12-31" as IsoDate,
  phases: [
    {
      id: "november-2025",
      title: { id: "24-28 November 2025", en: "24 to 28 November 2025" },
      sessions: [24, 25, 26, 27, 28].flatMap((day) =>
        [MORNING, AFTERNOON].map((hours): ProgrammeSession => ({
          id: `nov-${day}-${hours === MORNING ? "am" : "pm"}`,
          place: "Sebuah sekolah di Kota Bandar Lampung",
          day: `2025-11-${day}` as IsoDate,
          ...hours,
          seats: 200,
          allotments: [{ owner: "18" as RegencyCode, seats: 200 }],
        })),
      ),
    },
  ],
  quotas: quotasOf("18", {
    ADMINISTRATOR: 110,
    PENGAWAS: 170,
    AHLI_MADYA: 375,
    PELAKSANA: 1250,
  }),
};

/** People of each of the five, by class. */
const QUOTAS = { ADMINISTRATOR: 4, PENGAWAS: 8, AHLI_MUDA: 8 } as const;
const FIVE = ["18.01", "18.05", "18.10", "18.71", "18.72"];

/** A programme of the five: two phases of one day each, at two places. */
function ofFive(plan: {
  readonly id: string;
  readonly title: ProgrammePlan["title"];
  readonly days: readonly [first: string, second: string];
  readonly resultsDue: string;
}): ProgrammePlan {
  const [first, second] = plan.days;
  return {
    id: plan.id,
    version: 1,
    title: plan.title,
    citation: "Invented for the sample",
    provider: "ProASN BKN",
    resultsDue: plan.resultsDue as IsoDate,
    phases: [
      phaseAt("bandar-lampung", "Balai Contoh, Kota Bandar Lampung", first),
      phaseAt("metro", "Gedung Contoh, Kota Metro", second),
    ],
    quotas: FIVE.flatMap((owner) => quotasOf(owner, QUOTAS)),
  };
}

const OF_FIVE = {
  id: "proasn-lima-daerah",
  title: {
    id: "Profiling ASN lima daerah (contoh rekaan)",
    en: "Profiling of five regencies (an invented example)",
  },
} as const;

/** A programme nobody announced: five regencies together, in 2026, two weeks apart at two places. All of it is invented. */
export const FIVE_REGENCIES: ProgrammePlan = ofFive({
  ...OF_FIVE,
  days: ["2026-03-09", "2026-03-23"],
  resultsDue: "2026-04-30",
});

/** The days of the programme that is half done, counted from today: the first phase is past, the second to come. */
export const HALF_DONE_DAYS = { first: -35, second: 21, due: 60 } as const;

/**
 * The programmes of a sample told on a day, yyyy-mm-dd: Lampung's first phase; that of the five regencies, half done;
 * and one that follows it, which nobody has taken up.
 */
export function plansOf(today: string): readonly ProgrammePlan[] {
  const { first, second, due } = HALF_DONE_DAYS;
  return [
    LAMPUNG_FIRST_PHASE,
    ofFive({
      ...OF_FIVE,
      days: [daysAfter(today, first), daysAfter(today, second)],
      resultsDue: daysAfter(today, due),
    }),
    ofFive({
      id: `${OF_FIVE.id}-lanjutan`,
      title: {
        id: "Profiling ASN lima daerah, lanjutan (contoh rekaan)",
        en: "Profiling of five regencies, continued (an invented example)",
      },
      days: [daysAfter(today, 90), daysAfter(today, 104)],
      resultsDue: daysAfter(today, 150),
    }),
  ];
}

/** Two sessions of one day; each of the five has six seats of each. */
function phaseAt(id: string, place: string, day: string): ProgrammePlan["phases"][number] {
  return {
    id,
    title: { id: place, en: place },
    sessions: [MORNING, AFTERNOON].map((hours): ProgrammeSession => ({
      id: `${id}-${hours === MORNING ? "am" : "pm"}`,
      place,
      day: day as IsoDate,
      ...hours,
      seats: 60,
      allotments: FIVE.map((owner) => ({ owner: owner as RegencyCode, seats: 6 })),
    })),
  };
}

function quotasOf(
  owner: string,
  people: Readonly<Partial<Record<PositionClass, number>>>,
): ClassQuota[] {
  return Object.entries(people).map(([positionClass, count]) => ({
    owner: owner as RegencyCode,
    positionClass: positionClass as PositionClass,
    people: count,
    basis: INVENTED,
  }));
}
