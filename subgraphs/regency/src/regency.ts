import type { Principal, Verifier } from "@talenta/access";
import type { SharingLevel } from "@talenta/contract";
import { createSubgraph, type Subgraph } from "@talenta/service";
import type { EntityManager } from "@talenta/store";
import type { GraphQLSchema } from "graphql";
import type { Reader } from "./employee/employee.service.ts";
import { importFiles, type WholeFile } from "./import/whole-files.service.ts";
import { createDailyRefresh } from "./calendar/refresh.service.ts";
import { buildRegencySchema, printRegencyClientSchema } from "./graph/schema/schema.ts";
import { sharingOf } from "./tenant/sharing.ts";
import { createLoaders, type Loaders } from "./graph/loaders.ts";
import { openRegencyTenant } from "./open-regency.ts";
import type { TenantConfig } from "./tenant/open-tenant.ts";
import { eachMidnight } from "./calendar/midnight.ts";
import type { RegencyContext } from "./graph/regency.context.ts";
import type { Tenant } from "./tenant/tenant.ts";

/** What a regency needs to run. */
export interface RegencyConfig extends TenantConfig {
  /** Turns a bearer token into the caller. */
  readonly verifier: Verifier;
}

/** One regency, ready to answer in the same process or to listen; `stop` closes its database too. */
export interface Regency extends Subgraph {
  /**
   * Brings files in, one after the other, as one change by `by`: all of them or nothing, and everybody placed once.
   * For a database that nobody asks yet; `onRows` is told how many rows came in since the last time.
   *
   * @throws Error when a row is rejected
   */
  fill(files: AsyncIterable<WholeFile>, by: string, onRows: (rows: number) => void): Promise<void>;
}

/** Built once, whatever the number of regencies in the process. */
let schema: GraphQLSchema | undefined;

/** Opens one regency on its own database. */
export async function createRegency(config: RegencyConfig): Promise<Regency> {
  const tenant = await openRegencyTenant(config);
  schema ??= buildRegencySchema();
  const refresh = createDailyRefresh(tenant);
  const subgraph = await createSubgraph<RegencyContext>({
    name: `regency ${config.code}`,
    schema,
    verifier: config.verifier,
    async context(principal) {
      await refresh.today();
      await tenant.followAdoptions();
      return contextFor(tenant, principal);
    },
    log: config.log,
    ready: () => tenant.store.ready(),
    schemaText: printRegencyClientSchema,
  });
  const followCalendar = () =>
    refresh.today().catch((error: unknown) => {
      config.log.error({ regency: config.code, error }, "the day's placements could not be made");
    });
  const stopCalendar = eachMidnight(tenant.clock, followCalendar);
  void followCalendar();
  const stop = async () => {
    await subgraph.stop();
    await stopCalendar();
    await refresh.settled();
    await tenant.store.close();
  };
  let stopped: Promise<void> | undefined;
  return {
    execute: (request, signal) => subgraph.execute(request, signal),
    listen: (at) => subgraph.listen(at),
    fill: (files, by, onRows) => importFiles(tenant, { subject: by }, files, onRows),
    stop: () => (stopped ??= stop()),
  };
}

/** What a request does not need is not made: a slice wants no entity manager. */
function contextFor(tenant: Tenant, principal: Principal): RegencyContext {
  let em: EntityManager | undefined;
  let sharing: Promise<SharingLevel> | undefined;
  let loaders: Loaders | undefined;
  const reader: Reader = {
    tenant,
    principal,
    get em() {
      return (em ??= tenant.store.fork());
    },
    sharing: () => (sharing ??= sharingOf(tenant)),
  };
  return {
    reader,
    // The server copies the context shallowly, so this stays a function where `em` may be a getter.
    loaders: () => (loaders ??= createLoaders(reader)),
  };
}
