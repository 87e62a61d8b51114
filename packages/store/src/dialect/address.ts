import { readFileSync } from "node:fs";
import { checkServerIdentity } from "node:tls";
import type { Database } from "../config.ts";

/** Where a PostgreSQL database is, as its driver wants to be told. */
export interface Address {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  ssl: false | Encryption;
}

interface Encryption {
  rejectUnauthorized: boolean;
  ca?: string;
  checkServerIdentity?: typeof checkServerIdentity;
}

/**
 * Reads `postgresql://user:password@host:port/database`, with `?sslmode=disable|require|verify-full` and
 * `&sslrootcert=` the path of a certificate. `require` encrypts and, with a certificate, also asks for it, as libpq does.
 * Throws, without repeating the password, where it is not such an address.
 */
export function addressOf(url: string): Address {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new Error("the database's address does not begin with postgresql://");
  }
  const database = decodeURIComponent(parsed.pathname.slice(1));
  if (database === "") throw new Error(`${parsed.host}: the address names no database`);
  const host = parsed.hostname.replace(/^\[(.*)\]$/, "$1") || "localhost";
  return {
    host,
    port: Number(parsed.port || 5432),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database,
    ssl: encryption(host, parsed.searchParams),
  };
}

/** Where a database is, in words that may be shown: without a password. */
export function placeOf(database: Database): string {
  if ("file" in database) return database.file;
  const { host, port, database: name } = addressOf(database.url);
  return `${name} on ${host}:${port}`;
}

function encryption(host: string, asked: URLSearchParams): Address["ssl"] {
  const mode = asked.get("sslmode") ?? "disable";
  if (mode === "disable") return false;
  const file = asked.get("sslrootcert");
  const certificate = file === null ? {} : { ca: readFileSync(file, "utf8") };
  if (mode === "require") {
    const whoever = { checkServerIdentity: () => undefined };
    return { rejectUnauthorized: file !== null, ...certificate, ...whoever };
  }
  // By its own name: the driver does not tell TLS an address of numbers, which then looks for "localhost".
  const itself: Encryption["checkServerIdentity"] = (_, shown) => checkServerIdentity(host, shown);
  if (mode === "verify-full") {
    return { rejectUnauthorized: true, ...certificate, checkServerIdentity: itself };
  }
  throw new Error(`sslmode=${mode} is not one of disable, require, verify-full`);
}
