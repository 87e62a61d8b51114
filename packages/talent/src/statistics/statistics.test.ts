import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { fisherExact } from "./fisher.ts";
import { holm } from "./holm.ts";
import { moveDifferences } from "./move-differences.ts";

describe("Fisher's exact test gives the published values", () => {
  test.each([
    // The lady tasting tea, Fisher 1935; Agresti, Categorical Data Analysis, §3.5: 17/70 and 34/70.
    { name: "tea", table: [3, 1, 1, 3], greater: 0.242857142857, twoSided: 0.485714285714 },
    // Convictions of twins of criminals, Fisher 1925; R's fisher.test: 0.0004652 and 0.0005367.
    { name: "twins", table: [2, 15, 10, 3], less: 0.0004652, twoSided: 0.0005367 },
    // SciPy's fisher_exact: whales and sharks.
    { name: "whales", table: [8, 2, 1, 5], twoSided: 0.034965034965 },
    // Men, women and studying, the example of Wikipedia's article; Langsrud's calculator says the same.
    {
      name: "studying",
      table: [1, 9, 11, 3],
      less: 0.001379728,
      greater: 0.9999663,
      twoSided: 0.002759456,
    },
    // The README of the Python package fisher.
    {
      name: "selected",
      table: [12, 5, 29, 2],
      less: 0.044554737835,
      greater: 0.994525206022,
      twoSided: 0.080268552074,
    },
  ])("$name", ({ table, ...published }) => {
    const [a = 0, b = 0, c = 0, d = 0] = table;
    const computed = fisherExact(a, b, c, d);
    for (const [tail, value] of Object.entries(published)) {
      if (typeof value !== "number") continue;
      const digits = String(value).length - 2;
      expect(computed[tail as keyof typeof computed]).toBeCloseTo(value, digits);
    }
  });
});

/** The definition itself, in whole numbers: ways to draw each table, out of all ways. */
function byCounting(a: number, b: number, c: number, d: number): number {
  const choose = (n: number, k: number): bigint => {
    let ways = 1n;
    for (let i = 1; i <= k; i += 1) ways = (ways * BigInt(n - k + i)) / BigInt(i);
    return ways;
  };
  const ways: bigint[] = [];
  for (let x = Math.max(0, a - d); x <= Math.min(a + b, a + c); x += 1) {
    ways.push(choose(a + b, x) * choose(c + d, a + c - x));
  }
  const seen = choose(a + b, a) * choose(c + d, c);
  const add = (some: readonly bigint[]): bigint => some.reduce((sum, way) => sum + way, 0n);
  const scale = 10n ** 15n;
  return Number((add(ways.filter((way) => way <= seen)) * scale) / add(ways)) / 1e15;
}

describe("Fisher's exact test", () => {
  const count = fc.nat(60);

  test("is what counting every table gives", () => {
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        expect(fisherExact(a, b, c, d).twoSided).toBeCloseTo(byCounting(a, b, c, d), 10);
      }),
    );
  });

  test("is the same whichever row or column comes first", () => {
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const { twoSided, less, greater } = fisherExact(a, b, c, d);
        for (const other of [fisherExact(c, d, a, b), fisherExact(b, a, d, c)]) {
          expect(other.twoSided).toBeCloseTo(twoSided, 12);
          expect(other.less).toBeCloseTo(greater, 12);
          expect(other.greater).toBeCloseTo(less, 12);
        }
        expect(less).toBeLessThanOrEqual(1);
        expect(twoSided).toBeLessThanOrEqual(1);
        expect(twoSided).toBeGreaterThan(0);
      }),
    );
  });

  test("copes with a whole province: forty thousand people, no difference and a great one", () => {
    expect(fisherExact(1000, 19_000, 1000, 19_000).twoSided).toBeCloseTo(1, 9);
    expect(fisherExact(1200, 18_800, 800, 19_200).twoSided).toBeLessThan(1e-15);
  });

  test("knows no difference where nothing can differ", () => {
    expect(fisherExact(0, 0, 3, 4).twoSided).toBe(1);
    expect(fisherExact(0, 5, 0, 4).twoSided).toBe(1);
  });

  test.each([[-1], [1.5], [Number.NaN]])("takes %p for no count", (count) => {
    expect(() => fisherExact(count, 1, 1, 1)).toThrow(RangeError);
  });
});

describe("Holm's adjustment", () => {
  test("gives what R's p.adjust gives", () => {
    const adjusted = holm([0.03, 0.01, 0.05, 0.02, 0.04]);
    for (const [index, value] of [0.09, 0.05, 0.09, 0.08, 0.09].entries()) {
      expect(adjusted[index]).toBeCloseTo(value, 12);
    }
  });

  test("keeps the order, lowers nothing and stays within 1", () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p), (values) => {
        const adjusted = holm(values);
        for (const [i, value] of values.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          for (const [j, other] of values.entries()) {
            if (value < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0);
          }
        }
      }),
    );
  });
});

describe("differences of moves", () => {
  test("show a sex that is raised far less often, seen from either side", () => {
    const rows = moveDifferences([
      { group: "FEMALE", people: 40, raised: 2, lowered: 4 },
      { group: "MALE", people: 40, raised: 15, lowered: 4 },
    ]);
    // Fisher on (2, 38; 15, 25); two questions asked, so the smaller value is doubled.
    const expected = fisherExact(2, 38, 15, 25).twoSided;
    expect(rows.map(({ raisedTest }) => raisedTest.differs)).toEqual(["LESS", "MORE"]);
    expect(rows.map(({ loweredTest }) => loweredTest.differs)).toEqual(["NONE", "NONE"]);
    for (const { raisedTest } of rows) {
      expect(raisedTest.pValue).toBeCloseTo(expected, 12);
      expect(raisedTest.adjusted).toBeCloseTo(2 * expected, 12);
    }
    expect(rows[0]?.raisedTest.others).toEqual({ people: 40, moved: 15 });
  });

  test("do not show among twenty units what one would show alone", () => {
    const quiet = Array.from({ length: 19 }, (_, i) => ({
      group: `unit ${i}`,
      people: 30,
      raised: 3,
      lowered: 3,
    }));
    const loud = { group: "loud", people: 30, raised: 8, lowered: 3 };
    const [first] = moveDifferences([loud, ...quiet]);
    expect(first?.raisedTest.pValue).toBeLessThan(0.05);
    expect(first?.raisedTest.differs).toBe("NONE");
  });

  test("say nothing of one group alone, or of nobody", () => {
    expect(moveDifferences([])).toEqual([]);
    expect(
      moveDifferences([{ group: "all", people: 9, raised: 4, lowered: 1 }])[0]?.raisedTest,
    ).toEqual({ others: { people: 0, moved: 0 }, pValue: 1, adjusted: 1, differs: "NONE" });
  });

  test("refuse more moves than people", () => {
    const impossible = { group: "x", people: 3, raised: 2, lowered: 2 };
    expect(() => moveDifferences([impossible])).toThrow("Group x has 4 moves but 3 people.");
  });
});
