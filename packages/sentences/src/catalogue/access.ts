import type { Wording } from "./wording.ts";

/** What is said of tokens and rights. */
export const ACCESS = {
  "access.tokenNotValid": {
    en: "The access token is missing or not valid.",
    id: "Token akses tidak ada atau tidak berlaku.",
  },
  "access.rolesThatMay": {
    en: "These roles may: {roles}.",
    id: "Peran yang boleh: {roles}.",
  },
  "access.askByCode": {
    en: "Ask a regency by its code: regency(code:).",
    id: "Tanyakan satu kabupaten/kota dengan kodenya: regency(code:).",
  },
  "access.askForOwn": {
    en: "Ask for your own regency, {regency}.",
    id: "Tanyakan kabupaten/kota Anda sendiri, {regency}.",
  },
  "access.tokenForAnother": {
    en: "The access token was made for another service.",
    id: "Token akses ini dibuat untuk layanan lain.",
  },
  "access.tokenExpired": {
    en: "The access token has expired.",
    id: "Masa berlaku token akses sudah habis.",
  },
  "access.noSubject": {
    en: "The token names no subject (`sub`).",
    id: "Token tidak menyebut pemiliknya (`sub`).",
  },
  "access.roleNeedsRegency": {
    en: "The role {role} needs a regency in the token.",
    id: "Peran {role} memerlukan kabupaten/kota di dalam token.",
  },
  "access.employeeNeedsNip": {
    en: "The role EMPLOYEE needs the own NIP in the token.",
    id: "Peran EMPLOYEE memerlukan NIP sendiri di dalam token.",
  },
  "access.noKnownRole": {
    en: "The token names no role that is known here.",
    id: "Token tidak menyebut peran yang dikenal di sini.",
  },
  "access.severalRoles": {
    en: "The token names several roles: {roles}. Sign in with one.",
    id: "Token menyebut beberapa peran: {roles}. Masuklah dengan satu peran.",
  },
  "access.claimMalformed": {
    en: "The token's {name} is not in the form expected here.",
    id: "Bentuk {name} di dalam token tidak seperti yang diharapkan di sini.",
  },
  "access.sendToken": {
    en: "Send an access token as `Authorization: Bearer …`.",
    id: "Kirim token akses sebagai `Authorization: Bearer …`.",
  },
  "access.noRegencyOfYourOwn": {
    en: "You have no regency of your own: ask for regency(code:) instead.",
    id: "Anda tidak mempunyai kabupaten/kota sendiri: gunakan regency(code:).",
  },
  "access.signInAgain": {
    en: "Sign in again.",
    id: "Masuklah kembali.",
  },
  "access.foreignIssuer": {
    en: "The access token comes from an issuer that is not accepted here.",
    id: "Token akses berasal dari penerbit yang tidak diterima di sini.",
  },
  "access.roleDoesNotGive": {
    en: "Your role {role} does not give you {field} here. {hint}",
    id: "Peran Anda {role} tidak memberi Anda {field} di sini. {hint}",
  },
} as const satisfies Record<string, Wording>;
