import type { PlanProblem } from "@talenta/talent";
import { connect, type Connection } from "../connection.ts";
import { CommandFailure } from "../settings.ts";
import { tell } from "../told.ts";

interface Version {
  readonly key: string;
  readonly version: number;
}

/** How far a programme is, as the province merges it. */
export interface Progress {
  /** Null, like the states, where no owner answered. */
  readonly total: number | null;
  readonly states: readonly { readonly state: string; readonly count: number }[] | null;
  readonly byRegency: readonly {
    readonly regency: { readonly code: string; readonly name: string };
    readonly status: string;
    readonly joined: boolean | null;
    readonly total: number | null;
    readonly states: readonly { readonly state: string; readonly count: number }[] | null;
  }[];
  readonly coverage: {
    readonly asked: number;
    readonly answered: number;
    readonly complete: boolean;
  };
}

/** The programmes of a running instance, asked as an administrator of the province. */
export interface ProgrammeClient {
  draft(plan: unknown): Promise<{ programme: Version | null; problems: readonly PlanProblem[] }>;
  publish(key: string): Promise<Version>;
  /** CommandFailure when there is no such programme. */
  progress(key: string): Promise<Progress>;
}

/** Opens nothing: every call is one HTTP request. */
export async function programmeClient(connection: Connection): Promise<ProgrammeClient> {
  const admin = { role: "PROVINCE_ADMIN", purpose: "programmes" } as const;
  const { send } = await connect(connection, admin);
  return {
    async draft(plan) {
      const query = `mutation ($plan: JSONObject!) { draftProgramme(input: { plan: $plan }) {
        programme { key version } problems { path message } } }`;
      type Drafted = Awaited<ReturnType<ProgrammeClient["draft"]>>;
      return (await send<{ draftProgramme: Drafted }>(query, { plan })).draftProgramme;
    },
    async publish(key) {
      const query = `mutation ($key: ID!) { publishProgramme(input: { key: $key }) { programme { key version } } }`;
      const answer = await send<{ publishProgramme: { programme: Version } }>(query, { key });
      return answer.publishProgramme.programme;
    },
    async progress(key) {
      const query = `query ($key: ID!) { programme(key: $key) { progress { total states { state count }
        byRegency { regency { code name } status joined total states { state count } }
        coverage { asked answered complete } } } }`;
      const { programme } = await send<{ programme: { progress: Progress } | null }>(query, {
        key,
      });
      if (programme) return programme.progress;
      throw new CommandFailure(tell("cli.noProgramme", { key }), 2);
    },
  };
}
