import { SliceStatus } from "@talenta/contract";
import type { RawFigureSlice, RegencyCode } from "@talenta/talent";
import { z } from "zod";

import type { RawSlice } from "../asked/slices.ts";

const status = z.enum(SliceStatus).exclude(["JOINED_LATE"]);

/**
 * One owner's slice from what the gateway brought back. Nothing brought back is UNAVAILABLE, a status
 * nobody knows INVALID. Whether its figures can be is the merge's to say.
 */
export function figureSliceOf(regency: RegencyCode, given: RawSlice): RawFigureSlice {
  if (given?.status === undefined || given.status === null)
    return { regency, status: "UNAVAILABLE", figures: null };
  const read = status.safeParse(given.status);
  return { regency, status: read.data ?? "INVALID", figures: given.figures ?? null };
}
