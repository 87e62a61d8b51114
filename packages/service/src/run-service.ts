import { ConfigError } from "./config/read-config.ts";
import { stopOnSignals } from "./stop-on-signals.ts";

/** Something that can be run by itself. */
export interface Service {
  /** Begins to answer; says where. */
  start(): Promise<{ readonly url: string }>;
  stop(): Promise<void>;
}

/**
 * Runs a service as a process: opens it, starts it, prints `ready URL`, stops it on SIGINT or SIGTERM.
 * Settings that cannot be used are named on standard error, and the process ends with 2.
 *
 * @param open reads the settings and opens what the service needs
 */
export async function runService(open: () => Promise<Service>): Promise<void> {
  try {
    const service = await open();
    stopOnSignals(() => service.stop());
    const { url } = await service.start();
    process.stdout.write(`ready ${url}\n`);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
