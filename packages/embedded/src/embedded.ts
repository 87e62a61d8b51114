import { createLog, namesIssuer } from "@talenta/service";
import { samplePolicyOf, writeSample } from "@talenta/sample";
import { askProvince } from "./ask-province.ts";
import { assembleProvince, type AssembledProvince, type Owner } from "./assemble.ts";
import type { EmbeddedEnvironment } from "./config.ts";
import { openDataFolder, type DataFolder, type DataState } from "./data-folder.ts";
import { directoryOf } from "./directory.ts";
import { fillFrom, rowsOf } from "./fill.ts";
import { openIdentity } from "./identity.ts";
import { draftSamplePolicy } from "./sample-policy.ts";
import { publishSampleProgrammes } from "./sample-programmes.ts";

/** Told while a new data folder is filled, so that somebody waiting sees it move. */
export interface FillProgress {
  begin(rows: number): void;
  rows(count: number, owner: string): void;
  end(): void;
}

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
  const state = (await folder.state()) ?? { sample: environment.TALENTA_SAMPLE, sampled: [] };
  await folder.record(state);
  const province = await assembleProvince({
    province: { code: facts.code, name: facts.name },
    owners: facts.owners,
    database: folder.database,
    provinceDatabase: folder.provinceDatabase,
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
  });
  try {
    const filledRows = await fill(province, folder, state, progress);
    const { url } = await province.gateway.start();
    const { sample } = state;
    return { url, owners: facts.owners, sample, filledRows, stop: province.stop };
  } catch (error) {
    await province.stop();
    throw error;
  }
}

async function fill(
  province: AssembledProvince,
  folder: DataFolder,
  state: DataState,
  progress: FillProgress,
): Promise<number> {
  const { sampled } = state;
  const { regencies } = province;
  if (state.sample === "none" || [...regencies.keys()].every((code) => sampled.includes(code))) {
    return 0;
  }
  const sample = await writeSample(folder.files, { province: folder.province, size: state.sample });
  const left = sample.filter(({ code }) => !sampled.includes(code));
  const total = left.reduce((sum, files) => sum + rowsOf(files), 0);
  progress.begin(total);
  const ask = askProvince(province);
  await publishSampleProgrammes(ask, folder.province);
  await draftSamplePolicy(ask);
  const done = [...sampled];
  for (const [code, regency] of regencies) {
    const files = left.find((one) => one.code === code);
    if (files === undefined) continue;
    await fillFrom(files, regency, (rows) => progress.rows(rows, code));
    done.push(code);
    await folder.record({ ...state, sampled: done });
  }
  progress.end();
  return total;
}
