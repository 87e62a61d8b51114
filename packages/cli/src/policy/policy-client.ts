import type { PolicyProblem } from "@talenta/talent";
import { connect, type Connection } from "../connection.ts";
import { CommandFailure } from "../settings.ts";
import { tell } from "../told.ts";

/** One version of a policy as the commands show it. */
export interface ShownPolicy {
  readonly key: string;
  readonly version: number;
  readonly state: string;
  readonly digest: string;
  readonly document?: object;
}

/** A draft as it is stored now, or what kept it from being stored. */
interface Drafted {
  readonly policy: ShownPolicy | null;
  readonly problems: readonly PolicyProblem[];
}

/** Which version a step is for, and why it is taken. */
interface StepInput {
  readonly key: string;
  readonly version: number;
  readonly reason?: string;
  readonly digest?: string;
}

const POLICY = "key version state digest";
const DRAFTED = `policy { ${POLICY} } problems { path value message }`;

/** The policies of a running instance, asked as an administrator of the province. */
export interface PolicyClient {
  list(): Promise<readonly ShownPolicy[]>;
  /** With its document; a version that is not there, or not shown to the caller, is a CommandFailure. */
  show(key: string, version: number | undefined): Promise<ShownPolicy>;
  draft(document: unknown, revise: boolean): Promise<Drafted>;
  publish(step: StepInput): Promise<ShownPolicy>;
  withdraw(step: StepInput): Promise<ShownPolicy>;
  discard(step: StepInput): Promise<void>;
}

/** Opens nothing: every call is one HTTP request. */
export async function policyClient(connection: Connection): Promise<PolicyClient> {
  const admin = { role: "PROVINCE_ADMIN", purpose: "policies" } as const;
  const { send } = await connect(connection, admin);
  return {
    async list() {
      const query = `{ policies(states: [DRAFT, PUBLISHED, WITHDRAWN]) { ${POLICY} } }`;
      return (await send<{ policies: ShownPolicy[] }>(query, {})).policies;
    },
    async show(key, version) {
      const query = `query ($key: ID!, $version: Int) { policy(key: $key, version: $version) { ${POLICY} document } }`;
      const { policy } = await send<{ policy: ShownPolicy | null }>(query, { key, version });
      if (policy) return policy;
      throw new CommandFailure(
        version ? tell("cli.noPolicyVersion", { key, version }) : tell("cli.noPolicy", { key }),
        2,
      );
    },
    async draft(document, revise) {
      const [mutation, input] = revise
        ? ["reviseDraft", "ReviseDraftInput"]
        : ["draftPolicy", "DraftPolicyInput"];
      const query = `mutation ($input: ${input}!) { it: ${mutation}(input: $input) { ${DRAFTED} } }`;
      return (await send<{ it: Drafted }>(query, { input: { document } })).it;
    },
    async publish(input) {
      const query = `mutation ($input: PublishPolicyInput!) { it: publishPolicy(input: $input) { policy { ${POLICY} } } }`;
      return (await send<{ it: { policy: ShownPolicy } }>(query, { input })).it.policy;
    },
    async withdraw(input) {
      const query = `mutation ($input: WithdrawPolicyInput!) { it: withdrawPolicy(input: $input) { policy { ${POLICY} } } }`;
      return (await send<{ it: { policy: ShownPolicy } }>(query, { input })).it.policy;
    },
    async discard(input) {
      const query =
        "mutation ($input: DiscardDraftInput!) { discardDraft(input: $input) { version } }";
      await send(query, { input });
    },
  };
}
