// What a reader with a pocket calculator would check: every product, every sum, every distance in the text.
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { Fraction } from "fraction.js";
import { shown } from "../decimal/decimal.ts";
import { readDossier } from "../dossier/read-dossier.ts";
import { place } from "../placement/place.ts";
import type { Placement } from "../placement/placement.ts";
import type { PolicyDocument } from "../policy/document.ts";
import { compilePolicy } from "../policy/validate.ts";
import { cases, only } from "../testing/policies-and-evidence.ts";
import { explainText } from "./explain-text.ts";
import { LANGUAGES } from "./figures.ts";
import type { Language } from "./figures.ts";

const FOLDER = new URL("../../examples/dossiers/", import.meta.url);
const dossiers = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => {
    const reading = readDossier(JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as unknown);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    return { name, ...reading.dossier };
  });

/** A figure as its language writes it. */
function read(text: string, language: Language): Fraction {
  const plain =
    language === "id" ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
  return new Fraction(plain);
}
const cut = (value: Fraction): number => value.mul(100).floor().div(100).valueOf();

const FIGURE = "[0-9]+(?:[.,][0-9]+)*";
const PRODUCT = new RegExp(
  `(${FIGURE}(?: [×÷] ${FIGURE})+) = (${FIGURE}) (?:poin|points)\\.`,
  "gu",
);
const SUM = new RegExp(`: (${FIGURE}(?: \\+ ${FIGURE}(?: \\([^)]*\\))?)+) = (${FIGURE})\\.$`, "u");
const VALUE = /^- (?:Nilai talenta|Talent value): /;
const PART = new RegExp(
  `(${FIGURE}) (?:persen dari|percent of) \\D+(${FIGURE}) = (${FIGURE})`,
  "gu",
);
const LEFT = new RegExp(`(?:ditambah|plus) (${FIGURE}) (?:sisa|left)`, "u");
const TOTAL = new RegExp(`(?:seluruhnya|in all) (${FIGURE}) `, "u");
const NEXT = new RegExp(
  `: (${FIGURE}) .*(?:Kurang|Another) (${FIGURE}) .*(?:batas|border of) (${FIGURE}) `,
  "u",
);

/** What does not come out when it is calculated by hand; nothing when all is well. */
function wrongFigures(lines: readonly string[], language: Language): string[] {
  const figure = (text: string | undefined): Fraction => read(text ?? "", language);
  const wrong: string[] = [];
  for (const line of lines) {
    for (const [product, operation = "", result] of line.matchAll(PRODUCT)) {
      const [first, ...steps] = operation.split(" ");
      let value = figure(first);
      for (let at = 0; at < steps.length; at += 2) {
        value =
          steps[at] === "×" ? value.mul(figure(steps[at + 1])) : value.div(figure(steps[at + 1]));
      }
      if (cut(value) !== figure(result).valueOf()) wrong.push(product);
    }
    const sum = SUM.exec(line);
    if (sum) {
      const terms = (sum[1] ?? "").split(" + ").map((term) => figure(term.split(" ")[0]));
      const total = terms.reduce((whole, term) => whole.add(term));
      if (!total.equals(figure(sum[2]))) wrong.push(line);
    }
    if (VALUE.test(line)) {
      const parts = [...line.matchAll(PART)];
      const points = parts.map(([, , , part]) => figure(part));
      const left = LEFT.exec(line);
      const total = [...points, ...(left ? [figure(left[1])] : [])].reduce((a, b) => a.add(b));
      if (parts.length !== 2 || !total.equals(figure(TOTAL.exec(line)?.[1]))) wrong.push(line);
      for (const [part, percent, score, result] of parts) {
        const off = figure(percent).mul(figure(score)).div(100).sub(figure(result)).abs();
        // The score is shown cut, so the product may lie one hundredth off.
        if (off.compare(new Fraction(1, 100)) > 0) wrong.push(part);
      }
    }
    const next = NEXT.exec(line);
    if (next && !figure(next[1]).add(figure(next[2])).equals(figure(next[3]))) wrong.push(line);
  }
  return wrong;
}

/** How many figures a text invites to check. */
const checkable = (lines: readonly string[]): number =>
  lines.reduce((n, line) => n + [...line.matchAll(PRODUCT)].length + (SUM.test(line) ? 1 : 0), 0);

describe.each(dossiers)("what $name reads", ({ policy, placement }) => {
  test.each(LANGUAGES)("comes out when it is calculated by hand (%s)", (language) => {
    const lines = explainText(policy, placement, language);
    expect(checkable(lines)).toBeGreaterThan(3);
    expect(wrongFigures(lines, language)).toEqual([]);
  });

  test.each(LANGUAGES)("are the figures of the placement (%s)", (language) => {
    expect(foreignFigures(policy, placement, language)).toEqual([]);
  });

  test.each(LANGUAGES)("has no bare fraction beside citations (%s)", (language) => {
    const cited = new Set(
      [JSON.stringify(policy), "3/2020"].flatMap(
        (text) => text.match(/[0-9]+(?:\/[0-9]+)+/g) ?? [],
      ),
    );
    const text = explainText(policy, placement, language).join("\n");
    const fractions = text.match(/[0-9]+(?:\/[0-9]+)+/g) ?? [];
    expect(fractions.filter((fraction) => !cited.has(fraction))).toEqual([]);
  });
});

test("every sum comes out for any policy and any evidence", () => {
  fc.assert(
    fc.property(cases, ({ document, full, known }) => {
      const placement = place(compilePolicy(document), only(full, known));
      for (const language of LANGUAGES) {
        expect(wrongFigures(explainText(document, placement, language), language)).toEqual([]);
      }
    }),
  );
});

test("a figure that was tampered with is found", () => {
  const [one] = dossiers;
  if (one === undefined) throw new Error("There are dossiers.");
  const lines = explainText(one.policy, one.placement, "en");
  const tampered = lines.map((line) => line.replace(/= ([0-9.]+)(?= points\.|\.$)/, "= 99.99"));
  expect(wrongFigures(tampered, "en").length).toBeGreaterThan(3);
});

/** The figures a text states of a placement as a whole that are not the placement's. */
function foreignFigures(
  document: PolicyDocument,
  placement: Placement,
  language: Language,
): string[] {
  const lines = explainText(document, placement, language);
  const { axes } = document;
  const number = (value: number): string =>
    new Intl.NumberFormat(language === "id" ? "id-ID" : "en-GB", {
      maximumFractionDigits: 2,
    }).format(value);
  const expected = [
    ...(placement.performance === null
      ? []
      : [`${axes.performance.title[language]}: ${number(shown(placement.performance))} `]),
    ...(placement.potential === null
      ? []
      : [`${axes.potential.title[language]}: ${number(shown(placement.potential))} `]),
    ...(placement.value === null ? [] : [` ${number(shown(placement.value))} `]),
    ` ${number(shown(placement.evidence * 100))} `,
    ...(placement.box === null ? [] : [` ${placement.box} `]),
    ...(placement.missing.length === 0 || placement.possibleBoxes.length === 1
      ? []
      : placement.possibleBoxes.map((box) => `${language === "id" ? "Kotak" : "Box"} ${box}: `)),
    ...placement.missing.map(({ leverage }) => ` ${number(shown(leverage))} `),
  ];
  const text = lines.join("\n");
  return expected.filter((figure) => !text.includes(figure));
}
