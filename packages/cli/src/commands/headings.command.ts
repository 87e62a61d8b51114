import { Command } from "commander";
import { DEFAULT_HEADINGS } from "@talenta/siasn";

/** `talenta headings`: prints the table of headings, to be edited and given to `talenta import --headings`. */
export function headingsCommand(): Command {
  return new Command("headings")
    .description("print the headings under which columns are known, as JSON to be edited")
    .addHelpText(
      "after",
      "\nWhat your own file does not name stays as it is here; a heading it names stands for the column you give it.",
    )
    .action(() => console.log(JSON.stringify(DEFAULT_HEADINGS, null, 2)));
}
