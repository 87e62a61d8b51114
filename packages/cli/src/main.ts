#!/usr/bin/env node
import { LANGUAGES } from "@talenta/sentences";
import { Command, Option } from "commander";
import { dossierCommand } from "./commands/dossier.command.ts";
import { explainCommand } from "./commands/explain.command.ts";
import { headingsCommand } from "./commands/headings.command.ts";
import { importCommand } from "./commands/import.command.ts";
import { keysCommand } from "./commands/keys.command.ts";
import { migrateCommand } from "./commands/migrate.command.ts";
import { policyCommand } from "./commands/policy.command.ts";
import { programmeCommand } from "./commands/programme.command.ts";
import { startCommand } from "./commands/start.command.ts";
import { templateCommand } from "./commands/template.command.ts";
import { tokenCommand } from "./commands/token.command.ts";
import { undoImportCommand } from "./commands/undo-import.command.ts";
import { tell } from "./told.ts";

const program = new Command("talenta")
  .description(
    "Merit-based talent management across the governments of a province.\n" +
      "Each regency keeps its own data; the province asks one question and gets one answer.",
  )
  .addHelpText(
    "after",
    `
Examples:
  $ npm start
  $ npm run --silent talenta -- token --role PROVINCE_ANALYST
  $ npm run --silent talenta -- token --role EMPLOYEE --regency 18.05 --nip 198501012010012003
  $ npm run --silent talenta -- import pegawai.xlsx --regency 18.05 --kind employees
  $ npm run --silent talenta -- template assessments --out hasil.xlsx
  $ npm run --silent talenta -- dossier 198501012010012003 --regency 18.05 --out berkas.json
  $ npm run --silent talenta -- explain berkas.json --language id
  $ npm run --silent talenta -- explain --examples --language both
  $ npm run --silent talenta -- policy check pedoman.json
  $ npm run --silent talenta -- programme progress proasn-lampung-2025-1`,
  )
  .showHelpAfterError("(talenta --help shows what is possible)")
  // 1 is what `import` says when some rows are in, so a command that was not understood is 2.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

for (const command of [
  startCommand,
  tokenCommand,
  importCommand,
  undoImportCommand,
  headingsCommand,
  templateCommand,
  dossierCommand,
  explainCommand,
  policyCommand,
  programmeCommand,
  keysCommand,
  migrateCommand,
]) {
  program.addCommand(inheriting(program, command()));
}

/** What every command takes: the language it speaks. What scripts read is the same in both. */
function languageChoice(): Option {
  return new Option("--language <language>", tell("cli.languageOption")).choices(LANGUAGES);
}

/** A command with its own commands, all of which end as the program does. */
function inheriting(parent: Command, command: Command): Command {
  command.copyInheritedSettings(parent);
  const spoken = command.options.some(({ long }) => long === "--language");
  if (!spoken && command.commands.length === 0) command.addOption(languageChoice());
  for (const below of command.commands) inheriting(command, below);
  return command;
}

await program.parseAsync();
