import type { Wording } from "./wording.ts";

/** What is said of programmes and their participants. */
export const PROGRAMME = {
  "programme.draftNamed": {
    en: "draft of a programme {id}",
    id: "rancangan program {id}",
  },
  "programme.draftCannotStand": {
    en: "The draft of programme {id} can no longer stand. {path}: {problem}",
    id: "Rancangan program {id} tidak dapat dipakai lagi. {path}: {problem}",
  },
  "programme.draftAnew": {
    en: "Draft it anew.",
    id: "Buat rancangan baru.",
  },
  "programme.publishedNamed": {
    en: "published programme {id}",
    id: "program terbit {id}",
  },
  "programme.closed": {
    en: "Programme {id} is closed.",
    id: "Program {id} sudah ditutup.",
  },
  "programme.draftAnother": {
    en: "Draft a programme with another id.",
    id: "Buat rancangan program dengan id lain.",
  },
  "programme.noQuota": {
    en: "Programme {id} gives {code} no quota.",
    id: "Program {id} tidak memberi kuota kepada {code}.",
  },
  "programme.askForQuota": {
    en: "Ask the province to add one; then join again.",
    id: "Mintalah provinsi menambahkannya; kemudian ikut serta kembali.",
  },
  "programme.takesAway": {
    en: "The version of programme {id} now published takes away what this regency was promised.",
    id: "Versi program {id} yang terbit sekarang mengambil kembali yang dijanjikan kepada kabupaten/kota ini.",
  },
  "programme.askToAdd": {
    en: "Ask the province to publish a version that only adds.",
    id: "Mintalah provinsi menerbitkan versi yang hanya menambah.",
  },
  "programme.joinedNamed": {
    en: "programme {id} that this regency has joined",
    id: "program {id} yang diikuti kabupaten/kota ini",
  },
  "programme.nipsOrFilter": {
    en: "Give nips, or a filter, but not both and not neither.",
    id: "Berikan nips, atau filter, salah satu saja.",
  },
  "programme.mostNips": {
    en: "Give {most} at most in one call.",
    id: "Berikan paling banyak {most} dalam satu panggilan.",
  },
  "programme.noNipInFirstColumn": {
    en: "There is no NIP in the first column. Put one NIP of 18 digits there on each line, or leave the file out.",
    id: "Tidak ada NIP di kolom pertama. Tulis satu NIP 18 angka di sana pada setiap baris, atau hilangkan berkasnya.",
  },
  "programme.participantNamed": {
    en: "participant {id}",
    id: "peserta {id}",
  },
  "programme.sessionOf": {
    en: "Use the id of a session of programme {programme}.",
    id: "Gunakan id sesi dari program {programme}.",
  },
  "programme.noSeat": {
    en: "There is no seat in session {session}. {reason}",
    id: "Tidak ada kursi di sesi {session}. {reason}",
  },
  "programme.chooseAnother": {
    en: "Choose another one.",
    id: "Pilih sesi lain.",
  },
  "programme.sessionBegun": {
    en: "Session {session} has begun.",
    id: "Sesi {session} sudah dimulai.",
  },
  "programme.chooseLaterOrPast": {
    en: "Choose a later one, or say includePast when a programme is entered after the fact.",
    id: "Pilih sesi yang lebih akhir, atau berikan includePast bila program dicatat sesudah berlangsung.",
  },
  "programme.notLater": {
    en: "Session {session} is not later than the one the person missed.",
    id: "Sesi {session} tidak lebih akhir daripada sesi yang tidak dihadiri orang ini.",
  },
  "programme.chooseLater": {
    en: "Choose a later one.",
    id: "Pilih sesi yang lebih akhir.",
  },
  "programme.heldOn": {
    en: "It is held on {day}: attendance is recorded on that day or after.",
    id: "Sesi ini berlangsung pada {day}: kehadiran dicatat pada hari itu atau sesudahnya.",
  },
  "programme.bothWays": {
    en: "Nobody is present and absent at once.",
    id: "Tidak seorang pun hadir dan tidak hadir sekaligus.",
  },
  "programme.step": {
    en: "Somebody who is {state} cannot be {what}.",
    id: "Peserta berstatus {state} tidak dapat {what}.",
  },
  "programme.lookUp": {
    en: "Look the participant up and correct what came before.",
    id: "Periksa pesertanya dan perbaiki yang terjadi sebelumnya.",
  },
  "programme.nips": {
    en: "{count} NIPs",
    id: "{count} NIP",
  },
  "programme.moreAreWrong": {
    en: "These and {count} more are wrong. {fix}",
    id: "Yang ini dan {count} lagi salah. {fix}",
  },
  "programme.oneNipALine": {
    en: "Give one NIP of 18 digits a line.",
    id: "Berikan satu NIP 18 angka pada setiap baris.",
  },
  "programme.noQuotaForClass": {
    en: "The plan gives the person's class no quota here.",
    id: "Rencana tidak memberi kuota di sini untuk jenjang orang ini.",
  },
  "programme.quotaFull": {
    en: "The quota of the person's class is used up.",
    id: "Kuota untuk jenjang orang ini sudah habis.",
  },
  "programme.clash": {
    en: "The person sits in another programme at that time.",
    id: "Orang ini mengikuti program lain pada waktu itu.",
  },
  "programme.noSeatLeft": {
    en: "No seat of this regency is left there.",
    id: "Kursi kabupaten/kota ini di sana sudah habis.",
  },
  "programme.noSeatInSession": {
    en: "They have no seat in this session. Move them here first, or record them where they sit.",
    id: "Mereka tidak mempunyai kursi di sesi ini. Pindahkan dahulu ke sini, atau catat di tempat mereka duduk.",
  },
  "programme.nameActive": {
    en: "Name people who are on record and active here; correct these numbers or leave them out.",
    id: "Sebutkan orang yang tercatat dan aktif di sini; perbaiki nomor-nomor ini atau hilangkan.",
  },
  "programme.doing.NAME": {
    en: "named again",
    id: "disebut lagi",
  },
  "programme.doing.SEAT": {
    en: "given a seat",
    id: "diberi kursi",
  },
  "programme.doing.ATTEND": {
    en: "recorded as present",
    id: "dicatat hadir",
  },
  "programme.doing.MISS": {
    en: "recorded as absent",
    id: "dicatat tidak hadir",
  },
  "programme.doing.RESULT": {
    en: "given a result",
    id: "diberi hasil",
  },
  "programme.doing.PLACE": {
    en: "placed",
    id: "dipetakan",
  },
  "programme.doing.WITHDRAW": {
    en: "withdrawn",
    id: "ditarik",
  },
  "programme.doing.MOVE_AWAY": {
    en: "marked as moved away",
    id: "ditandai pindah",
  },
} as const satisfies Record<string, Wording>;
