import type { Wording } from "./wording.ts";

/** What is said of questions that are too big, or not to be asked here. */
export const LIMITS = {
  "limits.cost": {
    en: "This question has {cost} points of cost; {most} are allowed.",
    id: "Biaya pertanyaan ini {cost} poin; yang diizinkan {most}.",
  },
  "limits.askLessOfEntities": {
    en: "Ask for fewer fields, levels or entities, or smaller pages, in several requests.",
    id: "Mintalah lebih sedikit isian, tingkat atau entitas, atau halaman yang lebih kecil, dalam beberapa permintaan.",
  },
  "limits.noSuchOperation": {
    en: "there is no {operation} here; ask a query or a mutation.",
    id: "tidak ada {operation} di sini; kirim query atau mutation.",
  },
  "limits.nameOneOperation": {
    en: "name one operation of the question.",
    id: "sebutkan satu operasi dari pertanyaan ini.",
  },
  "limits.over": {
    en: "This question has {found} {what}; {limit} are allowed.",
    id: "Pertanyaan ini mempunyai {found} {what}; yang diizinkan {limit}.",
  },
  "limits.askLess": {
    en: "Ask for fewer fields, levels or aliases, or smaller pages, in several requests.",
    id: "Mintalah lebih sedikit isian, tingkat atau alias, atau halaman yang lebih kecil, dalam beberapa permintaan.",
  },
  "limits.tokens": {
    en: "This question has more than {most} tokens.",
    id: "Pertanyaan ini mempunyai lebih dari {most} token.",
  },
  "limits.askInSeveral": {
    en: "Ask in several requests.",
    id: "Bertanyalah dalam beberapa permintaan.",
  },
  "limits.variables": {
    en: "The variables hold too many values, too long a text, or too many levels.",
    id: "Variabel memuat terlalu banyak nilai, teks yang terlalu panjang, atau terlalu banyak tingkat.",
  },
  "limits.sendLess": {
    en: "Send less at once, in several requests.",
    id: "Kirim lebih sedikit sekaligus, dalam beberapa permintaan.",
  },
  "limits.bytes": {
    en: "bytes of text",
    id: "bita teks",
  },
  "limits.levels": {
    en: "levels",
    id: "tingkat",
  },
  "limits.aliases": {
    en: "aliases",
    id: "alias",
  },
  "limits.fields": {
    en: "fields",
    id: "isian",
  },
  "limits.points": {
    en: "points of cost",
    id: "poin biaya",
  },
  "limits.anotherAlias": {
    en: "give {name} another alias; this one is needed to put answers together.",
    id: "beri {name} alias lain; alias ini diperlukan untuk menyusun jawaban.",
  },
  "limits.anotherVariable": {
    en: "give this variable another name.",
    id: "beri variabel ini nama lain.",
  },
  "limits.introspectionClosed": {
    en: "Introspection is closed here; read the published schema instead.",
    id: "Introspeksi ditutup di sini; bacalah skema yang diterbitkan.",
  },
  "limits.schemaTextClosed": {
    en: "The schema text is closed here; read the published schema instead.",
    id: "Teks skema ditutup di sini; bacalah skema yang diterbitkan.",
  },
} as const satisfies Record<string, Wording>;
