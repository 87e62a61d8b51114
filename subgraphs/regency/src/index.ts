import "reflect-metadata";

export { createRegency } from "./regency.ts";
export type { Regency, RegencyConfig } from "./regency.ts";
export { buildRegencySchema, printRegencySdl, regencyRights } from "./graph/schema/schema.ts";
export { storeOf } from "./database/schema.ts";
