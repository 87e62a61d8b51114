import { DEFAULT_POLICY } from "@talenta/talent";
import { startProvince, type TestProvince } from "../kit/province.ts";
import {
  adoptEverywhere,
  differences,
  pairs,
  PROPOSAL,
  publish,
  simulated,
  standings,
} from "../kit/simulation.ts";

/** A policy tried over a whole province, then adopted by every regency. */
export interface SimulationRun {
  /** Employees of a regency on average. */
  readonly size: number;
  readonly people: number;
  /** Until nobody is computing any more. */
  readonly simulateSeconds: number;
  /** How often it was asked until then. */
  readonly asks: number;
  /** Longest that anybody else waited for the talent pool meanwhile, in milliseconds. */
  readonly longestAnswerMs: number;
  /** Fifteen adoptions, one after the other. */
  readonly adoptSeconds: number;
  readonly moved: number;
  /** Cells and rows of the simulation that comparing employee by employee does not confirm. */
  readonly differences: number;
}

/** Tries a policy over these databases (copied), adopts it everywhere, and compares employee by employee. */
export async function measureSimulation(folder: string, size: number): Promise<SimulationRun> {
  const province = await startProvince({
    transport: "inproc",
    employees: 0,
    databases: folder,
    clock: () => new Date(), // as when the databases were built
    requestDeadlineMs: 120_000, // an adoption places everybody anew, and is waited for
  });
  try {
    const analyst = await province.token({ role: "PROVINCE_ANALYST" });
    const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date());
    await publish(province, PROPOSAL);
    await awake(province, analyst);
    const before = await standings(province);
    const { id: key, version } = DEFAULT_POLICY;
    const waiting = otherQuestions(province);
    const simulation = await timed(() =>
      simulated(province, analyst, {
        policy: { key: PROPOSAL.id, version: PROPOSAL.version },
        before: { key, version },
      }),
    );
    const longestAnswerMs = await waiting.stop();
    const adoption = await timed(() => adoptEverywhere(province, PROPOSAL, day));
    const compared = pairs(before, await standings(province));
    const { flow } = simulation.result.answer;
    const found = flow === null ? ["no figures"] : differences(flow, compared, day);
    for (const difference of found.slice(0, 20)) console.error(difference);
    return {
      size,
      people: compared.length,
      simulateSeconds: simulation.seconds,
      asks: simulation.result.asks,
      longestAnswerMs,
      adoptSeconds: adoption.seconds,
      moved: compared.filter(({ from, to }) => from !== to).length,
      differences: found.length,
    };
  } finally {
    await province.stop();
  }
}

/** The first question of a day has every owner bring its placements up to date with the calendar. */
async function awake(province: TestProvince, token: string): Promise<void> {
  for (;;) {
    const { data } = await province.ask<{ talentPool: { coverage: { complete: boolean } } }>(
      token,
      "{ talentPool { coverage { complete } } }",
    );
    if (data.talentPool.coverage.complete) return;
  }
}

/** Between two questions of somebody else: what is measured is how long one waits, not how many fit in. */
const PAUSE_MS = 100;

/** Asks for the talent pool again and again until told to stop; answers the longest wait. */
function otherQuestions(province: TestProvince): { stop(): Promise<number> } {
  const end = new AbortController();
  const run = async (): Promise<number> => {
    const reader = await province.token({ role: "BI_READER" });
    let longest = 0;
    while (!end.signal.aborted) {
      const { seconds } = await timed(() => province.ask(reader, "{ talentPool { total } }"));
      longest = Math.max(longest, seconds * 1000);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return longest;
  };
  const running = run();
  return {
    stop() {
      end.abort();
      return running;
    },
  };
}

async function timed<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; seconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
}
