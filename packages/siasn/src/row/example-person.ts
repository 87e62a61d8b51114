/** Nobody's number: serials begin at 001. By it the readers know the row should it be left in. */
export const NIP = "199001012015012000";
/** The number of the example's rater; nobody's either. */
export const RATER_NIP = "197001011995011000";
/** "Example (delete this row)", in place of a name. */
export const DELETE_ME = "CONTOH (HAPUS BARIS INI)";
/** The code of the example's position; none of SIASN's. */
export const POSITION = "CONTOH-JABATAN";
