import { type PolicyDocument, unansweredItems, validatePolicy } from "@talenta/talent";
import { Command, InvalidArgumentError } from "commander";
import { connecting, type Connection } from "../connection.ts";
import { jsonIn } from "../json-file.ts";
import { policyClient, type ShownPolicy } from "../policy/policy-client.ts";
import { tell } from "../told.ts";
import { exiting } from "./exiting.ts";
import { refused } from "./refused.ts";

const POLICY_FILE = { what: tell("cli.what.policy"), fix: tell("cli.writePolicy") };

const READ_BY_EVERYBODY = "why, with the decree it follows; everybody reads it";

/** What the command line gives a step in a policy's life. */
interface Step extends Connection {
  readonly reason: string;
  readonly digest?: string;
}

/** `talenta policy`: checks policy documents, and takes the steps of their lives at the province. */
export function policyCommand(): Command {
  const policy = new Command("policy")
    .description("check policy documents; draft, publish and withdraw them at the province")
    .addHelpText(
      "after",
      `
Exit codes:
  0  done; for check: the document can be used
  1  the document has problems; each is named, and nothing was stored
  2  nothing could be read or sent, or the province refused`,
    );
  for (const command of [
    checkCommand(),
    listCommand(),
    showCommand(),
    draftCommand(),
    publishCommand(),
    withdrawCommand(),
    discardCommand(),
  ]) {
    policy.addCommand(command);
  }
  return policy;
}

function checkCommand(): Command {
  return new Command("check")
    .description("check a policy document; needs no running instance")
    .argument("<file>", "a .json file holding the whole document")
    .action((file: string) =>
      exiting(async () => {
        const reading = validatePolicy(await jsonIn(file, POLICY_FILE));
        if (!reading.ok) return refused(file, reading.problems);
        console.log(`${file} can be used: ${reading.policy.id} version ${reading.policy.version}`);
        noteUnanswered(reading.policy.document);
        return 0;
      }),
    );
}

/** What no check refuses, and is a slip of the pen more often than not. */
function noteUnanswered(document: PolicyDocument): void {
  for (const id of unansweredItems(document)) {
    console.error(tell("cli.unanswered", { id }));
  }
}

function listCommand(): Command {
  return connecting(new Command("list").description("list every version, drafts too")).action(
    (options: Connection) =>
      exiting(async () => {
        for (const one of await (await policyClient(options)).list()) console.log(line(one));
        return 0;
      }),
  );
}

function showCommand(): Command {
  return connecting(
    new Command("show")
      .description("print a policy document, to start a new version from")
      .argument("<key>", "key of the policy: the id of its document")
      .argument("[version]", "version; the newest published one unless given", wholeNumber),
  ).action((key: string, version: number | undefined, options: Connection) =>
    exiting(async () => {
      const { document } = await (await policyClient(options)).show(key, version);
      console.log(JSON.stringify(document, null, 2));
      return 0;
    }),
  );
}

function draftCommand(): Command {
  return connecting(
    new Command("draft")
      .description("store a policy document as the draft of its next version")
      .argument("<file>", "a .json file holding the whole document")
      .option("--revise", "put it in the place of the draft that is there"),
  ).action((file: string, options: Connection & { revise?: boolean }) =>
    exiting(async () => {
      const document = await jsonIn(file, POLICY_FILE);
      const client = await policyClient(options);
      const drafted = await client.draft(document, options.revise === true);
      if (drafted.policy === null) return refused(file, drafted.problems);
      console.log(line(drafted.policy));
      const reading = validatePolicy(document);
      if (reading.ok) noteUnanswered(reading.policy.document);
      return 0;
    }),
  );
}

function publishCommand(): Command {
  const command = versionCommand("publish", "put a draft into use; from then on it never changes")
    .requiredOption("--reason <text>", READ_BY_EVERYBODY)
    .option("--digest <hex>", "only while the draft is this document");
  return command.action((key: string, version: number, options: Step) =>
    exiting(async () => {
      const { reason, digest } = options;
      const step = { key, version, reason, ...(digest !== undefined && { digest }) };
      console.log(line(await (await policyClient(options)).publish(step)));
      return 0;
    }),
  );
}

function withdrawCommand(): Command {
  const command = versionCommand(
    "withdraw",
    "take a published version back; nobody may adopt it newly",
  ).requiredOption("--reason <text>", READ_BY_EVERYBODY);
  return command.action((key: string, version: number, options: Step) =>
    exiting(async () => {
      const { reason } = options;
      console.log(line(await (await policyClient(options)).withdraw({ key, version, reason })));
      return 0;
    }),
  );
}

function discardCommand(): Command {
  const command = versionCommand("discard", "throw a draft away").option("--reason <text>", "why");
  return command.action((key: string, version: number, options: Partial<Step> & Connection) =>
    exiting(async () => {
      const { reason } = options;
      const step = { key, version, ...(reason !== undefined && { reason }) };
      await (await policyClient(options)).discard(step);
      console.log(`${key} ${version} discarded`);
      return 0;
    }),
  );
}

function versionCommand(name: string, description: string): Command {
  return connecting(
    new Command(name)
      .description(description)
      .argument("<key>", "key of the policy: the id of its document")
      .argument("<version>", "version", wholeNumber),
  );
}

const line = ({ key, version, state, digest }: ShownPolicy): string =>
  `${key} ${version} ${state.toLowerCase()} ${digest}`;

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError(tell("cli.writeVersion"));
}
