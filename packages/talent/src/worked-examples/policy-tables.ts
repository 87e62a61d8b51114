import type { BilingualText } from "../brand.ts";
import type { DecimalText } from "../decimal/decimal.ts";
import { boxOf, LEVELS } from "../ninebox/boxes.ts";
import type { Level } from "../ninebox/boxes.ts";
import type { Basis, ItemDocument, PolicyDocument } from "../policy/document.ts";

/** Levels of performance as regulations word them. */
export const PERFORMANCE_WORDS: Readonly<Record<Level, BilingualText>> = {
  HIGH: { id: "di atas ekspektasi", en: "above expectation" },
  MIDDLE: { id: "sesuai ekspektasi", en: "meets expectation" },
  LOW: { id: "di bawah ekspektasi", en: "below expectation" },
};
/** Levels of potential as regulations word them. */
export const POTENTIAL_WORDS: Readonly<Record<Level, BilingualText>> = {
  HIGH: { id: "tinggi", en: "high" },
  MIDDLE: { id: "menengah", en: "medium" },
  LOW: { id: "rendah", en: "low" },
};

const both = ({ id, en }: BilingualText): string => `${id} · ${en}`;
const comma = (decimal: DecimalText): string => decimal.replace(".", ",");
const NONE = "–";
const sourceOf = ({ inIndonesian, source }: Basis): string =>
  inIndonesian === undefined ? source : `${inIndonesian} · ${source}`;

/** The nine boxes as a picture: best performance on top, best potential at the right. */
export function gridRows(): string[][] {
  return LEVELS.toReversed().map((performance) => [
    both(PERFORMANCE_WORDS[performance]),
    ...LEVELS.map((potential) => String(boxOf(performance, potential))),
  ]);
}

/** From where to where each level reaches, on both axes. */
export function cutoffRows({ axes }: PolicyDocument): string[][] {
  return [
    { axis: axes.performance, words: PERFORMANCE_WORDS },
    { axis: axes.potential, words: POTENTIAL_WORDS },
  ].flatMap(({ axis: { title, cutoffs }, words }) => {
    const { middle, high, basis } = cutoffs;
    const level = (which: Level, from: string, below: string): string[] => [
      both(title),
      both(words[which]),
      comma(from),
      comma(below),
      basis.mark,
      sourceOf(basis),
    ];
    return [level("LOW", "0", middle), level("MIDDLE", middle, high), level("HIGH", high, NONE)];
  });
}

/** What every item weighs and what it means that nothing is on record; last, the two axes in the talent value. */
export function weightRows({ axes, valueWeights }: PolicyDocument): string[][] {
  const items = [axes.performance, axes.potential].flatMap((axis) =>
    axis.components.flatMap((component) =>
      component.items.map((item) => [
        both(axis.title),
        `${both(component.title)} (${comma(component.weight)})`,
        both(item.title),
        comma(item.weight),
        item.absent.as === "MISSING"
          ? "belum diketahui · unknown"
          : `nilai ${comma(item.absent.score)} · score ${comma(item.absent.score)}`,
        item.basis.mark,
        sourceOf(item.basis),
      ]),
    ),
  );
  const shares = (["performance", "potential"] as const).map((axis) => [
    "Nilai talenta · Talent value",
    NONE,
    both(axes[axis].title),
    comma(valueWeights[axis]),
    NONE,
    valueWeights.basis.mark,
    sourceOf(valueWeights.basis),
  ]);
  return [...items, ...shares];
}

/** What every answer scores, with its mark and source. */
export function scoreRows({ axes }: PolicyDocument): string[][] {
  return [axes.performance, axes.potential].flatMap((axis) =>
    axis.components.flatMap((component) => component.items.flatMap(scoresOf)),
  );
}

function scoresOf({ title, unit, scale }: ItemDocument): string[][] {
  const name = unit ? `${both(title)} (${both(unit)})` : both(title);
  const row = (answer: string, score: string, basis: Basis) => [
    name,
    answer,
    score,
    basis.mark,
    sourceOf(basis),
  ];
  switch (scale.kind) {
    case "TABLE":
      return scale.rows.map((one) => row(both(one.title), comma(one.score), one.basis));
    case "BANDS":
      return scale.bands.map(({ from, below, score, basis }) => {
        const [start, end] = [comma(from), below && comma(below)];
        const reach =
          end === null
            ? `${start} atau lebih · ${start} or more`
            : `${start} sampai kurang dari ${end} · ${start} to less than ${end}`;
        return row(reach, comma(score), basis);
      });
    case "NUMBER":
      return [row("0 sampai 100 · 0 to 100", "angka itu sendiri · the figure itself", scale.basis)];
    case "RATIO": {
      const cap = comma(scale.cap);
      return [
        row(
          "dicapai ÷ disyaratkan × 100 · achieved ÷ required × 100",
          `paling tinggi ${cap} · ${cap} at most`,
          scale.basis,
        ),
      ];
    }
  }
}
