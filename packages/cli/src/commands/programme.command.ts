import { validatePlan } from "@talenta/talent";
import { Command } from "commander";
import { connecting, type Connection } from "../connection.ts";
import { jsonIn } from "../json-file.ts";
import { progressTable } from "../programme/progress-table.ts";
import { programmeClient } from "../programme/programme-client.ts";
import { tell } from "../told.ts";
import { exiting } from "./exiting.ts";
import { refused } from "./refused.ts";

const PLAN_FILE = {
  what: tell("cli.what.plan"),
  fix: tell("cli.writePlan"),
};

/** `talenta programme`: checks plans of profiling programmes, publishes them, and shows how far one is. */
export function programmeCommand(): Command {
  const programme = new Command("programme")
    .description("check, draft and publish plans of profiling programmes; watch how far one is")
    .addHelpText(
      "after",
      `
Exit codes:
  0  done; for check: the plan can be used; for progress: every owner answered
  1  the plan has problems, each is named; or an owner is missing from the progress
  2  nothing could be read or sent, or the province refused`,
    );
  for (const command of [checkCommand(), draftCommand(), publishCommand(), progressCommand()]) {
    programme.addCommand(command);
  }
  return programme;
}

function checkCommand(): Command {
  return new Command("check")
    .description("check a plan; needs no running instance")
    .argument("<file>", "a .json file holding the whole plan")
    .action((file: string) =>
      exiting(async () => {
        const reading = validatePlan(await jsonIn(file, PLAN_FILE));
        if (!reading.ok) return refused(file, reading.problems);
        const { id, version } = reading.plan;
        return told([`${file} can be used: ${id} version ${version}`], 0);
      }),
    );
}

function draftCommand(): Command {
  return connecting(
    new Command("draft")
      .description("store a plan as the draft of its programme's next version")
      .argument("<file>", "a .json file holding the whole plan"),
  ).action((file: string, options: Connection) =>
    exiting(async () => {
      const plan = await jsonIn(file, PLAN_FILE);
      const { programme, problems } = await (await programmeClient(options)).draft(plan);
      if (programme === null) return refused(file, problems);
      return told([`${programme.key} ${programme.version} draft`], 0);
    }),
  );
}

function publishCommand(): Command {
  return connecting(
    new Command("publish")
      .description("put a draft into force; from then on that version never changes")
      .argument("<key>", "key of the programme: the id of its plan"),
  ).action((key: string, options: Connection) =>
    exiting(async () => {
      const { version } = await (await programmeClient(options)).publish(key);
      return told([`${key} ${version} published`], 0);
    }),
  );
}

function progressCommand(): Command {
  return connecting(
    new Command("progress")
      .description("show how far a programme is, owner by owner")
      .argument("<key>", "key of the programme: the id of its plan"),
  ).action((key: string, options: Connection) =>
    exiting(async () => {
      const progress = await (await programmeClient(options)).progress(key);
      return told(progressTable(progress), progress.coverage.complete ? 0 : 1);
    }),
  );
}

function told(lines: readonly string[], code: 0 | 1): 0 | 1 {
  console.log(lines.join("\n"));
  return code;
}
