// Any federation router can run the published supergraph: here the stock one, which knows the regencies as one plain
// HTTP subgraph at the federation endpoint and passes the user's own token on.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { readFile } from "node:fs/promises";
import { readExamples } from "@talenta/web";
import { regencyCodes, startProvince, type TestProvince } from "../kit/province.ts";

const BY_GROUPS = `{ nineBoxBreakdown(by: [SEX, UNIT]) {
  breakdown { people nineBox { count share } groups { dimension value label people } }
  byRegency { regency { code name } status breakdown { unplaced } }
  coverage { asked answered complete } } }`;

const POOL = `query ($filter: TalentFilter, $onUnavailable: OnUnavailable! = WARN) {
  talentPool(filter: $filter, onUnavailable: $onUnavailable) {
    total unplaced nineBox { box count suppressed }
    byRegency { regency { code name kind } status total unplaced nineBox { box count } }
    coverage { asked answered complete missing { regency { code } reason } } } }`;

const PAGE = `query ($first: Int!, $after: String, $filter: TalentFilter) {
  candidates(first: $first, after: $after, filter: $filter) {
    totalCount
    edges { cursor node { rank score employee { nip name rank sex regency { code name } position { title class } placement { box value } } } }
    pageInfo { hasNextPage endCursor }
    coverage { asked answered complete missing { regency { code } reason } } } }`;

const EACH = `{ regencies { code name headcount sharing talentPool { total }
  employees(first: 2) { totalCount edges { node { nip name placement { box } } } } } }`;

/** Few enough for one page of the largest size. */
const TOP = { boxes: [9] };

interface Context {
  authorization: string;
}

interface Told {
  data: unknown;
  errors: { path: unknown; code: unknown; regency: unknown }[];
}

/** The stock gateway over the province's own server and the federation endpoint. */
async function openOtherRouter(urls: Record<string, string>): Promise<ApolloServer<Context>> {
  process.env["APOLLO_TELEMETRY_DISABLED"] = "1";
  const gateway = new ApolloGateway({
    supergraphSdl: await readFile(
      new URL("../../schema/supergraph.graphql", import.meta.url),
      "utf8",
    ),
    logger: SILENT,
    buildService: ({ name }) =>
      new RemoteGraphQLDataSource<Context>({
        url: urls[name] ?? "",
        willSendRequest({ request, context }) {
          const { authorization } = context as Partial<Context>;
          if (authorization !== undefined)
            request.http?.headers.set("authorization", authorization);
        },
      }),
  });
  const server = new ApolloServer<Context>({
    gateway,
    logger: SILENT,
    stopOnTerminationSignals: false,
  });
  await server.start();
  return server;
}

const quiet = (): void => undefined;
const SILENT = { debug: quiet, info: quiet, warn: quiet, error: quiet };

describe("A stock router at the federation endpoint", () => {
  let province: TestProvince;
  let other: ApolloServer<Context>;

  beforeAll(async () => {
    province = await startProvince({
      transport: "inproc",
      regencyDeadlineMs: 2000,
      federationEndpoint: true,
    });
    const { url } = await province.parts.province.listen({ host: "127.0.0.1", port: 0 });
    other = await openOtherRouter({ province: url, regency: province.regencyUrl ?? "" });
  });

  afterAll(async () => {
    await other.stop();
    await province.stop();
  });

  async function asked(
    token: string,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<Told> {
    const authorization = `Bearer ${token}`;
    const { body } = await other.executeOperation(
      { query, variables },
      { contextValue: { authorization } },
    );
    if (body.kind !== "single") throw new Error("in parts");
    const { data, errors = [] } = body.singleResult;
    return {
      data: JSON.parse(JSON.stringify(data)),
      errors: errors.map(({ path, extensions }) => ({
        path,
        code: extensions?.["code"],
        regency: extensions?.["regency"],
      })),
    };
  }

  async function ours(
    token: string,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<Told> {
    const { data, errors } = await province.ask(token, query, variables);
    return {
      data,
      errors: errors.map(({ path, extensions }) => ({
        path,
        code: extensions["code"],
        regency: extensions["regency"],
      })),
    };
  }

  test.each<[string, string, Record<string, unknown>]>([
    ["the talent pool", POOL, {}],
    ["the talent pool of some, filtered", POOL, { filter: { boxes: [8, 9], sexes: ["FEMALE"] } }],
    ["the talent pool with the province's own", POOL, { filter: { regencies: ["18", "18.05"] } }],
    ["the best candidates with names", PAGE, { first: 40 }],
    ["the nine box by groups", BY_GROUPS, {}],
    ["every regency with its own figures and people", EACH, {}],
    [
      "who asks, with no record of an own",
      "{ viewer { role regency { code } employee { name } } }",
      {},
    ],
  ])("answers %s as our own gateway does", async (_what, query, variables) => {
    const token = await province.token({ role: "PROVINCE_ANALYST" });
    const expected = await ours(token, query, variables);
    expect(expected.errors).toEqual([]);
    expect(await asked(token, query, variables)).toEqual(expected);
  });

  test("answers every example question as our own gateway does", async () => {
    const [regency] = regencyCodes(province.owners);
    if (regency === undefined) throw new Error("no regency");
    const officer = await province.token({ role: "REGENCY_OFFICER", regency });
    const { data } = await province.ask<{ myRegency: People }>(
      officer,
      "{ myRegency { employees(first: 1) { edges { node { nip } } } } }",
    );
    const nip = data.myRegency.employees.edges[0]?.node.nip ?? "";
    const whose = {
      province: { role: "PROVINCE_ANALYST" },
      administrator: { role: "PROVINCE_ADMIN" },
      officer: { role: "REGENCY_OFFICER", regency },
      committee: { role: "REGENCY_COMMITTEE", regency },
      head: { role: "REGENCY_HEAD", regency },
      employee: { role: "EMPLOYEE", regency, nip },
      reports: { role: "BI_READER" },
      auditor: { role: "AUDITOR", regency },
    } as const;
    const tokens = new Map<string, string>();
    for (const [name, who] of Object.entries(whose)) tokens.set(name, await province.token(who));
    let count = 0;
    for (const { name, questions } of await readExamples()) {
      for (const { title, query, variables } of questions) {
        if (/^mutation\b/m.test(query)) continue;
        const given = JSON.parse(variables) as Record<string, unknown>;
        const token = tokens.get(name);
        if (token === undefined) throw new Error(`nobody asks the questions of ${name}`);
        const [theirs, own] = [await asked(token, query, given), await ours(token, query, given)];
        expect({ title, ...theirs }).toEqual({ title, ...own });
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(20);
  });

  test("pages through all candidates as our own gateway does", async () => {
    const token = await province.token({ role: "PROVINCE_ANALYST" });
    const met: unknown[] = [];
    let after: string | null = null;
    do {
      const { data }: Told = await asked(token, PAGE, { first: 7, after, filter: TOP });
      const { edges, pageInfo } = (data as Page).candidates;
      met.push(...edges.map(({ node }) => [node.rank, node.employee.nip]));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const { data } = await province.ask<Page>(token, PAGE, { first: 200, filter: TOP });
    expect(data.candidates.pageInfo.hasNextPage).toBe(false);
    expect(met).toEqual(data.candidates.edges.map(({ node }) => [node.rank, node.employee.nip]));
    expect(met.length).toBeGreaterThan(14);
  });

  test("reaches the caller's own regency, and no other one's people", async () => {
    const [own, foreign] = regencyCodes(province.owners);
    if (own === undefined) throw new Error("no regency");
    const token = await province.token({ role: "REGENCY_OFFICER", regency: own });
    const mine = "{ myRegency { code headcount employees(first: 3) { edges { node { name } } } } }";
    const expected = await ours(token, mine, {});
    expect(expected.data).toMatchObject({ myRegency: { code: own } });
    expect(await asked(token, mine, {})).toEqual(expected);
    const theirs = `{ regency(code: "${foreign}") { name employees(first: 3) { totalCount } } }`;
    const refused = await ours(token, theirs, {});
    expect(refused.errors.length).toBeGreaterThan(0);
    expect(await asked(token, theirs, {})).toEqual(refused);
  });

  test.each([["refuses", "UNAVAILABLE"] as const, ["hangs", "TIMEOUT"] as const])(
    "gets exact figures with the reason when an owner %s",
    async (fault, reason) => {
      const token = await province.token({ role: "PROVINCE_ANALYST" });
      const gone = regencyCodes(province.owners)[4] ?? "";
      province.faults.set({ [gone]: fault });
      const [expected, told, abort] = [
        await ours(token, POOL, {}),
        await asked(token, POOL, {}),
        await asked(token, POOL, { onUnavailable: "ABORT" }),
      ];
      province.faults.set({});
      expect(told).toEqual(expected);
      expect(told.data).toMatchObject({
        talentPool: { coverage: { answered: 14, missing: [{ regency: { code: gone }, reason }] } },
      });
      expect(abort.data).toMatchObject({ talentPool: { total: null, coverage: { answered: 14 } } });
      expect(abort.errors.map(({ code }) => code)).toEqual(["INCOMPLETE_COVERAGE"]);
    },
  );
});

interface People {
  employees: { edges: { node: { nip: string } }[] };
}

interface Page {
  candidates: {
    edges: { node: { rank: number; employee: { nip: string } } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
