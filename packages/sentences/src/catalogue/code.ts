import type { Wording } from "./wording.ts";

/** Each error code in general, and what to do: the reference page of errors. */
export const CODE = {
  "code.UNAUTHENTICATED": {
    en: "The access token is missing or not valid.",
    id: "Token akses tidak ada atau tidak berlaku.",
  },
  "code.UNAUTHENTICATED.whatToDo": {
    en: "Sign in again and send the new token as `Authorization: Bearer …`.",
    id: "Masuklah kembali dan kirim token yang baru sebagai `Authorization: Bearer …`.",
  },
  "code.FORBIDDEN": {
    en: "Your role does not give you this, or not in this case.",
    id: "Peran Anda tidak memberi Anda ini, atau tidak dalam hal ini.",
  },
  "code.FORBIDDEN.whatToDo": {
    en: "Follow `extensions.hint`; it names the roles that may, the field that fits your role, or why somebody else must do it.",
    id: "Ikuti `extensions.hint`; di sana disebut peran yang boleh, isian yang sesuai dengan peran Anda, atau mengapa orang lain yang harus melakukannya.",
  },
  "code.BAD_USER_INPUT": {
    en: "The question cannot be understood as it stands.",
    id: "Pertanyaan ini tidak dapat dipahami.",
  },
  "code.BAD_USER_INPUT.whatToDo": {
    en: "Correct what the message names: the field, the value given, and what would be right.",
    id: "Perbaiki yang disebut pesannya: isian, nilai yang diberikan, dan yang seharusnya.",
  },
  "code.NOT_FOUND": {
    en: "There is nothing under that identifier.",
    id: "Tidak ada apa pun dengan penanda itu.",
  },
  "code.NOT_FOUND.whatToDo": {
    en: "Check the identifier; list the things there are and pick one of them.",
    id: "Periksa penandanya; tampilkan daftar yang ada dan pilih salah satu.",
  },
  "code.CONFLICT": {
    en: "The change does not fit what is stored.",
    id: "Perubahan ini tidak sesuai dengan yang tersimpan.",
  },
  "code.CONFLICT.whatToDo": {
    en: "Read the present state, then repeat the change on top of it.",
    id: "Baca keadaan sekarang, lalu ulangi perubahannya di atas itu.",
  },
  "code.RATE_LIMITED": {
    en: "Too many questions at once.",
    id: "Terlalu banyak pertanyaan sekaligus.",
  },
  "code.RATE_LIMITED.whatToDo": {
    en: "Wait as long as the `Retry-After` header says, then ask again.",
    id: "Tunggu selama yang disebut header `Retry-After`, lalu tanyakan lagi.",
  },
  "code.QUERY_TOO_COMPLEX": {
    en: "The question asks for more than one request may.",
    id: "Pertanyaan ini meminta lebih banyak daripada yang diizinkan dalam satu permintaan.",
  },
  "code.QUERY_TOO_COMPLEX.whatToDo": {
    en: "Ask for fewer fields, levels or aliases, or a smaller page, in several requests.",
    id: "Mintalah lebih sedikit isian, tingkat atau alias, atau halaman yang lebih kecil, dalam beberapa permintaan.",
  },
  "code.REGENCY_UNAVAILABLE": {
    en: "A regency cannot be reached.",
    id: "Satu kabupaten/kota tidak dapat dihubungi.",
  },
  "code.REGENCY_UNAVAILABLE.whatToDo": {
    en: "The rest of the answer holds. Ask again later; `extensions.regency` names it.",
    id: "Bagian lain dari jawaban tetap berlaku. Tanyakan lagi nanti; `extensions.regency` menyebut kabupaten/kota itu.",
  },
  "code.REGENCY_TIMEOUT": {
    en: "A regency did not answer in time.",
    id: "Satu kabupaten/kota tidak menjawab tepat waktu.",
  },
  "code.REGENCY_TIMEOUT.whatToDo": {
    en: "The rest of the answer holds. Ask again later; `extensions.regency` names it.",
    id: "Bagian lain dari jawaban tetap berlaku. Tanyakan lagi nanti; `extensions.regency` menyebut kabupaten/kota itu.",
  },
  "code.REGENCY_OUTDATED": {
    en: "A regency runs a version that does not know this question.",
    id: "Satu kabupaten/kota memakai versi yang tidak mengenal pertanyaan ini.",
  },
  "code.REGENCY_OUTDATED.whatToDo": {
    en: "Tell the regency named in `extensions.regency` to update; the rest of the answer holds.",
    id: "Mintalah kabupaten/kota yang disebut di `extensions.regency` memperbarui versinya; bagian lain dari jawaban tetap berlaku.",
  },
  "code.REGENCY_NOT_SHARING": {
    en: "A regency does not share this.",
    id: "Satu kabupaten/kota tidak membagikan ini.",
  },
  "code.REGENCY_NOT_SHARING.whatToDo": {
    en: "The head of the regency named in `extensions.regency` decides what is shared.",
    id: "Pejabat pembina kepegawaian kabupaten/kota yang disebut di `extensions.regency` menentukan yang dibagikan.",
  },
  "code.PROVINCE_UNAVAILABLE": {
    en: "The province cannot be asked.",
    id: "Provinsi tidak dapat ditanya.",
  },
  "code.PROVINCE_UNAVAILABLE.whatToDo": {
    en: "What the regency keeps itself still answers. Ask again later.",
    id: "Yang disimpan kabupaten/kota sendiri tetap terjawab. Tanyakan lagi nanti.",
  },
  "code.INCOMPLETE_COVERAGE": {
    en: "Not every regency answered, and the question asked for all or nothing.",
    id: "Belum semua kabupaten/kota menjawab, dan pertanyaannya meminta semua atau tidak sama sekali.",
  },
  "code.INCOMPLETE_COVERAGE.whatToDo": {
    en: "Look at `coverage`, ask again later, or ask with `onUnavailable: WARN`.",
    id: "Lihat `coverage`, tanyakan lagi nanti, atau tanyakan dengan `onUnavailable: WARN`.",
  },
  "code.INTERNAL": {
    en: "Something went wrong on our side.",
    id: "Ada kesalahan di pihak kami.",
  },
  "code.INTERNAL.whatToDo": {
    en: "Report `extensions.correlationId`; the log of the service holds the cause under it.",
    id: "Laporkan `extensions.correlationId`; penyebabnya tercatat di log layanan dengan nomor itu.",
  },
} as const satisfies Record<string, Wording>;
