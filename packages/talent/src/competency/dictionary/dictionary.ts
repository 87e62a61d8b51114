import type { BilingualText } from "../../brand.ts";
import type { Basis } from "../../policy/document.ts";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "../competencies.ts";
import { HIGHEST_LEVEL } from "../standard.ts";
import { ASPECT_TEXTS } from "./aspects.ts";
import type { AspectEntry, CompetencyEntry, TextPair } from "./entry.ts";
import { MANAGERIAL } from "./managerial.ts";
import { SOCIO_CULTURAL } from "./socio-cultural.ts";

const WORDING: Basis = {
  mark: "A",
  source:
    "Names, groups and five levels as in PermenPANRB 38/2017; definitions and level descriptions in our own words, to be replaced by the office's wording",
  inIndonesian:
    "Nama, kelompok, dan lima level seperti dalam PermenPANRB 38/2017; pengertian dan uraian level dengan kata-kata kami sendiri, untuk diganti rumusan instansi",
};
const ASPECT_WORDING: Basis = {
  mark: "A",
  source:
    "Eight aspects of 0 to 5 as in BKN's Profiling ASN; definitions in our own words, to be replaced by the office's wording",
  inIndonesian:
    "Delapan aspek 0 sampai 5 seperti dalam Profiling ASN dari BKN; pengertian dengan kata-kata kami sendiri, untuk diganti rumusan instansi",
};

/**
 * The dictionary of competencies (kamus kompetensi): the nine of PermenPANRB 38/2017 in the order of its
 * annex, each with a definition and what its five levels mean, in our own words (mark A).
 */
export const COMPETENCY_DICTIONARY: readonly CompetencyEntry[] = COMPETENCIES.map((competency) => {
  const texts = { ...MANAGERIAL, ...SOCIO_CULTURAL }[competency.id];
  if (texts === undefined) throw new Error(`The dictionary does not describe ${competency.id}.`);
  return {
    ...competency,
    definition: bilingual(texts.is),
    levels: texts.levels.map((pair, index) => ({ level: index + 1, description: bilingual(pair) })),
    basis: WORDING,
  };
});

/** The eight aspects of potential, each with a definition in our own words (mark A). */
export const ASPECT_DICTIONARY: readonly AspectEntry[] = POTENTIAL_ASPECTS.map((aspect) => ({
  ...aspect,
  definition: bilingual(ASPECT_TEXTS[aspect.id]),
  highest: HIGHEST_LEVEL,
  basis: ASPECT_WORDING,
}));

const BY_KEY: ReadonlyMap<string, BilingualText> = new Map(
  COMPETENCY_DICTIONARY.flatMap(({ id, levels }) =>
    levels.map(({ level, description }) => [`${id}.${level}`, description]),
  ),
);

/** What a level of a competency means, by its key (`INTEGRITY.3`); null when the dictionary does not say. */
export function levelDescription(key: string): BilingualText | null {
  return BY_KEY.get(key) ?? null;
}

function bilingual([id, en]: TextPair): BilingualText {
  return { id, en };
}
