import { Command } from "commander";
import { openDevelopmentIssuer } from "@talenta/access";
import type { Embedded } from "@talenta/embedded";
import { ConfigError, readConfig, stopOnSignals } from "@talenta/service";
import { progressBar } from "../progress.ts";
import { welcome } from "../welcome.ts";
import { tell } from "../told.ts";

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
        const sentence = error instanceof ConfigError ? error.message : cannotListen(error);
        if (sentence === null) throw error;
        console.error(sentence);
        process.exitCode = 2;
      }
    });
}

/** What to do about an address that is not to be had; null when that is not what went wrong. */
function cannotListen(error: unknown): string | null {
  if (!(error instanceof Error) || !("syscall" in error) || error.syscall !== "listen") return null;
  const { code, address, port } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  const where = { port: port ?? 0, address: address ?? "" };
  return code === "EADDRINUSE"
    ? tell("cli.portTaken", where)
    : tell("cli.portNotHad", { ...where, code: code ?? "" });
}

/**
 * Ends with the shell npm runs this in: npm hands a signal to that shell only, and the shell ends
 * without handing it on.
 */
function endWithShell(): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 200).unref();
}

async function start(): Promise<void> {
  endWithShell();
  // Loaded here, so that the other commands need not wait for the whole province.
  const { embeddedEnvironment, startEmbedded } = await import("@talenta/embedded");
  const environment = readConfig(embeddedEnvironment, process.env);
  const bar = progressBar(tell("cli.sampleData"), tell("cli.rows"));
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
