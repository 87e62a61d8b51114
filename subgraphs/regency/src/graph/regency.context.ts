import type { Reader } from "../employee/employee.service.ts";
import type { Loaders } from "./loaders.ts";

/** What a resolver of the regency works with during one request. */
export interface RegencyContext {
  readonly reader: Reader;
  /** Relations that load in batches, the same ones throughout the request. */
  readonly loaders: () => Loaders;
}
