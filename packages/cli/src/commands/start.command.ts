import { Command } from "commander";
import { openDevelopmentIssuer } from "@talenta/access";
import type { Embedded } from "@talenta/embedded";
import { ConfigError, readConfig, stopOnSignals } from "@talenta/service";
import { progressBar } from "../progress.ts";
import { welcome } from "../welcome.ts";

/** `talenta start`: the whole province in one process, sample data in an empty folder. */
export function startCommand(): Command {
  return new Command("start")
    .description("run the province: gateway, province and every owner in this process")
    .addHelpText(
      "after",
      `
Settings (environment):
  PORT              where it answers, 4000 unless given; 0 takes a free one
  HOST              127.0.0.1 unless given
  TALENTA_DATA      data folder, .data unless given
  TALENTA_SAMPLE    sample of an empty folder: none, small (default) or full
  TALENTA_PROVINCE  province code: 18 Lampung (default), 36 Banten, 62 Kalimantan Tengah`,
    )
    .action(async () => {
      try {
        await start();
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        console.error(error.message);
        process.exitCode = 2;
      }
    });
}

async function start(): Promise<void> {
  // Loaded here, so that the other commands need not wait for the whole province.
  const { embeddedEnvironment, startEmbedded } = await import("@talenta/embedded");
  const environment = readConfig(embeddedEnvironment, process.env);
  const bar = progressBar("sample data", "rows");
  let done = 0;
  const running: Embedded = await startEmbedded(environment, {
    begin: (rows) => bar.start(rows),
    rows: (count, owner) => bar.update((done += count), owner),
    end: () => bar.stop(),
  });
  stopOnSignals(() => running.stop());
  const development = environment.OIDC_ISSUER === undefined;
  if (development) {
    console.log(await welcome(await openDevelopmentIssuer(environment.TALENTA_DATA), running));
  }
  console.log(`ready ${running.url}`);
}
