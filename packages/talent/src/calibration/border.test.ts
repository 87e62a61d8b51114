import { describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICY } from "../policy/default-policy.ts";
import { compilePolicy } from "../policy/validate.ts";
import { bordersNear } from "./border.ts";

describe("a border", () => {
  const policy = compilePolicy(DEFAULT_POLICY); // 60 and 80 on both axes
  const axis = (score: string | null) => ({
    score,
    level: null,
    answered: "100",
    lowest: "0",
    highest: "100",
    components: [],
    adjustment: null,
  });
  const near = (performance: string | null, potential: string | null, points = "2") =>
    bordersNear(policy, { performance: axis(performance), potential: axis(potential) }, points);

  test("is near within so many points on either side, to the last digit", () => {
    expect(near("58", "50")).toEqual([{ axis: "performance", cutoff: "middle", distance: "-2" }]);
    expect(near("82", "62")).toEqual([
      { axis: "performance", cutoff: "high", distance: "2" },
      { axis: "potential", cutoff: "middle", distance: "2" },
    ]);
    // One part in three thousand million beyond two points; published in millionths it would be 58.
    expect(near("173999999999/3000000000", null)).toEqual([]);
    expect(near("82000000001/1000000000", null)).toEqual([]);
    expect(near("70", "70", "10")).toHaveLength(4);
    expect(near("60", "80", "0")).toHaveLength(2);
    expect(near("60", null, "much")).toEqual([]);
  });
});
