import { existsSync } from "node:fs";
import { openDevelopmentIssuer } from "@talenta/access";
import { principalFrom, type PrincipalOptions } from "./principal.ts";
import { CommandFailure } from "./settings.ts";
import { tell } from "./told.ts";

/**
 * The token a command goes with: the one given, else `TALENTA_TOKEN`, else one of the embedded
 * instance that shares the data folder, for whoever may do what the command does.
 *
 * @throws CommandFailure (exit code 2) when there is neither a token nor a data folder
 */
export async function tokenFor(
  given: string | undefined,
  whoMay: PrincipalOptions,
  folder: string,
): Promise<string> {
  const token = given ?? process.env["TALENTA_TOKEN"];
  if (token !== undefined) return token;
  if (!existsSync(folder)) {
    throw new CommandFailure(tell("cli.noToken", { folder }), 2);
  }
  const principal = principalFrom(whoMay);
  if (!principal.ok) throw new CommandFailure(principal.message, 2);
  const issuer = await openDevelopmentIssuer(folder);
  return issuer.sign(principal.value, "8h");
}

/** An officer of a regency: who keeps its data, and so may do what a command does there. */
export function officerOf(regency: string, purpose: string): PrincipalOptions {
  return { role: "REGENCY_OFFICER", regency, purpose };
}
