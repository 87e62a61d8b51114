import { SliceStatus } from "@talenta/contract";
import {
  type PolicyVersion,
  type RawSlice,
  readPolicyName,
  type RegencyCode,
} from "@talenta/talent";
import { z } from "zod";

/** What came back for one owner, not yet read. */
export type FilledSlice = Readonly<Record<string, unknown>>;

const filledSlices = z.array(z.record(z.string(), z.unknown()).nullable());

const policyName = z.string().transform((text, context): PolicyVersion => {
  const read = readPolicyName(text);
  if (read !== null) return read;
  context.addIssue("no name of a policy version");
  return z.NEVER;
});

/** What slices of every kind say beside their figures; absent fields are read as null. */
const sliceHead = z.object({
  status: z.enum(SliceStatus).exclude(["JOINED_LATE"]),
  policies: z.array(policyName).max(1000).nullish(),
  asOf: z.iso.datetime().nullish(),
});

/**
 * One slice for each owner asked, read from what came back at that owner's place. The gateway keeps the places of a
 * list; where a list does not have one place for each owner, nobody can tell whose figures stand there, and every owner
 * is read from nothing. Nothing brought back is UNAVAILABLE; a status nobody knows, or a fault beside the figures, is
 * INVALID. Whether the figures can be is the merge's to say.
 *
 * @param figuresIn where a slice of this kind has its figures
 */
export function readSlices(
  asked: readonly RegencyCode[],
  filled: unknown,
  figuresIn: (slice: FilledSlice) => unknown,
): RawSlice[] {
  const list = filledSlices.safeParse(filled);
  const places = list.success && list.data.length === asked.length ? list.data : [];
  return asked.map((code, place) => readSlice(code, places[place] ?? {}, figuresIn));
}

function readSlice(
  regency: RegencyCode,
  slice: FilledSlice,
  figuresIn: (slice: FilledSlice) => unknown,
): RawSlice {
  if (slice["status"] == null) return { regency, status: "UNAVAILABLE", figures: null };
  const head = sliceHead.safeParse(slice);
  if (!head.success) return { regency, status: "INVALID", figures: null };
  const { status, policies, asOf = null } = head.data;
  const figures = figuresIn(slice);
  return { regency, status, figures, ...(policies && { provenance: { policies, asOf } }) };
}
