import { RANKS } from "@talenta/talent";
import { remembering } from "../cell/remember.ts";
import { wordsOf } from "../cell/text.ts";

/** What the words of a rank say: its code, and the code of the title beside it where that is another one. */
export interface NamedRank {
  /** `III/a` for a PNS, `IX` for a PPPK. */
  readonly code: string;
  /** The rank whose title (pangkat) stands in the same cell, where it is not this one. */
  readonly otherByTitle: string | null;
}

const ROMAN = ["", "I", "II", "III", "IV"];
/** Golongan and ruang, with nothing around that makes another word of them: `1II/d` and `lII/d` are none. */
const PNS_CODE = /(?<![A-Z0-9])(IV|III|II|I|[1-4])\s*[/.-]?\s*([A-E])(?![A-Z0-9])/g;
/** Words that name the thing and not the rank. */
const LEADING = /\b(GOLONGAN|GOL|RUANG|PANGKAT|PPPK|PNS)\b/g;
/** The upper step of a title, as it is written: `Tk. I`, `TkI`, `Tingkat 1`. */
const UPPER_STEP = /\b(?:TINGKAT|TKT|TK) ?(?:I|1|SATU)\b/g;

const PNS_CODES = new Map(
  RANKS.filter(({ kind }) => kind === "PNS").map(({ code }) => [code.toUpperCase(), code]),
);
const PPPK_CODES = new Set(
  RANKS.filter(({ kind }) => kind === "PPPK").map(({ code }) => code.toUpperCase()),
);
const BY_TITLE = new Map(
  RANKS.filter(({ kind }) => kind === "PNS").map(({ name, code }) => [wordsOf(name), code]),
);

/**
 * The rank (golongan/ruang) some words name: `III/a`, `IIIA`, `3a`, `Gol. III/d`, `Penata Muda, III/a`, the title
 * alone, or `IX`. Null where they name none, or two.
 */
export const rankNamed = remembering((text) => readRank(text.normalize("NFKC").toUpperCase()));

/** The rank of SIASN's two digits, golongan and ruang: `34` is III/d. */
export function rankOfCode(id: string | null): string | null {
  if (id === null || !/^[1-4][1-5]$/.test(id)) return null;
  return pnsCode(id.charAt(0), "ABCDE".charAt(Number(id.charAt(1)) - 1));
}

function readRank(text: string): NamedRank | null {
  const codes = new Set<string | null>();
  const rest = text.replaceAll(PNS_CODE, (_, golongan: string, ruang: string) => {
    codes.add(pnsCode(golongan, ruang));
    return " ";
  });
  const words = wordsOf(rest).replaceAll(LEADING, " ").replaceAll(/\s+/g, " ").trim();
  const title = BY_TITLE.get(words.replaceAll(UPPER_STEP, "TINGKAT I")) ?? null;
  const [code = title, ...others] = codes;
  if (others.length > 0) return null;
  if (code !== null) return { code, otherByTitle: title === code ? null : title };
  return codes.size === 0 && PPPK_CODES.has(words) ? { code: words, otherByTitle: null } : null;
}

function pnsCode(golongan: string, ruang: string): string | null {
  const roman = ROMAN[Number(golongan)] ?? golongan;
  return PNS_CODES.get(`${roman}/${ruang}`) ?? null;
}
