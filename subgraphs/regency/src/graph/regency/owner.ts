import { say } from "@talenta/sentences";
import { badUserInput } from "@talenta/service";
import type { RegencyType } from "./regency.type.ts";
import type { Tenant } from "../../tenant/tenant.ts";

/** How the regency introduces itself; a fresh object, because the subgraph library writes on it. */
export function regencyOf({
  code,
  name,
  kind,
}: Pick<Tenant, "code" | "name" | "kind">): RegencyType {
  return { code, name, kind };
}

/** Refuses a question meant for another regency: nothing is ever answered under another's name. */
export function checkOwner(tenant: Pick<Tenant, "code">, code: string | undefined): void {
  if (code === tenant.code) return;
  throw badUserInput({
    field: "regency.code",
    value: code ?? null,
    fix: say("asked.serviceOf", { code: tenant.code }),
  });
}
