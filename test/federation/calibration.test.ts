import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Principal } from "@talenta/access";
import type { RegencyCode } from "@talenta/talent";
import { startProvince, type TestProvince, TRANSPORTS } from "../kit/province.ts";

const CODE = "18.05" as RegencyCode;
const REASON = "Memimpin dua tugas lintas dinas yang belum tercatat.";
const OPERATIONS = new URL("../../schema/operations/committee/", import.meta.url);

interface Case {
  id: string;
  computedBox: number;
  boxesWithinReach: number[];
  employee: { nip: string };
}

describe.each(TRANSPORTS)("a committee at the one public endpoint, over %s,", (transport) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await startProvince({ transport });
  });
  afterAll(() => province.stop());

  const token = (role: Principal["role"], more: Partial<Principal> = {}) =>
    province.token({ role, regency: CODE, ...more });
  const member = (subject: string) => token("REGENCY_COMMITTEE", { subject });
  async function get<Data>(who: string, query: string, variables: Record<string, unknown> = {}) {
    const answer = await province.ask<Data>(who, query, variables);
    expect(answer.errors).toEqual([]);
    return answer.data;
  }
  async function does(who: string, mutation: string, input: object): Promise<void> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    await get(who, `mutation ($input: ${type}!) { ${mutation}(input: $input) { changed } }`, {
      input,
    });
  }

  test("hears its own regency's people and moves one; the person reads why, another regency nothing", async () => {
    const chair = await member("a");
    const input = {
      title: "Sidang",
      agenda: { border: { points: 10 } },
      members: ["a", "b", "c"].map((subject, n) => ({
        subject,
        nip: `19600101198501100${n + 1}`,
        chair: n === 0,
      })),
    };
    const { openCalibration } = await get<{
      openCalibration: { session: { id: string; cases: { edges: { node: Case }[] } } };
    }>(
      chair,
      `mutation ($input: OpenCalibrationInput!) { openCalibration(input: $input) { session { id
        cases(first: 1) { edges { node { id computedBox boxesWithinReach employee { nip } } } } } } }`,
      { input },
    );
    const { id: sessionId, cases } = openCalibration.session;
    const one = cases.edges[0]?.node;
    if (one === undefined) throw new Error("Nobody of the sample stands near a border");
    const box = one.boxesWithinReach.find((near) => near !== one.computedBox) ?? 0;
    const about = { sessionId, caseId: one.id };
    for (const subject of ["a", "b", "c"]) {
      const who = await member(subject);
      await does(who, "recordCalibrationAttendance", { sessionId, member: subject, present: true });
      if (subject === "a") await does(who, "proposeCalibration", { ...about, box, reason: REASON });
      await does(who, "voteCalibration", { ...about, box });
    }
    await does(chair, "closeCalibrationCase", about);
    const session = await readFile(new URL("calibration-session.graphql", OPERATIONS), "utf8");
    const foreign = await token("REGENCY_COMMITTEE", { regency: "18.71" as RegencyCode });
    const elsewhere = await get<{ myRegency: { calibrationSessions: { edges: unknown[] } } }>(
      foreign,
      session,
    );
    expect(elsewhere.myRegency.calibrationSessions.edges).toEqual([]);
    const shown = await get<{ myRegency: { calibrationSessions: { edges: unknown[] } } }>(
      chair,
      session,
    );
    expect(shown.myRegency.calibrationSessions.edges).toHaveLength(1);

    // The rest of the agenda is left for another day.
    const rest = await get<{
      myRegency: { calibrationSession: { cases: { edges: { node: { id: string } }[] } } };
    }>(
      chair,
      `query ($id: ID!) { myRegency { calibrationSession(id: $id) {
        cases(open: true, first: 200) { edges { node { id } } } } } }`,
      { id: sessionId },
    );
    for (const { node } of rest.myRegency.calibrationSession.cases.edges) {
      await does(chair, "deferCalibrationCase", { sessionId, caseId: node.id, reason: REASON });
    }
    await does(await token("REGENCY_HEAD"), "signCalibration", { sessionId });

    const { nip } = one.employee;
    const self = await get<{ viewer: { employee: { placement: object } } }>(
      await token("EMPLOYEE", { nip }),
      "{ viewer { employee { placement { computedBox box calibration { outcome box reason members } } } } }",
    );
    expect(self.viewer.employee.placement).toEqual({
      computedBox: one.computedBox,
      box,
      calibration: { outcome: "MOVED", box, reason: REASON, members: 3 },
    });
    const statistics = await readFile(
      new URL("calibration-statistics.graphql", OPERATIONS),
      "utf8",
    );
    const counted = await get<{ myRegency: { calibrationStatistics: { cases: number } } }>(
      await token("AUDITOR"),
      statistics,
    );
    expect(counted.myRegency.calibrationStatistics.cases).toBe(1);
  });
});
