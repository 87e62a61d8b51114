import { expect, test } from "@jest/globals";
import { type Coverage, coverageOf, type RegencyCode, type SliceStatus } from "@talenta/talent";

import { LastSeen } from "./last-seen.ts";

const [A, B] = ["18.01", "18.05"] as RegencyCode[];
const ANSWERED = "2026-06-15T05:00:00.000Z";
const LATER = "2026-06-15T06:00:00.000Z";
const LATEST = "2026-06-15T07:00:00.000Z";

let now = ANSWERED;
const seen = () => new LastSeen(() => new Date(now));
const answer = (of: Readonly<Record<string, SliceStatus>>): { coverage: Coverage } => ({
  coverage: coverageOf(
    Object.entries(of).map(([code, status]) => ({ regency: code as RegencyCode, status })),
  ),
});

test("an owner is silent since it was first found so, until it answers anything", () => {
  const known = seen();
  const told = (status: SliceStatus, at: string) => {
    now = at;
    known.noted(answer({ "18.01": "OK", "18.05": status }), []);
    return known.of(B as RegencyCode);
  };
  expect(told("TIMEOUT", ANSWERED)).toEqual({ silentSince: ANSWERED, lastAnswered: null });
  expect(told("UNAVAILABLE", LATER)).toEqual({ silentSince: ANSWERED, lastAnswered: null });
  expect(told("NOT_SHARED", LATER)).toEqual({ silentSince: null, lastAnswered: LATER });
  expect(told("TIMEOUT", LATEST)).toEqual({ silentSince: LATEST, lastAnswered: LATER });
  expect(told("PARTIAL", LATEST)).toEqual({ silentSince: null, lastAnswered: LATEST });
  expect(known.of(A as RegencyCode)).toEqual({ silentSince: null, lastAnswered: LATEST });
});

test("an owner whose answer cannot be used was heard of", () => {
  const known = seen();
  now = LATER;
  known.noted(answer({ "18.05": "INVALID" }), []);
  expect(known.of(B as RegencyCode)).toEqual({ silentSince: null, lastAnswered: LATER });
});

test("a question that never went to owners says nothing about them, and of others nothing is known", () => {
  const known = seen();
  const given = answer({ "18.05": "UNAVAILABLE" });
  expect(known.noted(given, null)).toBe(given);
  expect(known.of(B as RegencyCode)).toEqual({ silentSince: null, lastAnswered: null });
});
