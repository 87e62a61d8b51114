// Loaded before a program (node --import): what it draws at random is the same every time, so that two runs of it can
// be compared. Draws of one length are a row of their own: more of another length change nothing.
import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

const drawn = new Map();
const original = crypto.randomBytes;
crypto.randomBytes = (size, ...rest) => {
  if (rest.length > 0) return original(size, ...rest);
  const nth = (drawn.get(size) ?? 0) + 1;
  drawn.set(size, nth);
  return crypto.createHash("shake256", { outputLength: size }).update(`${size} ${nth}`).digest();
};
syncBuiltinESMExports();
