import titles from "./default-titles.json" with { type: "json" };
import { parseTitles } from "./parse-titles.ts";

/**
 * The table a new installation starts with: general titles of regional government and the suffixes of
 * functional posts (PermenPANRB 11/2024 and 1/2023 for the classes; the titles themselves are ASSUMPTION (A)).
 */
export const DEFAULT_TITLES = parseTitles(titles);
