import { beforeEach, describe, expect, test } from "@jest/globals";
import { FORMER_DEFAULT_POLICY } from "@talenta/talent";
import type { Regency } from "../../index.ts";
import { bringPeople, member, openSitting, REASON } from "../../testing/committee.ts";
import { change, CORRECT, WITHDRAW } from "../../testing/evidence.ts";
import { ask, caller, codes, data, HEAD, OFFICER, openRegency, says } from "../../testing/kit.ts";
import { appraisal, bringIn, type Cells, nipOf, person } from "../../testing/people.ts";
import { policyWith, shelf } from "../../testing/policies.ts";
import { JOIN, NAME, PLAN } from "../../testing/programmes.ts";
import { begin, everything, ROWS, tryUndo, undo, UNDO } from "../../testing/undoing.ts";

const STRICT = policyWith({ id: "strict" }, { middle: "80", high: "95" });
const DAY_MS = 86_400_000;

let now: Date;
let regency: Regency;
let files = 0;
beforeEach(async () => {
  now = new Date("2026-06-15T05:00:00Z");
  regency = await openRegency({
    clock: () => (now = new Date(now.getTime() + 1)),
    published: {
      ...shelf([FORMER_DEFAULT_POLICY, STRICT]),
      programme: (id) => Promise.resolve(id === PLAN.id ? PLAN : null),
    },
  });
});

const bring = (kind: Parameters<typeof bringIn>[1], rows: Cells[]) =>
  bringIn(regency, kind, rows, {
    contentHash: `file ${(files += 1)}`,
    partial: true,
    acceptNipChanges: true,
  });
const people = (...all: number[]) => all.map((n) => person(n));

/** Expects that the import cannot be undone, for what these words name, and that trying changed nothing. */
async function stays(importId: string, ...words: string[]): Promise<void> {
  const before = await everything(regency);
  const answer = await tryUndo(regency, importId);
  expect(codes(answer)).toEqual(["CONFLICT"]);
  for (const word of words) expect(says(answer)).toContain(word);
  expect(await everything(regency)).toEqual(before);
}

describe("an import cannot be undone", () => {
  test("twice, nor when there is none, nor without a reason, nor by anybody but the keeper", async () => {
    const { id } = await bring("employees", people(1));
    await undo(regency, id);
    await stays(id, "was undone on 2026-06-15");
    expect(codes(await tryUndo(regency, "none"))).toEqual(["NOT_FOUND"]);
    for (const reason of [" ", "x".repeat(1001)]) {
      const answer = await ask(regency, OFFICER, UNDO, { input: { importId: id, reason } });
      expect(codes(answer)).toEqual(["BAD_USER_INPUT"]);
    }
    for (const who of [HEAD, caller("REGENCY_COMMITTEE"), caller("EMPLOYEE", { nip: nipOf(1) })]) {
      expect(codes(await tryUndo(regency, id, who))).toEqual(["FORBIDDEN"]);
    }
  });

  test("later than thirty days after its end", async () => {
    const { id } = await bring("employees", people(1));
    const other = await bring("employees", people(2));
    now = new Date(now.getTime() + 30 * DAY_MS - 10_000);
    await undo(regency, id);
    now = new Date(now.getTime() + 20_000);
    await stays(other.id, "finished on 2026-06-15", "within 30 days");
  });

  test("while a later import mentions the same people, even to say nothing new; undone itself, it is in no way", async () => {
    const first = await bring("employees", people(1, 2, 3));
    const second = await bring("employees", people(3, 4));
    await stays(first.id, "EMPLOYEES import of employees.csv on 2026-06-15 (1 of the same)");
    await undo(regency, second.id);
    expect(await undo(regency, first.id)).toMatchObject({ withdrawn: 3 });
  });

  test("while a later one changed what it had changed; of an earlier one it takes no notice", async () => {
    await bring("employees", people(1));
    const first = await bring("employees", [person(1, { NAMA: "Pertama" })]);
    const second = await bring("employees", [person(1, { NAMA: "Kedua" })]);
    await stays(first.id, "EMPLOYEES import");
    await undo(regency, second.id);
    await undo(regency, first.id);
    expect(await bring("employees", people(1))).toMatchObject({ unchanged: 1 });
  });

  test("of two at work at once, the one whose row came first", async () => {
    const rows = (importId: string, name: string) => ({
      input: { importId, rows: [{ row: 2, cells: [nipOf(1), name] }] },
    });
    const columns = ["NIP BARU", "NAMA"];
    const [a, b] = [
      await begin(regency, columns, { contentHash: "a" }),
      await begin(regency, columns, { contentHash: "b" }),
    ];
    await data(regency, OFFICER, ROWS, rows(b, "Satu"));
    await data(regency, OFFICER, ROWS, rows(a, "Dua"));
    await stays(b, "EMPLOYEES import of x.csv");
    await undo(regency, a);
    await undo(regency, b);
  });

  test("while people it created have evidence, a request, or a place in a programme", async () => {
    const { id } = await bring("employees", people(1, 2, 3));
    await bring("appraisals", [appraisal(1)]);
    await ask(
      regency,
      { ...caller("EMPLOYEE", { nip: nipOf(2) }), subject: "person-2" },
      `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { request { id } } }`,
      {
        input: {
          proposal: { award: { date: "2025-08-17", title: "Inovasi", level: "NATIONAL" } },
          reason: "Belum tercatat",
        },
      },
    );
    await data(regency, OFFICER, JOIN, { id: PLAN.id });
    await data(regency, OFFICER, NAME, { programme: PLAN.id, nips: [nipOf(3)] });
    await stays(id, "appraisal record", "request ", "participation in programme proasn");
  });

  test("once a record of it was corrected or withdrawn by hand, or corrected and put right again", async () => {
    await bring("employees", people(1, 2, 3));
    const row = (n: number): Cells => ({
      NIP: nipOf(n),
      TANGGAL: "2025-08-17",
      "NAMA PENGHARGAAN": `Inovasi ${n}`,
      TINGKAT: "Nasional",
    });
    const files = [];
    for (const n of [1, 2, 3]) files.push(await bring("awards", [row(n)]));
    const [corrected = "", withdrawn = "", restored = ""] = await ids();
    await change(regency, CORRECT, {
      recordId: corrected,
      record: { award: { level: "INTERNATIONAL" } },
      reason: "Salah tingkat",
    });
    await change(regency, WITHDRAW, { recordId: withdrawn, reason: "Ganda" });
    for (const level of ["INTERNATIONAL", "NATIONAL"]) {
      const input = { recordId: restored, record: { award: { level } }, reason: "Periksa" };
      await change(regency, CORRECT, input);
    }
    await stays(files[0]?.id ?? "", `record ${corrected}, changed on 2026-06-15`);
    await stays(files[1]?.id ?? "", `record ${withdrawn}, withdrawn on 2026-06-15`);
    await stays(files[2]?.id ?? "", `record ${restored}, changed on 2026-06-15`);
  });

  test("once a person of it was removed, or somebody else has the NIP of before", async () => {
    await bring("employees", people(1));
    const renamed = await bring("employees", [person(1, { "NIP BARU": nipOf(50) })]);
    await bring("employees", [person(2, { "NIP BARU": nipOf(1) })]);
    await stays(renamed.id, "who has a NIP or PNS ID of before since 2026-06-15");
    const created = await bring("employees", people(7));
    await data(
      regency,
      OFFICER,
      `mutation ($input: RemoveEmployeeInput!) { removeEmployee(input: $input) { nip } }`,
      { input: { nip: nipOf(7), reason: "Salah orang" } },
    );
    await stays(created.id, "removed on 2026-06-15");
  });

  test("once a committee heard its people, unless the session was cancelled", async () => {
    await bringPeople(regency);
    const { id } = await bring("appraisals", [appraisal(5, "Sangat Baik", 2026)]);
    const cancelled = await openSitting(regency, { nips: [nipOf(5)] });
    await stays(id, `calibration session ${cancelled.id} of 2026-06-15, with 1 of its people`);
    await cancelled.does(member(0), "cancelCalibration", { reason: REASON });
    await undo(regency, id);
    const again = await bring("appraisals", [appraisal(5, "Sangat Baik", 2026)]);
    await openSitting(regency, { nips: [nipOf(4)] });
    await undo(regency, again.id);
  });

  test("once another policy came into force", async () => {
    const { id } = await bring("employees", people(1));
    await ask(
      regency,
      HEAD,
      `mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { adoption { id } } }`,
      { input: { policy: { key: "strict", version: 1 }, from: "2026-06-17" } },
    );
    now = new Date("2026-06-16T05:00:00Z");
    const { id: other } = await bring("employees", people(2));
    await undo(regency, other);
    now = new Date("2026-06-17T05:00:00Z");
    await stays(id, "adoption of policy strict version 1 from 2026-06-17");
  });

  test("and says what three things are in the way, and how many more", async () => {
    const { id } = await bring("employees", people(1, 2, 3, 4, 5));
    await bring(
      "appraisals",
      [1, 2, 3, 4, 5].map((n) => appraisal(n)),
    );
    await stays(id, "; and 2 more");
  });
});

async function ids(): Promise<string[]> {
  const { myRegency } = await data<{
    myRegency: Record<string, { awards: { id: string }[] }>;
  }>(
    regency,
    OFFICER,
    `query ($a: ID!, $b: ID!, $c: ID!) { myRegency {
      a: employee(nip: $a) { awards { id } } b: employee(nip: $b) { awards { id } } c: employee(nip: $c) { awards { id } } } }`,
    { a: nipOf(1), b: nipOf(2), c: nipOf(3) },
  );
  return ["a", "b", "c"].map((one) => myRegency[one]?.awards[0]?.id ?? "");
}
