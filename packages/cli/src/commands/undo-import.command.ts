import { Command, Option } from "commander";
import { connect, connecting, type Connection } from "../connection.ts";
import { regencyCode } from "../regency-code.ts";
import { officerOf } from "../token-for.ts";
import { exiting } from "./exiting.ts";

interface UndoOptions extends Connection {
  readonly regency: string;
  readonly reason: string;
}

interface Undone {
  readonly undoImport: {
    readonly restored: number;
    readonly withdrawn: number;
    readonly import: { readonly fileName: string };
  };
}

const MUTATION = `mutation UndoImport($input: UndoImportInput!) {
  undoImport(input: $input) { restored withdrawn import { fileName } }
}`;

/** `talenta undo-import`: takes an import back as a new change. */
export function undoImportCommand(): Command {
  return connecting(
    new Command("undo-import")
      .description("take an import back within 30 days: earlier values return, new people go")
      .argument("<id>", "id of the import, as `talenta import` told it")
      .addOption(
        new Option("--regency <code>", "the regency it was brought into")
          .argParser(regencyCode)
          .makeOptionMandatory(),
      )
      .requiredOption("--reason <text>", "why; it is kept with the import"),
  ).action((importId: string, options: UndoOptions) =>
    exiting(async () => {
      const client = await connect(options, officerOf(options.regency, "undo an import"));
      const input = { importId, reason: options.reason };
      const { undoImport } = await client.send<Undone>(MUTATION, { input });
      console.log(`undone ${undoImport.import.fileName}`);
      console.log(`restored ${undoImport.restored}`);
      console.log(`withdrawn ${undoImport.withdrawn}`);
      return 0;
    }),
  );
}
