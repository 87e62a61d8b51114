declare const brand: unique symbol;
type Brand<Text extends string, Name extends string> = Text & { readonly [brand]: Name };

/** Code of a government that owns data: `18.05` for a regency or city (kabupaten/kota), `18` for the province's own civil service. Always text: `18.10` is not 18.1. */
export type RegencyCode = Brand<string, "RegencyCode">;

/** Reads a code of a government, `18` or `18.05` (Kepmendagri's two-digit parts); null for anything else. */
export function parseRegencyCode(text: string): RegencyCode | null {
  return /^[0-9]{2}(\.[0-9]{2})?$/.test(text) ? (text as RegencyCode) : null;
}

/** Employee number (nomor induk pegawai): 18 digits, checked by `parseNip`. It can be guessed, so it is never a secret. */
export type Nip = Brand<string, "Nip">;

/** A day of the calendar written `yyyy-mm-dd`. */
export type IsoDate = Brand<string, "IsoDate">;

/** The same words in Indonesian and in English. */
export interface BilingualText {
  readonly id: string;
  readonly en: string;
}
