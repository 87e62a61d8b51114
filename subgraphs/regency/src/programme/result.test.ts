import { describe, expect, test } from "@jest/globals";
import type { Regency } from "../index.ts";
import { change, WITHDRAW as WITHDRAW_RECORD } from "../testing/evidence.ts";
import { ask, caller, codes, data, OFFICER } from "../testing/kit.ts";
import { appraisal, bringIn, nipOf, person } from "../testing/people.ts";
import {
  ATTEND,
  attend,
  joined,
  NAME,
  nips,
  participantsIn,
  PLAN,
  result,
  SEAT,
  seated,
  stateOf,
} from "../testing/programmes.ts";

describe("attendance and results", () => {
  /** Division heads 0 and 3 and sections 1 and 2 with seats; who sits in s1. */
  async function day() {
    const world = await seated(PLAN);
    world.setClock("2026-06-16T09:00:00Z");
    const all = [...(await participantsIn(world.regency, "proasn")).values()];
    const first = all
      .filter(({ session }) => session?.key === "s1")
      .map(({ nip }) => [0, 1, 2, 3, 4, 5, 6, 7].find((n) => nipOf(n) === nip) ?? -1);
    return { ...world, first };
  }

  test("of a session to come or of people who sit elsewhere is refused, whole", async () => {
    const { regency, first } = await day();
    expect(codes(await attend(regency, "s3", []))).toEqual(["BAD_USER_INPUT"]);
    const elsewhere = [0, 1, 2, 3, 4, 5, 6, 7].find((n) => !first.includes(n)) ?? -1;
    const refused = await attend(regency, "s1", [...first, elsewhere]);
    expect(refused.errors?.[0]?.message).toContain(nipOf(elsewhere));
    expect(await stateOf(regency, "proasn", first[0] ?? -1)).toBe("SEATED s1");
  });

  test("by a file in which no NIP stands is refused, and nobody is absent for it", async () => {
    const { regency, first } = await day();
    for (const presentFile of ["NIP;NAMA\r\n", `Siti;${nipOf(first[0] ?? -1)}`, " \n"]) {
      const input = { programmeId: "proasn", sessionId: "s1", presentFile, restAbsent: true };
      const refused = await ask(regency, OFFICER, ATTEND, { input });
      expect(refused.errors?.[0]?.extensions).toMatchObject({ field: "input.presentFile" });
    }
    expect(await stateOf(regency, "proasn", first[0] ?? -1)).toBe("SEATED s1");
  });

  test("by a file of NIPs; whoever is not in it was absent, keeps that, and is seated again later", async () => {
    const { regency, first, setClock } = await day();
    const [a = -1, b = -1, c = -1] = first;
    const input = {
      programmeId: "proasn",
      sessionId: "s1",
      presentFile: `NIP;NAMA\r\n'${nipOf(a)};A\r\n${nipOf(b)};B\r\n\r\n`,
      restAbsent: true,
    };
    const done = await data(regency, OFFICER, ATTEND, { input });
    expect(done).toEqual({ recordAttendance: { attended: 2, absent: 1, results: 0 } });
    expect(await data(regency, OFFICER, ATTEND, { input })).toEqual({
      recordAttendance: { attended: 0, absent: 0, results: 0 },
    });
    setClock("2026-06-17T01:00:00Z");
    await data(regency, OFFICER, SEAT, { programme: "proasn" });
    expect(await stateOf(regency, "proasn", c)).toBe("ABSENT s1");
    await data(regency, OFFICER, SEAT, { programme: "proasn", absent: true });
    expect(await stateOf(regency, "proasn", c)).toBe("RESEATED s3");
    const own = await data(
      regency,
      caller("EMPLOYEE", { nip: nipOf(c) }),
      `query ($nip: ID!) { myRegency { employee(nip: $nip) { participations {
        state programme { key } session { place day startsAt } consequence { indonesian english }
        history { state sessionId by } } } } }`,
      { nip: nipOf(c) },
    );
    expect(own).toMatchObject({
      myRegency: {
        employee: {
          participations: [
            {
              state: "RESEATED",
              session: { place: "Room s3", day: "2026-06-18", startsAt: "08:00" },
              history: [
                { state: "NAMED", by: null },
                { state: "SEATED", sessionId: "joined-session:18.05/proasn/s1" },
                { state: "ABSENT", sessionId: "joined-session:18.05/proasn/s1" },
                { state: "RESEATED", sessionId: "joined-session:18.05/proasn/s3" },
              ],
            },
          ],
        },
      },
    });
  });

  test("leads to a placement; a late result counts and is marked, a duplicate changes nothing and is told", async () => {
    const { regency, first, setClock } = await day();
    const [a = -1, b = -1] = first;
    await attend(regency, "s1", first);
    setClock("2026-07-31T01:00:00Z");
    const file = [result(a, "2026-06-16")];
    await bringIn(regency, "assessments", file, { contentHash: "one" });
    expect(await stateOf(regency, "proasn", a)).toBe("PLACED s1");
    expect((await participantsIn(regency, "proasn")).get(nipOf(a))?.resultLate).toBe(false);

    setClock("2026-08-01T01:00:00Z");
    const late = await bringIn(regency, "assessments", [result(b, "2026-06-18")], {
      contentHash: "late",
    });
    expect((await participantsIn(regency, "proasn")).get(nipOf(b))).toMatchObject({
      state: "PLACED",
      resultLate: true,
    });
    expect(await findings(regency, late.id)).toEqual([expect.stringContaining("marked late")]);

    const before = await participantsIn(regency, "proasn");
    const twice = await bringIn(regency, "assessments", [...file, ...file], { contentHash: "two" });
    expect(twice).toMatchObject({ created: 0, updated: 0, unchanged: 2, rejected: 0 });
    expect(await findings(regency, twice.id)).toEqual([
      expect.stringContaining("is here already; nothing changed"),
      expect.stringContaining("repeats row 2"),
    ]);
    expect(await participantsIn(regency, "proasn")).toEqual(before);
  });

  test("counts another provider's or another week's assessment as evidence, not as the result", async () => {
    const { regency, first } = await day();
    const [a = -1] = first;
    await attend(regency, "s1", first);
    await bringIn(regency, "assessments", [
      result(a, "2026-06-16", { PENYELENGGARA: "UPT Penilaian" }),
      result(a, "2026-06-15"),
    ]);
    expect(await stateOf(regency, "proasn", a)).toBe("ATTENDED s1");
  });

  test("waits with the result of somebody who has no box until there is one", async () => {
    const { regency, setClock } = await joined(PLAN);
    await bringIn(regency, "employees", [person(8)], { partial: true, contentHash: "new" });
    await data(regency, OFFICER, NAME, { programme: "proasn", nips: nips(8) });
    await data(regency, OFFICER, SEAT, { programme: "proasn" });
    setClock("2026-06-16T09:00:00Z");
    await attend(regency, "s1", [8]);
    await bringIn(regency, "assessments", [result(8, "2026-06-16")]);
    expect(await stateOf(regency, "proasn", 8)).toBe("RESULT_IN s1");
    await bringIn(regency, "appraisals", [appraisal(8)], { contentHash: "rated" });
    expect(await stateOf(regency, "proasn", 8)).toBe("PLACED s1");
  });

  test("is the earliest of two until one of them counts in a placement", async () => {
    const { regency, setClock } = await joined(PLAN);
    await bringIn(regency, "employees", [person(8)], { partial: true, contentHash: "new" });
    await data(regency, OFFICER, NAME, { programme: "proasn", nips: nips(8) });
    await data(regency, OFFICER, SEAT, { programme: "proasn" });
    setClock("2026-06-18T09:00:00Z");
    await bringIn(regency, "assessments", [result(8, "2026-06-17"), result(8, "2026-06-16")]);
    await attend(regency, "s1", [8]);
    const shown = () =>
      data(
        regency,
        OFFICER,
        `{ myRegency { employee(nip: "${nipOf(8)}") { participations { state result { date } } } } }`,
      );
    const one = (state: string, date: string) => ({
      myRegency: { employee: { participations: [{ state, result: { date } }] } },
    });
    expect(await shown()).toEqual(one("RESULT_IN", "2026-06-16"));
    await bringIn(regency, "appraisals", [appraisal(8)], { contentHash: "rated" });
    expect(await shown()).toEqual(one("PLACED", "2026-06-17"));
  });

  test("places by the potential it tested, though competencies alone were tested since", async () => {
    const { regency, first, setClock } = await day();
    const [a = -1] = first;
    setClock("2026-07-01T01:00:00Z");
    const untested = Object.keys(result(a, "2026-06-20")).filter((name) =>
      name.startsWith("POTENSI"),
    );
    const competencies = result(a, "2026-06-20", {
      PENYELENGGARA: "UPT Penilaian",
      ...Object.fromEntries(untested.map((name) => [name, null])),
    });
    await bringIn(regency, "assessments", [competencies, result(a, "2026-06-16")]);
    await attend(regency, "s1", first);
    expect(await stateOf(regency, "proasn", a)).toBe("PLACED s1");
  });

  test("places by the result that took the place of one withdrawn", async () => {
    const { regency, setClock } = await joined(PLAN);
    await bringIn(regency, "employees", [person(8)], { partial: true, contentHash: "new" });
    await data(regency, OFFICER, NAME, { programme: "proasn", nips: nips(8) });
    await data(regency, OFFICER, SEAT, { programme: "proasn" });
    setClock("2026-06-18T09:00:00Z");
    await attend(regency, "s1", [8]);
    await bringIn(regency, "assessments", [result(8, "2026-06-16")]);
    const { myRegency } = await data<{
      myRegency: { employee: { assessments: { id: string }[] } };
    }>(
      regency,
      OFFICER,
      `query ($nip: ID!) { myRegency { employee(nip: $nip) { assessments { id } } } }`,
      { nip: nipOf(8) },
    );
    const id = myRegency.employee.assessments[0]?.id;
    await change(regency, WITHDRAW_RECORD, { recordId: id, reason: "Tanggal salah." });
    await bringIn(regency, "assessments", [result(8, "2026-06-17")], { contentHash: "mended" });
    await bringIn(regency, "appraisals", [appraisal(8)], { contentHash: "rated" });
    expect(await stateOf(regency, "proasn", 8)).toBe("PLACED s1");
  });

  test("says so when the result comes before the list, and follows once the list is there", async () => {
    const { regency, first } = await day();
    const [a = -1] = first;
    const early = await bringIn(regency, "assessments", [result(a, "2026-06-16")]);
    expect(await findings(regency, early.id)).toEqual([
      expect.stringContaining("No attendance list"),
    ]);
    expect(await stateOf(regency, "proasn", a)).toBe("SEATED s1");
    const list = await attend(regency, "s1", [a]);
    expect(list.data).toEqual({ recordAttendance: { attended: 1, absent: 0, results: 1 } });
    expect(await stateOf(regency, "proasn", a)).toBe("PLACED s1");
    expect(codes(await attend(regency, "s1", [], [a]))).toEqual(["CONFLICT"]);
  });

  test("keeps a result for somebody who has moved away as a rejected row with its reason", async () => {
    const { regency, first } = await day();
    const [a = -1, b = -1] = first;
    await attend(regency, "s1", first);
    const gone = person(a, { "KEDUDUKAN HUKUM NAMA": "Pindah Instansi" });
    await bringIn(regency, "employees", [gone], { partial: true, contentHash: "gone" });
    expect(await stateOf(regency, "proasn", a)).toBe("MOVED_AWAY s1");
    const file = await bringIn(regency, "assessments", [
      result(a, "2026-06-16"),
      result(b, "2026-06-16"),
    ]);
    expect(file).toMatchObject({ created: 1, rejected: 1 });
    const kept = await data<{
      myRegency: {
        import: {
          rejectedRows: { edges: { node: { row: number; reasons: { message: string }[] } }[] };
        };
      };
    }>(
      regency,
      OFFICER,
      `query ($id: ID!) { myRegency { import(id: $id) { rejectedRows { edges { node { row reasons { message } } } } } } }`,
      { id: file.id },
    );
    expect(kept.myRegency.import.rejectedRows.edges).toEqual([
      {
        node: {
          row: 2,
          reasons: [{ message: expect.stringContaining("no longer in active service here") }],
        },
      },
    ]);
    expect(await stateOf(regency, "proasn", b)).toBe("PLACED s1");
  });
});

async function findings(regency: Regency, id: string): Promise<string[]> {
  const answer = await data<{
    myRegency: { import: { findings: { edges: { node: { message: string } }[] } } };
  }>(
    regency,
    OFFICER,
    `query ($id: ID!) { myRegency { import(id: $id) { findings(first: 200) { edges { node { message } } } } } }`,
    { id },
  );
  const messages = answer.myRegency.import.findings.edges.map(({ node }) => node.message);
  return messages.filter((message) => !message.includes("no such column"));
}
