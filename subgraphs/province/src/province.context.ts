import type { Principal } from "@talenta/access";

import type { LastSeen } from "./coverage/last-seen.ts";
import type { Directory } from "./regency/directory.service.ts";
import type { OpenDatabase } from "./database/tables.ts";

/** What a resolver of the province works with during one request. */
export interface ProvinceContext {
  readonly principal: Principal;
  readonly directory: Directory;
  /** When owners answered last, and since when they are silent. */
  readonly seen: LastSeen;
  /** The province's own database. */
  readonly store: OpenDatabase;
  /** What time it is. */
  readonly clock: () => Date;
}
