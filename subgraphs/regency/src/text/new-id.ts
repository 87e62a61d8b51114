import { randomBytes } from "node:crypto";

/** A new id that nobody can guess: 96 random bits as 16 characters, the same everywhere in a regency's database. */
export function newId(): string {
  return randomBytes(12).toString("base64url");
}

/** A new id that people type on command lines, where a leading “-” would begin an option: the same bits in hex. */
export function newTypedId(): string {
  return randomBytes(12).toString("hex");
}
