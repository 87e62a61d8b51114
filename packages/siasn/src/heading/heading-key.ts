import { remembering } from "../cell/remember.ts";

/** A heading as it is compared: case, spacing, punctuation and a byte order mark do not count. */
export const headingKey: (heading: string) => string = remembering((heading) =>
  heading
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, ""),
);

/** The same without what stands in brackets: `NIP (18 digit)`. */
export function keyWithoutBrackets(heading: string): string {
  return headingKey(heading.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, " "));
}
