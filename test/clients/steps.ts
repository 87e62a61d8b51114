import { isDeepStrictEqual } from "node:util";
import { askPlainly, type ClientSession, type ForeignClient, type Shown } from "./clients.ts";
import { OPERATIONS, type OperationName } from "./operations.ts";

/** What a client did in one step. */
export interface Step {
  readonly what: string;
  readonly ok: boolean;
  readonly told: string;
}

/** Tokens of the callers the steps need, and the address they ask. */
export interface Stage {
  readonly url: string;
  readonly analyst: string;
  readonly head: string;
}

interface Pool {
  total: number | null;
  coverage: {
    asked: number;
    answered: number;
    complete: boolean;
    missing: { regency: { code: string } }[];
  };
}
interface Page {
  edges: { node: { rank: number; employee: { id: string } | null } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string;
    endCursor: string;
  };
}

/** Takes a client through everything an app does; each step is told, whether it went well or not. */
export async function* stepsOf(client: ForeignClient, stage: Stage): AsyncGenerator<Step> {
  const { prepared } = client;
  if (prepared !== null) {
    yield { what: "the schema", ok: prepared.ok, told: lastLine(prepared.words) };
    if (!prepared.ok) return;
  }
  const analyst = client.session(stage.analyst);
  yield await question(analyst);
  yield* errors(client, stage, analyst);
  yield await paging(analyst);
  yield await mutation(client, stage);
  yield await partial(client.session(stage.analyst));
  yield await share(client.session(stage.head), "POOL");
  if (analyst.kept) yield await cached(analyst);
}

async function question(session: ClientSession): Promise<Step> {
  const shown = await session.ask("pool", {});
  const pool = poolIn(shown);
  const told = pool
    ? `${pool.total} people with a box, ${pool.coverage.answered} owners`
    : said(shown);
  return {
    what: "a question",
    ok: (pool?.total ?? 0) > 0 && pool?.coverage.complete === true,
    told,
  };
}

/** An error is shown when the words of our own answer are among those the client gives an app. */
async function* errors(
  client: ForeignClient,
  { url, analyst: token }: Stage,
  analyst: ClientSession,
): AsyncGenerator<Step> {
  const cases: [
    what: string,
    session: ClientSession,
    token: string,
    name: OperationName,
    variables: object,
  ][] = [
    ["401 shown", client.session("none"), "none", "pool", {}],
    ["403 shown", analyst, token, "refused", {}],
    ["400 shown", analyst, token, "page", { first: "many" }],
  ];
  for (const [what, session, by, name, variables] of cases) {
    const { message: ours } = await askPlainly(url, by, OPERATIONS[name], variables);
    const { message } = await session.ask(name, variables);
    const ok = ours !== null && message?.includes(ours) === true;
    yield { what, ok, told: message ?? "no error" };
  }
}

async function paging(session: ClientSession): Promise<Step> {
  const one = await session.ask("page", { first: 2 });
  const first = pageIn(one);
  if (first === null) return { what: "two pages", ok: false, told: said(one) };
  const two = await session.ask("page", { first: 2, after: first.pageInfo.endCursor });
  const second = pageIn(two);
  if (second === null) return { what: "two pages", ok: false, told: said(two) };
  const ranks = [first, second].flatMap(({ edges }) => edges.map(({ node }) => node.rank));
  const people = new Set(
    [first, second].flatMap(({ edges }) => edges.map(({ node }) => node.employee?.id)),
  );
  const before = [first, second].map(({ pageInfo }) => pageInfo.hasPreviousPage);
  const ok =
    isDeepStrictEqual(ranks, [1, 2, 3, 4]) &&
    people.size === 4 &&
    isDeepStrictEqual(before, [false, true]);
  return { what: "two pages", ok, told: `ranks ${ranks.join(", ")}` };
}

async function mutation(client: ForeignClient, { head }: Stage): Promise<Step> {
  return await share(client.session(head), "NONE");
}

async function share(session: ClientSession, level: "NONE" | "POOL"): Promise<Step> {
  const shown = await session.ask("share", { level });
  const { setSharing } = (shown.data ?? {}) as { setSharing?: { sharing: string } | null };
  const ok = setSharing?.sharing === level;
  return { what: "a mutation", ok, told: ok ? `shares ${level}` : said(shown) };
}

/** While one owner shares nothing: merged figures come with their coverage, and a list with what is missing. */
async function partial(session: ClientSession): Promise<Step> {
  const shown = await session.ask("pool", {});
  const pool = poolIn(shown);
  const missing = pool?.coverage.missing.map(({ regency }) => regency.code).join(", ") ?? "";
  const list = await session.ask("headcounts", {});
  const ok =
    (pool?.total ?? 0) > 0 &&
    pool?.coverage.complete === false &&
    missing !== "" &&
    list.message !== null;
  return {
    what: "a partial answer",
    ok,
    told: ok ? `without ${missing}; ${list.message}` : said(shown),
  };
}

async function cached(session: ClientSession): Promise<Step> {
  for (const [name, variables] of [
    ["pool", {}],
    ["page", { first: 2 }],
  ] as const) {
    const { data } = await session.ask(name, variables);
    const kept = await session.kept?.(name, variables);
    if (data === null || !isDeepStrictEqual(plain(kept), plain(data))) {
      return { what: "the cache", ok: false, told: `${name} comes back as something else` };
    }
  }
  return { what: "the cache", ok: true, told: "answers come back as they were given" };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;
const poolIn = ({ data }: Shown): Pool | null =>
  (data as { talentPool?: Pool } | null)?.talentPool ?? null;
const pageIn = ({ data }: Shown): Page | null =>
  (data as { candidates?: Page } | null)?.candidates ?? null;
const said = ({ message }: Shown): string => message ?? "no data and no error";
const lastLine = (words: string): string => words.trim().split("\n").at(-1)?.trim() || "compiles";
