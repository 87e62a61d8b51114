// What a simulation says over fifteen regencies is what comes of adopting the policy in each of them.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICY } from "@talenta/talent";
import { boxCounts, type PooledPerson } from "../kit/pooled.ts";
import {
  TRANSPORTS,
  regencyCodes,
  startProvince,
  TODAY,
  type TestProvince,
} from "../kit/province.ts";
import {
  adoptEverywhere,
  differences,
  pairs,
  PROPOSAL,
  publish,
  SIMULATE,
  simulated,
  type SimulationShown,
  standings,
} from "../kit/simulation.ts";

const BEFORE = { key: DEFAULT_POLICY.id, version: DEFAULT_POLICY.version };
const AFTER = { key: PROPOSAL.id, version: PROPOSAL.version };

describe.each(TRANSPORTS)("over %s", (transport) => {
  let province: TestProvince;
  let analyst: string;
  let before: PooledPerson[];
  let foretold: SimulationShown;

  beforeAll(async () => {
    province = await startProvince({ transport, employees: 1600 });
    analyst = await province.token({ role: "PROVINCE_ANALYST" });
    before = await standings(province);
    foretold = (await simulated(province, analyst, { document: PROPOSAL, before: BEFORE })).answer;
  });

  afterAll(() => province.stop());

  test("a draft nobody has published can be tried, and moves people in every way", () => {
    expect(foretold.before).toEqual(BEFORE);
    expect(foretold.after).toEqual(AFTER);
    expect(foretold.coverage).toMatchObject({ asked: 15, answered: 15, complete: true });
    expect(foretold.flow?.matrix.map((row) => row.reduce((sum, count) => sum + count, 0))).toEqual([
      before.filter(({ box }) => box === null).length,
      ...boxCounts(before),
    ]);
    expect(foretold.flow?.moves.up).toBeGreaterThan(0);
    expect(foretold.flow?.moves.down).toBeGreaterThan(0);
    expect(new Set(foretold.flow?.causes.map(({ kind }) => kind))).toContain("COMPONENT");
    expect(foretold.flow?.causes.map(({ kind }) => kind)).toContain("CUTOFFS");
  });

  test("nothing was stored", async () => {
    expect(await standings(province)).toEqual(before);
  });

  test("a silent owner costs its own part and is named; all or nothing gives nothing", async () => {
    const [silent = ""] = regencyCodes(province.owners).slice(6);
    province.faults.set({ [silent]: "refuses" });
    try {
      const { answer } = await simulated(province, analyst, { document: PROPOSAL, before: BEFORE });
      expect(answer.coverage.missing).toEqual([
        { regency: { code: silent }, reason: "UNAVAILABLE" },
      ]);
      const rest = before.filter(({ regency }) => regency !== silent);
      expect(answer.flow?.people).toBe(rest.length);
      expect(answer.byRegency?.filter(({ flow }) => flow === null)).toMatchObject([
        { regency: { code: silent }, status: "UNAVAILABLE" },
      ]);
      const { data, errors } = await province.ask<{ simulatePolicy: SimulationShown }>(
        analyst,
        SIMULATE,
        { input: { document: PROPOSAL, before: BEFORE }, onUnavailable: "ABORT" },
      );
      expect(data.simulatePolicy).toMatchObject({ flow: null, byRegency: null });
      expect(errors.map(({ extensions }) => extensions["code"])).toEqual(["INCOMPLETE_COVERAGE"]);
    } finally {
      province.faults.set({});
    }
  });

  test("a document that cannot stand is refused with every problem of it", async () => {
    const { components } = DEFAULT_POLICY.axes.performance;
    const document = {
      ...DEFAULT_POLICY,
      version: 0,
      axes: {
        ...DEFAULT_POLICY.axes,
        performance: {
          ...DEFAULT_POLICY.axes.performance,
          components: components.map((component) => ({ ...component, weight: "half" })),
        },
      },
    };
    const { errors } = await province.ask(analyst, SIMULATE, { input: { document } });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    for (const place of ["version", "components[0].weight", "components[1].weight"]) {
      expect(errors[0]?.message).toContain(place);
    }
  });

  test.each([
    ["neither a name nor a document", {}, "BAD_USER_INPUT"],
    ["both", { policy: BEFORE, document: PROPOSAL }, "BAD_USER_INPUT"],
    ["a policy nobody published", { policy: { key: "none", version: 1 } }, "NOT_FOUND"],
    [
      "single people out",
      { document: PROPOSAL, before: BEFORE, filter: { search: "a" } },
      "BAD_USER_INPUT",
    ],
    [
      "some people only, from outside",
      { document: PROPOSAL, before: BEFORE, filter: { positionClasses: ["ADMINISTRATOR"] } },
      "BAD_USER_INPUT",
    ],
  ])("is refused: %s", async (_what, input, code) => {
    const { errors } = await province.ask(analyst, SIMULATE, { input });
    expect(errors.map(({ extensions }) => extensions["code"])).toEqual([code]);
  });

  test("an employee may not ask", async () => {
    const [someone] = before;
    const employee = await province.token({
      role: "EMPLOYEE",
      regency: (someone?.regency ?? "") as never,
      nip: someone?.nip ?? "",
    });
    const { errors } = await province.ask(employee, SIMULATE, { input: { document: PROPOSAL } });
    expect(errors.map(({ extensions }) => extensions["code"])).toEqual(["FORBIDDEN"]);
  });

  test("every cell and every group is what adopting the policy everywhere makes of each employee", async () => {
    await publish(province, PROPOSAL);
    const named = await simulated(province, analyst, { policy: AFTER, before: BEFORE });
    expect(named.answer).toEqual(foretold);

    await adoptEverywhere(province, PROPOSAL, TODAY);
    const compared = pairs(before, await standings(province));
    expect(compared.filter(({ from, to }) => from !== to).length).toBeGreaterThan(100);
    expect(foretold.flow && differences(foretold.flow, compared, TODAY)).toEqual([]);
    for (const { regency, flow } of foretold.byRegency ?? []) {
      const own = compared.filter(({ person }) => person.regency === regency.code);
      expect(flow && differences(flow, own, TODAY)).toEqual([]);
    }
  });

  test("owners on another policy compare the two named all the same", async () => {
    const { answer } = await simulated(province, analyst, { policy: AFTER, before: BEFORE });
    expect(answer).toEqual(foretold); // all of them place people under AFTER by now
    const back = await simulated(province, analyst, { policy: BEFORE });
    expect(back.answer.before).toEqual(AFTER);
    expect(back.answer.flow?.matrix).toEqual(
      foretold.flow?.matrix.map((_, from) => foretold.flow?.matrix.map((row) => row[from])),
    );
  });
});
