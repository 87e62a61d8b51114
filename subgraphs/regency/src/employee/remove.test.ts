import { beforeEach, describe, expect, test } from "@jest/globals";
import { encodeQuery, normalFilter } from "@talenta/contract";
import type { Regency } from "../index.ts";
import { COMMITTEE, member, openSitting, REASON } from "../testing/committee.ts";
import { ENTER } from "../testing/evidence.ts";
import {
  ANALYST,
  ask,
  caller,
  codes,
  data,
  entities,
  HEAD,
  OFFICER,
  openRegency,
  says,
} from "../testing/kit.ts";
import { appraisal, assessment, bringIn, type Cells, nipOf, person } from "../testing/people.ts";
import { JOIN, NAME, nips, PLAN } from "../testing/programmes.ts";
import { everything } from "../testing/undoing.ts";

const REMOVE = `mutation ($input: RemoveEmployeeInput!) { removeEmployee(input: $input) { employeeId nip name removedAt } }`;
const REASONED = "Terketik dua kali";
/** Who is entered by mistake, and a NIP that nobody ever had. */
const [WRONG, NOBODY] = [9, 77];

let now: Date;
let regency: Regency;
let files = 0;
beforeEach(async () => {
  now = new Date("2026-06-15T05:00:00Z");
  regency = await openRegency({
    clock: () => now,
    sharing: "FULL",
    published: {
      policy: () => Promise.resolve(null),
      policyState: () => Promise.resolve(null),
      programme: (id) => Promise.resolve(id === PLAN.id ? PLAN : null),
    },
  });
  await bring(
    "employees",
    [0, 1, 2, 3].map((n) => person(n)),
  );
  await bring(
    "appraisals",
    [0, 1, 2, 3].map((n) => appraisal(n)),
  );
  await bring(
    "assessments",
    [0, 1, 2, 3].map((n) => assessment(n, "5")),
  );
  await data(regency, OFFICER, JOIN, { id: PLAN.id });
});

const bring = (kind: Parameters<typeof bringIn>[1], rows: Cells[], more: object = {}) =>
  bringIn(regency, kind, rows, { contentHash: `file ${(files += 1)}`, partial: true, ...more });
const remove = (n: number, who = OFFICER) =>
  ask(regency, who, REMOVE, { input: { nip: nipOf(n), reason: REASONED } });

/** Brings somebody in who stands in box 9, and answers the opaque id. */
async function enterWrongly(): Promise<string> {
  const known = { "UNOR ID": "U-1", "UNOR NAMA": "Bidang 1" };
  await bring("employees", [person(WRONG, known)]);
  await bring("appraisals", [appraisal(WRONG, "Sangat Baik")]);
  await bring("assessments", [assessment(WRONG, "5")]);
  const query = `query ($nip: ID!) { myRegency { employee(nip: $nip) { id } } }`;
  const { myRegency } = await data<{ myRegency: { employee: { id: string } } }>(
    regency,
    OFFICER,
    query,
    { nip: nipOf(WRONG) },
  );
  return myRegency.employee.id;
}

const FIGURES = `query { myRegency {
  nineBoxBreakdown(by: [UNIT]) { people unplaced nineBox { box count } }
  evidenceCompleteness { __typename }
  simulatePolicy(input: { policy: { key: "bkn-411-2025", version: 1 } }) { flow { people matrix } }
  a: employees(filter: { search: "orang" }) { totalCount }
  b: employees(filter: { units: ["U-1"] }) { totalCount edges { node { name } } }
  c: employees(filter: { boxes: [9] }) { totalCount edges { node { name } } }
  d: employees(filter: { moved: { from: "2026-06-14", until: "2026-06-15", fromBox: null } }) { totalCount }
} }`;

describe("somebody entered by mistake", () => {
  test("is taken off the record with a reason, and everything else is as before", async () => {
    await bring("employees", [person(8)]);
    const [before, figures] = [await everything(regency), await data(regency, OFFICER, FIGURES)];
    const id = await enterWrongly();
    expect(await everything(regency)).not.toEqual(before);
    const { data: told } = await remove(WRONG);
    expect(told?.["removeEmployee"]).toEqual({
      employeeId: id,
      nip: nipOf(WRONG),
      name: person(WRONG)["NAMA"],
      removedAt: "2026-06-15T05:00:00.000Z",
    });
    expect(await everything(regency)).toEqual(before);
    expect(await data(regency, OFFICER, FIGURES)).toEqual(figures);
  });

  test("is found by nobody, by no id, NIP or name, in no list and no count, as if never there", async () => {
    const id = await enterWrongly();
    await remove(WRONG);
    const key = { __typename: "Employee", id, regency: { code: "18.05" } };
    for (const who of [OFFICER, HEAD, caller("REGENCY_COMMITTEE"), ANALYST]) {
      const { rows } = await entities(regency, who, [key], "... on Employee { name }");
      expect(rows).toEqual([null]);
    }
    const filter = normalFilter({ search: "Orang 9", boxes: null });
    for (const [type, query, asked, nothing] of [
      [
        "TalentSlice",
        encodeQuery({ kind: "POOL_SLICE", filter }),
        "unplaced nineBox { count }",
        /[1-9]/,
      ],
      [
        "CandidateSlice",
        encodeQuery({
          kind: "RANKED_SLICE",
          filter: normalFilter({ boxes: [7, 8, 9] }),
          orderBy: "VALUE_DESC",
          first: 50,
          after: null,
        }),
        "entries { id }",
        new RegExp(id),
      ],
    ] as const) {
      const slice = { __typename: type, regency: { code: "18.05" }, query };
      const { rows, codes: wrong } = await entities(
        regency,
        OFFICER,
        [slice],
        `... on ${type} { ${asked} }`,
      );
      expect(wrong).toEqual([]);
      expect(JSON.stringify(rows)).not.toMatch(nothing);
    }
    const themselves = { ...caller("EMPLOYEE", { nip: nipOf(WRONG) }), subject: "person-9" };
    const own = await ask(regency, themselves, `{ myRegency { employees { totalCount } } }`);
    expect(JSON.stringify(own.data)).not.toContain("1");
    const self = { __typename: "Viewer", subject: "person-9", regency: { code: "18.05" } };
    const { rows } = await entities(
      regency,
      themselves,
      [self],
      "... on Viewer { employee { nip } }",
    );
    expect(rows).toEqual([{ employee: null }]);
  });

  test("looks, wherever a NIP is given, like a number nobody ever had", async () => {
    await enterWrongly();
    await remove(WRONG);
    const ways: ((n: number) => Promise<unknown>)[] = [
      (n) =>
        ask(regency, OFFICER, `query ($nip: ID!) { myRegency { employee(nip: $nip) { name } } }`, {
          nip: nipOf(n),
        }),
      (n) => remove(n),
      (n) =>
        ask(regency, OFFICER, ENTER, {
          input: {
            nip: nipOf(n),
            record: { award: { date: "2025-08-17", title: "Inovasi", level: "NATIONAL" } },
          },
        }),
      (n) => ask(regency, OFFICER, NAME, { programme: PLAN.id, nips: nips(n) }),
      (n) =>
        ask(
          regency,
          member(0),
          `mutation ($input: OpenCalibrationInput!) { openCalibration(input: $input) { session { id } } }`,
          { input: { ...COMMITTEE, agenda: { nips: [nipOf(n)] } } },
        ),
      (n) =>
        ask(
          regency,
          { ...caller("EMPLOYEE", { nip: nipOf(n) }), subject: "somebody" },
          `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { request { id } } }`,
          {
            input: {
              proposal: { award: { date: "2025-08-17", title: "Inovasi", level: "NATIONAL" } },
              reason: "Belum tercatat",
            },
          },
        ),
      async (n) => ({ ...(await bring("appraisals", [appraisal(n)])), id: "" }),
      async () => ({ ...(await bring("employees", [person(0)], { partial: false })), id: "" }),
    ];
    const neutral = (told: unknown, n: number) =>
      JSON.parse(JSON.stringify(told).replaceAll(nipOf(n), "NIP")) as unknown;
    for (const way of ways) {
      expect(neutral(await way(WRONG), WRONG)).toEqual(neutral(await way(NOBODY), NOBODY));
    }
  });

  test("who comes by a file again is new, and back under the same id with a placement and nothing else", async () => {
    const id = await enterWrongly();
    await remove(WRONG);
    expect(await bring("employees", [person(WRONG)])).toMatchObject({ created: 1 });
    const query = `query ($nip: ID!) { myRegency { employee(nip: $nip) { id appraisals { year }
      placements { edges { node { supersededAt } } } evidenceRevisions { edges { node { reason } } } } } }`;
    const { myRegency } = await data<{ myRegency: { employee: Record<string, unknown> } }>(
      regency,
      OFFICER,
      query,
      { nip: nipOf(WRONG) },
    );
    expect(myRegency.employee).toMatchObject({
      id,
      appraisals: [],
      evidenceRevisions: {
        edges: [{ node: { reason: REASONED } }, { node: { reason: REASONED } }],
      },
    });
    const { edges } = myRegency.employee["placements"] as {
      edges: { node: { supersededAt: string | null } }[];
    };
    expect(edges.map(({ node }) => node.supersededAt !== null)).toEqual([false, true, true, true]);
    expect(await bring("appraisals", [appraisal(WRONG)])).toMatchObject({ created: 1 });
  });

  test("may be brought in again under the NIP by somebody else", async () => {
    await enterWrongly();
    await remove(WRONG);
    const other = person(30, { "NIP BARU": nipOf(WRONG) });
    expect(await bring("employees", [other])).toMatchObject({ created: 1, rejected: 0 });
  });

  test("leaves a programme as somebody who has moved away, whom nobody sees", async () => {
    await enterWrongly();
    await data(regency, OFFICER, NAME, { programme: PLAN.id, nips: nips(WRONG, 1) });
    await remove(WRONG);
    const { myRegency } = await data<{
      myRegency: { programme: { participants: { edges: { node: object }[] } } };
    }>(
      regency,
      OFFICER,
      `{ myRegency { programme(key: "proasn") { participants { edges { node { state employee { nip } } } } } } }`,
    );
    expect(myRegency.programme.participants.edges.map(({ node }) => node)).toEqual([
      { state: "MOVED_AWAY", employee: null },
      { state: "NAMED", employee: { nip: nipOf(1) } },
    ]);
  });

  test("did not leave: movements between days do not count the person", async () => {
    const moved = `{ myRegency { boxMovement(from: "2026-06-15", until: "2026-06-20") { people left joined } } }`;
    await enterWrongly();
    now = new Date("2026-06-20T05:00:00Z");
    await remove(WRONG);
    const { myRegency } = await data<{
      myRegency: { boxMovement: { people: number; left: number[] } };
    }>(regency, OFFICER, moved);
    expect(myRegency.boxMovement.people).toBe(4);
    expect(myRegency.boxMovement.left.some((n) => n > 0)).toBe(false);
  });
});

describe("nobody is removed", () => {
  test("by anybody but the keeper, nor without a reason, nor by themselves", async () => {
    for (const who of [HEAD, caller("REGENCY_COMMITTEE"), caller("EMPLOYEE", { nip: nipOf(1) })]) {
      expect(codes(await remove(1, who))).toEqual(["FORBIDDEN"]);
    }
    expect(codes(await remove(1, { ...OFFICER, nip: nipOf(1) }))).toEqual(["FORBIDDEN"]);
    for (const reason of [" ", "x".repeat(1001)]) {
      const answer = await ask(regency, OFFICER, REMOVE, { input: { nip: nipOf(1), reason } });
      expect(codes(answer)).toEqual(["BAD_USER_INPUT"]);
      expect(says(answer)).toContain("input.reason");
    }
    expect(says(await remove(NOBODY))).toContain("Nobody with this NIP is on record.");
  });

  test("while a request of theirs is open or a session hears them", async () => {
    const sitting = await openSitting(regency, { nips: [nipOf(1)] });
    expect(says(await remove(1))).toContain(`calibration session ${sitting.id}`);
    await sitting.does(member(0), "cancelCalibration", { reason: REASON });
    await ask(
      regency,
      { ...caller("EMPLOYEE", { nip: nipOf(1) }), subject: "person-1" },
      `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { request { id } } }`,
      {
        input: {
          proposal: { award: { date: "2025-08-17", title: "Inovasi", level: "NATIONAL" } },
          reason: "Belum tercatat",
        },
      },
    );
    const answer = await remove(1);
    expect(codes(answer)).toEqual(["CONFLICT"]);
    expect(says(answer)).toContain("is open");
  });
});
