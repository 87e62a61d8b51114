import { describe, expect, test } from "@jest/globals";
import { z } from "zod";
import { DATABASE, databaseFrom, oneDatabase, readConfig } from "../index.ts";

const SETTINGS = oneDatabase(z.object({ ...DATABASE, CODE: z.string() }));
const read = (env: Record<string, string>) => databaseFrom(readConfig(SETTINGS, env));

describe("the database of a service", () => {
  test("is a file", () => {
    expect(read({ CODE: "18", DATABASE_FILE: "a.sqlite" })).toEqual({ file: "a.sqlite" });
  });

  test("or a PostgreSQL database, with its pool and its patience", () => {
    const url = "postgresql://role:word@10.0.0.2/name";
    const env = { CODE: "18", DATABASE_URL: url, DATABASE_CONNECTIONS: "9" };
    expect(read(env)).toEqual({
      url,
      connections: 9,
      statementTimeout: 30_000,
      lockTimeout: 5_000,
    });
  });

  test("is one of the two, told beside every other fault", () => {
    expect(() => read({})).toThrow(/CODE is not set.*DATABASE_FILE is not set: neither it/s);
    const both = { DATABASE_FILE: "a.sqlite", DATABASE_URL: "postgresql://role:word@host/name" };
    expect(() => read(both)).toThrow(
      /CODE is not set.*DATABASE_FILE .*DATABASE_URL is set as well/s,
    );
  });

  test("is named without its password", () => {
    const wrong = () => read({ CODE: "18", DATABASE_URL: "mysql://role:hush@host/name" });
    expect(wrong).toThrow(/DATABASE_URL is set, but wrong: not a postgresql URL/);
    expect(wrong).not.toThrow(/hush/);
  });
});
