import headings from "./default-headings.json" with { type: "json" };
import { parseHeadings } from "./heading-table.ts";

/** The table of headings files are read by unless an office brings its own. */
export const DEFAULT_HEADINGS = parseHeadings(headings);
