import { randomBytes } from "node:crypto";
import type { PublishedSource, RegencyKind, SharingLevel } from "@talenta/contract";
import type { Logger } from "@talenta/service";
import { type Database, openStore, placeOf } from "@talenta/store";
import {
  DEFAULT_POLICY,
  type PolicyDocument,
  type RegencyCode,
  dayInJakarta,
} from "@talenta/talent";
import type { Db, Tables } from "../database/tables.ts";
import { adoptFirst, policyNamed, policyOn, readAdopted } from "../policy/adopted.ts";
import { storeOf } from "../database/schema.ts";
import { DEFAULT_PUBLISHED } from "../published/default-published.ts";
import { settingOr } from "./setting.store.ts";
import type { Follower, Tenant } from "./tenant.ts";

/** Whose database to open, and where it is. */
export interface TenantConfig {
  /** Official code, such as 18.05; a database once opened belongs to it for ever. */
  readonly code: string;
  readonly name: string;
  readonly kind: RegencyKind;
  readonly database: Database;
  /** Whether pending migrations are run; those of a file are unless told otherwise. */
  readonly migrate?: boolean;
  /** What a new database shares; NONE unless given. An existing one keeps its own setting. */
  readonly sharing?: SharingLevel;
  /** The policy a new database begins with; the default one unless given. An existing one keeps what it has adopted. */
  readonly firstPolicy?: PolicyDocument;
  readonly log: Logger;
  /** What time it is; the system's clock unless given. */
  readonly clock?: () => Date;
  /** What the province has published; nothing but the default policy's versions unless given. */
  readonly published?: PublishedSource;
  /** How long a question waits for figures that take longer to compute, in milliseconds; 1000 unless given. */
  readonly figuresWaitMs?: number;
  /** Hears every statement the database driver runs. */
  readonly onStatement?: (statement: string) => void;
}

/** Half of what a gateway gives an owner unless it is told otherwise. */
const FIGURES_WAIT_MS = 1000;

/** Opens a regency's database, brings it up to date, and gives a new one its settings. */
export async function openTenant(
  config: TenantConfig,
  followers: readonly Follower[],
): Promise<Tenant> {
  const { code, name, kind, database, log } = config;
  const store = await openStore<Tables>({
    ...storeOf(database),
    name: `regency ${code}`,
    ...(config.migrate !== undefined && { migrate: config.migrate }),
    ...(config.onStatement && { onStatement: config.onStatement }),
  });
  try {
    const clock = config.clock ?? (() => new Date());
    const idSecret = await store.transaction(({ db }) => readSettings(db, config, clock()));
    let readAt = await store.dataVersion();
    let adopted = await readAdopted(store.db);
    return {
      code: code as RegencyCode,
      name,
      kind,
      store,
      log,
      clock,
      followers,
      idSecret,
      figuresWaitMs: config.figuresWaitMs ?? FIGURES_WAIT_MS,
      published: config.published ?? DEFAULT_PUBLISHED,
      get policy() {
        return policyOn(adopted, dayInJakarta(clock()));
      },
      get adoptions() {
        return adopted.adoptions;
      },
      policyNamed: (policy) => policyNamed(adopted, policy),
      policyDocument: (id, version) =>
        Promise.resolve(policyNamed(adopted, { id, version })?.document ?? null),
      async followAdoptions() {
        const version = await store.dataVersion();
        if (version === readAt) return;
        const latest = await readAdopted(store.db, adopted);
        [adopted, readAt] = [latest, version];
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Gives a new database its settings and its first policy; answers its secret. */
async function readSettings(db: Db, config: TenantConfig, now: Date): Promise<string> {
  const owner = await settingOr(db, "regency_code", () => config.code);
  if (owner !== config.code) {
    throw new Error(
      `The database ${placeOf(config.database)} belongs to regency ${owner}, not ${config.code}. Give each regency its own.`,
    );
  }
  await settingOr(db, "sharing", () => config.sharing ?? "NONE");
  await adoptFirst(db, config.firstPolicy ?? DEFAULT_POLICY, {
    day: dayInJakarta(now),
    now: now.toISOString(),
  });
  return settingOr(db, "id_secret", () => randomBytes(32).toString("base64url"));
}
