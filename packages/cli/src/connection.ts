import type { Command } from "commander";
import { type Client, createClient } from "./client.ts";
import type { PrincipalOptions } from "./principal.ts";
import { dataFolder, defaultUrl } from "./settings.ts";
import { tokenFor } from "./token-for.ts";

/** Where and as whom a command acts. */
export interface Connection {
  readonly url: string;
  readonly token?: string;
}

/** The options of a command that talks to a running instance. */
export const connecting = (command: Command): Command =>
  command
    .option("--url <url>", "address of the running instance (or TALENTA_URL)", defaultUrl())
    .option("--token <token>", "bearer token (or TALENTA_TOKEN; else one of the data folder's)");

/**
 * The running instance, asked with the token given, else as whoever may do what the command does.
 *
 * @throws CommandFailure (exit code 2) when there is neither a token nor a data folder
 */
export async function connect(
  { url, token }: Connection,
  whoMay: PrincipalOptions,
): Promise<Client> {
  return createClient(url, await tokenFor(token, whoMay, dataFolder()));
}
