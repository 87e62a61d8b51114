import { types } from "pg";

const NUMBERS = [20, 1700]; // bigint, numeric: what count, sum and a column of micro-points answer
const TEXTS = [114, 3802, 1082, 1114, 1184]; // json, jsonb, date, timestamp, timestamptz

/**
 * As they are stored, so that both databases answer the same: numbers as numbers (exact to 2^53), moments and JSON as
 * text. Booleans stay true and false: the object mapper reads the catalogue over the same connections.
 */
export function parserOf(oid: number): (text: string) => unknown {
  if (NUMBERS.includes(oid)) return Number;
  return TEXTS.includes(oid) ? String : types.getTypeParser(oid);
}
