import type { BilingualText } from "../../brand.ts";
import type { Basis } from "../../policy/document.ts";
import type { AspectId, Competency, CompetencyId } from "../competencies.ts";

/** A text in Indonesian and in English. */
export type TextPair = readonly [id: string, en: string];

/** Texts of some competencies: what each is, and what its levels 1 to 5 mean. */
export type DictionaryTexts = Readonly<
  Partial<
    Record<
      CompetencyId,
      {
        readonly is: TextPair;
        readonly levels: readonly [TextPair, TextPair, TextPair, TextPair, TextPair];
      }
    >
  >
>;

/** A level of a competency and what it means. */
interface LevelDescription {
  /** 1 to 5. */
  readonly level: number;
  readonly description: BilingualText;
}

/** A competency of the province's dictionary (kamus kompetensi). */
export interface CompetencyEntry extends Competency {
  readonly id: CompetencyId;
  readonly definition: BilingualText;
  /** Levels 1 to 5, in order. */
  readonly levels: readonly LevelDescription[];
  /** How well the wording is founded. Name, group and levels are those of PermenPANRB 38/2017. */
  readonly basis: Basis;
}

/** An aspect of potential of the province's dictionary. */
export interface AspectEntry {
  readonly id: AspectId;
  readonly title: BilingualText;
  readonly definition: BilingualText;
  /** Scored from 0 to this. */
  readonly highest: number;
  readonly basis: Basis;
}
