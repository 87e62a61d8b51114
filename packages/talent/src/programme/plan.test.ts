import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { amendmentProblems } from "./amend-plan.ts";
import { mergeFigures } from "../figures/merge-figures.ts";
import type { RawSlice } from "../pool/merge-slices.ts";
import { PROGRAMME_PROGRESS, participantsIn, progressOf } from "./progress.ts";
import { PARTICIPANT_STATES, stateAfter } from "./participant-state.ts";
import type { ParticipantEvent, ParticipantState } from "./participant-state.ts";
import type { ProgrammePlan } from "./plan.ts";
import { validatePlan } from "./validate-plan.ts";

const session = (id: string, startsAt: string, endsAt: string) => ({
  id,
  place: "Aula A",
  day: "2026-03-02",
  startsAt,
  endsAt,
  seats: 30,
  allotments: [{ owner: "18.01", seats: 20 }],
});
const quota = { owner: "18.01", positionClass: "PENGAWAS", people: 35 };
const basis = { mark: "A", source: "invented" };
const title = { id: "Contoh", en: "Example" };
const PLAN = {
  id: "proasn-contoh",
  version: 1,
  title,
  citation: "invented",
  provider: "BKN",
  resultsDue: "2026-03-31",
  phases: [
    {
      id: "one",
      title,
      sessions: [session("a", "08:00", "12:00"), session("b", "12:00", "16:00")],
    },
  ],
  quotas: [{ ...quota, basis }],
};

/** The plan with one thing changed by path. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(PLAN) as unknown;
  let place = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  place[path.at(-1) ?? ""] = value;
  return copy;
}

function problemsOf(input: unknown): string[] {
  const reading = validatePlan(input);
  return reading.ok ? [] : reading.problems.map(({ path }) => path);
}

function read(input: unknown): ProgrammePlan {
  const reading = validatePlan(input);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.plan;
}

const first = ["phases", 0, "sessions", 0] as const;
const second = ["phases", 0, "sessions", 1] as const;

describe("a plan", () => {
  test("that holds together is read as it stands; a session may begin when another ends", () => {
    expect(read(PLAN)).toEqual(PLAN);
  });

  test.each([
    [
      "an hour that does not exist",
      [...first, "startsAt"],
      "24:00",
      "phases[0].sessions[0].startsAt",
    ],
    ["a day that does not exist", [...first, "day"], "2026-02-30", "phases[0].sessions[0].day"],
    ["an end before the start", [...first, "endsAt"], "08:00", "phases[0].sessions[0].endsAt"],
    ["no seats", [...first, "seats"], 0, "phases[0].sessions[0].seats"],
    ["more allotted than there is", [...first, "seats"], 19, "phases[0].sessions[0].allotments"],
    ["a place taken twice", [...second, "startsAt"], "11:59", "phases[0].sessions[1].place"],
    ["a session id used twice", [...second, "id"], "a", "phases[0].sessions[1].id"],
    ["fewer seats than people", ["quotas", 0, "people"], 41, "quotas"],
    ["results due too early", ["resultsDue"], "2026-03-01", "resultsDue"],
    ["a class nobody knows", ["quotas", 0, "positionClass"], "BOSS", "quotas[0].positionClass"],
    ["no sessions", ["phases", 0, "sessions"], [], "phases[0].sessions"],
    ["an id with spaces", ["id"], "pro asn", "id"],
  ])("with %s is refused, and the place named", (_what, path, value, named) => {
    expect(problemsOf(changed(path, value))).toContain(named);
  });

  test("names every problem at once, owners without a quota among them", () => {
    const allotments = [
      { owner: "18.01", seats: 20 },
      { owner: "18.02", seats: 20 },
      { owner: "18.02", seats: 1 },
    ];
    expect(problemsOf(changed([...first, "allotments"], allotments))).toEqual([
      "phases[0].sessions[0].allotments[2].owner",
      "phases[0].sessions[0].allotments[1].owner",
      "phases[0].sessions[0].allotments[2].owner",
      "phases[0].sessions[0].allotments",
    ]);
    expect(problemsOf(changed(["quotas"], [PLAN.quotas[0], PLAN.quotas[0]]))).toContain(
      "quotas[1]",
    );
    expect(problemsOf("nonsense")).toEqual([""]);
  });

  test("is amended by adding only", () => {
    const before = read(PLAN);
    const more = { ...session("c", "16:00", "18:00"), seats: 40 };
    const after = read({
      ...PLAN,
      version: 2,
      resultsDue: "2026-04-30",
      phases: [{ ...PLAN.phases[0], sessions: [...(PLAN.phases[0]?.sessions ?? []), more] }],
      quotas: [{ ...quota, people: 60, basis }],
    });
    expect(amendmentProblems(before, after)).toEqual([]);
    const back = amendmentProblems(after, { ...before, version: 3, provider: "Lain" });
    expect(back.map(({ path }) => path)).toEqual(["provider", "resultsDue", "session c", "quotas"]);
    const moved = read(changed([...first, "startsAt"], "09:00"));
    expect(amendmentProblems(before, { ...moved, version: 2 }).map(({ path }) => path)).toEqual([
      "session a.startsAt",
    ]);
    expect(amendmentProblems(before, before).map(({ path }) => path)).toEqual(["version"]);
  });
});

describe("a participant", () => {
  const walk = (events: readonly ParticipantEvent[]) =>
    events.reduce<ParticipantState | null>(
      (state, event) => state && stateAfter(state, event),
      "NAMED",
    );

  test("goes from being named to being placed, over a missed session too", () => {
    expect(walk(["SEAT", "ATTEND", "RESULT", "PLACE"])).toBe("PLACED");
    expect(walk(["SEAT", "MISS", "SEAT"])).toBe("RESEATED");
    expect(
      walk(["SEAT", "MISS", "SEAT", "SEAT", "MISS", "SEAT", "ATTEND", "RESULT", "PLACE"]),
    ).toBe("PLACED");
    expect(walk(["SEAT", "ATTEND", "MISS", "ATTEND"])).toBe("ATTENDED");
    expect(walk(["WITHDRAW", "NAME", "SEAT"])).toBe("SEATED");
  });

  test.each<[string, ParticipantEvent[]]>([
    ["attends without a seat", ["ATTEND"]],
    ["has a result without attending", ["SEAT", "RESULT"]],
    ["has a result after missing the session", ["SEAT", "MISS", "RESULT"]],
    ["is placed without a result", ["SEAT", "ATTEND", "PLACE"]],
    ["is absent once the result is in", ["SEAT", "ATTEND", "RESULT", "MISS"]],
    ["is withdrawn after attending", ["SEAT", "ATTEND", "WITHDRAW"]],
    ["leaves a placement", ["SEAT", "ATTEND", "RESULT", "PLACE", "MOVE_AWAY"]],
    ["is seated after moving away", ["MOVE_AWAY", "SEAT"]],
    ["is named twice", ["NAME"]],
  ])("never %s", (_what, events) => {
    expect(walk(events.slice(0, -1))).not.toBeNull();
    expect(walk(events)).toBeNull();
  });
});

describe("progress", () => {
  const slices: fc.Arbitrary<RawSlice[]> = fc.uniqueArray(
    fc.record({
      regency: fc.constantFrom("18.01", "18.02", "18.03", "18") as fc.Arbitrary<
        RawSlice["regency"]
      >,
      status: fc.constantFrom("OK", "PARTIAL", "TIMEOUT", "NOT_SHARED"),
      figures: fc
        .array(fc.nat({ max: 50 }), { minLength: 9, maxLength: 9 })
        .map((counts) =>
          progressOf(
            true,
            new Map(PARTICIPANT_STATES.map((state, at) => [state, counts[at] ?? 0])),
          ),
        ),
    }),
    { selector: ({ regency }) => regency },
  );

  test("adds up over the owners that answered, and names the others", () => {
    fc.assert(
      fc.property(slices, (given) => {
        const { figures, coverage } = mergeFigures(PROGRAMME_PROGRESS, given);
        const counted = given.filter(({ status }) => status === "OK" || status === "PARTIAL");
        const people = counted.flatMap(
          (slice) => PROGRAMME_PROGRESS.read(slice.figures, "18" as RawSlice["regency"]) ?? [],
        );
        expect(participantsIn(figures)).toBe(
          people.reduce((sum, one) => sum + participantsIn(one), 0),
        );
        expect(figures.joined).toBe(counted.length);
        expect(coverage.missing.map(({ regency }) => regency)).toEqual(
          given.flatMap(({ regency, status }) => (status === "OK" ? [] : [regency])).toSorted(),
        );
      }),
    );
  });

  test("does not believe an owner that leaves a state out, repeats one, or counts people before it joined", () => {
    const states = PARTICIPANT_STATES.map((state) => ({ state, count: 1 }));
    const believed = (figures: unknown) =>
      PROGRAMME_PROGRESS.read(figures, "18.01" as RawSlice["regency"]) !== null;
    expect(believed({ joined: 1, states })).toBe(true);
    expect(believed({ joined: 0, states })).toBe(false);
    expect(believed({ joined: 2, states })).toBe(false);
    expect(believed({ joined: 1, states: states.slice(1) })).toBe(false);
    expect(believed({ joined: 1, states: [...states.slice(1), ...states.slice(1, 2)] })).toBe(
      false,
    );
    expect(
      believed({ joined: 1, states: [...states.slice(1), { state: "NAMED", count: -1 }] }),
    ).toBe(false);
    expect(believed({ joined: 1, states: [...states, { state: "NAMED", count: 1 }] })).toBe(false);
    expect(believed(null)).toBe(false);
  });
});
