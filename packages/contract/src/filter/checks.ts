import { say, type Sentence } from "@talenta/sentences";
import {
  type Box,
  compareText,
  type IsoDate,
  parseIsoDate,
  policyNameOf,
  RANKS,
  readPolicyName,
  type RegencyCode,
} from "@talenta/talent";

import { ContractError } from "../contract.errors.ts";
import type { PolicyVersionInput } from "./policy-version.input.ts";

const MOST_VALUES = 200;
const LONGEST_ID = 80;
const LONGEST_SEARCH = 100;
const RANK_CODES: ReadonlySet<string> = new Set(RANKS.map((rank) => rank.code));
const REGENCY_CODE = /^\d{2}(?:\.\d{2})?$/;
// Control characters, and halves of a surrogate pair, which have no UTF-8 form.
const UNWRITABLE = /[\p{Cc}\p{Cs}]/u;

type Given<Value> = readonly Value[] | null | undefined;

/** Boxes as whole numbers 1 to 9, ascending. */
export function boxes(field: string, given: Given<number>): Box[] | null {
  const checked = list(field, given, (value): value is Box => isWhole(value, 1, 9), {
    fix: say("filter.boxes"),
  });
  return checked?.sort((a, b) => a - b) ?? null;
}

/** Words of a closed list, in code-unit order. */
export function words<Word extends string>(
  field: string,
  given: Given<Word>,
  allowed: Readonly<Record<Word, Word>>,
): Word[] | null {
  return sorted(
    list(field, given, (value): value is Word => Object.hasOwn(allowed, value), {
      fix: say("filter.oneOf", { words: Object.keys(allowed) }),
    }),
  );
}

/** Codes that could belong to a regency; whether one does is the province's to say. */
export function regencies(field: string, given: Given<string>): RegencyCode[] | null {
  return sorted(
    list(field, given, (value): value is RegencyCode => REGENCY_CODE.test(value), {
      fix: say("filter.regencyCode"),
    }),
  );
}

/** Ranks (golongan/ruang) of PNS or PPPK. */
export function ranks(field: string, given: Given<string>): string[] | null {
  return sorted(
    list(field, given, (value): value is string => RANK_CODES.has(value), {
      fix: say("filter.ranks"),
    }),
  );
}

/** Opaque ids. */
export function ids(field: string, given: Given<string>): string[] | null {
  return sorted(
    list(
      field,
      given,
      (value): value is string =>
        value.length > 0 && value.length <= LONGEST_ID && !UNWRITABLE.test(value),
      { fix: say("filter.id", { longest: LONGEST_ID }) },
    ),
  );
}

/** An age in full years. */
export function age(field: string, given: number | null | undefined): number | null {
  if (given === null || given === undefined) return null;
  if (!isWhole(given, 0, 120)) throw ContractError.value(field, given, say("filter.age"));
  return given;
}

/** A day that exists in the calendar. */
export function date(field: string, given: string | null | undefined): IsoDate | null {
  if (given === null || given === undefined) return null;
  const day = parseIsoDate(given);
  if (day === null) throw ContractError.value(field, given, say("filter.date"));
  return day;
}

/** A policy version by its key; whether there is one is not said here. */
export function policyVersion(
  field: string,
  given: PolicyVersionInput | null | undefined,
): PolicyVersionInput | null {
  if (given === null || given === undefined) return null;
  const { key, version } = given;
  if (readPolicyName(policyNameOf({ id: key, version })) !== null) return { key, version };
  throw ContractError.value(
    field,
    `${key.slice(0, LONGEST_ID)} version ${version}`,
    say("filter.policy"),
  );
}

/** Words to look for, with runs of white space made one and composed as Unicode NFC. */
export function search(field: string, given: string | null | undefined): string | null {
  if (given === null || given === undefined) return null;
  const text = given.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
  if (text.length === 0 || text.length > LONGEST_SEARCH || UNWRITABLE.test(text)) {
    throw ContractError.value(field, given, say("filter.search", { longest: LONGEST_SEARCH }));
  }
  return text;
}

function list<Value, Checked extends Value>(
  field: string,
  given: Given<Value>,
  allowed: (value: Value) => value is Checked,
  { fix }: { fix: Sentence },
): Checked[] | null {
  if (given === null || given === undefined) return null;
  if (given.length === 0)
    throw new ContractError(field, say("filter.isEmpty"), say("filter.nameOne"), given);
  if (given.length > MOST_VALUES)
    throw new ContractError(
      field,
      say("filter.hasValues", { count: given.length }),
      say("filter.atMost", { most: MOST_VALUES }),
    );
  const checked = new Set<Checked>();
  for (const value of given) {
    if (!allowed(value)) throw ContractError.value(field, value, fix);
    checked.add(value);
  }
  return [...checked];
}

function sorted<Word extends string>(given: Word[] | null): Word[] | null {
  return given?.sort(compareText) ?? null;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
