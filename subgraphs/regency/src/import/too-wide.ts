import type { Finding } from "@talenta/siasn";

/**
 * Why a row with more cells than its header has headings stays out: values have shifted under wrong headings. How many
 * headings there are only the reader of the file knows: blank ones and empty private columns are not told otherwise.
 */
export function tooWide(row: number, width: number, headings?: number): Finding {
  const named = headings === undefined ? "there are headings" : `the ${headings} headings`;
  return {
    row,
    column: null,
    value: null,
    dimension: "ACCURACY",
    severity: "REJECT",
    message: `The row has ${width} cells, more than ${named}: its values stand under wrong headings, so none was taken or kept. Put the text that holds the separator in quotation marks, or take the surplus cell out, and import again.`,
  };
}
