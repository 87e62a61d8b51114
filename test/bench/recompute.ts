import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDevelopmentIssuer, type Principal } from "@talenta/access";
import type { RegencyCode } from "@talenta/talent";
import { once, type Asked } from "./load.ts";
import { startPart } from "./system/process.ts";

const EMPLOYEES = 10_000;
const IDLE_MS = 3000;

/** How long questions took, in milliseconds. */
export interface Latencies {
  questions: number;
  median: number;
  p99: number;
  worst: number;
}

/** Everybody placed anew, and what became of those who asked meanwhile. */
export interface Recomputing {
  what: string;
  employees: number;
  /** People who have a new placement. */
  changed: number;
  seconds: number;
  /** The same questions while nothing else went on, and while everybody was placed. */
  idle: Latencies;
  meanwhile: Latencies;
}

interface Recomputed {
  recomputePlacements: { computed: number; changed: number };
}
interface Adopted {
  adoptPolicy: { recomputed: { computed: number; changed: number } };
}

/** Places 10,000 people anew in a regency of their own, over HTTP: all of them otherwise, then all as before. */
export async function measureRecompute(): Promise<Recomputing[]> {
  const folder = join(tmpdir(), "talenta-bench-recompute-1");
  const part = await startPart({ kind: "one-regency", folder, employees: EMPLOYEES });
  try {
    const { url } = part.ready;
    if (url === undefined) throw new Error("The regency answers nowhere.");
    const [officer, head] = await Promise.all([
      tokenOf(folder, "REGENCY_OFFICER"),
      tokenOf(folder, "REGENCY_HEAD"),
    ]);
    const today = new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
    const adopting: Asked = {
      token: head,
      question: {
        query: `mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { recomputed { computed changed } } }`,
        variables: { input: { policy: { key: "bench", version: 1 }, from: today } },
      },
    };
    const recomputing: Asked = {
      token: officer,
      question: { query: "mutation { recomputePlacements { computed changed } }", variables: {} },
    };
    const asked = await questionsOf(url, officer);
    await idle(url, asked); // warming up
    return [
      await measured("another policy", url, asked, async () => {
        return (await once<Adopted>(url, adopting)).adoptPolicy.recomputed;
      }),
      await measured("the same policy", url, asked, async () => {
        return (await once<Recomputed>(url, recomputing)).recomputePlacements;
      }),
    ];
  } finally {
    await part.stop();
  }
}

async function measured(
  what: string,
  url: string,
  questions: readonly Asked[],
  work: () => Promise<{ computed: number; changed: number }>,
): Promise<Recomputing> {
  const before = await idle(url, questions);
  const started = performance.now();
  let seconds = 0;
  let busy = true;
  const running = work().finally(() => {
    busy = false;
    seconds = (performance.now() - started) / 1000;
  });
  running.catch(() => undefined);
  const meanwhile = await askWhile(url, questions, () => busy);
  const { computed, changed } = await running;
  return { what, employees: computed, changed, seconds, idle: before, meanwhile };
}

function idle(url: string, questions: readonly Asked[]): Promise<Latencies> {
  const until = performance.now() + IDLE_MS;
  return askWhile(url, questions, () => performance.now() < until);
}

/** One after the other, each as soon as the one before is answered. */
async function askWhile(
  url: string,
  questions: readonly Asked[],
  goOn: () => boolean,
): Promise<Latencies> {
  const took: number[] = [];
  for (let turn = 0; goOn(); turn += 1) {
    const asked = questions[turn % questions.length];
    if (asked === undefined) break;
    const started = performance.now();
    await once(url, asked);
    took.push(performance.now() - started);
  }
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { questions: took.length, median: at(0.5), p99: at(0.99), worst: at(1) };
}

/** What people ask of their regency: counts, a page of people, one person with the explanation. */
async function questionsOf(url: string, token: string): Promise<Asked[]> {
  const ask = (query: string): Asked => ({ token, question: { query, variables: {} } });
  const page = ask(
    "{ myRegency { employees(first: 20) { edges { node { nip name placement { box value } } } } } }",
  );
  const { myRegency } = await once<{
    myRegency: { employees: { edges: { node: { nip: string } }[] } };
  }>(url, page);
  const nip = myRegency.employees.edges[0]?.node.nip ?? "";
  return [
    ask("{ myRegency { headcount talentPool { total nineBox { box count } } } }"),
    page,
    ask(
      `{ myRegency { employee(nip: "${nip}") { name placement { box explanation { performance { score } } } } } }`,
    ),
  ];
}

async function tokenOf(folder: string, role: Principal["role"]): Promise<string> {
  const issuer = await openDevelopmentIssuer(folder);
  return issuer.sign(
    { subject: "bench", purpose: "bench", role, regency: "18.01" as RegencyCode },
    "8h",
  );
}
