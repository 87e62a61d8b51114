import { describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICY } from "./default-policy.ts";
import { itemsOf } from "./items.ts";
import type { ItemDocument, PolicyDocument, Scale } from "./document.ts";
import { KNOWN_ITEMS } from "./known-items.ts";
import { validatePolicy } from "./validate.ts";

const items = itemsOf(DEFAULT_POLICY.axes);
const basis = { mark: "A", source: "test" } as const;

/** The default policy with one item's scale replaced; every problem as place within the item and message. */
function problemsWith(id: string, scale: (found: ItemDocument) => Scale): [string, string][] {
  const document = JSON.parse(JSON.stringify(DEFAULT_POLICY), (_key, part: unknown) =>
    isItem(part, id) ? { ...part, scale: scale(part) } : part,
  ) as PolicyDocument;
  const reading = validatePolicy(document);
  return reading.ok
    ? []
    : reading.problems.map(({ path, message }) => [path.replace(/^.*items\[\d+\]\./, ""), message]);
}
const isItem = (part: unknown, id: string): part is ItemDocument =>
  typeof part === "object" && part !== null && "scale" in part && "id" in part && part.id === id;
const rowsOf = ({ scale }: ItemDocument) => (scale.kind === "TABLE" ? scale.rows : []);

describe("an item whose evidence is known", () => {
  test("is each item of the default policy, and each has a place for all its evidence", () => {
    expect(items.map(({ id }) => id).sort()).toEqual(Object.keys(KNOWN_ITEMS).sort());
    expect(validatePolicy(DEFAULT_POLICY)).toMatchObject({ ok: true });
  });

  const categories = items.flatMap((item) => rowsOf(item).map(({ value }) => [item.id, value]));
  test.each(categories)("%s misses a row for %s", (id = "", value = "") => {
    const problems = problemsWith(id, (item) => ({
      kind: "TABLE",
      rows: rowsOf(item).filter((row) => row.value !== value),
    }));
    expect(problems).toEqual([
      ["scale.rows", `Every value the evidence of ${id} can have needs a row; ${value} has none.`],
    ]);
  });

  test("has a row for something its evidence never says", () => {
    const problems = problemsWith("discipline", (item) => ({
      kind: "TABLE",
      rows: [
        ...rowsOf(item),
        { value: "VERY_SEVERE", title: { id: "x", en: "x" }, score: "1", basis },
      ],
    }));
    expect(problems).toEqual([
      [
        "scale.rows[5].value",
        "The evidence of discipline never says this; it says one of NONE, LIGHT, MODERATE, SEVERE, SERVING.",
      ],
    ]);
  });

  const band = (from: string, below: string | null) => ({ from, below, score: "50", basis });
  test.each<[string, string, Scale, string, string]>([
    [
      "is a category on a scale of figures",
      "awards",
      { kind: "NUMBER", basis },
      "scale.kind",
      "use TABLE",
    ],
    [
      "is a share on a scale of figures",
      "potentialAspects",
      { kind: "NUMBER", basis },
      "scale.kind",
      "use RATIO",
    ],
    [
      "is a figure in a table",
      "feedback360",
      { kind: "RATIO", cap: "100", basis },
      "scale.kind",
      "use NUMBER or BANDS",
    ],
    [
      "is a count on a scale that ends at 100",
      "teamAssignments",
      { kind: "NUMBER", basis },
      "scale.kind",
      "use BANDS",
    ],
    [
      "is a count whose bands start above 0",
      "teamAssignments",
      { kind: "BANDS", min: "1", max: null, basis, bands: [band("1", null)] },
      "scale.min",
      "begins at 0",
    ],
    [
      "is a count whose bands end",
      "experience",
      { kind: "BANDS", min: "0", max: "40", basis, bands: [band("0", null)] },
      "scale.max",
      "no upper end",
    ],
    [
      "is a percentage whose bands end too early",
      "feedback360",
      { kind: "BANDS", min: "0", max: "99.99", basis, bands: [band("0", null)] },
      "scale.max",
      "goes up to 100",
    ],
  ])("%s: %s", (_, id, scale, place, message) => {
    expect(problemsWith(id, () => scale)).toEqual([[place, expect.stringContaining(message)]]);
  });

  test("may be banded from end to end, the end included", () => {
    const bands = [band("0", "80.5"), band("80.5", null)];
    expect(
      problemsWith("feedback360", () => ({ kind: "BANDS", min: "0", max: "100", basis, bands })),
    ).toEqual([]);
  });
});
