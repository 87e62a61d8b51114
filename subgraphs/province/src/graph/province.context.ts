import type { OpenDatabase } from "../database/tables.ts";
import type { Asker } from "../merged/asker.ts";

/** What a resolver of the province works with during one request. */
export interface ProvinceContext extends Asker {
  /** The province's own database. */
  readonly store: OpenDatabase;
  /** What time it is. */
  readonly clock: () => Date;
}
