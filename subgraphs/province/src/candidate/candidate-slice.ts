import { SliceStatus } from "@talenta/contract";
import type { RankedSlice, RegencyCode } from "@talenta/talent";
import { z } from "zod";

import type { RawSlice } from "../merged/slices.ts";
import { PROVENANCE_FIELDS, provenanceIn } from "../merged/slice-provenance.ts";

const slice = z.object({
  status: z.enum(SliceStatus).exclude(["JOINED_LATE"]),
  total: z.int().min(0).nullable(),
  entries: z.array(z.object({ key: z.int(), value: z.int(), id: z.string().min(1) })).nullable(),
  pastRetirement: z.int().min(0).nullable(),
  ...PROVENANCE_FIELDS,
});

/**
 * One owner's ranked slice from what the gateway brought back. Nothing brought back is UNAVAILABLE;
 * what does not even have the shape of a slice is INVALID. Whether its order holds is the merge's to say.
 */
export function rankedSliceOf(regency: RegencyCode, given: RawSlice): RankedSlice {
  const silent = { regency, total: null, pastRetirement: null, entries: null };
  if (given?.status === undefined || given.status === null)
    return { ...silent, status: "UNAVAILABLE" };
  const read = slice.safeParse({ total: null, pastRetirement: null, entries: null, ...given });
  if (!read.success) return { ...silent, status: "INVALID" };
  const { status, total, pastRetirement, entries } = read.data;
  return { regency, status, total, pastRetirement, entries, ...provenanceIn(read.data) };
}
