import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { topUnits } from "./top-units.ts";
import type { UnitInTree } from "./top-units.ts";

const unit = (id: string, parentId: string | null, name = id): UnitInTree => ({
  id,
  name,
  parentId,
});
const tops = (units: readonly UnitInTree[]) => Object.fromEntries(topUnits(units));

describe("the top unit of a unit", () => {
  test("is the office below the government, where the file names the government", () => {
    const units = [
      unit("gov", null, "Pemerintah Kabupaten Pesawaran"),
      unit("health", "gov", "Dinas Kesehatan"),
      unit("clinic", "health"),
      unit("ward", "clinic"),
      unit("stray", null, "Kelurahan tanpa induk"),
    ];
    expect(tops(units)).toEqual({
      gov: "gov",
      health: "health",
      clinic: "health",
      ward: "health",
      stray: "stray",
    });
    expect(tops(units.toReversed())).toEqual(tops(units));
  });

  test("is the unit at the top, where the file begins with the offices", () => {
    expect(tops([unit("health", null), unit("clinic", "health"), unit("school", null)])).toEqual({
      health: "health",
      clinic: "health",
      school: "school",
    });
  });

  test("is below the one unit everything hangs from, however that is called", () => {
    expect(tops([unit("all", null), unit("a", "all"), unit("b", "a")])).toEqual({
      all: "all",
      a: "a",
      b: "a",
    });
    expect(tops([unit("only", null)])).toEqual({ only: "only" });
  });

  test("ends where units name each other as parent, or one that is not there", () => {
    expect(
      tops([unit("c", "b"), unit("b", "a"), unit("a", "b"), unit("x", "gone"), unit("y", null)]),
    ).toEqual({
      a: "a",
      b: "a",
      c: "a",
      x: "x",
      y: "y",
    });
  });

  test("is the same in any order, found by walking up, and its own", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const forests = fc
      .array(fc.option(fc.constantFrom(...ids)), { minLength: 6, maxLength: 6 })
      .map((parents) => ids.map((id, at) => unit(id, parents[at] ?? null)));
    fc.assert(
      fc.property(forests, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (units, keys) => {
        const shuffled = units
          .map((one, at) => ({ one, key: keys[at] ?? 0 }))
          .toSorted((x, y) => x.key - y.key)
          .map(({ one }) => one);
        const found = tops(units);
        expect(tops(shuffled)).toEqual(found);
        for (const { id } of units) expect(found[found[id] ?? ""]).toBe(found[id]);
      }),
    );
  });
});
