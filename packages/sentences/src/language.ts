/** The languages everything is told in, the one for whoever names none first. */
export const LANGUAGES = ["en", "id"] as const;

/** One of the languages. */
export type Language = (typeof LANGUAGES)[number];
