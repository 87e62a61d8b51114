import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { BOXES } from "../ninebox/boxes.ts";
import { FORMER_DEFAULT_POLICY } from "../policy/default-policy.ts";
import { itemsOf } from "../policy/items.ts";
import { compilePolicy } from "../policy/validate.ts";
import { faultsIn } from "./check.ts";
import { type MarkdownTable, tableNamed, tablesOf } from "./tables.ts";

const policy = compilePolicy(FORMER_DEFAULT_POLICY);
const markdown = readFileSync(new URL("../../examples/default-policy.md", import.meta.url), "utf8");
const tables = tablesOf(markdown);
const performance = tableNamed(tables, "Performance", "Arithmetic");
const potential = tableNamed(tables, "Potential", "Arithmetic");
const employees = tableNamed(tables, "Employees", "Box");
const followUps = tableNamed(tables, "Follow-up", "Box");

const column = ({ rows }: MarkdownTable, index: number): string[] =>
  rows.map((row) => row[index] ?? "");

describe("the worked examples of the default policy", () => {
  test("are what the rules compute, figure by figure", () => {
    expect(faultsIn(markdown, policy)).toEqual([]);
  });

  test("name the policy and the version they were worked under", () => {
    expect(markdown).toContain(
      `${FORMER_DEFAULT_POLICY.title.id}, versi ${FORMER_DEFAULT_POLICY.version} `,
    );
    expect(markdown).toContain(
      `${FORMER_DEFAULT_POLICY.title.en}, version ${FORMER_DEFAULT_POLICY.version}\n`,
    );
  });

  test("reach every box, every follow-up and the unplaced", () => {
    expect(new Set(column(employees, 5))).toEqual(new Set([...BOXES.map(String), "–"]));
    expect(column(followUps, 0)).toEqual(BOXES.map(String));
  });

  test("stand on both sides of every border of both axes, in every combination", () => {
    const borders = ["59,9999", "60", "79,9999", "80"];
    const near = (codes: readonly string[]): string[] =>
      codes.slice(3, 7).map((code) => code.slice(1));
    expect(near(column(performance, 0))).toEqual(["4", "5", "6", "7"]);
    expect(column(performance, 6).slice(3, 7)).toEqual(borders);
    expect(column(potential, 9).slice(3, 7)).toEqual(borders);
    const pairs = employees.rows.map((row) => `${row[2]} ${row[3]}`);
    for (const y of [4, 5, 6, 7]) {
      for (const x of [4, 5, 6, 7]) expect(pairs).toContain(`K${y} P${x}`);
    }
  });

  test("use every category of every table of the policy", () => {
    const items = itemsOf(FORMER_DEFAULT_POLICY.axes);
    const cells = [...performance.rows, ...potential.rows].flat();
    for (const { scale } of items) {
      if (scale.kind !== "TABLE") continue;
      for (const { title } of scale.rows) expect(cells).toContain(title.id);
    }
  });

  test("stand on both sides of every border of experience in posts", () => {
    const years = column(potential, 3).map((cell) => cell.replace(",", "."));
    for (const border of [1, 2, 4, 6]) {
      expect(years).toContain(String(border));
      expect(years).toContain(String(border - 0.01));
    }
  });
});

/** Moves the last digit of a figure by one. */
const moved = (figure: string): string =>
  figure.replace(/[0-9]$/, (digit) => String((Number(digit) + 1) % 10));

describe("a wrong figure in the worked examples fails", () => {
  const figure = /[0-9]+(?:,[0-9]+)?/g;
  // The cells of results, counted from the left; a wrong figure in a cell of evidence is found by the sum.
  const tables = [
    { name: "performance", row: /^\| K[0-9]/, results: [6, 7] },
    { name: "potential", row: /^\| P[0-9]/, results: [9, 10] },
    { name: "employees", row: /^\| [0-9]+ +\| [^|]* · /, results: [5, 6, 7] },
    { name: "follow-ups", row: /^\| [1-9] +\| (di|sesuai) /, results: [1] },
  ];
  const cases = tables.flatMap(({ name, row, results }) =>
    results.map((cell) => ({ name, row, cell })),
  );

  test.each(cases)(
    "in cell $cell of every row of $name, whichever figure it is",
    ({ row, cell }) => {
      for (let nth = 0; nth < 12; nth += 1) {
        const altered: string[] = [];
        const text = markdown
          .split("\n")
          .map((line) => {
            const cells = line.split("|");
            const found = row.test(line)
              ? [...(cells[cell] ?? "").matchAll(figure)][nth]
              : undefined;
            if (found === undefined) return line;
            altered.push((cells[1] ?? "").trim());
            const end = found.index + found[0].length;
            const content = cells[cell] ?? "";
            return cells
              .with(cell, content.slice(0, found.index) + moved(found[0]) + content.slice(end))
              .join("|");
          })
          .join("\n");
        expect(nth > 0 || altered.length > 8).toBe(true);
        const faults = faultsIn(text, policy).map((fault) => fault.split(":")[0]);
        // A follow-up row whose box was moved goes by its new number.
        expect(faults).toEqual(expect.arrayContaining(cell === 1 ? altered.map(moved) : altered));
        if (altered.length === 0) break;
      }
    },
  );

  test.each([
    ["the picture of the nine boxes", "above expectation", "| 4 ", "| 5 "],
    ["the cut-offs", "· Potential | menengah", "| 60 ", "| 61 "],
    ["the weights", "· Integrity (15)", "| 15 ", "| 16 "],
    ["the weight of a component", "· Integrity (15)", "(15)", "(16)"],
    ["the scores", "| Baik · Good", "| 100 ", "| 99 "],
    ["a mark", "| Baik · Good", "| A ", "| H "],
    ["a band", "2 sampai kurang dari 4", "4 · 2 ", "5 · 2 "],
  ])("or in %s", (_, row, right, wrong) => {
    const lines = markdown.split("\n").map((line) => line.replace(/ +\|/g, " |"));
    const at = lines.findIndex((line) => line.includes(row));
    const text = lines.with(at, lines[at]?.replace(right, wrong) ?? "").join("\n");
    expect(faultsIn(lines.join("\n"), policy)).toEqual([]);
    expect(faultsIn(text, policy)).toHaveLength(1);
  });

  test("or a missing row of the policy", () => {
    const lines = markdown
      .split("\n")
      .filter((line) => !line.includes("Tingkat nasional · National"));
    expect(faultsIn(lines.join("\n"), policy).length).toBeGreaterThan(0);
  });

  test("or a wrong word of a follow-up", () => {
    expect(faultsIn(markdown.replace("| rotate;", "| rotates;"), policy)).toHaveLength(1);
    expect(faultsIn(markdown.replace("| rotasi;", "| rotasi,"), policy)).toHaveLength(1);
  });
});
