import type { Verifier } from "@talenta/access";
import type { PublishedSource } from "@talenta/contract";
import { createSubgraph, type Logger, type Subgraph } from "@talenta/service";
import type { Database } from "@talenta/store";
import type { GraphQLSchema } from "graphql";

import { LastSeen } from "./merged/last-seen.ts";
import { openDatabase } from "./database/open-database.ts";
import type { ProvinceContext } from "./graph/province.context.ts";
import { publishDefaults } from "./policy/default-policy.service.ts";
import { publishedRoutes } from "./published/published.routes.ts";
import { publishedIn } from "./published/published.service.ts";
import { Directory, type Owner } from "./regency/directory.service.ts";
import { buildProvinceSchema } from "./graph/schema/schema.ts";

/** What a province needs to run. */
export interface ProvinceConfig {
  readonly province: { readonly code: string; readonly name: string };
  /** All owners, the province's own civil service among them; asked at each request. */
  readonly directory: () => readonly Owner[];
  /** The province's own database. */
  readonly database: Database;
  /** Whether pending migrations are run when it is opened; those of a file are unless told otherwise. */
  readonly migrate?: boolean;
  /** Turns a bearer token into the caller. */
  readonly verifier: Verifier;
  readonly log: Logger;
  /** What time it is; the system's clock unless given. */
  readonly clock?: () => Date;
}

/** The province, ready to answer in the same process or to listen; `stop` closes its database too. */
export interface Province extends Subgraph {
  /** What it has published, for regencies in the same process. */
  readonly published: PublishedSource;
}

let schema: GraphQLSchema | undefined;

/**
 * Opens the province: it keeps what it decides itself in a database of its own, knows its regencies from
 * configuration and merges what they answer. Throws when the directory lacks the province's own entry or
 * the database belongs to another province.
 */
export async function createProvince(config: ProvinceConfig): Promise<Province> {
  const directory = () => new Directory(config.province, config.directory());
  const { code } = config.province;
  if (!directory().find(code)) {
    throw new Error(
      `The directory has no entry for the province's own civil service. Add one with the code ${code}.`,
    );
  }
  const clock = config.clock ?? (() => new Date());
  const store = await openDatabase({
    ...config,
    code,
    prepare: (db) => publishDefaults(db, clock()),
  });
  const published = publishedIn(store);
  const seen = new LastSeen(clock);
  schema ??= buildProvinceSchema();
  const subgraph = await createSubgraph<ProvinceContext>({
    name: "province",
    schema,
    verifier: config.verifier,
    context: (principal) => ({ principal, directory: directory(), seen, store, clock }),
    documents: publishedRoutes(published),
    log: config.log,
    ready: () => store.ready(),
  });
  let stopped: Promise<void> | undefined;
  return {
    published,
    execute: (request, signal) => subgraph.execute(request, signal),
    listen: (at) => subgraph.listen(at),
    stop: () => (stopped ??= subgraph.stop().then(() => store.close())),
  };
}
