import type { Principal } from "@talenta/access";

import type { PolicyShelf } from "./policy/policy.service.ts";
import type { Directory } from "./regency/directory.service.ts";

/** What a resolver of the province works with during one request. */
export interface ProvinceContext {
  readonly principal: Principal;
  readonly directory: Directory;
  readonly policies: PolicyShelf;
}
