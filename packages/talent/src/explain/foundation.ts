import { MARKS } from "../policy/document.ts";
import type { Mark, PolicyDocument, Scale } from "../policy/document.ts";
import type { Language } from "./figures.ts";
import type { Phrases } from "./phrases.ts";

/** Says how well the figures of a policy are founded, one line per mark in use: whose weights, whose scores and limits. */
export function foundation({ axes }: PolicyDocument, say: Phrases, language: Language): string[] {
  const parts = [axes.performance, axes.potential];
  const items = parts.flatMap((axis) => axis.components.flatMap((component) => component.items));
  return MARKS.flatMap((mark) => {
    const weights = items.filter(({ basis }) => basis.mark === mark);
    const scores = items.filter(({ scale }) => marksOf(scale).includes(mark));
    const limits = parts.filter(({ cutoffs }) => cutoffs.basis.mark === mark);
    if (weights.length + scores.length + limits.length === 0) return [];
    const titles = (rows: readonly { title: { id: string; en: string } }[]): string[] =>
      rows.map(({ title }) => title[language]);
    return [say.founded(mark, titles(weights), titles([...scores, ...limits]))];
  });
}

function marksOf(scale: Scale): Mark[] {
  return scale.kind === "TABLE" ? scale.rows.map(({ basis }) => basis.mark) : [scale.basis.mark];
}
