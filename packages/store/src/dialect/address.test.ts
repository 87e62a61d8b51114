import { expect, test } from "@jest/globals";
import { addressOf } from "./address.ts";

test("an address names the server, the role and the database, with signs of every kind", () => {
  expect(addressOf("postgresql://r%40le:p%2Fss@db.example:5433/18.01")).toEqual({
    host: "db.example",
    port: 5433,
    user: "r@le",
    password: "p/ss",
    database: "18.01",
    ssl: false,
  });
  expect(addressOf("postgres://me@[::1]/d")).toMatchObject({ host: "::1", port: 5432 });
});

test("an address says how it is encrypted", () => {
  const of = (query: string) => addressOf(`postgresql://h/d${query}`).ssl;
  expect(of("?sslmode=disable")).toBe(false);
  expect(of("?sslmode=require")).toEqual({ rejectUnauthorized: false });
  expect(of("?sslmode=verify-full")).toEqual({ rejectUnauthorized: true });
  expect(() => of("?sslmode=prefer")).toThrow(/sslmode=prefer/);
  expect(() => of("?sslmode=verify-full&sslrootcert=/nowhere.pem")).toThrow(/nowhere/);
});

test("what is no address is refused without telling its password", () => {
  for (const url of ["", "mysql://u:secret@h/d", "postgresql://u:secret@h"]) {
    expect(() => addressOf(url)).toThrow(/address/);
    expect(() => addressOf(url)).not.toThrow(/secret/);
  }
});
