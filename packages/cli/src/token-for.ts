import { existsSync } from "node:fs";
import { openDevelopmentIssuer } from "@talenta/access";
import { principalFrom } from "./principal.ts";
import { CommandFailure } from "./settings.ts";

/**
 * The token a command goes with: the one given, else `TALENTA_TOKEN`, else one of the embedded
 * instance that shares the data folder, for an officer of the regency.
 *
 * @throws CommandFailure (exit code 2) when there is neither a token nor a data folder
 */
export async function tokenFor(
  options: { token?: string; regency: string },
  folder: string,
  purpose: string,
): Promise<string> {
  const given = options.token ?? process.env["TALENTA_TOKEN"];
  if (given !== undefined) return given;
  if (!existsSync(folder)) {
    throw new CommandFailure(
      `There is no token and no data folder ${folder}. ` +
        "Give --token or TALENTA_TOKEN, or set TALENTA_DATA to the folder of the running instance.",
      2,
    );
  }
  const officer = principalFrom({
    role: "REGENCY_OFFICER",
    regency: options.regency,
    purpose,
  });
  if (!officer.ok) throw new CommandFailure(officer.message, 2);
  const issuer = await openDevelopmentIssuer(folder);
  return issuer.sign(officer.value, "8h");
}
