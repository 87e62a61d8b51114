import { describe, expect, test } from "@jest/globals";
import { gate } from "../../testing/gate.ts";
import { InFlight } from "./in-flight.ts";

function open(): {
  start: (signal: AbortSignal) => Promise<string>;
  signals: AbortSignal[];
  answer: (text: string) => void;
} {
  const { promise, resolve } = gate<string>();
  const signals: AbortSignal[] = [];
  const start = (signal: AbortSignal): Promise<string> => {
    signals.push(signal);
    return promise;
  };
  return { start, signals, answer: resolve };
}

describe("Identical questions under way", () => {
  test("are asked once, and all get the answer", async () => {
    const work = open();
    const flights = new InFlight<string>();
    const seats = [flights.join("a", work.start), flights.join("a", work.start)];
    work.answer("yes");
    expect(await Promise.all(seats.map(({ result }) => result))).toEqual(["yes", "yes"]);
    expect(work.signals).toHaveLength(1);
    expect(seats.map((seat) => seat.shared())).toEqual([true, true]);
    expect(flights.size).toBe(0);
  });

  test("go on for the others when one leaves", async () => {
    const work = open();
    const flights = new InFlight<string>();
    const [first, second] = [flights.join("a", work.start), flights.join("a", work.start)];
    first.leave();
    first.leave(); // leaving twice is leaving once
    expect(work.signals[0]?.aborted).toBe(false);
    work.answer("yes");
    expect(await second.result).toBe("yes");
  });

  test("stop when the last one leaves, and whoever comes then starts anew", () => {
    const work = open();
    const flights = new InFlight<string>();
    flights.join("a", work.start).leave();
    expect(work.signals[0]?.aborted).toBe(true);
    flights.join("a", work.start);
    expect(work.signals).toHaveLength(2);
  });

  test("are not kept once answered, and never shared without a key", async () => {
    const work = open();
    const flights = new InFlight<string>();
    const first = flights.join("a", work.start);
    flights.join(null, work.start);
    flights.join(null, work.start);
    work.answer("yes");
    await first.result;
    flights.join("a", work.start);
    expect(work.signals).toHaveLength(4);
  });
});
