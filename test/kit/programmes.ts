import { createHash } from "node:crypto";
import { expect } from "@jest/globals";
import type { ProgrammePerson } from "@talenta/sample";
import {
  type FileKind,
  type ImportSummary,
  openTable,
  uploadFile,
  type WritableRow,
  writeTable,
} from "@talenta/siasn";
import { type ProgrammePlan, type RegencyCode, sessionsOf } from "@talenta/talent";
import { runStored } from "@talenta/store/testing";
import type { TestProvince } from "./province.ts";

/** One owner's part in a programme, done as its officer does it: GraphQL and files through the gateway. */
export class Officer {
  readonly code: string;
  readonly people: readonly ProgrammePerson[];
  readonly #province: TestProvince;
  readonly #plan: ProgrammePlan;
  readonly #token: string;

  private constructor(
    province: TestProvince,
    plan: ProgrammePlan,
    given: { code: string; people: readonly ProgrammePerson[]; token: string },
  ) {
    this.code = given.code;
    this.people = given.people;
    this.#token = given.token;
    this.#province = province;
    this.#plan = plan;
  }

  /** Somebody who keeps an owner's data, with the people that owner will name. */
  static async of(
    province: TestProvince,
    plan: ProgrammePlan,
    code: string,
    people: readonly ProgrammePerson[],
  ): Promise<Officer> {
    const token = await province.token({ role: "REGENCY_OFFICER", regency: code as RegencyCode });
    return new Officer(province, plan, { code, people, token });
  }

  /** Asks as this officer; throws on any error. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const answer = await this.#province.ask<Data>(this.#token, query, variables);
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** Brings rows in as a file. */
  async bringIn(kind: FileKind, rows: readonly WritableRow[]): Promise<ImportSummary> {
    const bytes = await writeTable(kind, rows, "csv");
    return uploadFile({
      table: await openTable({ name: `${kind}.csv`, bytes }, kind),
      kind,
      fileName: `${kind}.csv`,
      contentHash: createHash("sha256").update(bytes).digest("hex"),
      partial: true,
      send: (query, variables) => this.ask(query, variables),
    });
  }

  /** Everything the owner's files tell of these people before the programme: no assessment. */
  async bringPeopleIn(): Promise<void> {
    await this.bringIn(
      "employees",
      this.people.flatMap(({ rows }) => rows.employees),
    );
    await this.bringIn(
      "appraisals",
      this.people.flatMap(({ rows }) => rows.appraisals),
    );
  }

  join(): Promise<{ joinProgramme: { changed: boolean } }> {
    return this.ask(`mutation ($id: ID!) { joinProgramme(input: { key: $id }) { changed } }`, {
      id: this.#plan.id,
    });
  }

  name(input: object): Promise<{ nameParticipants: { named: number } }> {
    return this.ask(
      `mutation ($input: NameParticipantsInput!) { nameParticipants(input: $input) { named } }`,
      { input: { programmeId: this.#plan.id, ...input } },
    );
  }

  seat(absent = false): Promise<{ seatParticipants: { seated: number; unseatedCount: number } }> {
    return this.ask(
      `mutation ($input: SeatParticipantsInput!) {
        seatParticipants(input: $input) { seated unseatedCount } }`,
      { input: { programmeId: this.#plan.id, absent } },
    );
  }

  attend(sessionId: string, list: object): Promise<{ recordAttendance: Record<string, number> }> {
    return this.ask(
      `mutation ($input: RecordAttendanceInput!) {
        recordAttendance(input: $input) { attended absent results } }`,
      { input: { programmeId: this.#plan.id, sessionId, ...list } },
    );
  }

  /** What an import found about results, in order. */
  async findings(id: string): Promise<string[]> {
    const answer = await this.ask<{
      myRegency: { import: { findings: { edges: { node: { message: string } }[] } } };
    }>(
      `query ($id: ID!) { myRegency { import(id: $id) {
        findings(first: 200) { edges { node { message } } } } } }`,
      { id },
    );
    return answer.myRegency.import.findings.edges.map(({ node }) => node.message);
  }

  /** The rows of this owner's participants, read straight from the database, past every layer under test. */
  async rows(): Promise<ParticipantRow[]> {
    const all = await runStored(
      this.#province.databaseOf(this.code),
      `select e.nip, e.box, p.state, p.session_id as session, p.position_class as class,
         p.result_late as late, p.programme_id as programme
       from participant p join employee e on e.id = p.employee_id order by e.nip`,
    );
    return (all as unknown as ParticipantRow[]).filter(
      ({ programme }) => programme === this.#plan.id,
    );
  }

  /** The row of one person. */
  async row(nip: string): Promise<ParticipantRow | undefined> {
    return (await this.rows()).find((one) => one.nip === nip);
  }
}

/** A participant as stored. */
export interface ParticipantRow {
  readonly nip: string;
  readonly box: number | null;
  readonly state: string;
  readonly session: string | null;
  readonly class: string;
  readonly late: number;
  readonly programme: string;
}

/** Checks from the rows that nobody is where they cannot be: seats, quotas, and one seat a person. */
export async function checkSeats(plan: ProgrammePlan, officers: readonly Officer[]): Promise<void> {
  const bySession = new Map<string, number>();
  for (const officer of officers) {
    const { code } = officer;
    const rows = await officer.rows();
    const seated = rows.filter(({ session, state }) => session !== null && state !== "WITHDRAWN");
    expect(new Set(seated.map(({ nip }) => nip)).size).toBe(seated.length);
    for (const { id, allotments } of sessionsOf(plan)) {
      const here = seated.filter(({ session }) => session === id).length;
      const own = allotments.find(({ owner }) => owner === code)?.seats ?? 0;
      expect({ id, code, over: here > own }).toEqual({ id, code, over: false });
      bySession.set(id, (bySession.get(id) ?? 0) + here);
    }
    for (const quota of plan.quotas.filter(({ owner }) => owner === code)) {
      const ofClass = seated.filter((one) => one.class === quota.positionClass).length;
      expect(ofClass).toBeLessThanOrEqual(quota.people);
    }
  }
  for (const { id, seats } of sessionsOf(plan)) {
    expect(bySession.get(id) ?? 0).toBeLessThanOrEqual(seats);
  }
}

/** A programme's progress as the province merges it. */
export interface Progress {
  total: number;
  states: { state: string; count: number }[];
  byRegency: {
    regency: { code: string };
    status: string;
    total: number | null;
    states: { state: string; count: number }[] | null;
  }[];
  coverage: {
    complete: boolean;
    missing: { regency: { code: string }; reason: string }[];
  };
}

/**
 * Asks the province how far a programme is and checks that it adds up: the total is that of the owners and of the
 * states, and every owner's figures are those of its own rows.
 */
export async function checkedProgress(
  province: TestProvince,
  token: string,
  plan: ProgrammePlan,
  officers: readonly Officer[],
): Promise<Progress> {
  const answer = await province.ask<{ programme: { progress: Progress } }>(
    token,
    `query ($id: ID!) { programme(key: $id) { progress { total states { state count }
      byRegency { regency { code } status total states { state count } }
      coverage { complete missing { regency { code } reason } } } } }`,
    { id: plan.id },
  );
  expect(answer.errors).toEqual([]);
  const { progress } = answer.data.programme;
  const sum = (counts: readonly (number | null)[]) =>
    counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  expect(sum(progress.states.map(({ count }) => count))).toBe(progress.total);
  expect(sum(progress.byRegency.map(({ total }) => total))).toBe(progress.total);
  for (const { state, count } of progress.states) {
    const own = progress.byRegency.map(
      ({ states }) => states?.find((one) => one.state === state)?.count ?? 0,
    );
    expect({ state, count }).toEqual({ state, count: sum(own) });
  }
  for (const { regency, states } of progress.byRegency) {
    if (states === null) continue;
    const rows = (await officers.find(({ code }) => code === regency.code)?.rows()) ?? [];
    for (const { state, count } of states) {
      const stored = rows.filter((row) => row.state === state).length;
      expect({ code: regency.code, state, count }).toEqual({
        code: regency.code,
        state,
        count: stored,
      });
    }
  }
  return progress;
}
