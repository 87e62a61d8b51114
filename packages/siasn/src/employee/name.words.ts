import { z } from "zod";
import degrees from "./degrees.json" with { type: "json" };

/** A name with the titles that were written into the same cell. */
export interface SplitName {
  readonly name: string;
  /** Titles found before the name (gelar depan), as written. */
  readonly front: string | null;
  /** Titles found behind it (gelar belakang), as written. */
  readonly back: string | null;
}

/** The letters of a title, by which it is compared. */
const lettersOf = (title: string): string => title.replaceAll(/[^\p{L}]/gu, "").toUpperCase();

const list = z.string().transform((words) => new Set(words.split(" ").map(lettersOf)));
const DEGREES = z
  .strictObject({
    note: z.string(),
    /** Titles before a name, behind a dot. */
    front: list,
    /** Those that need no dot to be told from a name. */
    frontWithoutDot: list,
    /** Titles behind a name, by what they begin with. */
    back: z
      .record(z.string(), z.string())
      .transform(
        (groups) =>
          new Set(
            Object.entries(groups).flatMap(([first, rest]) =>
              rest.split(" ").map((each) => lettersOf(first + each)),
            ),
          ),
      ),
    /** Titles of single letters that are told from initials where no comma stands before them. */
    backWithoutComma: list,
  })
  .parse(degrees);

/** Nothing but names and spaces needs no look. */
const MAY_HOLD_TITLES = new RegExp(`[.,]|^(?:${[...DEGREES.frontWithoutDot].join("|")}) `, "i");
const FIRST_WORD = /^(\p{L}+)(\.\s*|\s+)(?=\p{L})/u;
/** More letters than a title has; a title of this many parts is one word in a list of them. */
const MOST_PARTS = 4;
/** Consultants of medicine: `Sp.OG(K)`, `Sp.PD-KGEH`. */
const CONSULTANT = /\(\p{Lu}{1,6}\)|-K\p{Lu}+/gu;
/** A title of a kind that is not listed, behind one that is. */
const LIKE_A_TITLE = /^[SMA]\.\s?\p{Lu}\p{L}{0,6}(?:\.\s?\p{L}{1,6})*\.?$/u;
/** Set apart by a space all the same: `S. Pd.` */
const SPACED = /^(?:PD|KOM|SI|SOS|KEP|KES|AG|HUM|PSI|HUT)$/;

/**
 * Tells a name from the titles written into its cell: `Dr. BUDI SANTOSO, S.Kom., M.Si.` What is not surely a title
 * stays in the name, and something of the name always stays.
 */
export function splitName(text: string): SplitName {
  if (!MAY_HOLD_TITLES.test(text)) return { name: text, front: null, back: null };
  const { rest, titles } = cutFront(text);
  const [head = "", ...segments] = rest.split(",").map((segment) => segment.trim());
  const first = firstTitle(segments);
  const behind = segments.slice(first).filter((segment) => segment !== "");
  const [name, trailing] = cutTrailing([head, ...segments.slice(0, first)].join(", "));
  if (!/\p{L}{2}/u.test(name)) return { name: text, front: null, back: null };
  const front = [...titles, ...behind.filter(isFront)];
  const back = [...trailing, ...behind.filter((segment) => !isFront(segment))];
  return { name, front: joined(front, " "), back: joined(back, ", ") };
}

const joined = (titles: readonly string[], by: string): string | null =>
  titles.length === 0 ? null : titles.join(by);

function cutFront(text: string): { rest: string; titles: string[] } {
  const titles: string[] = [];
  let rest = text;
  for (;;) {
    const [whole = "", word = "", end = ""] = FIRST_WORD.exec(rest) ?? [];
    const known = end.startsWith(".") ? DEGREES.front : DEGREES.frontWithoutDot;
    if (!known.has(word.toUpperCase())) return { rest, titles };
    titles.push(whole.trim());
    rest = rest.slice(whole.length);
  }
}

/** Where the titles begin among what stands behind commas; all that follows has to be titles too. */
function firstTitle(segments: readonly string[]): number {
  let first = segments.length;
  for (let at = segments.length - 1; at >= 0; at -= 1) {
    const segment = segments[at] ?? "";
    if (segment === "" || isTitles(segment)) first = at;
    else if (!LIKE_A_TITLE.test(segment)) break;
  }
  return first;
}

/** Titles at the end of the name without a comma, where nobody could take them for a name. */
function cutTrailing(text: string): [name: string, titles: string[]] {
  const words = text.split(" ");
  const titles: string[] = [];
  for (;;) {
    const [before = "", last = ""] = words.slice(-2);
    const spaced = /^[SM]\.$/i.test(before) && SPACED.test(lettersOf(last));
    const count = spaced ? 2 : isUnmistakable(last) ? 1 : 0;
    if (count === 0 || words.length <= count) return [words.join(" "), titles];
    titles.unshift(words.splice(-count).join(" "));
  }
}

/** Letters on both sides of a dot, and more of them than initials have. */
function isUnmistakable(word: string): boolean {
  if (!/\p{L}\.\p{L}/u.test(word) || !isTitles(word)) return false;
  return /\p{L}{2}/u.test(word) || DEGREES.backWithoutComma.has(lettersOf(word));
}

const isFront = (segment: string): boolean => {
  const parts = partsOf(segment);
  return parts.every((part) => DEGREES.front.has(part) && !DEGREES.back.has(part));
};

/** Whether some words are nothing but titles, one or several: `S.Pd M.Pd`, `SE`, `Sp.OG(K)`, `Drs.` */
function isTitles(segment: string): boolean {
  return canBeTitles(partsOf(segment.replaceAll(CONSULTANT, "")));
}

function canBeTitles(parts: readonly string[]): boolean {
  if (parts.length === 0) return true;
  for (let count = Math.min(MOST_PARTS, parts.length); count > 0; count -= 1) {
    const title = parts.slice(0, count).join("");
    const known = DEGREES.back.has(title) || (count === 1 && DEGREES.front.has(title));
    if (known && canBeTitles(parts.slice(count))) return true;
  }
  return false;
}

const partsOf = (segment: string): string[] =>
  segment
    .toUpperCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== "");
