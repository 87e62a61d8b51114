import { MARKS } from "../policy/document.ts";
import type { Basis, ItemDocument, PolicyDocument } from "../policy/document.ts";
import type { Language } from "./figures.ts";
import type { Phrases } from "./phrases.ts";

/** What stands behind a figure, in one language; as it is where it was written in one only. */
export function sourceIn({ source, inIndonesian }: Basis, language: Language): string {
  return language === "id" ? (inIndonesian ?? source) : source;
}

/** What one source stands behind, by title. */
interface Founded {
  readonly basis: Basis;
  readonly weights: string[];
  readonly scores: string[];
  readonly absences: string[];
}

/**
 * Says what stands behind the figures of a policy, one line per source, the best founded first: whose weights, whose
 * scores and limits, and where absence is taken as an answer.
 */
export function foundation(document: PolicyDocument, say: Phrases, language: Language): string[] {
  const sources = new Map<string, Founded>();
  const at = (basis: Basis): Founded => {
    const source = sourceIn(basis, language);
    const key = `${basis.mark} ${source}`;
    const known = sources.get(key) ?? { basis, weights: [], scores: [], absences: [] };
    sources.set(key, known);
    return known;
  };
  const { performance, potential } = document.axes;
  for (const axis of [performance, potential]) {
    at(axis.cutoffs.basis).scores.push(axis.title[language]);
    for (const item of axis.components.flatMap((component) => component.items)) {
      const title = item.title[language];
      at(item.basis).weights.push(title);
      for (const basis of basesOf(item)) at(basis).scores.push(title);
      if (item.absent.as === "NONE") at(item.absent.basis).absences.push(title);
    }
  }
  at(document.valueWeights.basis).weights.push(say.valueWeights);
  return [...sources.values()]
    .toSorted((a, b) => MARKS.indexOf(a.basis.mark) - MARKS.indexOf(b.basis.mark))
    .map(({ basis, weights, scores, absences }) =>
      say.founded(basis.mark, sourceIn(basis, language), {
        weights,
        scores: [...new Set(scores)],
        absences,
      }),
    );
}

/** What stands behind the scores of an item, each once. */
function basesOf({ scale }: Pick<ItemDocument, "scale">): readonly Basis[] {
  switch (scale.kind) {
    case "TABLE":
      return [...new Set(scale.rows.map(({ basis }) => basis))];
    case "BANDS":
      return [...new Set([scale.basis, ...scale.bands.map(({ basis }) => basis)])];
    case "NUMBER":
    case "RATIO":
      return [scale.basis];
  }
}
