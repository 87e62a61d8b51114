import { describe, expect, test } from "@jest/globals";
import { boxesWithinReach, needsHead, stepsBetween } from "./steps.ts";

describe("steps", () => {
  test("are counted on each axis, and two on one axis need the head", () => {
    expect(stepsBetween(1, 9)).toEqual({ performance: 2, potential: 2 });
    expect(stepsBetween(5, 9)).toEqual({ performance: 1, potential: 1 });
    expect(stepsBetween(4, 6)).toEqual({ performance: 2, potential: 2 });
    expect(needsHead(5, 1)).toBe(false);
    expect(needsHead(2, 8)).toBe(true);
    expect(boxesWithinReach(5)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(boxesWithinReach(1)).toEqual([1, 2, 3, 5]);
    expect(boxesWithinReach(9)).toEqual([5, 7, 8, 9]);
  });
});
