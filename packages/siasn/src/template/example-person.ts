/** Nobody's number: serials begin at 001, and the reader notes it should the row be left in. */
export const NIP = "199001012015012000";
/** The number of the example's rater; nobody's either. */
export const RATER_NIP = "197001011995011000";
/** "Example (delete this row)", in place of a name. */
export const DELETE_ME = "CONTOH (HAPUS BARIS INI)";
