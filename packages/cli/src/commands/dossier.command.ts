import { writeFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { connect, connecting, type Connection } from "../connection.ts";
import { regencyCode } from "../regency-code.ts";
import { CommandFailure } from "../settings.ts";
import { officerOf } from "../token-for.ts";
import { tell } from "../told.ts";
import { exiting } from "./exiting.ts";

interface DossierOptions extends Connection {
  readonly regency: string;
  readonly placement?: string;
  readonly out?: string;
}

interface Exported {
  dossier: object | null;
}

interface Found {
  regency: {
    employee: { placement?: Exported | null; placementById?: Exported | null } | null;
  } | null;
}

/** `talenta dossier`: exports a placement with everything it was made of. */
export function dossierCommand(): Command {
  return connecting(
    new Command("dossier")
      .description("export a placement with the policy and evidence it was made of")
      .argument("<nip>", "employee number, 18 digits")
      .addOption(
        new Option("--regency <code>", "the regency that keeps the person's data")
          .argParser(regencyCode)
          .makeOptionMandatory(),
      )
      .option("--placement <id>", "a past placement; the current one unless given")
      .option("--out <file>", "where to write it; to standard output unless given"),
  )
    .addHelpText(
      "after",
      `
The document names nobody. \`talenta explain FILE\` computes it again without a database.

Exit codes:
  0  it is exported
  2  there is no such person or placement, or the instance cannot be asked`,
    )
    .action((nip: string, options: DossierOptions) =>
      exiting(async () => {
        const text = `${JSON.stringify(await dossierOf(nip, options), null, 2)}\n`;
        if (options.out === undefined) process.stdout.write(text);
        else await write(options.out, text);
        return 0;
      }),
    );
}

async function dossierOf(nip: string, options: DossierOptions): Promise<object> {
  const client = await connect(options, officerOf(options.regency, "dossier"));
  const { regency: code, placement: id } = options;
  const answer = await client.send<Found>(
    id === undefined ? question("placement") : question("placementById(id: $id)", ", $id: ID!"),
    id === undefined ? { code, nip } : { code, nip, id },
  );
  const employee = answer.regency?.employee;
  const dossier = (employee?.placement ?? employee?.placementById)?.dossier;
  if (dossier) return dossier;
  throw new CommandFailure(
    id === undefined
      ? tell("cli.noPlacement", { code, nip })
      : tell("cli.noSuchPlacement", { code, id, nip }),
    2,
  );
}

function question(placement: string, variables = ""): string {
  return `query ($code: ID!, $nip: ID!${variables}) {
    regency(code: $code) { employee(nip: $nip) { ${placement} { dossier } } } }`;
}

/** A file that is there stays: it may be somebody's proof. */
async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown fault";
    throw new CommandFailure(
      code === "EEXIST" ? tell("cli.fileThere", { file }) : tell("cli.cannotWrite", { file, code }),
      2,
    );
  }
}
