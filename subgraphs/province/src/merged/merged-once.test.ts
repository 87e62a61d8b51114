import { describe, expect, test } from "@jest/globals";
import type { Coverage, RegencyCode } from "@talenta/talent";

import { MergedOnce } from "./merged-once.ts";

const complete: Coverage = {
  asked: 1,
  answered: 1,
  complete: true,
  missing: [],
  present: [],
  policies: [],
};
const missing: Coverage = {
  asked: 1,
  answered: 0,
  complete: false,
  missing: [{ regency: "18.01" as RegencyCode, reason: "TIMEOUT" }],
  present: [],
  policies: [],
};

describe("a merge shared by fields", () => {
  test("is made once, and not before it is read", () => {
    let merges = 0;
    const merged = new MergedOnce("WARN", () => {
      merges += 1;
      return { coverage: complete, total: 7 };
    });
    expect(merges).toBe(0);
    expect(merged.figures?.total).toBe(7);
    expect(merged.figures?.total).toBe(7);
    expect(merged.coverage).toBe(complete);
    expect(merges).toBe(1);
  });

  test("tells nothing where none of the owners asked answered", () => {
    const nobody = new MergedOnce("WARN", () => ({ coverage: missing, total: 0 }));
    expect([nobody.told, nobody.figures?.total]).toEqual([null, 0]);
    const none: Coverage = { ...complete, asked: 0, answered: 0 };
    expect(new MergedOnce("WARN", () => ({ coverage: none, total: 0 })).told?.total).toBe(0);
    expect(new MergedOnce("WARN", () => ({ coverage: complete, total: 7 })).told?.total).toBe(7);
  });

  test("is refused once however many fields read it", () => {
    const merged = new MergedOnce("ABORT", () => ({ coverage: missing }));
    expect(() => merged.figures).toThrow("18.01");
    expect(merged.figures).toBeNull();
    expect(merged.figures).toBeNull();
    expect(merged.coverage).toBe(missing);
  });
});
