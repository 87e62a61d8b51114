import { describe, expect, test } from "@jest/globals";
import { type JobControl, Jobs } from "./jobs.ts";

/** A computation that ends when the test says so. */
function opened() {
  const ends: (() => void)[] = [];
  const controls: JobControl[] = [];
  const start = (control: JobControl) => {
    controls.push(control);
    control.readAt("1");
    return new Promise<number>((resolve, reject) => {
      const number = controls.length;
      ends.push(() => resolve(number));
      control.signal.addEventListener("abort", () => reject(control.signal.reason as Error));
    });
  };
  return { start, ends, controls };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("a long computation", () => {
  test("is shared by those who ask the same, and waited for as long as a question waits", async () => {
    const jobs = new Jobs<number>();
    const { start, ends, controls } = opened();
    expect(await jobs.ask("a", "1", 0, start)).toEqual({
      done: false,
      progress: { done: 0, people: 0 },
    });
    controls[0]?.tell({ done: 3, people: 9 });
    expect(await jobs.ask("a", "1", 0, start)).toMatchObject({ progress: { done: 3 } });
    ends[0]?.();
    expect(await jobs.ask("a", "1", 1000, start)).toEqual({ done: true, result: 1 });
    expect(controls).toHaveLength(1);
  });

  test("is dropped once the data has changed, and computed anew", async () => {
    const jobs = new Jobs<number>();
    const { start, ends, controls } = opened();
    const waiting = jobs.ask("a", "1", 1000, start);
    await turn();
    const anew = jobs.ask("a", "2", 1000, start);
    await turn();
    expect(controls[0]?.signal.aborted).toBe(true);
    expect(await waiting).toMatchObject({ done: false }); // whoever waited asks again
    ends[1]?.();
    expect(await anew).toEqual({ done: true, result: 2 });
  });

  test("that fails is told to those who wait, and tried again by the next", async () => {
    const jobs = new Jobs<number>();
    const failing = () => Promise.reject(new Error("no"));
    await expect(jobs.ask("a", "1", 1000, failing)).rejects.toThrow("no");
    expect(await jobs.ask("a", "1", 1000, () => Promise.resolve(5))).toEqual({
      done: true,
      result: 5,
    });
  });

  test("takes no place from one that others wait for, and gets one that is done", async () => {
    const jobs = new Jobs<number>();
    const { start, ends, controls } = opened();
    for (const key of ["a", "b", "c", "d"]) await jobs.ask(key, "1", 0, start);
    expect(await jobs.ask("e", "1", 0, start)).toMatchObject({ done: false });
    expect(controls).toHaveLength(4);
    ends[1]?.();
    await turn();
    await jobs.ask("e", "1", 0, start);
    expect(controls).toHaveLength(5);
    expect(controls.map(({ signal }) => signal.aborted)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
    ends[0]?.();
    expect(await jobs.ask("a", "1", 1000, start)).toMatchObject({ result: 1 });
  });
});
