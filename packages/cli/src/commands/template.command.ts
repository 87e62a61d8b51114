import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { Argument, Command, Option } from "commander";
import { FILE_KINDS, type FileKind, writeTemplate } from "@talenta/siasn";
import { CommandFailure } from "../settings.ts";
import { tell } from "../told.ts";

const FORMATS = ["xlsx", "csv"] as const;
type Format = (typeof FORMATS)[number];

interface TemplateOptions {
  format?: Format;
  out?: string;
}

/** `talenta template`: writes a file of a kind to be filled in. */
export function templateCommand(): Command {
  return new Command("template")
    .description("write an empty file of a kind, with the right headings and one example row")
    .addArgument(new Argument("<kind>", "what the file will hold").choices(FILE_KINDS))
    .addOption(
      new Option("--format <format>", "xlsx unless the file's name says otherwise").choices(
        FORMATS,
      ),
    )
    .option("--out <file>", "where to write it; KIND-template.xlsx or .csv here unless given")
    .addHelpText("after", "\nThe example is invented. Delete its row before the file is imported.")
    .action(async (kind: FileKind, options: TemplateOptions) => {
      try {
        console.log(await writeTemplateFile(kind, options));
        console.error(tell("cli.deleteExample"));
      } catch (error) {
        if (!(error instanceof CommandFailure)) throw error;
        console.error(error.message);
        process.exitCode = error.exitCode;
      }
    });
}

/**
 * Writes the template and answers where it is. A file that is there stays: it may have been filled in.
 *
 * @throws CommandFailure (exit code 2) with a sentence when it cannot be written
 */
export async function writeTemplateFile(kind: FileKind, options: TemplateOptions): Promise<string> {
  const named = formatOf(options.out);
  const format = options.format ?? named ?? "xlsx";
  const out = options.out ?? `${kind}-template.${format}`;
  if (named !== null && named !== format) {
    const message = tell("cli.otherFormat", { out, named, format });
    throw new CommandFailure(message, 2);
  }
  try {
    await writeFile(out, await writeTemplate(kind, format), { flag: "wx" });
  } catch (error) {
    throw new CommandFailure(sentence(error, out), 2);
  }
  return out;
}

/** The format a file's name ends in; null when it ends in none of them. */
function formatOf(out = ""): Format | null {
  const ending = extname(out).toLowerCase();
  return FORMATS.find((format) => `.${format}` === ending) ?? null;
}

function sentence(error: unknown, out: string): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : error;
  return code === "EEXIST"
    ? tell("cli.templateThere", { file: out })
    : tell("cli.cannotWrite", { file: out, code: String(code) });
}
