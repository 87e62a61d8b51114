import { describe, expect, test } from "@jest/globals";
import type { GraphQLFormattedError } from "graphql";
import { toldOnce } from "./told-once.ts";

const told = (
  path: (string | number)[] | undefined,
  extensions: Record<string, unknown> = {},
  message = "Not for you.",
): GraphQLFormattedError => ({
  message,
  ...(path && { path }),
  extensions: { code: "FORBIDDEN", ...extensions },
});

describe("Errors that say the same of one field on many rows", () => {
  test("are one, with the first row's path and how many rows there are", () => {
    const rows = [3, 5, 8].map((row) => told(["people", row, "nip"], { hint: "Ask." }));
    expect(toldOnce(rows)).toEqual([told(["people", 3, "nip"], { hint: "Ask.", count: 3 })]);
  });

  test("are counted together where somebody counted before, and name the owners", () => {
    const rows = [
      told(["regencies", 0, "people", 0, "nip"], { regency: "18.02", count: 200 }),
      told(["regencies", 1, "people", 4, "nip"], { regency: "18.01" }),
      told(["regencies", 1, "people", 5, "nip"], { regency: "18.01" }),
    ];
    expect(toldOnce(rows)).toEqual([
      told(["regencies", 0, "people", 0, "nip"], { regencies: ["18.01", "18.02"], count: 202 }),
    ]);
    expect(toldOnce(rows.slice(1))).toEqual([
      told(["regencies", 1, "people", 4, "nip"], { regency: "18.01", count: 2 }),
    ]);
  });

  test("stay apart where they speak of another field, say something else, or speak of a row", () => {
    const apart = [
      told(["people", 0, "nip"]),
      told(["people", 1, "name"]),
      told(["others", 1, "nip"]),
      told(["people", 1, "nip"], {}, "Nobody may."),
      told(["people", 2, "nip"], { code: "BAD_USER_INPUT" }),
      told(["people", 3, "nip"], { code: "INTERNAL" }),
      told(["people", 4, "nip"], { code: "INTERNAL" }),
      told(["regencies", 0, "headcount"], { code: "REGENCY_TIMEOUT" }, "Late."),
      told(["regencies", 1, "headcount"], { code: "REGENCY_TIMEOUT" }, "Late."),
      told(undefined),
      told(undefined),
    ];
    expect(toldOnce(apart)).toEqual(apart);
    expect(toldOnce([])).toEqual([]);
  });
});
