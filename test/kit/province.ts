import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createTokenVerifier,
  openDevelopmentIssuer,
  type Principal,
  type Role,
} from "@talenta/access";
import { SharingLevel } from "@talenta/contract";
import {
  assembleProvince,
  directoryOf,
  type AssembledProvince,
  type Owner,
} from "@talenta/embedded";
import { samplePolicyOf } from "@talenta/sample";
import { createLog, type Logger } from "@talenta/service";
import type { Database } from "@talenta/store";
import { runStored, testedDialect } from "@talenta/store/testing";
import type { PolicyDocument, RegencyCode } from "@talenta/talent";
import { ask, type Answer } from "./ask.ts";
import { createFaults, type Faults } from "./faults.ts";
import { copiedFiles, emptyDatabases, filledDatabases, ownDatabase } from "./databases.ts";

export { ask, type Answer };

/** The day it is in these tests unless they say otherwise, and noon of it in Jakarta. */
export const TODAY = "2026-06-15";
const NOON = new Date(`${TODAY}T05:00:00Z`);

/** The two ways the gateway reaches its owners; what holds for one must hold for the other. */
export const TRANSPORTS = ["inproc", "http"] as const;

/** A whole province on real databases, of the kind this run of tests is about. */
export interface TestProvince {
  readonly url: string;
  /** Where the federation endpoint answers; null unless it was asked for. */
  readonly regencyUrl: string | null;
  readonly owners: readonly Owner[];
  readonly faults: Faults;
  readonly parts: AssembledProvince;
  readonly databaseOf: (code: string) => Database;
  token(principal: Partial<Principal> & { role: Role }): Promise<string>;
  /** Asks over real HTTP. The data's shape is the test's claim; the assertions check it. */
  ask<Data = Record<string, never>>(
    token: string,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer<Data>>;
  stop(): Promise<void>;
}

/** What a test may choose. */
export interface TestProvinceOptions {
  transport: (typeof TRANSPORTS)[number];
  /** Invented employees over the fifteen regencies and the province's own; 800 unless given, 0 leaves them empty. */
  employees?: number;
  /** A folder with files to begin with, `CODE.sqlite` each; they are copied and stay as they are. */
  databases?: string;
  /** Whether some regencies place people under the former default policy, as in the sample; all begin with the default unless given. */
  mixedPolicies?: boolean;
  /** The policy every owner of an empty province begins with; the default unless given. */
  firstPolicy?: PolicyDocument;
  /** Province code; 18 unless given. */
  province?: string;
  sharing?: SharingLevel;
  /** In milliseconds, like those below; far beyond what a busy machine needs unless given. */
  requestDeadlineMs?: number;
  changeDeadlineMs?: number;
  regencyDeadlineMs?: number;
  /** Opens the federation endpoint on a free port. */
  federationEndpoint?: boolean;
  /** Whose log gateway, province and owners write to; silent unless given. */
  log?: Logger;
  /** What time it is for the province and its owners; noon of `TODAY` unless given. */
  clock?: () => Date;
}

/** Starts a province: sixteen owners, sample data through the real import, gateway on a free port. */
export async function startProvince(options: TestProvinceOptions): Promise<TestProvince> {
  const folder = await mkdtemp(join(tmpdir(), "talenta-test-"));
  const facts = directoryOf(options.province ?? "18");
  const issuer = await openDevelopmentIssuer(folder);
  const faults = await createFaults(options.transport);
  const sharing = options.sharing ?? SharingLevel.POOL;
  const { employees = 800, clock = () => NOON, firstPolicy } = options;
  // A sample of another day may be placed otherwise.
  const mixed = options.mixedPolicies ?? false;
  const day = clock().toISOString().slice(0, 10);
  const dialect = testedDialect();
  const tokens = createTokenVerifier({
    issuer: issuer.issuer,
    audience: issuer.audience,
    algorithms: issuer.algorithms,
    keys: { jwks: issuer.jwks },
  });
  const owners =
    options.databases !== undefined
      ? await copiedFiles(options.databases, facts.owners)
      : employees > 0
        ? await filledDatabases(dialect, facts, { employees, day, mixed, clock, verifier: tokens })
        : await emptyDatabases(dialect, facts.owners);
  const own = await ownDatabase(dialect);
  if (employees > 0) {
    for (const { code } of facts.owners) await share(owners.of(code), sharing);
  }
  const parts = await assembleProvince({
    province: { code: facts.code, name: facts.name },
    owners: facts.owners,
    database: owners.of,
    provinceDatabase: own.database,
    sharing,
    ...(mixed && { firstPolicy: samplePolicyOf }),
    ...(firstPolicy && { firstPolicy: () => firstPolicy }),
    tokens,
    transport: options.transport,
    ...(options.federationEndpoint === true && { internalPort: 0 }),
    gateway: {
      host: "127.0.0.1",
      port: 0,
      production: false,
      requestDeadlineMs: options.requestDeadlineMs ?? 60_000,
      ...(options.changeDeadlineMs !== undefined && {
        changeDeadlineMs: options.changeDeadlineMs,
      }),
      regencyDeadlineMs: options.regencyDeadlineMs ?? 30_000,
    },
    log: options.log ?? createLog({ name: "test", level: "silent" }),
    clock,
    wrap: faults.wrap,
  });
  const { url, regencyUrl } = await parts.gateway.start();
  return {
    url,
    regencyUrl,
    owners: facts.owners,
    faults,
    parts,
    databaseOf: owners.of,
    token: (principal) => issuer.sign({ subject: "tester", purpose: "test", ...principal }, "1h"),
    ask: (token, query, variables) => ask(url, token, { query, variables }),
    async stop() {
      await parts.stop();
      await faults.stop();
      await owners.drop();
      await own.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What an owner shares is a setting of its own; the sample was brought in under another. */
async function share(database: Database, level: SharingLevel): Promise<void> {
  await runStored(database, `update setting set value = '${level}' where key = 'sharing'`);
}

/** Codes of the fifteen, in order. */
export const regencyCodes = (owners: readonly Owner[]): RegencyCode[] =>
  owners.filter((owner) => owner.kind !== "PROVINCE").map((owner) => owner.code);
