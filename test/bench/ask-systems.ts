import type { Callers } from "./callers.ts";
import { drive, once, type Asked, type Measured } from "./load.ts";
import type { Options } from "./options.ts";
import { questions } from "./questions.ts";
import { startSystem, type System, type SystemName } from "./systems.ts";

/** One row of the table. */
export interface Row {
  size: number;
  system: string;
  question: string;
  asked: "cold" | "repeated";
  measured: Measured;
}

/** Memory of a system's processes together, megabytes. */
export interface Memory {
  size: number;
  system: string;
  /** Before the first question, and after the last. */
  restMb: number;
  busyMb: number;
}

interface Case {
  question: string;
  url: string;
  /** The n-th of questions that share nothing. */
  cold(turn: number): Asked;
  /** The one question that all ask. */
  repeated: Asked;
}

/** Asks one system everything, and tells each row as it comes. */
export async function askSystem(
  name: SystemName,
  c: { folder: string; size: number; options: Options; callers: Callers; tell(row: Row): void },
): Promise<Memory[]> {
  const system = await startSystem(name, c.folder);
  try {
    const restMb = await memoryOf(system);
    for (const one of await casesOf(system, c.options, c.callers)) {
      for (const asked of ["cold", "repeated"] as const) {
        const measured = await drive({
          url: one.url,
          next: asked === "cold" ? (turn) => one.cold(turn) : () => one.repeated,
          concurrency: c.options.concurrency,
          seconds: c.options.seconds,
          usage: () => system.usage(),
        });
        const direct = one.url === system.direct;
        const title = direct ? "pooled, subgraph directly" : name;
        c.tell({ size: c.size, system: title, question: one.question, asked, measured });
      }
    }
    return [{ size: c.size, system: name, restMb, busyMb: await memoryOf(system) }];
  } finally {
    await system.stop();
  }
}

async function memoryOf(system: System): Promise<number> {
  return (await system.usage()).reduce((sum, { rssMb }) => sum + rssMb, 0);
}

async function casesOf(system: System, options: Options, callers: Callers): Promise<Case[]> {
  const cases: Case[] = [];
  const { url, direct } = system;
  const { analyst, officer } = callers;
  if (options.parts.includes("pool")) {
    cases.push(
      {
        question: "talentPool",
        url,
        cold: (turn) => ({ token: analyst(turn), question: questions.pool() }),
        repeated: { token: analyst(0), question: questions.pool() },
      },
      {
        question: "talentPool, filter",
        url,
        cold: (turn) => ({ token: analyst(turn % 8), question: questions.filteredPool(turn) }),
        repeated: { token: analyst(0), question: questions.filteredPool(0) },
      },
    );
    if (direct !== null) {
      cases.push(
        {
          question: "talentPool",
          url: direct,
          cold: (turn) => ({ token: officer(turn), question: questions.directPool() }),
          repeated: { token: officer(0), question: questions.directPool() },
        },
        {
          question: "talentPool, filter",
          url: direct,
          cold: (turn) => ({
            token: officer(turn % 8),
            question: questions.directFilteredPool(turn),
          }),
          repeated: { token: officer(0), question: questions.directFilteredPool(0) },
        },
      );
    }
  }
  if (options.parts.includes("candidates")) {
    const tenth = await cursorAfter(9, url, analyst(0));
    for (const [question, after] of [
      ["candidates, page 1", null],
      ["candidates, page 10", tenth],
    ] as const) {
      cases.push({
        question,
        url,
        cold: (turn) => ({ token: analyst(turn), question: questions.page(after) }),
        repeated: { token: analyst(0), question: questions.page(after) },
      });
    }
  }
  return cases;
}

interface PageAnswer {
  candidates: { pageInfo: { endCursor: string | null } };
}

async function cursorAfter(pages: number, url: string, token: string): Promise<string | null> {
  let after: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const data: PageAnswer = await once(url, { token, question: questions.page(after) });
    after = data.candidates.pageInfo.endCursor;
  }
  return after;
}

/** What the whole pool holds, to see that all systems answer the same. */
export async function totalsOf(system: System, callers: Callers): Promise<string> {
  const answer = await once<{ talentPool: { total: number; unplaced: number; nineBox: unknown } }>(
    system.url,
    { token: callers.analyst(0), question: questions.filteredPool(0) },
  );
  const { total, unplaced, nineBox } = answer.talentPool;
  return JSON.stringify({ total, unplaced, nineBox });
}
