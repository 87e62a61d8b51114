import { Command, InvalidArgumentError, Option } from "commander";
import { ROLES, openDevelopmentIssuer, type Role } from "@talenta/access";
import { dataFolder } from "../settings.ts";
import { principalFrom } from "../principal.ts";
import { tell } from "../told.ts";

interface TokenOptions {
  role: Role;
  regency?: string;
  nip?: string;
  purpose: string;
  ttl: string;
}

const lifetime = (text: string): string => {
  if (/^[1-9]\d* ?[smhd]$/.test(text)) return text;
  throw new InvalidArgumentError(tell("cli.writeLifetime"));
};

/** `talenta token`: prints one bearer token of the embedded instance's development issuer. */
export function tokenCommand(): Command {
  return new Command("token")
    .description("print one bearer token for the embedded instance that shares the data folder")
    .addOption(new Option("--role <role>", "who asks").choices(ROLES).makeOptionMandatory())
    .option(
      "--regency <code>",
      "the caller's own regency, such as 18.05 (for regency roles; BI_READER and AUDITOR may have one)",
    )
    .option(
      "--nip <nip>",
      "the caller's own employee number, 18 digits (for EMPLOYEE; tells the members of a committee apart, too)",
    )
    .option("--purpose <text>", "why names of another government are read", "demonstration")
    .option("--ttl <time>", "how long the token lasts, such as 30m or 8h", lifetime, "8h")
    .action(async (options: TokenOptions, command: Command) => {
      const principal = principalFrom(options);
      if (!principal.ok) command.error(principal.message);
      else {
        const issuer = await openDevelopmentIssuer(dataFolder());
        console.log(await issuer.sign(principal.value, options.ttl));
      }
    });
}
