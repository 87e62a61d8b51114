import { Command, Option } from "commander";
import { FILE_KINDS } from "@talenta/siasn";
import { connecting } from "../connection.ts";
import { runImport, type ImportOptions } from "../import/run-import.ts";
import { regencyCode } from "../regency-code.ts";
import { CommandFailure } from "../settings.ts";

/** `talenta import`: reads a file, hands it to its regency and accounts for every row. */
export function importCommand(): Command {
  return connecting(
    new Command("import")
      .description("bring a file into a regency's own database, and account for every row")
      .argument("<file>", "an .xlsx, .ods, .csv or HTML file")
      .addOption(
        new Option("--regency <code>", "the regency that owns the people in the file")
          .argParser(regencyCode)
          .makeOptionMandatory(),
      )
      .addOption(
        new Option("--kind <kind>", "what the file holds")
          .choices(FILE_KINDS)
          .makeOptionMandatory(),
      )
      .option("--dry-run", "tell everything an import would do, and store nothing")
      .option(
        "--rejected <file>",
        "write the rejected rows and their reasons to this .xlsx or .csv",
      )
      .option("--partial", "the file holds only some of the people: report nobody as absent")
      .option("--accept-nip-changes", "people on record may get the NIP of the file")
      .option(
        "--accept-unknown-columns",
        "headings that look like rank, legal standing or NIP may be left out",
      )
      .option("--headings <file>", "headings of your own; `talenta headings` prints the table"),
  )
    .addHelpText(
      "after",
      `
Exit codes:
  0  every row was created, updated or unchanged
  1  some rows were rejected; the rest are in
  2  nothing could be read or sent

An import can be taken back for 30 days: talenta undo-import ID --regency CODE --reason TEXT`,
    )
    .action(async (file: string, options: Omit<ImportOptions, "file">) => {
      try {
        process.exitCode = await runImport({ ...options, file });
      } catch (error) {
        console.error(error instanceof CommandFailure ? error.message : error);
        process.exitCode = 2; // whatever it was: 1 would say that the other rows are in
      }
    });
}
