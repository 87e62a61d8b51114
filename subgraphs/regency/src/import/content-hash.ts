import { createHmac, hash } from "node:crypto";

/** 128 bits of SHA-256 over a record in canonical JSON (keys sorted), as base64url. */
export function contentHash(record: object): string {
  return shortened(hash("sha256", canonical(record), "buffer"));
}

/** An opaque id: the same for the same key in one database, and telling nothing about the key. */
export function opaqueId(secret: string, key: string): string {
  return shortened(createHmac("sha256", secret).update(key).digest());
}

function shortened(digest: Buffer): string {
  return digest.subarray(0, 16).toString("base64url");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const key of Object.keys(fields).sort()) {
    const part = fields[key];
    if (part === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonical(part)}`;
  }
  return `{${text}}`;
}
