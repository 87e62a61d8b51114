import type { RegencyCode } from "@talenta/talent";
import { z } from "zod";

const namedSlice = z.looseObject({ regency: z.object({ code: z.string() }) });

/** What came back for one owner, not yet read. */
export type RawSlice = z.infer<typeof namedSlice>;

/**
 * One slice for each owner asked, in their order, read by `read` from what came back for that owner.
 * An owner that brought two is read once for each, so that the merge can refuse both; what names no
 * owner asked is dropped.
 */
export function slicesFor<Slice>(
  asked: readonly RegencyCode[],
  given: unknown,
  read: (regency: RegencyCode, raw: RawSlice | undefined) => Slice,
): Slice[] {
  const named = namedSlices(given);
  return asked.flatMap((code) => {
    const own = named.filter((slice) => slice.regency.code === code);
    return own.length > 0 ? own.map((slice) => read(code, slice)) : [read(code, undefined)];
  });
}

function namedSlices(given: unknown): RawSlice[] {
  if (!Array.isArray(given)) return [];
  return given.flatMap((slice) => {
    const read = namedSlice.safeParse(slice);
    return read.success ? [read.data] : [];
  });
}
