import { existsSync } from "node:fs";
import { Command, Option } from "commander";
import { ConfigError, DATABASE, databaseFrom, oneDatabase, readConfig } from "@talenta/service";
import { migrateDown, migrateUp, migrationStatus, placeOf, type StoreConfig } from "@talenta/store";
import { z } from "zod";
import { CommandFailure } from "../settings.ts";
import { tell } from "../told.ts";
import { exiting } from "./exiting.ts";

/** Whose tables a database holds. */
const SERVICES = ["regency", "province"] as const;

/** `talenta migrate`: brings the database of a service to the schema this version knows, tells how it stands, or goes back. */
export function migrateCommand(): Command {
  return new Command("migrate")
    .description("the schema of a service's database: how it stands, one up, one back")
    .addHelpText(
      "after",
      `
Which database (environment, as the service itself has it):
  DATABASE_URL      postgresql://user:password@host:port/name
  DATABASE_FILE     an SQLite file

A service on PostgreSQL does not start on a schema it does not know. Run "up" once
before the new version starts; services on a file, and npm start, do it themselves.`,
    )
    .addCommand(
      one("status", "list the migrations; ends with 1 where some are pending", async (store) => {
        const { applied, pending, unknown } = await migrationStatus(store);
        for (const name of applied)
          console.log(`${unknown.includes(name) ? "unknown" : "applied"} ${name}`);
        for (const name of pending) console.log(`pending ${name}`);
        return pending.length + unknown.length > 0 ? 1 : 0;
      }),
    )
    .addCommand(
      one("up", "run what is pending, all of it or nothing", async (store) => {
        const names = await migrateUp(store);
        for (const name of names) console.log(`applied ${name}`);
        if (names.length === 0) console.log("nothing is pending");
        return 0;
      }),
    )
    .addCommand(
      one("down", "take back the migration that was run last, where that can be", async (store) => {
        const name = await migrateDown(store);
        console.log(name === undefined ? "there is nothing to take back" : `taken back ${name}`);
        return 0;
      }),
    );
}

function one(name: string, what: string, work: (store: StoreConfig) => Promise<0 | 1>): Command {
  return new Command(name)
    .description(what)
    .addOption(
      new Option("--service <service>", "whose tables the database holds")
        .choices(SERVICES)
        .makeOptionMandatory(),
    )
    .action(({ service }: { service: (typeof SERVICES)[number] }) =>
      exiting(async () => {
        const database = namedDatabase();
        if ("file" in database && name !== "up" && !existsSync(database.file)) {
          throw new CommandFailure(tell("cli.noDatabaseFile", { file: database.file }), 2);
        }
        const storeOf = await storesBy[service]();
        try {
          return await work(storeOf(database));
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          throw new CommandFailure(`${placeOf(database)}: ${why}`, 2);
        }
      }),
    );
}

function namedDatabase() {
  try {
    return databaseFrom(readConfig(oneDatabase(z.object(DATABASE)), process.env));
  } catch (error) {
    if (error instanceof ConfigError) throw new CommandFailure(error.message, 2);
    throw error;
  }
}

/** Loaded when one is needed: each brings a whole subgraph along. */
const storesBy = {
  regency: async () => (await import("@talenta/regency")).storeOf,
  province: async () => (await import("@talenta/province")).storeOf,
};
