import { say } from "@talenta/sentences";
import type { Finding } from "@talenta/siasn";

/**
 * Why a row with more cells than its header has headings stays out: values have shifted under wrong headings. How many
 * headings there are only the reader of the file knows: blank ones and empty private columns are not told otherwise.
 */
export function tooWide(row: number, width: number, headings?: number): Finding {
  const named =
    headings === undefined
      ? say("finding.thereAreHeadings")
      : say("finding.headings", { count: headings });
  return {
    row,
    column: null,
    value: null,
    dimension: "ACCURACY",
    severity: "REJECT",
    message: say("finding.tooWide", { width, headings: named }),
  };
}
