import { randomBytes } from "node:crypto";
import type { RegencyKind, SharingLevel } from "@talenta/contract";
import type { Logger } from "@talenta/service";
import { openStore, type Sql } from "@talenta/store";
import { DEFAULT_POLICY, type Policy, type RegencyCode, validatePolicy } from "@talenta/talent";
import { ENTITIES, MIGRATIONS } from "../database/entities.ts";
import { settingOr } from "../sharing/setting.store.ts";
import type { Tenant } from "./tenant.ts";

/** Whose database to open, and where it is. */
export interface TenantConfig {
  /** Official code, such as 18.05; a database once opened belongs to it for ever. */
  readonly code: string;
  readonly name: string;
  readonly kind: RegencyKind;
  /** Path of the SQLite file, made when it is not there, or ":memory:". */
  readonly file: string;
  /** What a new database shares; NONE unless given. An existing one keeps its own setting. */
  readonly sharing?: SharingLevel;
  readonly log: Logger;
  /** What time it is; the system's clock unless given. */
  readonly clock?: () => Date;
  /** Hears every statement the database driver runs. */
  readonly onStatement?: (sql: string) => void;
}

/** Opens a regency's database, brings it up to date, and gives a new one its settings. */
export async function openTenant(config: TenantConfig): Promise<Tenant> {
  const { code, name, kind, file, log } = config;
  const store = await openStore({
    name: `regency ${code}`,
    file,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    ...(config.onStatement && { onStatement: config.onStatement }),
  });
  try {
    const settings = await store.transaction(({ sql }) => readSettings(sql, config));
    const clock = config.clock ?? (() => new Date());
    return { code: code as RegencyCode, name, kind, store, log, clock, ...settings };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function readSettings(
  sql: Sql,
  config: TenantConfig,
): Promise<{ idSecret: string; policy: Policy }> {
  const owner = await settingOr(sql, "regency_code", () => config.code);
  if (owner !== config.code) {
    throw new Error(
      `The database ${config.file} belongs to regency ${owner}, not ${config.code}. Give each regency its own file.`,
    );
  }
  await settingOr(sql, "sharing", () => config.sharing ?? "NONE");
  const idSecret = await settingOr(sql, "id_secret", () => randomBytes(32).toString("base64url"));
  const document = await settingOr(sql, "policy", () => JSON.stringify(DEFAULT_POLICY));
  return { idSecret, policy: policyOf(document, config.code) };
}

/** Regencies in one process mostly share a policy; each text is validated and compiled once. */
const compiled = new Map<string, Policy>();

function policyOf(document: string, code: string): Policy {
  const known = compiled.get(document);
  if (known) return known;
  const reading = validatePolicy(JSON.parse(document) as unknown);
  if (!reading.ok) {
    const faults = reading.problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
    throw new Error(`The policy stored by regency ${code} cannot be used: ${faults}`);
  }
  compiled.set(document, reading.policy);
  return reading.policy;
}
