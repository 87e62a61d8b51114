import { Pool } from "undici";
import type { Question } from "./questions.ts";
import type { Usage } from "./system/messages.ts";

/** A question and who asks it. */
export interface Asked {
  token: string;
  question: Question;
}

/** What one row of the table is asked. */
export interface Drive {
  url: string;
  /** The n-th question, from 0. */
  next(turn: number): Asked;
  concurrency: number;
  seconds: number;
  /** Processor time the system has used so far, part by part. */
  usage(): Promise<Usage[]>;
}

/** What came out. */
export interface Measured {
  perSecond: number;
  /** Milliseconds from sending a question to holding its whole answer. */
  p50: number;
  p95: number;
  /** Processor milliseconds a question cost each process of the system. */
  cpuMs: number[];
  questions: number;
}

const WARM_UP_SECONDS = 1;
const FEWEST = 10;

/** Asks with a fixed number of questions under way, first to warm up, then measured. */
export async function drive(c: Drive): Promise<Measured> {
  const url = new URL(c.url);
  const pool = new Pool(url.origin, { connections: c.concurrency, pipelining: 1 });
  let turn = 0;
  const round = async (seconds: number): Promise<number[]> => {
    const took: number[] = [];
    const until = performance.now() + seconds * 1000;
    const asker = async () => {
      while (performance.now() < until) {
        const started = performance.now();
        await send(pool, url.pathname, c.next(turn++));
        took.push(performance.now() - started);
      }
    };
    await Promise.all(Array.from({ length: c.concurrency }, asker));
    return took;
  };
  try {
    await round(WARM_UP_SECONDS);
    const before = await c.usage();
    const started = performance.now();
    const took = await round(c.seconds);
    const seconds = (performance.now() - started) / 1000;
    const after = await c.usage();
    if (took.length < FEWEST) throw new Error(`Only ${took.length} questions were answered.`);
    const sorted = took.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
    return {
      perSecond: took.length / seconds,
      p50: at(0.5),
      p95: at(0.95),
      cpuMs: after.map((usage, part) => (usage.cpuMs - (before[part]?.cpuMs ?? 0)) / took.length),
      questions: took.length,
    };
  } finally {
    await pool.close();
  }
}

/** Sends one question and reads its answer; anything but a whole answer ends the bench. */
async function send(pool: Pool, path: string, { token, question }: Asked): Promise<string> {
  const answer = await pool.request({
    method: "POST",
    path,
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(question),
  });
  const text = await answer.body.text();
  if (answer.statusCode !== 200 || text.includes('"errors":[')) {
    throw new Error(`A question was not answered: ${answer.statusCode} ${text.slice(0, 500)}`);
  }
  return text;
}

/** One question outside any measurement, its answer parsed. */
export async function once<Data>(url: string, asked: Asked): Promise<Data> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin);
  try {
    return (JSON.parse(await send(pool, pathname, asked)) as { data: Data }).data;
  } finally {
    await pool.close();
  }
}
