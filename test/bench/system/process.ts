import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Ready, Role, Told, Usage } from "./messages.ts";

/** One process of a measured system. */
export interface Part {
  readonly kind: Role["kind"];
  readonly ready: Ready;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/**
 * Starts a process and waits until it is ready.
 *
 * @throws when it ends before that
 */
export async function startPart(role: Role): Promise<Part> {
  const profile = process.env["BENCH_PROFILE"] === role.kind;
  const child = fork(fileURLToPath(new URL("main.js", import.meta.url)), [JSON.stringify(role)], {
    env: { ...process.env, APOLLO_TELEMETRY_DISABLED: "1" },
    execArgv: profile ? ["--cpu-prof", "--cpu-prof-dir=.bench-profile"] : [],
  });
  const ended = once(child, "exit").then((): never => {
    throw new Error(`The process ${role.kind} has ended.`);
  });
  ended.catch(() => undefined);
  const heard = async (): Promise<Told> => {
    const [told] = (await Promise.race([once(child, "message"), ended])) as [Told];
    return told;
  };
  const first = await heard();
  if (!("ready" in first)) throw new Error(`The process ${role.kind} spoke out of turn.`);
  return {
    kind: role.kind,
    ready: first.ready,
    async usage() {
      const answer = heard();
      child.send("usage");
      const told = await answer;
      if (!("usage" in told)) throw new Error(`The process ${role.kind} spoke out of turn.`);
      return told.usage;
    },
    async stop() {
      child.disconnect();
      await ended.catch(() => undefined);
    },
  };
}
