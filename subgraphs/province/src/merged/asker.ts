import type { Principal } from "@talenta/access";

import type { Directory } from "../regency/directory.service.ts";
import type { LastSeen } from "./last-seen.ts";

/** Who asks many owners one question, and what is known of these owners. */
export interface Asker {
  readonly principal: Principal;
  readonly directory: Directory;
  /** When owners answered last, and since when they are silent. */
  readonly seen: LastSeen;
}
