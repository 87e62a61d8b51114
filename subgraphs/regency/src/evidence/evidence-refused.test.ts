import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Regency } from "../index.ts";
import { change, CORRECT, ENTER, WITHDRAW } from "../testing/evidence.ts";
import { ask, caller, codes, data, HEAD, OFFICER, openRegency } from "../testing/kit.ts";
import { bringIn, nipOf, person } from "../testing/people.ts";

let regency: Regency;
beforeEach(async () => {
  regency = await openRegency();
  await bringIn(regency, "employees", [person(1)]);
});

const enter = (record: object) => change(regency, ENTER, { nip: nipOf(1), record });

const TITLE = { date: "2025-08-17", title: "Inovasi", level: "NATIONAL" } as const;

const ALL = `query ($nip: ID!) { myRegency { employee(nip: $nip) {
  appraisals { id } assessments { id } awards { id level } teamAssignments { id } feedback360 { id }
  trainings { id } postsHeld { id } educations { id } discipline { id }
  evidenceRevisions { edges { cursor } } } } }`;

interface Everything {
  evidenceRevisions: { edges: object[] };
  [kind: string]: object;
}

async function everything(): Promise<Everything> {
  const { myRegency } = await data<{ myRegency: { employee: Everything } }>(regency, OFFICER, ALL, {
    nip: nipOf(1),
  });
  return myRegency.employee;
}

describe("an entry that cannot stand is refused, and nothing is half done", () => {
  const refused = async (mutation: string, input: object, who = OFFICER) => {
    const answer = await ask(regency, who, mutation, { input });
    return { code: codes(answer)[0], message: answer.errors?.[0]?.message ?? "" };
  };

  test.each([
    ["nothing filled in", {}, "exactly one"],
    [
      "two kinds",
      { award: TITLE, discipline: { level: "LIGHT", from: "2026-01-01" } },
      "award, discipline",
    ],
    [
      "a character no database keeps",
      { award: { ...TITLE, issuer: "Bu\u0000pati" } },
      "input.record.award.issuer",
    ],
    ["a needed field missing", { award: { date: "2025-08-17", level: "UNIT" } }, "title"],
    [
      "a figure out of range",
      { feedback360: { year: 2025, date: "2025-12-12", score: 101 } },
      "score",
    ],
    [
      "a missing day, in no words of a file",
      { award: { title: "Inovasi", level: "UNIT" } },
      "record.award.date: The day the award was given is missing. Fill it in.",
    ],
    [
      "a training that ends before it begins",
      { training: { title: "Etika", hours: 8, from: "2025-03-03", until: "2025-03-02" } },
      'record.training.until is "2025-03-02". It ends before it begins, on 2025-03-03.',
    ],
    [
      "a certificate that ends before its training",
      { training: { title: "Etika", hours: 8, from: "2025-03-03", validUntil: "2025-03-02" } },
      "record.training.validUntil",
    ],
    [
      "an assignment that ends before it begins",
      { teamAssignment: { team: "Tim A", from: "2025-03-03", until: "2024-03-04" } },
      "record.teamAssignment.until",
    ],
    [
      "a post that ends before it begins",
      { postHeld: { title: "Analis", from: "2025-03-03", until: "2024-03-04" } },
      "record.postHeld.until",
    ],
    [
      "a punishment that ends before it begins",
      { discipline: { level: "SEVERE", from: "2025-03-03", until: "2024-03-04" } },
      "record.discipline.until",
    ],
    [
      "an assessment that ends before it was made",
      {
        assessment: {
          date: "2025-03-03",
          validUntil: "2024-03-04",
          aspects: [{ aspect: "GRIT", score: 3 }],
        },
      },
      "record.assessment.validUntil",
    ],
    ["a year out of range", { appraisal: { year: 1999, rating: "BAIK" } }, "year"],
    [
      "an unknown competency",
      { assessment: { date: "2025-01-01", competencies: [{ competency: "CHARM", achieved: 3 }] } },
      "CHARM",
    ],
    [
      "a level above five",
      {
        assessment: {
          date: "2025-01-01",
          competencies: [{ competency: "INTEGRITY", achieved: 6 }],
        },
      },
      "record.assessment.competencies.INTEGRITY.achieved is 6",
    ],
    [
      "an aspect twice",
      {
        assessment: {
          date: "2025-01-01",
          aspects: [
            { aspect: "GRIT", score: 3 },
            { aspect: "GRIT", score: 4 },
          ],
        },
      },
      "once",
    ],
  ])("%s", async (_, record, named) => {
    const fault = await refused(ENTER, { nip: nipOf(1), record });
    expect(fault).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining(named),
    });
    const { evidenceRevisions, ...records } = await everything();
    expect(Object.values(records).flat()).toEqual([]);
    expect(evidenceRevisions.edges).toEqual([]);
  });

  test("about nobody on record, or with a NIP that is none", async () => {
    expect(await refused(ENTER, { nip: nipOf(3), record: { award: TITLE } })).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining(nipOf(3)),
    });
    expect(await refused(ENTER, { nip: "12", record: { award: TITLE } })).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining("nip"),
    });
  });

  test("twice: the first one is named", async () => {
    const { record } = await enter({ award: TITLE });
    const fault = await refused(ENTER, { nip: nipOf(1), record: { award: TITLE } });
    expect(fault.code).toBe("CONFLICT");
    expect(fault.message).toContain(record?.id);
  });

  test("corrections without a reason, of another kind, of nothing, without a change, into another record", async () => {
    const { record } = await enter({ award: TITLE });
    const other = await enter({ award: { ...TITLE, title: "Lain" } });
    const id = record?.id;
    const award = { level: "UNIT" };
    const reason = "why";
    expect(await refused(CORRECT, { recordId: id, record: { award }, reason: "  " })).toMatchObject(
      {
        code: "BAD_USER_INPUT",
        message: expect.stringContaining("reason"),
      },
    );
    const training = { hours: 3 };
    expect(await refused(CORRECT, { recordId: id, record: { training }, reason })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await refused(CORRECT, { recordId: "none", record: { award }, reason })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(
      await refused(CORRECT, { recordId: id, record: { award: TITLE }, reason }),
    ).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    const taken = { title: "Lain" };
    const clash = await refused(CORRECT, { recordId: id, record: { award: taken }, reason });
    expect(clash.code).toBe("CONFLICT");
    expect(clash.message).toContain(other.record?.id);
    expect(await refused(WITHDRAW, { recordId: "none", reason })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await refused(WITHDRAW, { recordId: id, reason: "" })).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    expect((await everything()).evidenceRevisions.edges).toEqual([]);
  });

  test("by anybody but the keeper of the data", async () => {
    const input = { nip: nipOf(1), record: { award: TITLE } };
    for (const who of [HEAD, caller("REGENCY_COMMITTEE"), caller("EMPLOYEE", { nip: nipOf(1) })]) {
      expect(await refused(ENTER, input, who)).toMatchObject({ code: "FORBIDDEN" });
    }
  });

  test("by the keeper about themselves: nobody enters, corrects or withdraws the own evidence", async () => {
    // Without a NIP the officer is known by a request made under the same subject.
    const self = caller("EMPLOYEE", { nip: nipOf(1) });
    const asked = `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { request { id } } }`;
    await data(regency, self, asked, { input: { proposal: { award: TITLE }, reason: "Ada." } });
    const own = [
      { ...OFFICER, nip: nipOf(1) },
      { ...OFFICER, subject: self.subject },
    ];
    const { record } = await enter({ award: TITLE });
    const reason = "why";
    for (const [mutation, input] of [
      [ENTER, { nip: `'${nipOf(1)} `, record: { award: { ...TITLE, title: "Lain" } } }],
      [CORRECT, { recordId: record?.id, record: { award: { level: "INTERNATIONAL" } }, reason }],
      [WITHDRAW, { recordId: record?.id, reason }],
    ] as const) {
      for (const who of own) {
        expect(await refused(mutation, input, who)).toEqual({
          code: "FORBIDDEN",
          message: expect.stringMatching(/^This record is your own/),
        });
      }
    }
    expect(await everything()).toMatchObject({
      awards: [{ id: record?.id, level: "NATIONAL" }],
      evidenceRevisions: { edges: [] },
    });
  });
});

test("a record of a day to come is taken with a note, one of the current year without", async () => {
  const notesOf = async (record: object) => {
    const { findings } = await enter(record);
    return findings.map(({ message }) => message);
  };
  const ahead = await notesOf({ award: { ...TITLE, date: "2062-08-17" } });
  expect(ahead).toEqual([expect.stringContaining("2062-08-17, is still to come")]);
  const education = { level: "S2", graduationYear: 2026, graduatedOn: "2026-09-14" };
  expect(await notesOf({ education })).toEqual([expect.stringContaining("2026-09-14, is still")]);
  expect(await notesOf({ education: { level: "S3", graduationYear: 2026 } })).toEqual([]);
  expect(await notesOf({ award: TITLE })).toEqual([]);
  expect(await notesOf({ appraisal: { year: 2026, rating: "BAIK" } })).toEqual([]);
  expect(await notesOf({ appraisal: { year: 2027, rating: "BAIK" } })).toHaveLength(1);
});
