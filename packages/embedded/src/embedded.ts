import { samplePolicyOf } from "@talenta/sample";
import { createLog, namesIssuer } from "@talenta/service";
import { dayInJakarta } from "@talenta/talent";
import { assembleProvince, type Owner } from "./assemble.ts";
import type { EmbeddedEnvironment } from "./config.ts";
import { databasesInFolder, databasesOnServer } from "./databases.ts";
import { openDataFolder, type DataState } from "./data-folder.ts";
import { directoryOf } from "./directory.ts";
import { openIdentity } from "./identity.ts";
import { type FillProgress, prepareSample } from "./sample/fill-sample.ts";

export { type FillProgress };

/** A running province. */
export interface Embedded {
  /** Where questions go, such as `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  readonly owners: readonly Owner[];
  /** The sample its data folder was begun with. */
  readonly sample: DataState["sample"];
  /** Rows brought in by this start; 0 when the data folder was filled before. */
  readonly filledRows: number;
  stop(): Promise<void>;
}

/**
 * Starts the whole province in this process: opens the data folder, fills an empty one with sample
 * data, and answers questions. An interrupted filling goes on at the next start.
 *
 * @param environment see the table in the package's README
 * @throws ConfigError when the settings contradict each other
 */
export async function startEmbedded(
  environment: EmbeddedEnvironment,
  progress: FillProgress,
): Promise<Embedded> {
  const facts = directoryOf(environment.TALENTA_PROVINCE);
  const folder = await openDataFolder(environment.TALENTA_DATA, facts.code);
  const tokens = await openIdentity(environment);
  const today = dayInJakarta(new Date());
  const begun = await folder.state();
  const { sample: told, sampled } = begun ?? { sample: environment.TALENTA_SAMPLE, sampled: [] };
  const state = { sample: told, sampled, day: begun?.day ?? today };
  await folder.record(state);
  const { TALENTA_DATABASE: server } = environment;
  const codes = facts.owners.map(({ code }) => code);
  const databases =
    server === undefined
      ? databasesInFolder(folder)
      : await databasesOnServer(server, folder, codes);
  const sample = await prepareSample(facts, { ...folder, forget: databases.forget }, state);
  const province = await assembleProvince({
    province: { code: facts.code, name: facts.name },
    owners: facts.owners,
    database: databases.of,
    provinceDatabase: databases.province,
    sharing: state.sample === "none" ? "NONE" : "POOL",
    ...(state.sample !== "none" && { firstPolicy: samplePolicyOf }),
    tokens,
    transport: "inproc",
    internalPort: environment.INTERNAL_PORT,
    gateway: {
      host: environment.HOST,
      port: environment.PORT,
      requestDeadlineMs: environment.REQUEST_DEADLINE_MS,
      changeDeadlineMs: environment.CHANGE_DEADLINE_MS,
      regencyDeadlineMs: environment.REGENCY_DEADLINE_MS,
      production: environment.NODE_ENV === "production",
      // Who writes an app tries it against this, from a development server of any port.
      allowed: { origins: environment.CORS_ORIGINS, loopback: !namesIssuer(environment) },
    },
    log: createLog({ name: "talenta", level: environment.LOG_LEVEL }),
    clock: sample.clock,
    clockOf: sample.clockOf,
  });
  try {
    const filledRows = await sample.fill(province, progress);
    const { url } = await province.gateway.start();
    return { url, owners: facts.owners, sample: state.sample, filledRows, stop: province.stop };
  } catch (error) {
    await province.stop();
    throw error;
  }
}
