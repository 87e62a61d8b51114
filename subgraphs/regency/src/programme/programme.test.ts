import { describe, expect, test } from "@jest/globals";
import type { Regency } from "../index.ts";
import { ask, caller, codes, data, HEAD, OFFICER, says } from "../testing/kit.ts";
import { nipOf } from "../testing/people.ts";
import {
  ATTEND,
  JOIN,
  joined,
  MOVE,
  NAME,
  nips,
  openWithPlans,
  participantsIn,
  PLAN,
  planOf,
  SEAT,
  seated,
  stateOf,
  WITHDRAW,
} from "../testing/programmes.ts";

const MOVE_AFTERWARDS = `mutation ($input: MoveParticipantInput!) {
  moveParticipant(input: $input) { participant { state } } }`;

/** Who sits where, read from the rows. */
async function seats(regency: Regency): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { session } of (await participantsIn(regency, "proasn")).values()) {
    if (session) counts[session.key] = (counts[session.key] ?? 0) + 1;
  }
  return counts;
}

describe("taking a programme up", () => {
  test("stores the plan as published, once for each version", async () => {
    const { regency, published } = await joined(PLAN);
    const again = () =>
      data<{ joinProgramme: { changed: boolean } }>(regency, OFFICER, JOIN, { id: "proasn" });
    expect((await again()).joinProgramme.changed).toBe(false);
    published[0] = { ...PLAN, version: 3 };
    expect((await again()).joinProgramme).toEqual({
      changed: true,
      programme: { key: "proasn", version: 3 },
    });
    published[0] = { ...PLAN, version: 4, quotas: PLAN.quotas.slice(1) };
    const less = await ask(regency, OFFICER, JOIN, { id: "proasn" });
    expect(codes(less)).toEqual(["CONFLICT"]);
  });

  test("is refused where nothing is published, where it cannot be right, and where it is not for us", async () => {
    const wrong = { ...planOf("wrong", [["s1", "2026-06-16", "12:00-08:00", 3]], { PENGAWAS: 1 }) };
    const others = planOf("others", [["s1", "2026-06-16", "08:00-12:00", 3]], { PENGAWAS: 1 });
    const elsewhere = JSON.parse(
      JSON.stringify(others).replaceAll("18.05", "18.06"),
    ) as typeof others;
    const { regency } = await openWithPlans(wrong, elsewhere);
    const join = async (id: string) => codes(await ask(regency, OFFICER, JOIN, { id }));
    expect(await join("nothing")).toEqual(["NOT_FOUND"]);
    expect(await join("wrong")).toEqual(["NOT_FOUND"]);
    expect(await join("others")).toEqual(["CONFLICT"]);
    expect(codes(await ask(regency, HEAD, JOIN, { id: "others" }))).toEqual(["FORBIDDEN"]);
  });
});

describe("naming and seating", () => {
  test("names all people given or none, and nobody twice", async () => {
    const { regency } = await joined(PLAN);
    const bad = await ask(regency, OFFICER, NAME, {
      programme: "proasn",
      nips: [...nips(1), "198001012005011999"],
    });
    expect(bad.errors?.[0]?.message).toContain("198001012005011999");
    expect(await stateOf(regency, "proasn", 1)).toBe("NOBODY");
    const name = (...people: number[]) =>
      data(regency, OFFICER, NAME, { programme: "proasn", nips: nips(...people) });
    expect(await name(1, 2)).toEqual({ nameParticipants: { named: 2, already: 0 } });
    expect(await name(2, 3)).toEqual({ nameParticipants: { named: 1, already: 1 } });
    const both = await ask(regency, OFFICER, NAME, { programme: "proasn" });
    expect(codes(both)).toEqual(["BAD_USER_INPUT"]);
  });

  test("seats within quotas and seats, says who has none and why, and leaves who sits alone", async () => {
    const { regency } = await joined(PLAN);
    await data(
      regency,
      OFFICER,
      `mutation { nameParticipants(input: { programmeId: "proasn", filter: {} }) { named } }`,
    );
    const first = await data<{
      seatParticipants: { seated: number; unseated: { reason: string }[] };
    }>(regency, OFFICER, SEAT, { programme: "proasn" });
    expect(first.seatParticipants.seated).toBe(7);
    expect(first.seatParticipants.unseated.map(({ reason }) => reason)).toEqual(["QUOTA_FULL"]);
    expect(await seats(regency)).toEqual({ s1: 3, s2: 3, s3: 1 });
    const before = await participantsIn(regency, "proasn");
    await data(regency, OFFICER, SEAT, { programme: "proasn" });
    expect(await participantsIn(regency, "proasn")).toEqual(before);
  });

  test("seats nobody in a session that has begun, unless told so", async () => {
    const { regency, setClock } = await joined(PLAN);
    await data(regency, OFFICER, NAME, { programme: "proasn", nips: nips(1, 2, 4) });
    setClock("2026-06-16T01:00:00Z"); // 08:00 in Jakarta
    await data(regency, OFFICER, SEAT, { programme: "proasn" });
    expect(await seats(regency)).toEqual({ s2: 3 });
    await data(regency, OFFICER, NAME, { programme: "proasn", nips: nips(5) });
    setClock("2026-07-01T01:00:00Z");
    await data(regency, OFFICER, SEAT, { programme: "proasn" });
    expect(await stateOf(regency, "proasn", 5)).toBe("NAMED");
    await data(regency, OFFICER, SEAT, { programme: "proasn", past: true });
    expect(await stateOf(regency, "proasn", 5)).toBe("SEATED s1");
  });

  test("lets nobody sit in two programmes at one time", async () => {
    const other = planOf(
      "other",
      [
        ["x1", "2026-06-16", "11:59-12:30", 9],
        ["x2", "2026-06-17", "08:00-12:00", 1],
      ],
      { ADMINISTRATOR: 5, PENGAWAS: 5 },
    );
    const { regency } = await seated(PLAN, other);
    const inFirst = [...(await participantsIn(regency, "proasn")).values()].filter(
      ({ session }) => session?.key === "s1",
    );
    expect(inFirst).toHaveLength(3);
    await data(regency, OFFICER, NAME, { programme: "other", nips: nips(0, 1, 2, 3, 4, 5, 6, 7) });
    const done = await data<{ seatParticipants: { unseated: { reason: string }[] } }>(
      regency,
      OFFICER,
      SEAT,
      { programme: "other" },
    );
    const rows = await participantsIn(regency, "other");
    for (const { nip } of inFirst) expect(rows.get(nip)?.session?.key ?? "x2").toBe("x2");
    expect(done.seatParticipants.unseated.map(({ reason }) => reason)).toContain("NO_SEAT");
    const clashing = inFirst.find(({ nip }) => rows.get(nip)?.state === "NAMED");
    const moved = await ask(regency, OFFICER, MOVE, {
      participant: rows.get(clashing?.nip ?? "")?.id,
      session: "x1",
    });
    expect(moved.errors?.[0]?.message).toContain("another programme at that time");
  });

  test("moves somebody to a free seat only, and takes a name back until the person has attended", async () => {
    const { regency, setClock } = await seated(PLAN);
    const all = [...(await participantsIn(regency, "proasn")).values()];
    const [one] = all.filter(({ session }) => session?.key === "s1");
    const [last] = all.filter(({ session }) => session?.key === "s3");
    const move = (session: string) =>
      ask(regency, OFFICER, MOVE, { participant: one?.id, session });
    expect((await move("s2")).errors?.[0]?.message).toContain("No seat");
    expect((await move("s9")).errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
    expect((await move("s3")).data).toEqual({
      moveParticipant: { participant: { state: "SEATED", session: { key: "s3" } } },
    });
    expect((await move("s3")).data).toEqual({
      moveParticipant: { participant: { state: "SEATED", session: { key: "s3" } } },
    });
    await data(regency, OFFICER, WITHDRAW, { participant: last?.id });
    expect(await data(regency, OFFICER, WITHDRAW, { participant: last?.id })).toMatchObject({
      withdrawParticipant: { participant: { state: "WITHDRAWN" } },
    });
    const told = `{ myRegency { employee(nip: "${last?.nip}") { participations { history { state reason } } } } }`;
    expect(await data(regency, OFFICER, told)).toMatchObject({
      myRegency: {
        employee: {
          participations: [
            {
              history: [
                { state: "NAMED" },
                { state: "SEATED" },
                { state: "WITHDRAWN", reason: "ill" },
              ],
            },
          ],
        },
      },
    });
    setClock("2026-06-19T01:00:00Z");
    await data(regency, OFFICER, ATTEND, {
      input: { programmeId: "proasn", sessionId: "s3", present: [one?.nip] },
    });
    const attended = await ask(regency, OFFICER, WITHDRAW, { participant: one?.id });
    expect(codes(attended)).toEqual(["CONFLICT"]);
    const again = await data(regency, OFFICER, NAME, { programme: "proasn", nips: [last?.nip] });
    expect(again).toEqual({ nameParticipants: { named: 1, already: 0 } });
  });

  test("moves nobody beyond the quota of the class, nor into a session that has begun", async () => {
    const { regency, setClock } = await seated(PLAN);
    const all = await participantsIn(regency, "proasn");
    const without = [...all.values()].find(({ state }) => state === "NAMED");
    const move = async (session: string) =>
      says(await ask(regency, OFFICER, MOVE, { participant: without?.id, session }));
    expect(await move("s3")).toContain("The quota of the person's class is used up.");
    setClock("2026-06-18T00:59:00Z");
    expect(await move("s3")).toContain("quota");
    setClock("2026-06-18T01:00:00Z"); // 08:00 in Jakarta
    expect(await move("s3")).toContain("Session s3 has begun.");
  });

  test("moves somebody who missed a session to a later one, not to the same", async () => {
    const { regency, setClock } = await seated(PLAN);
    const all = [...(await participantsIn(regency, "proasn")).values()];
    const missed = all.find(({ session }) => session?.key === "s2");
    setClock("2026-06-16T10:00:00Z");
    const input = { programmeId: "proasn", sessionId: "s2", absent: [missed?.nip] };
    await data(regency, OFFICER, ATTEND, { input });
    const move = (session: string) =>
      ask(regency, OFFICER, MOVE_AFTERWARDS, {
        input: { participantId: missed?.id, sessionId: session, includePast: true },
      });
    expect(says(await move("s2"))).toContain("Session s2 is not later");
    expect((await move("s3")).data).toEqual({
      moveParticipant: { participant: { state: "RESEATED" } },
    });
  });

  test("takes the hours of somebody withdrawn elsewhere as free", async () => {
    const other = planOf("other", [["x1", "2026-06-16", "08:00-12:00", 9]], {
      ADMINISTRATOR: 4,
      PENGAWAS: 5,
    });
    const { regency } = await seated(PLAN, other);
    const all = [...(await participantsIn(regency, "proasn")).values()];
    const [one, two] = all.filter(({ session }) => session?.key === "s1");
    await data(regency, OFFICER, WITHDRAW, { participant: one?.id });
    await data(regency, OFFICER, NAME, { programme: "other", nips: [one?.nip, two?.nip] });
    await data(regency, OFFICER, SEAT, { programme: "other" });
    const rows = await participantsIn(regency, "other");
    const states = [one, two].map((somebody) => rows.get(somebody?.nip ?? "")?.state);
    expect(states).toEqual(["SEATED", "NAMED"]);
  });
});

describe("who sees what", () => {
  test("people see their own part and nobody else's, and no counts", async () => {
    const { regency } = await seated(PLAN);
    const me = caller("EMPLOYEE", { nip: nipOf(1) });
    const mine = `query ($nip: ID!) { myRegency { employee(nip: $nip) { participations { state } } } }`;
    expect((await ask(regency, me, mine, { nip: nipOf(1) })).data).toEqual({
      myRegency: { employee: { participations: [{ state: "SEATED" }] } },
    });
    expect((await ask(regency, me, mine, { nip: nipOf(2) })).data).toEqual({
      myRegency: { employee: null },
    });
    const list = "{ myRegency { programmes { participants { totalCount } } } }";
    expect(codes(await ask(regency, me, list))).toEqual(["FORBIDDEN"]);
    const outside = `{ _entities(representations: [{ __typename: "Regency", code: "18.05" }]) {
      ... on Regency { programmes { id } } } }`;
    expect(codes(await ask(regency, caller("PROVINCE_ADMIN"), outside))).toEqual(["FORBIDDEN"]);
  });
});
