import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";

import {
  globalId,
  partsOfId,
  policyIdentity,
  policyOfId,
  policyVersionOf,
  programmeOfId,
} from "./global-id.ts";

const part = fc.string({ unit: "grapheme" });
const parts = fc.array(part, { minLength: 1, maxLength: 4 });

describe("an id that joins parts", () => {
  test("is another for other parts, whatever stands in them, and gives them back", () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(partsOfId("kind", globalId("kind", ...one))).toEqual(one);
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(globalId("kind", ...one) === globalId("kind", ...other)).toBe(same);
      }),
    );
  });

  test("of another kind, or that cannot be read, is none", () => {
    expect(partsOfId("policy", globalId("programme", "a", 1))).toBeNull();
    expect(partsOfId("policy", "policy:%")).toBeNull();
  });

  test("names a version by its key and number, and nothing else", () => {
    const name = { id: "a/b", version: 2 };
    expect(policyOfId(policyIdentity(name).id)).toEqual(name);
    expect(policyVersionOf(name).id).not.toBe(policyIdentity(name).id);
    for (const id of ["a", "policy:a", "policy:a/x", "policy:a/-1", "programme:a/1"]) {
      expect(policyOfId(id)).toBeNull();
    }
    expect(programmeOfId("programme:a/1")).toEqual({ id: "a", version: 1 });
  });
});
