import { defineEnum } from "./enum.ts";

/** What kind of government keeps the data. */
export const RegencyKind = defineEnum(
  "RegencyKind",
  "What kind of government keeps the data of its own civil servants.",
  {
    PROVINCE: "The province's own civil service (provinsi).",
    REGENCY: "A regency (kabupaten).",
    CITY: "A city (kota).",
  },
);
export type RegencyKind = keyof typeof RegencyKind;

/** What an owner lets callers from outside see; chosen by the regency's head. */
export const SharingLevel = defineEnum(
  "SharingLevel",
  "What an owner lets callers from outside see, chosen by its head. Each level includes the one before; private fields are never shared.",
  {
    NONE: "Nothing is shared.",
    AGGREGATE: "Counts are shared, no names.",
    POOL: "Counts, and named people in boxes 7 to 9 with their professional fields.",
    FULL: "Counts, and all employees with their professional fields.",
  },
);
export type SharingLevel = keyof typeof SharingLevel;

/** What a caller may do. */
export const Role = defineEnum("Role", "What a caller is, and with it what the caller may do.", {
  PROVINCE_ANALYST: "Works with merged figures and shared names across the province.",
  PROVINCE_ADMIN: "Runs the province's side; sees what an analyst sees.",
  REGENCY_OFFICER: "Keeps the personnel data of one regency.",
  REGENCY_COMMITTEE: "Calibrates placements and proposes successors in one regency.",
  REGENCY_HEAD: "Signs and decides for one regency (pejabat pembina kepegawaian).",
  EMPLOYEE: "A civil servant who sees the own record only.",
  BI_READER: "Reads counts for reports, never names.",
  AUDITOR: "Reads the trail of who did what.",
});
export type Role = keyof typeof Role;
