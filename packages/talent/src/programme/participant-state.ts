import type { BilingualText } from "../brand.ts";

/** Where somebody stands in a programme. */
export const PARTICIPANT_STATES = [
  "NAMED",
  "SEATED",
  "RESEATED",
  "ATTENDED",
  "ABSENT",
  "RESULT_IN",
  "PLACED",
  "WITHDRAWN",
  "MOVED_AWAY",
] as const;

/** One state of a participant. */
export type ParticipantState = (typeof PARTICIPANT_STATES)[number];

/**
 * What happens to a participant. NAME: the owner names the person; SEAT: a seat, or another one; ATTEND and MISS: the
 * attendance list; RESULT: the result is in; PLACE: a placement counts it; WITHDRAW: the owner takes the name back;
 * MOVE_AWAY: the person is no longer in active service with the owner.
 */
export type ParticipantEvent =
  | "NAME"
  | "SEAT"
  | "ATTEND"
  | "MISS"
  | "RESULT"
  | "PLACE"
  | "WITHDRAW"
  | "MOVE_AWAY";

type Steps = Readonly<Partial<Record<ParticipantEvent, ParticipantState>>>;

/** Every step there is. A list of attendance may be corrected until the result is in; a placement stays. */
const STEPS: Readonly<Record<ParticipantState, Steps>> = {
  NAMED: { SEAT: "SEATED", WITHDRAW: "WITHDRAWN", MOVE_AWAY: "MOVED_AWAY" },
  SEATED: {
    SEAT: "SEATED",
    ATTEND: "ATTENDED",
    MISS: "ABSENT",
    WITHDRAW: "WITHDRAWN",
    MOVE_AWAY: "MOVED_AWAY",
  },
  RESEATED: {
    SEAT: "RESEATED",
    ATTEND: "ATTENDED",
    MISS: "ABSENT",
    WITHDRAW: "WITHDRAWN",
    MOVE_AWAY: "MOVED_AWAY",
  },
  ATTENDED: { MISS: "ABSENT", RESULT: "RESULT_IN", MOVE_AWAY: "MOVED_AWAY" },
  ABSENT: {
    SEAT: "RESEATED",
    ATTEND: "ATTENDED",
    WITHDRAW: "WITHDRAWN",
    MOVE_AWAY: "MOVED_AWAY",
  },
  RESULT_IN: { PLACE: "PLACED", MOVE_AWAY: "MOVED_AWAY" },
  PLACED: {},
  WITHDRAWN: { NAME: "NAMED", MOVE_AWAY: "MOVED_AWAY" },
  MOVED_AWAY: { NAME: "NAMED" },
};

/** The state after an event; null when that cannot happen from here. */
export function stateAfter(
  state: ParticipantState,
  event: ParticipantEvent,
): ParticipantState | null {
  return STEPS[state][event] ?? null;
}

/** Whether somebody in this state takes a seat that nobody else can have. */
export function holdsSeat(state: ParticipantState): boolean {
  return !["NAMED", "WITHDRAWN", "MOVED_AWAY"].includes(state);
}

/** What each state means to the person concerned. */
export const PARTICIPANT_STATE_TEXTS: Readonly<Record<ParticipantState, BilingualText>> = {
  NAMED: {
    id: "Anda diusulkan sebagai peserta; tempat duduk belum ditetapkan.",
    en: "You have been named as a participant; you have no seat yet.",
  },
  SEATED: {
    id: "Anda terdaftar pada sesi ini. Hadirlah pada tempat dan waktunya.",
    en: "You are seated in this session. Be at its place on time.",
  },
  RESEATED: {
    id: "Anda tidak hadir pada sesi sebelumnya dan mendapat sesi pengganti ini.",
    en: "You missed your earlier session and have been given this one instead.",
  },
  ATTENDED: {
    id: "Anda telah hadir; hasilnya belum diterima.",
    en: "You attended; your result has not arrived yet.",
  },
  ABSENT: {
    id: "Anda tercatat tidak hadir. Pengelola kepegawaian dapat memberi sesi pengganti.",
    en: "You are recorded as absent. Your personnel office can give you another session.",
  },
  RESULT_IN: {
    id: "Hasil Anda telah diterima; pemetaan Anda belum menghitungnya.",
    en: "Your result has arrived; your placement does not count it yet.",
  },
  PLACED: {
    id: "Hasil Anda telah dihitung dalam pemetaan Anda. Profiling tidak mengenal batas lulus.",
    en: "Your result counts in your placement. Profiling has no pass mark.",
  },
  WITHDRAWN: {
    id: "Usulan Anda sebagai peserta ditarik kembali.",
    en: "Your name has been withdrawn from the programme.",
  },
  MOVED_AWAY: {
    id: "Anda tidak lagi berdinas aktif pada pemerintah daerah yang mengusulkan Anda; hasil yang datang kemudian tidak dicatat di sini.",
    en: "You are no longer in active service with the government that named you; a result that arrives later is not recorded here.",
  },
};
