import type { Wording } from "./wording.ts";

/** What is said of values that do not fit. */
export const INPUT = {
  "input.giveObject": {
    en: "give an object with the fields of this input.",
    id: "berikan objek dengan isian masukan ini.",
  },
  "input.required": {
    en: "give it; it is required.",
    id: "berikan; isian ini wajib.",
  },
  "input.exactlyOne": {
    en: "give exactly one of its fields, and not null.",
    id: "berikan tepat satu isiannya, dan bukan null.",
  },
  "input.variableRequired": {
    en: "give the variable ${name} a value; it is required.",
    id: "berikan nilai untuk variabel ${name}; isian ini wajib.",
  },
  "page.after": {
    en: "Give the endCursor of an earlier page of the same list, or leave it out to start anew.",
    id: "Berikan endCursor dari halaman sebelumnya pada daftar yang sama, atau hilangkan untuk mulai dari awal.",
  },
  "input.oneTo": {
    en: "Give 1 to {most}.",
    id: "Berikan 1 sampai {most}.",
  },
  "input.unkept": {
    en: "It holds {held}, which no database keeps. Take it out.",
    id: "Isinya memuat {held}, yang tidak disimpan basis data mana pun. Buanglah.",
  },
  "input.characters": {
    en: "Give 1 to {longest} characters.",
    id: "Berikan 1 sampai {longest} karakter.",
  },
  "input.reason": {
    en: "Say why, in 1 to {longest} characters.",
    id: "Jelaskan alasannya, dalam 1 sampai {longest} karakter.",
  },
  "input.atMostCharacters": {
    en: "Give at most {longest} characters.",
    id: "Berikan paling banyak {longest} karakter.",
  },
  "input.write": {
    en: "Write 1 to {longest} characters.",
    id: "Tulis 1 sampai {longest} karakter.",
  },
  "input.state": {
    en: "{field} {state}. {fix}",
    id: "{field} {state}. {fix}",
  },
  "input.missing": {
    en: "is missing",
    id: "tidak ada",
  },
  "input.missingIn": {
    en: "is missing in ${variable}",
    id: "tidak ada di ${variable}",
  },
  "input.is": {
    en: "is {value}",
    id: "bernilai {value}",
  },
  "input.isGivenBy": {
    en: "is {value}, given by ${variable}",
    id: "bernilai {value}, diberikan oleh ${variable}",
  },
  "input.aList": {
    en: "a list",
    id: "sebuah daftar",
  },
  "input.anObject": {
    en: "an object",
    id: "sebuah objek",
  },
  "input.noSuchField": {
    en: "there is no such field; leave it out.",
    id: "isian itu tidak ada; hilangkan.",
  },
  "input.give": {
    en: "give {what}.",
    id: "berikan {what}.",
  },
  "input.giveOneOf": {
    en: "give one of {names}.",
    id: "berikan salah satu dari {names}.",
  },
  "input.int": {
    en: "a whole number between -2147483648 and 2147483647",
    id: "bilangan bulat antara -2147483648 dan 2147483647",
  },
  "input.float": {
    en: "a number",
    id: "bilangan",
  },
  "input.string": {
    en: "text",
    id: "teks",
  },
  "input.boolean": {
    en: "true or false",
    id: "true atau false",
  },
  "input.idText": {
    en: "text or a whole number",
    id: "teks atau bilangan bulat",
  },
  "input.jsonObject": {
    en: "a JSON object",
    id: "objek JSON",
  },
  "input.ofType": {
    en: "a value of type {type}",
    id: "nilai berjenis {type}",
  },
  "input.nullIsNone": {
    en: "give a value; null is none.",
    id: "berikan nilai; null bukan nilai.",
  },
  "input.orLeaveOut": {
    en: "give a value, or leave it out to get {default}.",
    id: "berikan nilai, atau hilangkan untuk mendapat {default}.",
  },
  "input.nul": {
    en: "a NUL character (U+0000)",
    id: "karakter NUL (U+0000)",
  },
  "input.halfCharacter": {
    en: "half of a character (a surrogate alone)",
    id: "setengah karakter (surrogate tunggal)",
  },
  "input.noDay": {
    en: "This is no day of the calendar. Give an existing day as yyyy-mm-dd, such as 2030-12-31.",
    id: "Ini bukan tanggal di kalender. Berikan tanggal yang ada sebagai yyyy-mm-dd, misalnya 2030-12-31.",
  },
  "input.noSentence": {
    en: "This is no sentence. Give text, or the code and values of a sentence.",
    id: "Ini bukan kalimat. Berikan teks, atau kode dan nilai sebuah kalimat.",
  },
} as const satisfies Record<string, Wording>;
