import type { Wording } from "./wording.ts";

/** What is said before a question is read. */
export const HTTP = {
  "http.askByPost": {
    en: "ask by POST; a query may be a GET.",
    id: "tanyakan dengan POST; pertanyaan baca boleh dengan GET.",
  },
  "http.accept": {
    en: "accept application/graphql-response+json or application/json.",
    id: "terimalah application/graphql-response+json atau application/json.",
  },
  "http.mutationByPost": {
    en: "send a mutation by POST.",
    id: "kirim mutation dengan POST.",
  },
  "http.page": {
    en: "page at this address; ask at {path}",
    id: "halaman di alamat ini; bertanyalah di {path}",
  },
  "http.sendInSeveral": {
    en: "Send it in several requests.",
    id: "Kirim dalam beberapa permintaan.",
  },
  "http.oneJsonObject": {
    en: "send one question as a JSON object, with content-type application/json.",
    id: "kirim satu pertanyaan sebagai objek JSON, dengan content-type application/json.",
  },
  "http.queryAndVariables": {
    en: "send one question as a JSON object with `query` and `variables`.",
    id: "kirim satu pertanyaan sebagai objek JSON dengan `query` dan `variables`.",
  },
  "http.jsonInAddress": {
    en: "send a JSON object, encoded for an address, once.",
    id: "kirim satu objek JSON, disandikan untuk alamat, satu kali.",
  },
  "http.questionAsText": {
    en: "send the question as text.",
    id: "kirim pertanyaan sebagai teks.",
  },
  "http.operationNameAsText": {
    en: "send the operation's name as text, or leave it out.",
    id: "kirim nama operasi sebagai teks, atau hilangkan.",
  },
  "http.variablesAsObject": {
    en: "send the variables as a JSON object, or leave them out.",
    id: "kirim variables sebagai objek JSON, atau hilangkan.",
  },
  "http.extensionsAsObject": {
    en: "send the extensions as a JSON object, or leave them out.",
    id: "kirim extensions sebagai objek JSON, atau hilangkan.",
  },
  "http.document": {
    en: "document at this address",
    id: "dokumen di alamat ini",
  },
  "http.tooLarge": {
    en: "This request is larger than {bytes} bytes.",
    id: "Permintaan ini lebih besar dari {bytes} bita.",
  },
} as const satisfies Record<string, Wording>;
