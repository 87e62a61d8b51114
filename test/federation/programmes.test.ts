// Both programmes run from plan to placement: the province plans, owners do the rest with their own people.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  FIVE_REGENCIES,
  LAMPUNG_FIRST_PHASE,
  programmePeople,
  type ProgrammePerson,
} from "@talenta/sample";
import { FORMER_DEFAULT_POLICY, ownersOf, type ProgrammePlan, sessionsOf } from "@talenta/talent";
import { checkedProgress, checkSeats, Officer, type Progress } from "../kit/programmes.ts";
import { startProvince, type TestProvince } from "../kit/province.ts";

let now = new Date("2025-10-20T02:00:00Z");
/** Evening of a day in Jakarta, when the lists of the day are written. */
const evening = (day: string) => (now = new Date(`${day}T12:00:00Z`));

let province: TestProvince;
let admin: string;

beforeAll(async () => {
  province = await startProvince({
    transport: "inproc",
    employees: 0,
    clock: () => now,
    // It places whoever has a rating and a result, whatever else is missing.
    firstPolicy: FORMER_DEFAULT_POLICY,
  });
  admin = await province.token({ role: "PROVINCE_ADMIN" });
});
afterAll(() => province.stop());

/** Plans and publishes a programme, and has its owners' officers bring in, join, name and seat. */
async function opened(plan: ProgrammePlan, size: number): Promise<Officer[]> {
  const officers: Officer[] = [];
  for (const code of ownersOf(plan)) {
    const people = programmePeople(plan, code, { province: "18", size });
    officers.push(await Officer.of(province, plan, code, people));
  }
  const drafted = await province.ask(
    admin,
    `mutation ($plan: JSONObject!) { draftProgramme(input: { plan: $plan }) { problems { path message } } }`,
    { plan },
  );
  expect(drafted).toMatchObject({ errors: [], data: { draftProgramme: { problems: [] } } });
  const published = await province.ask(
    admin,
    `mutation ($id: ID!) { publishProgramme(input: { key: $id }) { programme { state } } }`,
    { id: plan.id },
  );
  expect(published.data).toEqual({ publishProgramme: { programme: { state: "PUBLISHED" } } });
  return officers;
}

/** How many people are in a state, over all owners. */
const inState = ({ states }: Progress, state: string) =>
  states.find((one) => one.state === state)?.count;

const nips = (people: readonly ProgrammePerson[]) => people.map(({ nip }) => nip);
const provider = LAMPUNG_FIRST_PHASE.provider;

describe("Lampung's first phase: 1,905 of the province's own people", () => {
  const plan = LAMPUNG_FIRST_PHASE;
  const sessions = sessionsOf(plan);
  const progress = (officers: readonly Officer[]) =>
    checkedProgress(province, admin, plan, officers);

  test("runs from plan to placement, with a no-show, a late and a duplicate result, and somebody who moved", async () => {
    const officers = await opened(plan, 36_667);
    const [officer] = officers;
    if (officer === undefined) throw new Error("nobody is invited");
    expect((await progress(officers)).total).toBe(0);

    await officer.bringPeopleIn();
    expect(await officer.join()).toEqual({ joinProgramme: { changed: true } });
    const classes = ["ADMINISTRATOR", "PENGAWAS", "AHLI_MADYA", "PELAKSANA"];
    expect(await officer.name({ filter: { positionClasses: classes } })).toEqual({
      nameParticipants: { named: 1905 },
    });
    expect(inState(await progress(officers), "NAMED")).toBe(1905);

    expect(await officer.seat()).toEqual({ seatParticipants: { seated: 1905, unseatedCount: 0 } });
    await checkSeats(plan, officers);
    expect(inState(await progress(officers), "SEATED")).toBe(1905);

    // Somebody misses the first session, is seated in a later one, and comes.
    const [first] = sessions;
    const absent = (await officer.rows()).find(({ session }) => session === first?.id)?.nip ?? "";
    for (const { id, day } of sessions) {
      evening(day);
      const here = (await officer.rows()).filter(({ session }) => session === id);
      const present = here
        .map(({ nip }) => nip)
        .filter((nip) => id !== first?.id || nip !== absent);
      const list = { presentFile: ["NIP", ...present].join("\n"), restAbsent: true };
      const { recordAttendance } = await officer.attend(id, list);
      expect(recordAttendance).toEqual({
        attended: present.length,
        absent: here.length - present.length,
        results: 0,
      });
      if (id !== first?.id) continue;
      expect(await officer.row(absent)).toMatchObject({ state: "ABSENT", session: id });
      expect(inState(await progress(officers), "ABSENT")).toBe(1);
      expect(await officer.seat(true)).toEqual({
        seatParticipants: { seated: 1, unseatedCount: 0 },
      });
      expect((await officer.row(absent))?.state).toBe("RESEATED");
      await checkSeats(plan, officers);
    }
    expect(inState(await progress(officers), "ATTENDED")).toBe(1905);

    // One moves away before the results come; one result comes late.
    const people = officer.people.filter(({ nip }) => nip !== absent);
    const [moved, late] = people.filter(({ rows }) => rows.appraisals.length > 0);
    if (moved === undefined || late === undefined) throw new Error("nobody is rated");
    evening("2025-12-08");
    const gone = moved.rows.employees.map((row) => ({
      ...row,
      "KEDUDUKAN HUKUM NAMA": "Pindah Instansi",
    }));
    await officer.bringIn("employees", gone);
    expect((await officer.row(moved.nip))?.state).toBe("MOVED_AWAY");

    evening("2025-12-10");
    const days = new Map(sessions.map(({ id, day }) => [id, day]));
    const sat = new Map(
      (await officer.rows()).map(({ nip, session }) => [nip, days.get(session ?? "")]),
    );
    const resultOf = (person: ProgrammePerson) =>
      person.result({ date: sat.get(person.nip) ?? "", provider });
    const file = officer.people.filter(({ nip }) => nip !== late.nip).map(resultOf);
    const results = await officer.bringIn("assessments", file);
    expect(results).toMatchObject({ created: 1903, rejected: 1 });
    expect(await officer.findings(results.id)).toContainEqual(
      expect.stringContaining("no longer in active service here"),
    );
    // Whoever was never rated has a result and no box: the result waits, nobody is guessed.
    const unrated = officer.people.filter(({ rows }) => rows.appraisals.length === 0).length;
    expect(unrated).toBeGreaterThan(0);
    const arrived = await progress(officers);
    expect(inState(arrived, "RESULT_IN")).toBe(unrated);
    expect(inState(arrived, "PLACED")).toBe(1903 - unrated);
    expect(inState(arrived, "ATTENDED")).toBe(1);
    expect(inState(arrived, "MOVED_AWAY")).toBe(1);
    for (const row of await officer.rows()) {
      if (row.state === "PLACED") expect(row.box).not.toBeNull();
      if (row.state === "RESULT_IN") expect(row.box).toBeNull();
    }

    // The same results once more change nothing, and the file says so.
    const again = people.filter(({ nip }) => nip !== moved.nip && nip !== late.nip).slice(0, 5);
    const before = await officer.rows();
    const twice = await officer.bringIn("assessments", again.map(resultOf));
    expect(twice).toMatchObject({ created: 0, updated: 0, unchanged: 5, rejected: 0 });
    expect(
      (await officer.findings(twice.id)).filter((message) => message.includes("nothing changed")),
    ).toHaveLength(5);
    expect(await officer.rows()).toEqual(before);

    evening("2026-01-12");
    const afterwards = await officer.bringIn("assessments", [resultOf(late)]);
    expect(await officer.findings(afterwards.id)).toContainEqual(
      expect.stringContaining("due on 2025-12-31; this one counts and is marked late"),
    );
    expect(await officer.row(late.nip)).toMatchObject({ state: "PLACED", late: 1 });
    expect((await officer.rows()).filter((row) => row.late === 1)).toHaveLength(1);
    const done = await progress(officers);
    expect(inState(done, "PLACED")).toBe(1904 - unrated);
    expect(done.total).toBe(1905);
    await employeeSeesOwn(absent);
  });

  /** What somebody who missed a session and sat a later one sees of it. */
  async function employeeSeesOwn(nip: string): Promise<void> {
    const [regency] = ownersOf(plan);
    const token = await province.token({ role: "EMPLOYEE", nip, ...(regency && { regency }) });
    const own = await province.ask<{
      viewer: {
        employee: {
          participations: { state: string; history: { state: string }[]; consequence: object }[];
        };
      };
    }>(
      token,
      `{ viewer { employee { participations { state session { place day }
        consequence { indonesian english } history { state } } } } }`,
    );
    expect(own.errors).toEqual([]);
    const [part] = own.data.viewer.employee.participations;
    expect(part?.history.map(({ state }) => state).slice(0, 5)).toEqual([
      "NAMED",
      "SEATED",
      "ABSENT",
      "RESEATED",
      "ATTENDED",
    ]);
    expect(part?.consequence).toEqual({
      indonesian: expect.stringContaining("Hasil Anda telah"),
      english: expect.stringContaining("result"),
    });
  }
});

describe("an invented programme over five regencies and two places", () => {
  const plan = FIVE_REGENCIES;
  const progress = (officers: readonly Officer[]) =>
    checkedProgress(province, admin, plan, officers);

  test("runs in five databases and adds up at the province, naming an owner that is silent", async () => {
    now = new Date("2026-02-02T02:00:00Z");
    const officers = await opened(plan, 5000);
    for (const officer of officers) await officer.bringPeopleIn();
    for (const officer of officers.slice(1)) await officer.join();
    const four = await progress(officers);
    expect(four.coverage.complete).toBe(true);
    await officers[0]?.join();

    for (const officer of officers) {
      expect(await officer.name({ nips: nips(officer.people) })).toEqual({
        nameParticipants: { named: 20 },
      });
    }
    expect((await progress(officers)).total).toBe(100);
    for (const officer of officers) {
      expect(await officer.seat()).toEqual({ seatParticipants: { seated: 20, unseatedCount: 0 } });
    }
    await checkSeats(plan, officers);

    const silent = officers[2]?.code ?? "";
    province.faults.set({ [silent]: "refuses" });
    const partly = await progress(officers);
    expect(partly.coverage).toEqual({
      complete: false,
      missing: [{ regency: { code: silent }, reason: "UNAVAILABLE" }],
    });
    expect(inState(partly, "SEATED")).toBe(80);
    province.faults.set({});

    const noShows = new Set<string>();
    for (const officer of officers) noShows.add((await officer.rows())[0]?.nip ?? "");
    for (const { id, day } of sessionsOf(plan)) {
      evening(day);
      for (const officer of officers) {
        const here = (await officer.rows()).filter(({ session }) => session === id);
        const present = here.map(({ nip }) => nip).filter((nip) => !noShows.has(nip));
        await officer.attend(id, { present, restAbsent: true });
      }
    }
    const attended = await progress(officers);
    expect(inState(attended, "ATTENDED")).toBe(95);
    expect(inState(attended, "ABSENT")).toBe(5);

    // All of a phase is dated by its last day.
    evening("2026-04-02");
    const lastDays = new Map(
      plan.phases.flatMap(({ sessions }) =>
        sessions.map(({ id }) => [id, sessions.at(-1)?.day ?? ""]),
      ),
    );
    for (const officer of officers) {
      const sat = new Map((await officer.rows()).map(({ nip, session }) => [nip, session ?? ""]));
      const file = officer.people
        .filter(({ nip }) => !noShows.has(nip))
        .map((person) =>
          person.result({ date: lastDays.get(sat.get(person.nip) ?? "") ?? "", provider }),
        );
      expect(await officer.bringIn("assessments", file)).toMatchObject({
        created: 19,
        rejected: 0,
      });
    }
    const done = await progress(officers);
    expect(inState(done, "ABSENT")).toBe(5);
    const rated = officers
      .flatMap(({ people }) => people)
      .filter(({ nip, rows }) => rows.appraisals.length > 0 && !noShows.has(nip)).length;
    expect(inState(done, "PLACED")).toBe(rated);
    expect(inState(done, "RESULT_IN")).toBe(95 - rated);
  });
});
