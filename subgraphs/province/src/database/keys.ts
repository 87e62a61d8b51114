import type { ForeignKey } from "@talenta/store";

/** Which columns point at rows of which table. */
export const FOREIGN_KEYS: readonly ForeignKey[] = [];
