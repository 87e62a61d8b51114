import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { BOXES } from "../ninebox/boxes.ts";
import { run, runs } from "../testing/calibration-runs.ts";
import { effectsOf } from "./effects.ts";
import type { CalibrationSession } from "./session.ts";

const settings = { numRuns: 1500 };

describe("in a session, whatever anybody tries in whatever order,", () => {
  test("no vote counts of a member recused or absent, and no member's twice", () => {
    fc.assert(
      fc.property(runs, (taken) => {
        run(taken, (before, after, { facts }) => {
          for (const one of after.cases) {
            const was = before.cases.find(({ id }) => id === one.id);
            if (one.closing === null || was?.closing !== null) continue;
            const { counted } = one.closing;
            expect(new Set(counted).size).toBe(counted.length);
            for (const member of counted) {
              expect(after.members.find(({ subject }) => subject === member)?.present).toBe(true);
              const recused = after.recusals.some(
                (known) => known.member === member && known.employee === one.employee,
              );
              const onRecord = facts
                .get(one.employee)
                ?.recusals.some((known) => known.member === member);
              expect([recused, onRecord]).toEqual([false, false]);
            }
            // The plainest count there is: more than half of these votes, or nothing.
            const votes = one.votes.filter(({ member }) => counted.includes(member));
            const winner = BOXES.find(
              (box) => votes.filter((vote) => vote.box === box).length > votes.length / 2,
            );
            if (counted.length > 0) expect(one.closing.box).toBe(winner ?? null);
          }
        });
      }),
      settings,
    );
  });

  test("nothing is signed without a quorum of the session and of every decided case", () => {
    let signed = 0;
    fc.assert(
      fc.property(runs, (taken) => {
        run(taken, (before, after, { facts }) => {
          if (before.state !== "OPEN" || after.state !== "SIGNED") return;
          signed += 1;
          expect(after.members.filter(({ present }) => present).length).toBeGreaterThanOrEqual(3);
          for (const { closing, employee, placement } of after.cases) {
            if (closing?.outcome === "DEFERRED" || closing?.outcome === "SUPERSEDED") continue;
            expect(closing?.counted.length).toBeGreaterThanOrEqual(3);
            for (const member of closing?.counted ?? []) {
              const recusals = after.recusals.filter((one) => one.employee === employee);
              const onRecord = facts.get(employee)?.recusals ?? [];
              expect([...recusals, ...onRecord].map((one) => one.member)).not.toContain(member);
            }
            expect(facts.get(employee)?.current?.placement).toBe(placement);
          }
        });
      }),
      settings,
    );
    expect(signed).toBeGreaterThan(20);
  });

  test("a signed session never changes", () => {
    fc.assert(
      fc.property(runs, (taken) => {
        run(taken, (before, after) => {
          if (before.state !== "OPEN") expect(after).toBe(before);
        });
      }),
      settings,
    );
  });

  test("a move beyond one step per axis takes no effect without the head's signature", () => {
    // performance and potential of each box, written out once more
    const places: Readonly<Record<number, readonly [number, number]>> = {
      1: [0, 0],
      2: [1, 0],
      3: [0, 1],
      4: [2, 0],
      5: [1, 1],
      6: [0, 2],
      7: [2, 1],
      8: [1, 2],
      9: [2, 2],
    };
    let far = 0;
    fc.assert(
      fc.property(runs, (taken) => {
        const end = run(taken, (_before, after) => {
          if (after.state !== "SIGNED") expect(effectsOf(after)).toEqual([]);
        });
        for (const { caseId: id, box } of effectsOf(end)) {
          const one = end.cases.find((known) => known.id === id);
          if (one === undefined || box === null) continue;
          const [a, b] = [places[one.computed], places[box]];
          const beyond = [0, 1].some((axis) => Math.abs((a?.[axis] ?? 0) - (b?.[axis] ?? 0)) > 1);
          if (!beyond) continue;
          far += 1;
          expect(one.closing?.head).toMatchObject({ by: "head", agreed: true });
        }
      }),
      settings,
    );
    expect(far).toBeGreaterThan(5);
  });

  test("what the evidence says of a placement stays as it was", () => {
    fc.assert(
      fc.property(runs, (taken) => {
        run(taken, (before, after) => {
          if (after === before) return;
          const about = ({ cases }: CalibrationSession) =>
            cases.map(({ id, placement, computed, employee }) =>
              [id, placement, computed, employee].join(" "),
            );
          const then = about(before);
          expect(about(after).slice(0, then.length)).toEqual(then);
        });
      }),
      settings,
    );
  });

  test("a command given twice is done once", () => {
    fc.assert(
      fc.property(runs, fc.nat(), (taken, at) => {
        const step = taken[at % Math.max(1, taken.length)];
        // A note is a new sentence each time, and a renewed case has a name of its own.
        if (!step || !("act" in step) || ["NOTE", "RENEW"].includes(step.act.kind)) return;
        const upTo = taken.slice(0, (at % taken.length) + 1);
        const once = run(upTo, () => undefined);
        const twice = run([...upTo, step], () => undefined);
        expect(twice).toEqual(once);
      }),
      settings,
    );
  });

  test("a case ends as a plain list of who is there, who is recused and who voted would have it", () => {
    let compared = 0;
    fc.assert(
      fc.property(runs, (taken) => {
        // Kept from the accepted commands alone.
        const there = new Set<string>();
        const declared = new Set<string>();
        const votes = new Map<string, Map<string, number>>();
        run(taken, (before, after, { command: { by, act }, accepted, facts }) => {
          if (!accepted || before.state !== "OPEN") return;
          const one =
            "caseId" in act ? before.cases.find(({ id }) => id === act.caseId) : undefined;
          const pair = (member: string) => `${member} on ${one?.employee}`;
          if (act.kind === "ATTEND" && act.present) there.add(act.member);
          if (act.kind === "ATTEND" && !act.present) there.delete(act.member);
          if (act.kind === "RECUSE") declared.add(pair(act.member));
          if (act.kind === "WITHDRAW_RECUSAL") declared.delete(pair(act.member));
          if (act.kind === "VOTE") {
            votes.set(
              act.caseId,
              new Map([...(votes.get(act.caseId) ?? []), [by.subject, act.box]]),
            );
          }
          if (act.kind !== "CLOSE" || one === undefined || one.closing !== null) return;
          const recorded = (facts.get(one.employee)?.recusals ?? []).map(({ member }) => member);
          const cast = [...(votes.get(one.id) ?? [])].filter(
            ([member]) =>
              there.has(member) && !declared.has(pair(member)) && !recorded.includes(member),
          );
          const tally = BOXES.map((box) => cast.filter(([, vote]) => vote === box).length);
          const winner = BOXES.find((_, at) => (tally[at] ?? 0) > cast.length / 2) ?? null;
          const closing = after.cases.find(({ id }) => id === one.id)?.closing;
          expect([...(closing?.counted ?? [])].toSorted()).toEqual(
            cast.map(([member]) => member).toSorted(),
          );
          expect(closing?.box).toBe(winner);
          expect(closing?.outcome).toBe(
            winner === null ? "NO_MAJORITY" : winner === one.computed ? "CONFIRMED" : "MOVED",
          );
          compared += 1;
        });
      }),
      settings,
    );
    expect(compared).toBeGreaterThan(100);
  });
});
