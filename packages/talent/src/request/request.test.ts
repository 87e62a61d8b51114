import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { IsoDate } from "../brand.ts";
import {
  isOverdue,
  OPEN_STATES,
  REQUEST_ACTIONS,
  type RequestCommand,
  type RequestState,
  type RequestStatus,
  stepRequest,
  submitted,
} from "./request.ts";

const TODAY = "2026-06-15" as IsoDate;

const commands = fc.array(
  fc.record({
    action: fc.constantFrom(...REQUEST_ACTIONS),
    by: fc.constantFrom("sari", "budi", "the employee"),
    bySubject: fc.boolean(),
    words: fc.constantFrom(null, "", "  ", "Bukti cukup."),
  }),
  { maxLength: 12 },
);

/** The steps there are, whoever takes them. */
const STEPS: Readonly<Record<RequestState, readonly RequestState[]>> = {
  SUBMITTED: ["IN_REVIEW", "WITHDRAWN"],
  IN_REVIEW: ["IN_REVIEW", "GRANTED", "REFUSED", "WITHDRAWN"],
  GRANTED: [],
  REFUSED: [],
  WITHDRAWN: [],
};

function run(all: readonly RequestCommand[]): { path: RequestStatus[]; done: RequestCommand[] } {
  const path = [submitted(TODAY, 14)];
  const done: RequestCommand[] = [];
  for (const command of all) {
    const last = path.at(-1) ?? submitted(TODAY, 14);
    const outcome = stepRequest(last, command);
    if (!outcome.ok) continue;
    path.push(outcome.status);
    done.push(command);
  }
  return { path, done };
}

describe("a request", () => {
  test("skips no step, whatever is commanded, and stays as it is once closed", () => {
    fc.assert(
      fc.property(commands, (all) => {
        const { path } = run(all);
        for (const [at, status] of path.entries()) {
          const next = path[at + 1];
          if (next !== undefined) expect(STEPS[status.state]).toContain(next.state);
        }
      }),
    );
  });

  test("has always one state, the day it is due, and whoever took it; words once it is decided", () => {
    fc.assert(
      fc.property(commands, (all) => {
        for (const { state, owner, due, answer } of run(all).path) {
          expect(due).toBe("2026-06-29");
          if (state === "SUBMITTED") expect(owner).toBeNull();
          if (["IN_REVIEW", "GRANTED", "REFUSED"].includes(state)) expect(owner).not.toBeNull();
          if (["GRANTED", "REFUSED"].includes(state)) expect(answer?.trim()).toBeTruthy();
          else if (OPEN_STATES.includes(state)) expect(answer).toBeNull();
        }
      }),
    );
  });

  test("is never taken or decided by whom it is about, nor withdrawn by anybody else", () => {
    fc.assert(
      fc.property(commands, (all) => {
        for (const { action, bySubject } of run(all).done) {
          expect(bySubject).toBe(action === "WITHDRAW");
        }
      }),
    );
  });

  test("is decided by who took it last", () => {
    fc.assert(
      fc.property(commands, (all) => {
        const { done, path } = run(all);
        if (!["GRANTED", "REFUSED"].includes(path.at(-1)?.state ?? "")) return;
        const taken = done.findLast(({ action }) => action === "TAKE");
        expect(done.at(-1)?.by).toBe(taken?.by);
      }),
    );
  });

  test.each([
    ["TAKE", "SUBMITTED", null, "sari", false, "x", null],
    ["TAKE", "IN_REVIEW", "sari", "sari", false, null, "ALREADY_TAKEN"],
    ["TAKE", "IN_REVIEW", "sari", "budi", false, null, null],
    ["TAKE", "SUBMITTED", null, "sari", true, null, "OWN_REQUEST"],
    ["GRANT", "SUBMITTED", null, "sari", false, "x", "NOT_TAKEN"],
    ["GRANT", "IN_REVIEW", "budi", "sari", false, "x", "TAKEN_BY_ANOTHER"],
    ["GRANT", "IN_REVIEW", "sari", "sari", false, "x", null],
    ["REFUSE", "IN_REVIEW", "sari", "sari", false, " ", "NO_WORDS"],
    ["REFUSE", "GRANTED", "sari", "sari", false, "x", "CLOSED"],
    ["WITHDRAW", "SUBMITTED", null, "adi", true, null, null],
    ["WITHDRAW", "IN_REVIEW", "sari", "sari", false, null, "NOT_OWN_REQUEST"],
    ["WITHDRAW", "REFUSED", "sari", "adi", true, null, "CLOSED"],
  ] as const)(
    "%s of one that is %s with %s by %s (own: %s) with words %s: %s",
    (action, state, owner, by, bySubject, words, problem) => {
      const status: RequestStatus = { state, owner, due: TODAY, answer: null };
      const outcome = stepRequest(status, { action, by, bySubject, words });
      expect(outcome.ok ? null : outcome.problem).toBe(problem);
    },
  );

  test("is overdue from the day after it was due, and never once closed", () => {
    const status = submitted(TODAY, 14);
    expect(isOverdue(status, "2026-06-29" as IsoDate)).toBe(false);
    expect(isOverdue(status, "2026-06-30" as IsoDate)).toBe(true);
    expect(isOverdue({ ...status, state: "GRANTED" }, "2027-01-01" as IsoDate)).toBe(false);
  });
});
