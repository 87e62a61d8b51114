import "reflect-metadata";

export { createProvince, type Province, type ProvinceConfig } from "./province.ts";
export type { Owner } from "./regency/directory.service.ts";
export { buildProvinceSchema, printProvinceSdl } from "./graph/schema/schema.ts";
export { storeOf } from "./database/schema.ts";
