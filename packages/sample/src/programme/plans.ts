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

/** A programme nobody announced: five regencies together, in 2026, two weeks apart at two places. All of it is invented. */
export const FIVE_REGENCIES: ProgrammePlan = {
  id: "proasn-lima-daerah-2026",
  version: 1,
  title: {
    id: "Profiling ASN lima daerah (contoh rekaan)",
    en: "Profiling of five regencies (an invented example)",
  },
  citation: "Invented for the sample",
  provider: "ProASN BKN",
  resultsDue: "2026-04-30" as IsoDate,
  phases: [
    phaseAt("bandar-lampung", "Balai Contoh, Kota Bandar Lampung", "2026-03-09"),
    phaseAt("metro", "Gedung Contoh, Kota Metro", "2026-03-23"),
  ],
  quotas: FIVE.flatMap((owner) => quotasOf(owner, QUOTAS)),
};

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
