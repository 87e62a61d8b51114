import type { PeerCertificate } from "node:tls";
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
  expect(of("?sslmode=require")).toMatchObject({ rejectUnauthorized: false });
  expect(of("?sslmode=verify-full")).toMatchObject({ rejectUnauthorized: true });
  expect(() => of("?sslmode=prefer")).toThrow(/sslmode=prefer/);
  expect(() => of("?sslmode=verify-full&sslrootcert=/nowhere.pem")).toThrow(/nowhere/);
});

test("a server that is to be verified is asked for its own name, also where it is an address of numbers", () => {
  const shown = {
    subject: { CN: "localhost" },
    subjectaltname: "DNS:localhost, IP Address:10.0.0.1",
  };
  const verified = (host: string) => {
    const { ssl } = addressOf(`postgresql://${host}/d?sslmode=verify-full`);
    // The name that TLS thinks of is not the one that counts.
    return ssl && ssl.checkServerIdentity?.("localhost", shown as PeerCertificate);
  };
  expect(verified("localhost")).toBeUndefined();
  expect(verified("10.0.0.1")).toBeUndefined();
  expect(verified("10.0.0.2")).toMatchObject({ code: "ERR_TLS_CERT_ALTNAME_INVALID" });
  expect(verified("db.example")).toMatchObject({ code: "ERR_TLS_CERT_ALTNAME_INVALID" });
});

test("what is no address is refused without telling its password", () => {
  for (const url of ["", "mysql://u:secret@h/d", "postgresql://u:secret@h"]) {
    expect(() => addressOf(url)).toThrow(/address/);
    expect(() => addressOf(url)).not.toThrow(/secret/);
  }
});
