export {
  generateProvince,
  type SampleOwner,
  type SamplePerson,
  type SampleRequest,
} from "./generate.ts";
export { type Government, type SampleSize } from "./government/government.ts";
export { type Province, PROVINCES, type Regency } from "./data/regions.ts";
export { type SampleFiles, writeSample } from "./write-sample.ts";
