import { describe, expect, test } from "@jest/globals";
import { z } from "zod";
import { ConfigError, readConfig } from "../index.ts";

const Settings = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4000)
    .describe("the port to listen on, 0 to 65535"),
  TALENTA_PROVINCE: z
    .string()
    .regex(/^\d\d$/, "not two digits")
    .describe("the province's code, for example 18"),
  PASSPORT_KEY: z.string().min(20, "too short").describe("the private key as one line of JSON"),
});

describe("Settings", () => {
  test("are read from the environment, an empty variable counting as unset", () => {
    const env = { PORT: "", TALENTA_PROVINCE: "18", PASSPORT_KEY: "k".repeat(20), HOME: "/home/x" };
    expect(readConfig(Settings, env)).toEqual({
      PORT: 4000,
      TALENTA_PROVINCE: "18",
      PASSPORT_KEY: "k".repeat(20),
    });
  });

  test("that are wrong are all named at once, each with what it is and what would be right", () => {
    const read = () => readConfig(Settings, { PORT: "abc", PASSPORT_KEY: "hush" });
    expect(read).toThrow(ConfigError);
    let faults: readonly string[] = [];
    try {
      read();
    } catch (error) {
      faults = error instanceof ConfigError ? error.faults : [];
    }
    expect(faults).toHaveLength(3);
    expect(faults[0]).toMatch(/^PORT is "abc": .* It is the port to listen on, 0 to 65535\.$/);
    expect(faults[1]).toMatch(/^TALENTA_PROVINCE is not set: .*for example 18\.$/);
    expect(faults[2]).toBe(
      "PASSPORT_KEY is set, but wrong: too short. It is the private key as one line of JSON.",
    );
  });

  test("never show a secret", () => {
    expect(() => readConfig(Settings, { PASSPORT_KEY: "hush" })).not.toThrow(/hush/);
  });
});
