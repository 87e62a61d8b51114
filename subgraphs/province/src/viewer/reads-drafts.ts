import type { Principal } from "@talenta/access";

/** Whether drafts are shown: to the province's own people. To all others a draft is as if there were none. */
export function readsDrafts({ role }: Principal): boolean {
  return role === "PROVINCE_ADMIN" || role === "PROVINCE_ANALYST";
}
