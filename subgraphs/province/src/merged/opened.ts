import type { Coverage } from "@talenta/talent";

import type { Asker } from "./asker.ts";
import type { MergedOnce } from "./merged-once.ts";
import type { OpenSlice } from "./slices.ts";

/** A merged question on its way: asked, and perhaps answered already. */
export interface Opened<Answer extends { readonly coverage: Coverage }> {
  readonly asker: Asker;
  /** The question as a token, the key of the answer. */
  readonly query: string;
  /** One slice for each owner asked, to be filled by the owners. */
  readonly slices: OpenSlice[];
  readonly merged: MergedOnce<Answer>;
}
