import { SliceStatus } from "@talenta/contract";
import type { PoolSlice, RegencyCode } from "@talenta/talent";
import { z } from "zod";

import type { RawSlice } from "../merged/slices.ts";
import { PROVENANCE_FIELDS, provenanceIn } from "../merged/slice-provenance.ts";

const slice = z.object({
  status: z.enum(SliceStatus).exclude(["JOINED_LATE"]),
  unplaced: z.number().nullable(),
  nineBox: z
    .array(
      z.object({
        box: z.number(),
        count: z.number().nullable(),
        certain: z.number().nullable(),
        suppressed: z.boolean(),
      }),
    )
    .nullable(),
  ...PROVENANCE_FIELDS,
});

/**
 * One owner's slice from what the gateway brought back. Nothing brought back is UNAVAILABLE; what
 * does not even have the shape of a slice is INVALID. Whether figures add up is the merge's to say.
 */
export function poolSliceOf(regency: RegencyCode, given: RawSlice): PoolSlice {
  const silent = { regency, unplaced: null, nineBox: null };
  if (given?.status === undefined || given.status === null)
    return { ...silent, status: "UNAVAILABLE" };
  const read = slice.safeParse({ unplaced: null, nineBox: null, ...given });
  if (!read.success) return { ...silent, status: "INVALID" };
  const { status, unplaced, nineBox } = read.data;
  return { regency, status, unplaced, nineBox, ...provenanceIn(read.data) };
}
