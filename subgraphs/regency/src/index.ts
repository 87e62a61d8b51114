import "reflect-metadata";

export { createRegency } from "./regency/regency.ts";
export type { Regency, RegencyConfig } from "./regency/regency.ts";
export { buildRegencySchema, printRegencySdl } from "./schema/schema.ts";
export { storeOf } from "./database/schema.ts";
