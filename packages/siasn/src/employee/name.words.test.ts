import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { wordsOf } from "../cell/text.ts";
import { splitName } from "./name.words.ts";

describe("a name with titles written into it", () => {
  test.each([
    ["Dr. BUDI SANTOSO, S.Kom., M.Si.", "BUDI SANTOSO", "Dr.", "S.Kom., M.Si."],
    ["dr. SITI MA'RUFAH, Sp.PD", "SITI MA'RUFAH", "dr.", "Sp.PD"],
    ["drg. BUDI", "BUDI", "drg.", null],
    ["Drs. H. M. YUSUF, M.M.", "M. YUSUF", "Drs. H.", "M.M."],
    ["Drs.H.M.YUSUF,MM", "M.YUSUF", "Drs. H.", "MM"],
    ["H. M. YUSUF", "M. YUSUF", "H.", null],
    ["Hj SITI AMINAH, SE", "SITI AMINAH", "Hj", "SE"],
    ["Prof. Dr. Ir. SUKARNO, Ph.D", "SUKARNO", "Prof. Dr. Ir.", "Ph.D"],
    ["BUDI SANTOSO S.Pd.", "BUDI SANTOSO", null, "S.Pd."],
    ["BUDI SANTOSO S. Pd., M. Pd.", "BUDI SANTOSO", null, "S. Pd., M. Pd."],
    ["BUDI SANTOSO, S.Pd M.Pd", "BUDI SANTOSO", null, "S.Pd M.Pd"],
    ["BUDI SANTOSO S.H.", "BUDI SANTOSO", null, "S.H."],
    ["MUHAMMAD AL-AMIN, ST", "MUHAMMAD AL-AMIN", null, "ST"],
    ["SRI WAHYUNI, A.Md.Keb", "SRI WAHYUNI", null, "A.Md.Keb"],
    ["SRI WAHYUNI, S.ST., M.Kes", "SRI WAHYUNI", null, "S.ST., M.Kes"],
    ["RUDI, S.STP", "RUDI", null, "S.STP"],
    ["dr. ANDI, Sp.OG(K)", "ANDI", "dr.", "Sp.OG(K)"],
    ["dr. ANDI, Sp.PD-KGEH., FINASIM", "ANDI", "dr.", "Sp.PD-KGEH., FINASIM"],
    ["SITI, S.Kep., Ns.", "SITI", null, "S.Kep., Ns."],
    ["Apt. RINA, S.Farm.", "RINA", "Apt.", "S.Farm."],
    ["SUPARDI, Drs., M.Si", "SUPARDI", "Drs.", "M.Si"],
    ["BUDI, S.Kom., S.Xyz.", "BUDI", null, "S.Kom., S.Xyz."],
    ["BUDI, S.Pd.,", "BUDI", null, "S.Pd."],
  ])("%s", (text, name, front, back) => {
    expect(splitName(text)).toEqual({ name, front, back });
  });

  test.each([
    "DRAJAT",
    "IRMA",
    "IRMA DRAJAT",
    "HASAN",
    "NI LUH AYU PERMATA",
    "SITI MA'RUFAH",
    "M. YUSUF",
    "A. RAHMAN",
    "ABD. RAHMAN",
    "MOH. ALI",
    "BUDI S.",
    "BUDI S.P",
    "BUDI SE",
    "R. A. KARTINI",
    "SUKARNO, BUDI",
    "YUSUF, M.ALI",
    "H.",
    "Dr.",
    "S.Pd.",
    ", S.Pd.",
    "APTA NSAMA",
  ])("%s holds none", (name) => {
    expect(splitName(name)).toEqual({ name, front: null, back: null });
  });

  test("is the same words once it is put together again, and never empty", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "BUDI",
        "SITI MA'RUFAH",
        "M. YUSUF",
        "Dr.",
        "H.",
        "Drs",
        "S.Pd.",
        "M.Si",
        "SE",
        "Sp.OG(K)",
        "S.",
      ),
      fc.constantFrom(",", ", ", " ", ".", " ,"),
      fc.string({ unit: "grapheme", maxLength: 5 }),
    );
    const sorted = (...texts: (string | null)[]) =>
      wordsOf(texts.filter((text) => text !== null).join(" "))
        .split(" ")
        .sort();
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const text = pieces.join("").trim();
        const { name, front, back } = splitName(text);
        expect(sorted(name, front, back)).toEqual(sorted(text));
        expect(name === "").toBe(text === "");
      }),
      { numRuns: 500 },
    );
  });
});
