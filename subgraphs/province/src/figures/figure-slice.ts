import { SliceStatus } from "@talenta/contract";
import type { RawFigureSlice, RegencyCode } from "@talenta/talent";
import { z } from "zod";

import type { RawSlice } from "../merged/slices.ts";
import { PROVENANCE_FIELDS, provenanceIn } from "../merged/slice-provenance.ts";

const slice = z.object({
  status: z.enum(SliceStatus).exclude(["JOINED_LATE"]),
  figures: z.unknown(),
  ...PROVENANCE_FIELDS,
});

/**
 * One owner's slice from what the gateway brought back. Nothing brought back is UNAVAILABLE, a status
 * nobody knows INVALID. Whether its figures can be is the merge's to say.
 */
export function figureSliceOf(regency: RegencyCode, given: RawSlice): RawFigureSlice {
  if (given?.status === undefined || given.status === null)
    return { regency, status: "UNAVAILABLE", figures: null };
  const read = slice.safeParse(given);
  if (!read.success) return { regency, status: "INVALID", figures: null };
  const { status, figures } = read.data;
  return { regency, status, figures: figures ?? null, ...provenanceIn(read.data) };
}
