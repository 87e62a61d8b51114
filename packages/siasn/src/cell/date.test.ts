import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { dateOf } from "./date.ts";

describe("a day", () => {
  test.each([
    ["17-08-1985", "1985-08-17"],
    ["7/8/1985", "1985-08-07"],
    ["17.08.1985", "1985-08-17"],
    ["1985-08-17", "1985-08-17"],
    ["1985/8/17", "1985-08-17"],
    ["1985-08-17T00:00:00.000Z", "1985-08-17"],
    ["17-08-1985 00:00:00", "1985-08-17"],
    ["17 Agustus 1985", "1985-08-17"],
    ["17-Mei-1985", "1985-05-17"],
    ["31276", "1985-08-17"],
    ["'17-08-1985", "1985-08-17"],
  ])("%s is %s", (text, day) => {
    expect(dateOf(text)).toBe(day);
  });

  test.each([
    "30-02-1985",
    "00-00-0000",
    "12/31/1985",
    "17-08-85",
    "tahun 1985",
    "",
    "-",
    "123",
    "1e9",
  ])("%p is none", (text) => {
    expect(dateOf(text)).toBeNull();
  });

  test("is the same in every form", () => {
    const days = fc.date({
      min: new Date("1930-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split("-");
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
        for (const form of [
          iso,
          `${day}-${month}-${year}`,
          `${day}/${month}/${year}`,
          `${serial}`,
          `${iso} 12:30`,
        ]) {
          expect(dateOf(form)).toBe(iso);
        }
      }),
    );
  });
});
