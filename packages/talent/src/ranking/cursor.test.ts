import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { RegencyCode } from "../brand.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { RankCursor } from "./cursor.ts";

const code = fc.stringMatching(/^18(\.[0-9]{2})?$/).map((text) => text as RegencyCode);

const cursors: fc.Arbitrary<RankCursor> = fc
  .record({
    key: fc.maxSafeInteger(),
    id: fc.string({ minLength: 1, maxLength: 40, unit: "binary" }),
    rank: fc.maxSafeNat().map((rank) => Math.max(1, rank)),
    merged: fc.uniqueArray(code, { minLength: 1, maxLength: 15 }).map((codes) => codes.toSorted()),
    fingerprint: fc.string({ maxLength: 64 }),
    pick: fc.nat(),
  })
  .map(({ pick, ...rest }) => ({
    ...rest,
    regency: rest.merged[pick % rest.merged.length] ?? ("18" as RegencyCode),
  }));

const CURSOR: RankCursor = {
  key: 81_397_156,
  regency: "18.05" as RegencyCode,
  id: "e-17",
  rank: 20,
  merged: ["18.01", "18.05", "18.10"] as RegencyCode[],
  fingerprint: "abc",
};

const write = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a cursor", () => {
  test("survives being written and read", () => {
    fc.assert(
      fc.property(cursors, (cursor) => {
        expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
      }),
    );
  });

  test("is text that any URL carries", () => {
    fc.assert(fc.property(cursors, (cursor) => /^[A-Za-z0-9_-]+$/.test(encodeCursor(cursor))));
  });

  test("is read from nothing else", () => {
    fc.assert(fc.property(fc.string(), (text) => decodeCursor(text) === null));
    fc.assert(fc.property(fc.jsonValue(), (value) => decodeCursor(write(value)) === null));
  });

  test("that was cut, extended or written another way is refused", () => {
    const text = encodeCursor(CURSOR);
    expect(decodeCursor(text)).toEqual(CURSOR);
    for (const other of [text.slice(0, -1), `${text}A`, `${text}=`, ` ${text}`, `${text}\n`, ""]) {
      expect(decodeCursor(other)).toBeNull();
    }
    const parts = ["r1", 81_397_156, "18.05", "e-17", 20, ["18.01", "18.05", "18.10"], "abc"];
    expect(decodeCursor(write(parts))).toEqual(CURSOR);
    const spaced = Buffer.from(JSON.stringify(parts, null, 1)).toString("base64url");
    expect(decodeCursor(spaced)).toBeNull();
  });

  test.each([
    ["of another version", 0, "r2"],
    ["with a key that is no safe integer", 1, 1.5],
    ["with a key as text", 1, "81397156"],
    ["with an empty regency", 2, ""],
    ["at a regency that is not merged", 2, "18.02"],
    ["with an empty id", 3, ""],
    ["with a rank of 0", 4, 0],
    ["with merged regencies out of order", 5, ["18.05", "18.01"]],
    ["with a merged regency twice", 5, ["18.05", "18.05"]],
    ["with nobody merged", 5, []],
    ["with merged regencies that are no texts", 5, [1, "18.05"]],
    ["with a fingerprint that is no text", 6, null],
    ["with one part too many", 7, 1],
  ])("%s is refused", (_, index, value) => {
    const parts: unknown[] = [
      "r1",
      81_397_156,
      "18.05",
      "e-17",
      20,
      ["18.01", "18.05", "18.10"],
      "abc",
    ];
    parts[index] = value;
    expect(decodeCursor(write(parts))).toBeNull();
  });

  test("of endless length is refused unread", () => {
    expect(decodeCursor("A".repeat(1_000_000))).toBeNull();
  });
});
