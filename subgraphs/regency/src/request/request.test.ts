import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Regency } from "../index.ts";
import { ask, caller, codes, data, HEAD, OFFICER, openRegency, TODAY } from "../testing/kit.ts";
import { appraisal, assessment, bringIn, nipOf, person } from "../testing/people.ts";

const FIELDS = `id kind state evidenceKind recordId proposal reason submittedAt owner due overdue answer closedAt
  leadsTo resultRecordId placement { id } resultPlacement { id box performance }
  attachment { fileName mediaType size sha256 content } steps { action state by role words } employee { nip }`;
const CORRECT = `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { request { ${FIELDS} } } }`;
const OBJECT = `mutation ($input: ObjectToPlacementInput!) { objectToPlacement(input: $input) { request { ${FIELDS} } } }`;
const TAKE = `mutation ($input: TakeRequestInput!) { takeRequest(input: $input) { request { ${FIELDS} } } }`;
const GRANT = `mutation ($input: GrantRequestInput!) { grantRequest(input: $input) { request { ${FIELDS} } } }`;
const REFUSE = `mutation ($input: RefuseRequestInput!) { refuseRequest(input: $input) { request { ${FIELDS} } } }`;
const WITHDRAW = `mutation ($input: WithdrawRequestInput!) { withdrawRequest(input: $input) { request { ${FIELDS} } } }`;

interface Request {
  id: string;
  state: string;
  owner: string;
  resultRecordId: string | null;
  resultPlacement: { id: string; box: number | null; performance: number | null } | null;
  [field: string]: unknown;
}

const EMPLOYEE = (n: number) => ({
  ...caller("EMPLOYEE", { nip: nipOf(n) }),
  subject: `person-${n}`,
});
const OTHER_OFFICER = { ...OFFICER, subject: "another officer" };

const AWARD = { award: { date: "2025-08-17", title: "Inovasi Desa", level: "NATIONAL" } };
const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n");

let regency: Regency;
beforeAll(async () => {
  regency = await openRegency();
  await bringIn(
    regency,
    "employees",
    [1, 2, 3, 4, 5, 6].map((n) => person(n)),
  );
  await bringIn(
    regency,
    "appraisals",
    [1, 2, 3, 4, 5].map((n) => appraisal(n)),
  );
  await bringIn(
    regency,
    "assessments",
    [1, 2, 3, 4, 5].map((n) => assessment(n, "4")),
  );
});

async function run(
  who: Parameters<typeof ask>[1],
  mutation: string,
  input: object,
): Promise<Request> {
  const answer = await data<Record<string, { request: Request }>>(regency, who, mutation, {
    input,
  });
  const [payload] = Object.values(answer);
  if (payload === undefined) throw new Error("No payload.");
  return payload.request;
}

const fails = async (who: Parameters<typeof ask>[1], mutation: string, input: object) => {
  const answer = await ask(regency, who, mutation, { input });
  return answer.errors?.[0]?.extensions ?? null;
};

const placementOf = async (n: number) => {
  const answer = await data<{
    viewer?: unknown;
    myRegency: { employee: { placement: { id: string; box: number; performance: number } } };
  }>(
    regency,
    OFFICER,
    `query ($nip: ID!) { myRegency { employee(nip: $nip) { placement { id box performance } } } }`,
    { nip: nipOf(n) },
  );
  return answer.myRegency.employee.placement;
};

describe("a correction", () => {
  test("of something missing: asked for with proof, taken, granted; evidence and placement follow", async () => {
    const before = await placementOf(1);
    const attachment = { fileName: "piagam.pdf", content: PDF.toString("base64") };
    const asked = await run(EMPLOYEE(1), CORRECT, {
      proposal: AWARD,
      reason: " Piagam belum tercatat. ",
      attachment,
    });
    expect(asked).toMatchObject({
      kind: "CORRECTION",
      state: "SUBMITTED",
      evidenceKind: "AWARD",
      recordId: null,
      proposal: { title: "Inovasi Desa", level: "NATIONAL", date: "2025-08-17" },
      reason: "Piagam belum tercatat.",
      owner: "REGENCY_OFFICER",
      due: "2026-06-29",
      overdue: false,
      answer: null,
      attachment: { ...attachment, mediaType: "application/pdf", size: PDF.length },
      employee: { nip: nipOf(1) },
    });
    expect(asked["proposal"]).not.toHaveProperty("nip");
    const taken = await run(OFFICER, TAKE, { requestId: asked.id });
    expect(taken).toMatchObject({ state: "IN_REVIEW", owner: OFFICER.subject });
    const granted = await run(OFFICER, GRANT, { requestId: asked.id, answer: "Piagam sah." });
    expect(granted).toMatchObject({
      state: "GRANTED",
      answer: "Piagam sah.",
      leadsTo: "EVIDENCE",
      closedAt: TODAY.toISOString(),
      steps: [
        { action: "SUBMIT", state: "SUBMITTED", by: "person-1", role: "EMPLOYEE" },
        { action: "TAKE", state: "IN_REVIEW", by: OFFICER.subject },
        { action: "GRANT", state: "GRANTED", words: "Piagam sah." },
      ],
    });
    const after = await placementOf(1);
    expect(granted.resultPlacement).toEqual(after);
    expect(after.id).not.toBe(before.id);
    expect(after.performance).toBeGreaterThan(before.performance);
    expect(granted.resultRecordId).not.toBeNull();
    expect(await fails(EMPLOYEE(1), CORRECT, { proposal: AWARD, reason: "Lagi." })).toMatchObject({
      code: "CONFLICT",
    });
  });

  test("of a record that is wrong: the record keeps its id and takes the value asked for", async () => {
    const first = await run(EMPLOYEE(2), CORRECT, { proposal: AWARD, reason: "Hilang." });
    await run(OFFICER, TAKE, { requestId: first.id });
    const { resultRecordId: recordId } = await run(OFFICER, GRANT, {
      requestId: first.id,
      answer: "Ya.",
    });
    const proposal = { award: { level: "INTERNATIONAL" } };
    const asked = await run(EMPLOYEE(2), CORRECT, { recordId, proposal, reason: "Tingkat salah." });
    expect(asked).toMatchObject({
      recordId,
      proposal: { title: "Inovasi Desa", level: "INTERNATIONAL" },
    });
    expect(
      await fails(EMPLOYEE(2), CORRECT, { recordId, proposal, reason: "Lagi." }),
    ).toMatchObject({
      code: "CONFLICT",
    });
    await run(HEAD, TAKE, { requestId: asked.id });
    const granted = await run(HEAD, GRANT, { requestId: asked.id, answer: "Benar." });
    expect(granted).toMatchObject({ state: "GRANTED", resultRecordId: recordId });
    const same = await fails(EMPLOYEE(2), CORRECT, { recordId, proposal, reason: "x" });
    expect(same).toMatchObject({ code: "BAD_USER_INPUT", field: "record" });
    const stranger = await fails(EMPLOYEE(3), CORRECT, { recordId, proposal, reason: "x" });
    expect(stranger).toMatchObject({ code: "NOT_FOUND" });
    const training = { training: { title: "Etika", hours: 8, from: "2025-03-03" } };
    const otherKind = await fails(EMPLOYEE(2), CORRECT, {
      recordId,
      proposal: training,
      reason: "x",
    });
    expect(otherKind).toMatchObject({ code: "NOT_FOUND" });
  });

  test("that cannot be entered any more is not granted, and nothing is half done", async () => {
    const one = await run(EMPLOYEE(3), CORRECT, { proposal: AWARD, reason: "Hilang." });
    const twice = await fails(EMPLOYEE(3), CORRECT, { proposal: AWARD, reason: "Hilang sekali." });
    expect(twice).toMatchObject({ code: "CONFLICT" });
    const scanned = { award: { ...AWARD.award, document: "SK 1/2026" } };
    const same = await run(EMPLOYEE(3), CORRECT, { proposal: scanned, reason: "Dengan nomor." });
    for (const { id } of [one, same]) await run(OFFICER, TAKE, { requestId: id });
    await run(OFFICER, GRANT, { requestId: one.id, answer: "Ya." });
    expect(await fails(OFFICER, GRANT, { requestId: same.id, answer: "Ya." })).toMatchObject({
      code: "CONFLICT",
    });
    const refused = await run(OFFICER, REFUSE, { requestId: same.id, answer: "Sudah tercatat." });
    expect(refused).toMatchObject({ state: "REFUSED", leadsTo: null, resultRecordId: null });
    expect(refused["steps"]).toHaveLength(3);
  });

  test("is refused by the name of what is wrong with it", async () => {
    const input = { proposal: AWARD, reason: "x" };
    const field = async (more: object) =>
      (await fails(EMPLOYEE(4), CORRECT, { ...input, ...more }))?.["field"];
    expect(await field({ reason: "  " })).toBe("reason");
    expect(await field({ reason: "x".repeat(1001) })).toBe("reason");
    expect(await field({ proposal: {} })).toBe("proposal");
    const blank = { award: { ...AWARD.award, title: " " } };
    expect(await field({ proposal: blank })).toBe("proposal.award.title");
    expect(await fails(EMPLOYEE(4), CORRECT, { ...input, recordId: "none" })).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("an objection", () => {
  test("granted may have the placement computed anew, or go to a committee; in words, once", async () => {
    const { id: placementId } = await placementOf(4);
    const reason = "Penilaian tidak memuat tugas tambahan.";
    const made = await run(EMPLOYEE(4), OBJECT, { placementId, reason });
    expect(made).toMatchObject({
      kind: "OBJECTION",
      placement: { id: placementId },
      proposal: null,
    });
    expect(await fails(EMPLOYEE(4), OBJECT, { placementId, reason })).toMatchObject({
      code: "CONFLICT",
    });
    await run(OFFICER, TAKE, { requestId: made.id });
    const given = { requestId: made.id, answer: "Akan dibahas komite." };
    expect(await fails(OFFICER, GRANT, given)).toMatchObject({ field: "leadsTo" });
    const granted = await run(OFFICER, GRANT, { ...given, leadsTo: "CALIBRATION" });
    expect(granted).toMatchObject({ leadsTo: "CALIBRATION", resultPlacement: null });
    const again = await run(EMPLOYEE(4), OBJECT, { placementId, reason });
    await run(OFFICER, TAKE, { requestId: again.id });
    const computed = await run(OFFICER, GRANT, {
      requestId: again.id,
      answer: "Dihitung ulang.",
      leadsTo: "RECOMPUTE",
    });
    expect(computed).toMatchObject({ leadsTo: "RECOMPUTE", resultPlacement: { id: placementId } });
  });

  test("is about the own current placement alone", async () => {
    const { id: placementId } = await placementOf(5);
    expect(await fails(EMPLOYEE(4), OBJECT, { placementId, reason: "x" })).toMatchObject({
      code: "NOT_FOUND",
    });
    await bringIn(regency, "appraisals", [appraisal(5, "Sangat Baik")], { contentHash: "later" });
    expect(await fails(EMPLOYEE(5), OBJECT, { placementId, reason: "x" })).toMatchObject({
      code: "CONFLICT",
    });
  });
});

describe("who may do what", () => {
  test("nobody skips a step, answers what another took, or changes what is closed", async () => {
    const { id: requestId } = await run(EMPLOYEE(5), CORRECT, { proposal: AWARD, reason: "x" });
    const answer = "Ya.";
    expect(await fails(OFFICER, GRANT, { requestId, answer })).toMatchObject({ code: "CONFLICT" });
    await run(OFFICER, TAKE, { requestId });
    expect(await fails(OTHER_OFFICER, GRANT, { requestId, answer })).toMatchObject({
      code: "CONFLICT",
    });
    const taken = await run(OTHER_OFFICER, TAKE, { requestId });
    expect(taken).toMatchObject({ state: "IN_REVIEW", owner: "another officer" });
    expect(await fails(OTHER_OFFICER, REFUSE, { requestId, answer: "  " })).toMatchObject({
      field: "answer",
    });
    const withdrawn = await run(EMPLOYEE(5), WITHDRAW, { requestId, note: "Sudah ketemu." });
    expect(withdrawn).toMatchObject({ state: "WITHDRAWN", answer: "Sudah ketemu." });
    for (const [who, mutation] of [
      [OTHER_OFFICER, TAKE],
      [EMPLOYEE(5), WITHDRAW],
    ] as const) {
      expect(await fails(who, mutation, { requestId })).toMatchObject({ code: "CONFLICT" });
    }
  });

  test("nobody decides on the own request, whatever the name it was made under", async () => {
    const { id: requestId } = await run(EMPLOYEE(5), CORRECT, { proposal: AWARD, reason: "x" });
    const own = { ...OFFICER, subject: "also person 5", nip: nipOf(5) };
    expect(await fails(own, TAKE, { requestId })).toMatchObject({ code: "FORBIDDEN" });
    const sameName = { ...OFFICER, subject: "person-5" };
    expect(await fails(sameName, TAKE, { requestId })).toMatchObject({
      code: "FORBIDDEN",
      hint: expect.stringMatching(/^This request is your own/),
    });
    await run(EMPLOYEE(5), WITHDRAW, { requestId });
  });

  test("somebody else's request looks like none, and so do its parts", async () => {
    const { id: requestId } = await run(EMPLOYEE(5), CORRECT, { proposal: AWARD, reason: "x" });
    const theirs = await ask(regency, EMPLOYEE(4), WITHDRAW, { input: { requestId } });
    const none = await ask(regency, EMPLOYEE(4), WITHDRAW, { input: { requestId: "none" } });
    const said = (answer: typeof none) =>
      JSON.stringify(answer.errors).replaceAll(requestId, "ID").replaceAll("none", "ID");
    expect(said(theirs)).toBe(said(none));
    const employee = `query ($nip: ID!) { myRegency { employee(nip: $nip) { requests { totalCount edges { node { state } } } } } }`;
    const seen = await ask(regency, EMPLOYEE(4), employee, { nip: nipOf(5) });
    expect(seen.data).toEqual({ myRegency: { employee: null } });
    const mine = await data<{ myRegency: { employee: { requests: { totalCount: number } } } }>(
      regency,
      EMPLOYEE(5),
      employee,
      { nip: nipOf(5) },
    );
    expect(mine.myRegency.employee.requests.totalCount).toBe(3);
    await run(EMPLOYEE(5), WITHDRAW, { requestId });
  });

  test("the committee, the province and other regencies neither see nor touch requests", async () => {
    const list = "{ myRegency { requests { totalCount } } }";
    for (const who of [caller("REGENCY_COMMITTEE"), EMPLOYEE(1)]) {
      expect(codes(await ask(regency, who, list))).toEqual(["FORBIDDEN"]);
    }
    const person = `query ($nip: ID!) { regency: myRegency { employee(nip: $nip) { requests { totalCount } } } }`;
    const committee = await ask(regency, caller("REGENCY_COMMITTEE"), person, { nip: nipOf(1) });
    expect(codes(committee)).toEqual(["FORBIDDEN"]);
    const input = { input: { proposal: AWARD, reason: "x" } };
    for (const who of [OFFICER, caller("PROVINCE_ANALYST"), caller("AUDITOR")]) {
      expect(codes(await ask(regency, who, CORRECT, input))).toEqual(["FORBIDDEN"]);
    }
    const elsewhere = {
      ...EMPLOYEE(1),
      ...caller("EMPLOYEE", { regency: "18.06", nip: nipOf(1) }),
    };
    expect(codes(await ask(regency, elsewhere, CORRECT, input))).toEqual(["FORBIDDEN"]);
  });

  test("an employee who is not on record here is told so", async () => {
    const unknown = { ...EMPLOYEE(1), nip: nipOf(77) };
    expect(await fails(unknown, CORRECT, { proposal: AWARD, reason: "x" })).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("the officer's list", () => {
  const LIST = `query ($filter: RequestFilterInput, $first: Int!, $after: String) { myRegency {
    requestDueDays requests(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id state kind overdue due } } } } }`;
  interface List {
    myRegency: {
      requestDueDays: number;
      requests: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: {
          node: { id: string; state: string; kind: string; overdue: boolean; due: string };
        }[];
      };
    };
  }

  test("is narrowed by state, kind, owner and what is overdue, page by page, latest first", async () => {
    let now = TODAY;
    const own = await openRegency({ clock: () => now });
    const asked = async (n: number, title: string) => {
      const proposal = { award: { ...AWARD.award, title } };
      const variables = { input: { proposal, reason: "x" } };
      const answer = await data<{ requestCorrection: { request: Request } }>(
        own,
        EMPLOYEE(n),
        CORRECT,
        variables,
      );
      return answer.requestCorrection.request.id;
    };
    await bringIn(own, "employees", [person(1), person(2)]);
    await data(own, HEAD, `mutation { setRequestDueDays(input: { days: 3 }) { days } }`);
    const early = await asked(1, "Satu");
    now = new Date("2026-06-19T05:00:00Z");
    const late = await asked(2, "Dua");
    const later = await asked(2, "Tiga");
    await data(own, OFFICER, TAKE, { input: { requestId: late } });
    const list = async (filter: object | null, first = 10, after: string | null = null) =>
      (await data<List>(own, OFFICER, LIST, { filter, first, after })).myRegency;
    const ids = async (filter: object | null) =>
      (await list(filter)).requests.edges.map(({ node }) => node.id);
    expect(await ids(null)).toEqual([later, late, early]);
    expect(await ids({ states: ["IN_REVIEW"] })).toEqual([late]);
    expect(await ids({ kinds: ["OBJECTION"] })).toEqual([]);
    expect(await ids({ owner: OFFICER.subject })).toEqual([late]);
    expect(await ids({ overdue: true })).toEqual([early]);
    expect(await ids({ states: [] })).toEqual([]);
    const first = await list(null, 2);
    expect(first).toMatchObject({ requestDueDays: 3, requests: { totalCount: 3 } });
    expect(first.requests.edges.map(({ node }) => node.due)).toEqual(["2026-06-22", "2026-06-22"]);
    const { endCursor } = first.requests.pageInfo;
    const second = await list(null, 2, endCursor);
    expect(second.requests.edges.map(({ node }) => [node.id, node.overdue])).toEqual([
      [early, true],
    ]);
    expect(second.requests.pageInfo.hasNextPage).toBe(false);
    await own.stop();
  });

  test("days to answer are 1 to 90, and the head's to set", async () => {
    const set = (days: number) =>
      `mutation { setRequestDueDays(input: { days: ${days} }) { days } }`;
    expect(codes(await ask(regency, HEAD, set(0)))).toEqual(["BAD_USER_INPUT"]);
    expect(codes(await ask(regency, HEAD, set(91)))).toEqual(["BAD_USER_INPUT"]);
    expect(codes(await ask(regency, OFFICER, set(9)))).toEqual(["FORBIDDEN"]);
  });

  test("nobody has more than twenty requests open at once", async () => {
    const ask20 = Array.from({ length: 20 }, (_, n) => ({
      proposal: { award: { ...AWARD.award, title: `Penghargaan ${n}` } },
      reason: "x",
    }));
    for (const input of ask20) await run(EMPLOYEE(6), CORRECT, input);
    expect(await fails(EMPLOYEE(6), CORRECT, { proposal: AWARD, reason: "x" })).toMatchObject({
      code: "CONFLICT",
    });
  });
});
