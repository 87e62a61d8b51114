export {
  generateProvince,
  type SampleOwner,
  type SamplePerson,
  type SampleRequest,
} from "./generate.ts";
export { type Government, type SampleSize } from "./government/government.ts";
export { type Province, PROVINCES, type Regency } from "./data/regions.ts";
export { type SampleFiles, writeSample } from "./write-sample.ts";
export {
  type DeliveredFile,
  type DeliveredFiles,
  type SampleHistory,
  writeHistory,
} from "./write-history.ts";
export { EXAMPLE_POLICY } from "./policy/example-policy.ts";
export { samplePolicyOf } from "./policy/sample-policy.ts";
export { FIVE_REGENCIES, HALF_DONE_DAYS, LAMPUNG_FIRST_PHASE, plansOf } from "./programme/plans.ts";
export { type ProgrammePerson, programmePeople, resultsOf } from "./programme/people.ts";
export { firstDelivery, type HistoryRequest } from "./history/deliveries.ts";
export { daysAfter } from "./history/months.ts";
