import { beforeAll, describe, expect, test } from "@jest/globals";
import { FORMER_DEFAULT_POLICY } from "@talenta/talent";
import type { Regency } from "../index.ts";
import {
  ANALYST,
  ask,
  caller,
  codes,
  data,
  HEAD,
  newFile,
  OFFICER,
  openRegency,
} from "../testing/kit.ts";
import { appraisal, assessment, bringIn, person } from "../testing/people.ts";
import { policyWith, shelf } from "../testing/policies.ts";

const TRIED = policyWith({ id: "local" }, { middle: "55", high: "72" });
const PEOPLE = Array.from({ length: 120 }, (_, n) => n);
const RATINGS = ["Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang"];

async function filled(config: Parameters<typeof openRegency>[0] = {}): Promise<Regency> {
  const regency = await openRegency({
    published: shelf([FORMER_DEFAULT_POLICY, TRIED]),
    ...config,
  });
  await bringIn(
    regency,
    "employees",
    PEOPLE.map((n) => person(n)),
  );
  await bringIn(
    regency,
    "appraisals",
    PEOPLE.filter((n) => n % 7 !== 0).map((n) => appraisal(n, RATINGS[n % 4])),
  );
  await bringIn(
    regency,
    "assessments",
    PEOPLE.filter((n) => n % 5 !== 0).map((n) => assessment(n, String(n % 6))),
  );
  return regency;
}

const FLOW = `people matrix moves { same up down across placed unplaced }
  causes { axis kind component rose fell }
  groups { dimension value people moves { same up down across placed unplaced } }`;
const ASK = `query ($input: SimulatePolicyInput!, $filter: MoverFilterInput, $first: Int! = 200, $after: String) {
  myRegency { simulatePolicy(input: $input) { status progress before { key } after { key } flow { ${FLOW} }
    movers(filter: $filter, first: $first, after: $after) { totalCount
      edges { node { from to direction employee { nip placement { box } }
        causes { axis kind component rose change } } }
      pageInfo { hasNextPage endCursor } } } } }`;

type Moves = Record<"same" | "up" | "down" | "across" | "placed" | "unplaced", number>;
interface Simulation {
  status: string;
  progress: number | null;
  before: { key: string };
  after: { key: string };
  flow: {
    people: number;
    matrix: number[][];
    moves: Moves;
    causes: { axis: string; kind: string; component: string | null; rose: number; fell: number }[];
    groups: { dimension: string; value: string | null; people: number; moves: Moves }[];
  } | null;
  movers: {
    totalCount: number;
    edges: {
      node: {
        from: number;
        to: number;
        direction: string;
        employee: { nip: string; placement: { box: number | null } };
        causes: { axis: string; kind: string; component: string | null; change: number }[];
      };
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  } | null;
}

async function simulation(regency: Regency, variables: Record<string, unknown> = {}) {
  const input = { policy: { key: "local", version: 1 } };
  const answer = await data<{ myRegency: { simulatePolicy: Simulation } }>(regency, OFFICER, ASK, {
    input,
    ...variables,
  });
  return answer.myRegency.simulatePolicy;
}

async function finished(regency: Regency, variables: Record<string, unknown> = {}) {
  for (;;) {
    const found = await simulation(regency, variables);
    if (found.status !== "PENDING") return found;
  }
}

describe("a simulation in a regency", () => {
  let regency: Regency;
  beforeAll(async () => {
    regency = await filled();
  });

  const listed = async (filter: object) => (await finished(regency, { filter })).movers?.totalCount;

  test("refuses a list of boxes and rows that no figure has", async () => {
    const { status } = await finished(regency);
    expect(status).toBe("OK");
    for (const filter of [{ from: 12 }, { group: { dimension: "SEX", value: "PEREMPUAN" } }]) {
      const input = { policy: { key: "local", version: 1 } };
      expect(codes(await ask(regency, OFFICER, ASK, { input, filter }))).toEqual([
        "BAD_USER_INPUT",
      ]);
    }
  });

  test("has a list behind every figure, as long as the figure", async () => {
    const { flow } = await finished(regency);
    expect(flow?.people).toBe(PEOPLE.length);
    expect(flow && flow.moves.same).toBeLessThan(PEOPLE.length - 10);
    for (const [from, row] of (flow?.matrix ?? []).entries()) {
      for (const [to, count] of row.entries()) {
        const directions = from === to ? { directions: ["SAME"] } : {};
        if (count > 0 || from + to === 4) {
          expect(await listed({ from, to, ...directions })).toBe(count);
        }
      }
    }
    expect(flow?.causes.length).toBeGreaterThan(1);
    for (const { axis, kind, component, rose, fell } of flow?.causes ?? []) {
      expect(await listed({ cause: { axis, kind, component } })).toBe(rose + fell);
    }
    for (const { dimension, value, people, moves } of flow?.groups ?? []) {
      const group = { dimension, value };
      expect(await listed({ group })).toBe(people - moves.same);
      expect(await listed({ group, directions: ["UP"] })).toBe(moves.up);
      expect(await listed({ group, directions: ["SAME", "DOWN"] })).toBe(moves.same + moves.down);
    }
  });

  test("lists movers page by page, each once, from the box they stand in today", async () => {
    const whole = await finished(regency);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { movers }: Simulation = await finished(regency, { first: 7, after });
      expect(movers?.totalCount).toBe(whole.movers?.totalCount);
      for (const { node } of movers?.edges ?? []) {
        seen.push(node.employee.nip);
        expect(node.employee.placement.box ?? 0).toBe(node.from);
        expect(node.to).not.toBe(node.from);
        expect(node.causes.length).toBeGreaterThan(0);
      }
      after = movers?.pageInfo.hasNextPage ? movers.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(whole.movers?.edges.map(({ node }) => node.employee.nip));
    expect(new Set(seen).size).toBe(whole.movers?.totalCount);
  });

  test("is about those the filter means, and to the same policy moves nobody", async () => {
    const women = await finished(regency, {
      input: { policy: { key: "local", version: 1 }, filter: { sexes: ["FEMALE"] } },
    });
    expect(women.flow?.people).toBe(PEOPLE.filter((n) => n % 2 === 1).length);
    const same = await finished(regency, {
      input: { document: { ...FORMER_DEFAULT_POLICY, id: "copy" } },
    });
    expect(same.flow?.moves.same).toBe(PEOPLE.length);
    expect(same.movers?.totalCount).toBe(0);
  });

  test("from outside has figures as far as the owner shares, and never a list", async () => {
    const outside = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Regency { simulatePolicy(input: { policy: { key: "local", version: 1 } }) {
        status flow { people groups { dimension value people } } movers { totalCount } } } } }`;
    const representations = [{ __typename: "Regency", code: "18.05" }];
    const refused = await ask(regency, ANALYST, outside, { representations });
    expect(codes(refused)).toEqual(["REGENCY_NOT_SHARING"]);
    await data(regency, HEAD, "mutation { setSharing(input: { level: AGGREGATE }) { sharing } }");
    const shared = await ask(regency, ANALYST, outside, { representations });
    expect(codes(shared)).toEqual(["FORBIDDEN"]); // the list
    const [found] = (shared.data?.["_entities"] ?? []) as { simulatePolicy: Simulation }[];
    expect(found?.simulatePolicy).toMatchObject({ status: "OK", movers: null });
    for (const row of found?.simulatePolicy.flow?.groups ?? []) {
      expect(row.people).toBeGreaterThanOrEqual(5);
    }
    const employee = caller("EMPLOYEE", { nip: "198001012005011001" });
    expect(codes(await ask(regency, employee, outside, { representations }))).toEqual([
      "FORBIDDEN",
    ]);
  });

  test.each([
    ["nothing to try", {}, "BAD_USER_INPUT"],
    ["a policy nobody knows", { policy: { key: "none", version: 1 } }, "NOT_FOUND"],
    ["a document that cannot stand", { document: { id: "x" } }, "BAD_USER_INPUT"],
    [
      "another regency's people",
      { policy: { key: "local", version: 1 }, filter: { regencies: ["18.06"] } },
      "BAD_USER_INPUT",
    ],
  ])("is refused: %s", async (_what, input, code) => {
    expect(codes(await ask(regency, OFFICER, ASK, { input }))).toEqual([code]);
  });
});

describe("a simulation that takes long", () => {
  test("is PENDING with how far it is, goes on meanwhile, and is there when asked again", async () => {
    const regency = await filled({ file: newFile(), figuresWaitMs: 0 });
    const first = await simulation(regency);
    expect(first).toMatchObject({ status: "PENDING", flow: null, movers: null });
    expect(first.progress).toBeLessThan(1);
    expect((await finished(regency)).flow?.people).toBe(PEOPLE.length);
  });

  test("is computed anew once the data has changed, and never mixes before and after", async () => {
    const regency = await filled({ file: newFile() });
    const before = await finished(regency);
    expect(await finished(regency)).toEqual(before);
    // Everybody with a rating is rated anew, while simulations are asked for all the time.
    const change = bringIn(
      regency,
      "appraisals",
      PEOPLE.filter((n) => n % 7 !== 0).map((n) => appraisal(n, "Sangat Kurang", 2026)),
    );
    const meanwhile: Simulation[] = [];
    const changed = new AbortController();
    const done = change.finally(() => changed.abort());
    while (!changed.signal.aborted) meanwhile.push(await finished(regency));
    await done;
    const after = await finished(regency);
    expect(after.flow?.matrix).not.toEqual(before.flow?.matrix);
    for (const { flow } of meanwhile) {
      expect([JSON.stringify(before.flow), JSON.stringify(after.flow)]).toContain(
        JSON.stringify(flow),
      );
    }
  });

  test("lets the event loop go: timers run all the while", async () => {
    const regency = await filled({ file: newFile(), figuresWaitMs: 60_000 });
    let ticks = 0;
    const done = new AbortController();
    const ticking = (async () => {
      while (!done.signal.aborted) {
        await new Promise((resolve) => setImmediate(resolve));
        ticks += 1;
      }
    })();
    await simulation(regency, { input: { document: { ...TRIED, id: "another" } } });
    done.abort();
    await ticking;
    expect(ticks).toBeGreaterThan(5);
  });
});
