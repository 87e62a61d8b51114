// The example questions against the sample they name, in the order in which the page offers them: each shows something.
import { mkdir, mkdtemp, readFile, rm, watch } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type ExampleGroup, readExamples } from "@talenta/web";
import { valueAt, variablesOf } from "../kit/example-values.ts";
import { beginTalenta, startTalenta, talenta, type Running } from "../kit/process.ts";
import { type Answer, ask } from "../kit/province.ts";

let folder: string;
let running: Running;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "talenta-examples-"));
  const env = {
    TALENTA_DATA: join(folder, "data"),
    TALENTA_SAMPLE: "small",
    // Far beyond what a busy machine needs.
    REQUEST_DEADLINE_MS: "60000",
    REGENCY_DEADLINE_MS: "30000",
  };
  const cut = beginTalenta(["start"], { HOST: "127.0.0.1", PORT: "0", ...env });
  await sampledOf(join(folder, "data", "18"), 5);
  await cut.kill();
  running = await startTalenta(env);
}, 600_000);
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Waits until so many owners of a province's folder have their sample. */
async function sampledOf(home: string, count: number): Promise<void> {
  await mkdir(home, { recursive: true });
  for await (const { filename } of watch(home)) {
    if (filename !== "state.json") continue;
    const state = await readFile(join(home, "state.json"), "utf8");
    if ((JSON.parse(state) as { sampled: string[] }).sampled.length >= count) return;
  }
}

async function tokenOf(options: string): Promise<string> {
  const { stdout } = await talenta(["token", ...options.split(" ")], {
    TALENTA_DATA: join(folder, "data"),
    TALENTA_URL: running.url,
  });
  return stdout.trim();
}

/**
 * Where each answer shows something: a count above 0, a list with entries, a text, or true. `*` stands for one of a
 * list that does.
 */
const SHOWS: Readonly<Record<string, readonly string[]>> = {
  "province/talent-pool": [
    "talentPool.total",
    "talentPool.unplaced",
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => `talentPool.nineBox.${at}.count`),
    "talentPool.byRegency.14.total",
    "talentPool.coverage.complete",
  ],
  "province/candidates": ["candidates.totalCount", "candidates.edges.19.node.employee.name"],
  "province/figures": [
    "nineBoxBreakdown.breakdown.groups.0.people",
    "boxMovement.movement.moves.up",
    "boxMovement.movement.moves.down",
    "boxMovement.movement.moves.placed",
    "evidenceCompleteness.completeness.items.0.onRecord",
    "evidenceCompleteness.completeness.groups.0.people",
  ],
  "province/one-regency": [
    "regency.headcount",
    "regency.talentPool.total",
    "regency.employee.name",
    "regency.employee.placement.value",
  ],
  "province/programme-progress": [
    "programme.people",
    "programme.progress.total",
    "programme.progress.states.0",
  ],
  "province/dictionary": ["competencies.8.levels.4.description", "potentialAspects.7.title"],
  "administrator/policies": ["policies.1.document", "policies.0.history.edges.0.node.at"],
  "administrator/simulate-policy": [
    "simulatePolicy.flow.people",
    "simulatePolicy.flow.moves.down",
    "simulatePolicy.flow.groups.0.people",
  ],
  "administrator/check-policy": ["checkPolicy.problemCount", "checkPolicy.problems.0.message"],
  "administrator/publish-policy": ["publishPolicy.policy.publishedAt"],
  "administrator/draft-programme": ["draftProgramme.programme.id"],
  "administrator/publish-programme": ["publishProgramme.programme.version"],
  "officer/my-regency": [
    "myRegency.headcount",
    "myRegency.employees.totalCount",
    "myRegency.employees.edges.49.node.nip",
  ],
  "officer/behind-a-figure": [
    "myRegency.unplaced.totalCount",
    "myRegency.unrated.totalCount",
    "myRegency.left.totalCount",
  ],
  "officer/record-award": ["recordEvidence.record.id", "recordEvidence.placement.box"],
  "officer/requests": [
    "myRegency.overdue.totalCount",
    "myRegency.requests.totalCount",
    "myRegency.requests.edges.1.node.employee.name",
  ],
  "officer/join-programme": [
    "joinProgramme.changed",
    "joinProgramme.programme.quotas.0.people",
    "joinProgramme.programme.sessions.0.seats",
  ],
  "officer/name-and-seat": [
    "nameParticipants.named",
    "seatParticipants.seated",
    "seatParticipants.programme.sessions.0.taken",
  ],
  "officer/set-class-standard": ["setClassStandard.changed", "setClassStandard.recomputed"],
  "head/in-force-here": ["myRegency.policy.id", "myRegency.adoptions.0.from", "myRegency.sharing"],
  "head/simulate-policy-here": [
    "myRegency.simulatePolicy.movers.totalCount",
    "myRegency.simulatePolicy.movers.edges.0.node.employee.name",
  ],
  "head/adopt-policy": ["adoptPolicy.adoption.id"],
  "head/set-sharing": ["setSharing.sharing"],
  "committee/awaiting-calibration": [
    "myRegency.talentPool.total",
    "myRegency.employees.totalCount",
    "myRegency.employees.edges.0.node.name",
  ],
  "committee/calibration-session": [
    "myRegency.calibrationSessions.edges.0.node.cases.totalCount",
    "myRegency.calibrationSessions.edges.0.node.cases.edges.0.node.employee.name",
    "myRegency.calibrationSessions.edges.0.node.members.2.present",
  ],
  "committee/calibration-vote": ["voteCalibration.changed", "voteCalibration.case.votes.0.member"],
  "committee/calibration-open": [
    "openCalibration.changed",
    "openCalibration.session.cases.totalCount",
  ],
  "committee/calibration-statistics": [
    "myRegency.calibrationStatistics.sessions",
    "myRegency.calibrationStatistics.cases",
    "myRegency.calibrationStatistics.groups.0.cases",
  ],
  "employee/my-placement-explained": [
    "viewer.employee.placement.box",
    "viewer.employee.placement.explanationText",
    "viewer.employee.placement.explanation.potential.components.0.items.0.weight",
  ],
  "employee/track-record": [
    "viewer.employee.appraisals.0.rating",
    "viewer.employee.awards.0.title",
    "viewer.employee.career.posts",
  ],
  "employee/my-competencies": [
    "viewer.employee.competencyGaps.competencies.gaps.0.required",
    "viewer.employee.competencyGaps.text",
    "myRegency.positions.edges.19.node.title",
  ],
  "employee/placement-history": ["viewer.employee.placements.edges.2.node.supersededAt"],
  "employee/request-correction": ["requestCorrection.request.attachment.size"],
  "employee/my-requests": [
    "viewer.employee.requests.edges.2.node.steps.0.at",
    "viewer.employee.requests.totalCount",
  ],
  "employee/my-participations": [
    "viewer.employee.participations.*.session.place",
    "viewer.employee.participations.*.history.1.state",
  ],
  "reports/nine-box-by-class": [
    "nineBoxBreakdown.breakdown.people",
    "nineBoxBreakdown.breakdown.groups.5.people",
  ],
  "reports/movement-of-a-year": [
    "boxMovement.movement.moves.up",
    "boxMovement.movement.joined.*",
    "boxMovement.movement.left.*",
    "boxMovement.byRegency.14.movement.moves.up",
  ],
  "reports/evidence-by-class": [
    "evidenceCompleteness.completeness.meanEvidence",
    "evidenceCompleteness.completeness.groups.0.people",
  ],
  "reports/shares-of-a-regency": [
    "regency.headcount",
    "regency.talentPool.total",
    "programme.progress.total",
  ],
  "auditor/calibration-watched": ["myRegency.calibrationStatistics.cases"],
  "auditor/policy-steps": ["policies.0.history.edges.0.node.actor"],
  "auditor/programmes-published": ["programmes.edges.2.node.people"],
  "auditor/regency-audited": ["viewer.role", "myRegency.sharing"],
};

/** The values at a place of which `*` may be any of a list. */
function valuesAt(data: unknown, path: string): unknown[] {
  const [before = "", after] = path.split(".*");
  const found = valueAt(data, before);
  if (after === undefined) return [found];
  return Array.isArray(found) ? found.map((one) => valueAt({ one }, `one${after}`)) : [];
}

/** Whether a value is something to look at. */
function shows(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== 0 && value !== "" && value !== false;
}

/** Asks as long as an owner is still computing; the answer says so. */
async function settled(token: string, body: object): Promise<Answer<unknown>> {
  for (;;) {
    const answer = await ask<unknown>(running.url, token, body);
    if (!JSON.stringify(answer.data).includes('"PENDING"')) return answer;
  }
}

async function faultsOf({ name: group, token: options, questions }: ExampleGroup) {
  const token = await tokenOf(options);
  const answers = new Map<string, unknown>();
  const faults: unknown[] = [];
  for (const question of questions) {
    const place = `${group}/${question.name}`;
    const variables = variablesOf(question, answers);
    const { data, errors } = await settled(token, { query: question.query, variables });
    answers.set(question.name, data);
    const empty = (SHOWS[place] ?? ["nothing is expected of it"]).filter(
      (path) => !valuesAt(data, path).some(shows),
    );
    if (errors.length > 0 || empty.length > 0) faults.push({ place, errors, empty });
  }
  return faults;
}

describe("the sample on its first start", () => {
  test("is whole and there once, also where the start was cut off and begun again", async () => {
    const whole = await settled(await tokenOf("--role PROVINCE_ANALYST"), {
      query: "{ talentPool { total unplaced } regencies { code headcount } }",
    });
    const { talentPool, regencies } = whole.data as {
      talentPool: { total: number; unplaced: number };
      regencies: { code: string; headcount: number }[];
    };
    const headcounts = regencies.map(({ headcount }) => headcount);
    expect(Math.min(...headcounts)).toBeGreaterThan(0);
    const headcount = headcounts.reduce((sum, one) => sum + one, 0);
    expect(headcount).toBe(talentPool.total + talentPool.unplaced);
    for (const { code } of regencies.slice(0, 8)) {
      const { data } = await settled(await tokenOf(`--role REGENCY_OFFICER --regency ${code}`), {
        query:
          "{ myRegency { imports(first: 200) { edges { node { fileName state rejected } } } } }",
      });
      const imports = valueAt(data, "myRegency.imports.edges") as {
        node: { fileName: string; state: string; rejected: number };
      }[];
      const names = imports.map(({ node }) => node.fileName);
      expect(names).toContainEqual(expect.stringContaining("employees"));
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(imports.map(({ node }) => `${node.state} ${node.rejected}`))).toEqual(
        new Set(["FINISHED 0"]),
      );
    }
  }, 600_000);

  test("has something to show for each example question, asked with the token its group names", async () => {
    const groups = await readExamples();
    const faults: unknown[] = [];
    for (const group of groups) faults.push(...(await faultsOf(group)));
    expect(faults).toEqual([]);
    const places = groups.flatMap(({ name, questions }) =>
      questions.map((q) => `${name}/${q.name}`),
    );
    expect(places.toSorted()).toEqual(Object.keys(SHOWS).toSorted());
  }, 600_000);
});
