import type { Command } from "commander";
import { CommandFailure, defaultUrl } from "../settings.ts";

/** The options of a command that talks to a running instance. */
export const connecting = (command: Command): Command =>
  command
    .option("--url <url>", "address of the running instance (or TALENTA_URL)", defaultUrl())
    .option("--token <token>", "bearer token (or TALENTA_TOKEN; else one of the data folder's)");

/** Does a command's work and ends with its exit code; a failure is told in a sentence. */
export async function exiting(work: () => Promise<0 | 1>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
