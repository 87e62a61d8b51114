import { expect, test } from "@jest/globals";
import { inPieces } from "./in-pieces.ts";

const rows = (count: number) => Array.from({ length: count }, (_, index) => index);

test("a long list comes whole and in order, and others are heard before its end", async () => {
  let heard = 0;
  const beat = (): void => {
    heard += 1;
    timer = setImmediate(beat);
  };
  let timer = setImmediate(beat);
  const pieces = inPieces(rows(2500), (row) => ({ row, heard }));
  const shown = await Promise.all(pieces.map(async (piece) => piece));
  clearImmediate(timer);
  expect(shown.map(({ row }) => row)).toEqual(rows(2500));
  expect(shown.at(-1)?.heard).toBeGreaterThan(shown[0]?.heard ?? Infinity);
});

test("a short list is there at once", () => {
  expect(inPieces(rows(100), String)).toEqual(rows(100).map(String));
});
